import { appendixHeads, appendixMentions } from "../../appendices.ts";
import { fold } from "../../../vi/word.ts";
import { defineRule } from "../../define.ts";
import page from "./unannounced-appendix.md";

export const unannouncedAppendix = defineRule({
  id: "unannounced-appendix",
  group: "structure",
  severity: "warning",
  summary: { vi: "Phụ lục không được nhắc đến trong kế hoạch.", en: "The plan never points to its appendix." },
  messages: {
    never: {
      vi: "“{name}” không được nhắc đến trong phần chính của kế hoạch.",
      en: "The text of the plan never mentions “{name}”.",
      expected: {
        vi: "Dẫn đến phụ lục ở mục liên quan: “(chi tiết tại {cite} kèm theo)”.",
        en: "Point to it where it belongs: “(chi tiết tại {cite} kèm theo)”.",
      },
    },
  },
  page,
  *check({ texts, sections }) {
    if (sections.length === 0) return;
    const heads = appendixHeads(texts);
    if (heads.length === 0) return;
    const mentions = appendixMentions(texts);
    // “Biểu kèm theo”, “danh sách kèm theo” announce what is printed as an appendix too.
    const loosely =
      mentions.some(({ number }) => number === undefined) ||
      (mentions.length === 0 &&
        texts.some(
          ({ part, prose }) =>
            part.role !== "appendix" &&
            part.role !== "act" &&
            /kèm theo|đính kèm|gửi kèm/u.test(fold(prose.text).replace(/ban hành kèm theo/gu, "")),
        ));
    if (loosely) return;
    const named = new Set(mentions.map(({ number }) => number));
    for (const { at, text, number } of heads)
      if (!named.has(number) && !(number === undefined && named.size > 0))
        yield { at, message: "never", values: { name: text, cite: `Phụ lục${text.slice("phụ lục".length)}` } };
  },
});
