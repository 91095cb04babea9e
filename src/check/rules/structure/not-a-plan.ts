import { sourceSpan } from "../../../outline/prose.ts";
import { fold } from "../../../vi/word.ts";
import { defineRule } from "../../define.ts";
import { shorten } from "../../tasks.ts";
import page from "./not-a-plan.md";

export const notAPlan = defineRule({
  id: "not-a-plan",
  group: "structure",
  severity: "warning",
  summary: {
    vi: "Văn bản không phải là kế hoạch nên không được trích và soát.",
    en: "The document is no plan, so nothing was extracted or checked.",
  },
  messages: {
    named: {
      vi: "Đây là “{type}”, không phải kế hoạch, chương trình hay đề án: không trích nội dung và không soát.",
      en: "This is a “{type}”, not a plan, programme or scheme: nothing was extracted or checked.",
    },
    letter: {
      vi: "Đây có vẻ là công văn (“{words}”), không phải kế hoạch: không trích nội dung và không soát.",
      en: "This seems to be an official letter (“{words}”), not a plan: nothing was extracted or checked.",
    },
    unnamed: {
      vi: "Không thấy tên loại KẾ HOẠCH (hoặc CHƯƠNG TRÌNH, ĐỀ ÁN) cũng không thấy các phần của một kế hoạch: không trích nội dung và không soát.",
      en: "Neither a line that names the document KẾ HOẠCH (CHƯƠNG TRÌNH, ĐỀ ÁN) nor the sections of a plan were found: nothing was extracted or checked.",
      expected: {
        vi: "Nếu đây là kế hoạch, ghi tên loại “KẾ HOẠCH” bằng chữ in hoa trên một dòng riêng, ngay trên trích yếu.",
        en: "If it is a plan, write KẾ HOẠCH in capitals on a line of its own above the title.",
      },
    },
  },
  page,
  *check({ plan, outline, texts }) {
    const type = plan.document.type ?? outline.type?.name;
    // A headline that only begins with a plan's name names no other kind of document.
    if (type !== undefined && outline.type?.class !== "plan") {
      yield {
        at: outline.typeLine === undefined ? "/document/type" : sourceSpan(outline.typeLine.prose),
        message: "named",
        values: { type },
      };
      return;
    }
    const address = texts.slice(0, HEAD_TEXTS).find(({ prose }) => LETTER.test(fold(prose.text)));
    if (address === undefined) yield { at: "", message: "unnamed" };
    else yield { at: sourceSpan(address.prose), message: "letter", values: { words: shorten(address.prose.text, 40) } };
  },
});

/** An official letter says whom it is for, and what it is about, above its text. */
const LETTER = /^(?:kính gửi|v\/v|về việc)(?!\p{L})/u;
const HEAD_TEXTS = 20;
