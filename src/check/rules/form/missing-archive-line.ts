import { fold } from "../../../vi/word.ts";
import { defineRule } from "../../define.ts";
import { isArchiveLine } from "../../recipients.ts";
import page from "./missing-archive-line.md";

export const missingArchiveLine = defineRule({
  id: "missing-archive-line",
  group: "form",
  severity: "info",
  summary: { vi: "“Nơi nhận” không có dòng lưu.", en: "The recipients do not include the archive." },
  messages: {
    missing: {
      vi: "Nơi nhận không có dòng “Lưu”.",
      en: "The recipients have no line “Lưu”.",
      expected: {
        vi: "Thêm dòng cuối “- Lưu: VT, <đơn vị soạn thảo>.”",
        en: "Add a last line “- Lưu: VT, <drafting unit>.”",
      },
    },
    colon: {
      vi: "Sau chữ “Lưu” thiếu dấu hai chấm.",
      en: "The colon behind “Lưu” is missing.",
      expected: { vi: "Viết “- {right}.”", en: "Write “- {right}.”" },
    },
  },
  page,
  *check({ plan }) {
    const { recipients = [] } = plan;
    if (recipients.length === 0) return;
    const archive = recipients.findIndex(isArchiveLine);
    if (archive === -1) yield { at: `/recipients/${recipients.length - 1}`, message: "missing" };
    else if (/^lưu\s+(?:vt|vp|văn thư|hồ sơ)(?!\p{L})/u.test(fold(recipients[archive]?.text ?? ""))) {
      const right = (recipients[archive]?.text ?? "").replace(/\s+/u, ": ").replace(/\.$/u, "");
      yield { at: `/recipients/${archive}`, message: "colon", values: { right } };
    }
  },
});
