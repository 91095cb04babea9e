import { bodyKey } from "../../../vi/agency/index.ts";
import { defineRule } from "../../define.ts";
import { isArchiveLine } from "../../recipients.ts";
import page from "./repeated-recipient.md";

/** A note on what the copy is for makes no other recipient: `Bộ Tư pháp (để báo cáo)`. */
const NOTE = /\s*\([^()]*\)$/u;

export const repeatedRecipient = defineRule({
  id: "repeated-recipient",
  group: "form",
  severity: "info",
  summary: { vi: "Một nơi nhận ghi hai lần.", en: "A recipient is listed twice." },
  messages: {
    twice: {
      vi: "“{name}” ghi hai lần ở nơi nhận.",
      en: "“{name}” is listed twice among the recipients.",
      expected: { vi: "Bỏ một dòng.", en: "Drop one of the lines." },
    },
  },
  page,
  *check({ plan }) {
    const seen = new Set<string>();
    for (const [index, recipient] of (plan.recipients ?? []).entries()) {
      if (isArchiveLine(recipient)) continue;
      const key = bodyKey({ name: recipient.text.replace(NOTE, "") });
      if (seen.has(key)) yield { at: `/recipients/${index}`, message: "twice", values: { name: recipient.text } };
      seen.add(key);
    }
  },
});
