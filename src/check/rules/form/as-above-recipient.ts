import { defineRule } from "../../define.ts";
import { pointsNowhere } from "../../recipients.ts";
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
  *check(context) {
    for (const [index, recipient] of (context.plan.recipients ?? []).entries()) {
      if (pointsNowhere(recipient, context)) yield { at: `/recipients/${index}`, message: "above", values: { found: recipient.text } };
    }
  },
});
