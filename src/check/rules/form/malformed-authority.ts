import { sourceSpan } from "../../../outline/prose.ts";
import { defineRule } from "../../define.ts";
import { exactSpan } from "../../letterhead.ts";
import { AUTHORITY_SIGNS } from "../../signing.ts";
import page from "./malformed-authority.md";

/** In capitals, as the signature is, with the office or the body behind it. */
const SIGN = /^(?<sign>T\s?\/?\s?M|K\s?\/?\s?T|T\s?\/?\s?L|T\s?\/?\s?U\s?Q|Q)(?!\p{L})[\s./]{0,4}(?=\p{Lu}{2,}(?:\s\p{Lu}|$))/u;
const ACTING = /^QUYỀN\s(?=\p{Lu}{2,}\s\p{Lu})/u;

export const malformedAuthority = defineRule({
  id: "malformed-authority",
  group: "form",
  severity: "warning",
  summary: {
    vi: "Chữ viết tắt quyền hạn ký (TM., KT., TL., TUQ., Q.) viết sai.",
    en: "The sign of authority (TM., KT., TL., TUQ., Q.) is written wrongly.",
  },
  messages: {
    sign: {
      vi: "Quyền hạn ký viết là “{found}”.",
      en: "The sign of authority is written “{found}”.",
      expected: { vi: "Viết “{right}”, sau dấu chấm có dấu cách.", en: "Write “{right}”, with a space behind the full stop." },
    },
    acting: {
      vi: "Người được giao quyền cấp trưởng ghi là “{found}”.",
      en: "An acting head signs as “{found}”.",
      expected: { vi: "Viết “Q.” trước chức vụ.", en: "Write “Q.” before the office." },
    },
  },
  page,
  *check({ texts, kind }) {
    if (kind.party) return;
    for (const { part, prose } of texts) {
      if (part.role !== "closing" && part.role !== "act") continue;
      const { text } = prose;
      const acting = ACTING.exec(text);
      if (acting !== null) yield { at: sourceSpan(prose, 0, text.length), message: "acting", values: { found: text } };
      const match = SIGN.exec(text);
      const letters = (match?.groups?.["sign"] ?? "").replace(/[\s/]/gu, "").toLowerCase();
      const right = AUTHORITY_SIGNS[letters];
      const printed = match?.[0] ?? "";
      if (right === undefined || printed === `${right} `) continue;
      const fix = exactSpan(prose, 0, printed.length);
      yield {
        at: sourceSpan(prose, 0, text.length),
        message: "sign",
        values: { found: printed.trim(), right },
        // Only the space is missing: many a converter drops it.
        ...(printed === right ? { severity: "info" } : {}),
        ...(fix === undefined ? {} : { fix: { ...fix, text: `${right} ` } }),
      };
    }
  },
});
