import { fold } from "../../../vi/word.ts";
import { defineRule } from "../../define.ts";
import page from "./as-above-recipient.md";

export const asAboveRecipient = defineRule({
  id: "as-above-recipient",
  group: "form",
  severity: "warning",
  summary: {
    vi: "“Nơi nhận” ghi “Như trên” nhưng văn bản không có “Kính gửi”.",
    en: "A recipient is “as above”, but nobody is named above.",
  },
  messages: {
    above: {
      vi: "“{found}” không chỉ vào đâu: kế hoạch không có phần “Kính gửi”.",
      en: "“{found}” points to nothing: a plan has no addressees above its text.",
      expected: {
        vi: "Ghi tên cơ quan nhận, hoặc dẫn đến mục phân công (ví dụ “Như Mục IV”).",
        en: "Name the recipients, or point to the section that assigns the work (“Như Mục IV”).",
      },
    },
  },
  page,
  *check({ plan, texts, kind }) {
    if (kind.attached) return;
    for (const [index, { text }] of (plan.recipients ?? []).entries()) {
      if (!/^như (?:trên|kính gửi)(?!\p{L})/u.test(fold(text))) continue;
      if (texts.some(({ prose }) => fold(prose.text.slice(0, 12)).startsWith("kính gửi"))) return;
      yield { at: `/recipients/${index}`, message: "above", values: { found: text } };
    }
  },
});
