import { sourceSpan } from "../../../outline/prose.ts";
import { OFFICE } from "../../../vi/signing.ts";
import { fold } from "../../../vi/word.ts";
import { defineRule } from "../../define.ts";
import { exactSpan } from "../../letterhead.ts";
import { AUTHORITY_SIGNS, headOfBody, lettersOfSign, signingLines } from "../../signing.ts";
import page from "./malformed-authority.md";

/** In capitals, as the signature is, with the office or the body behind it. */
const SIGN =
  /^(?<sign>T[\s./]{0,2}M|K[\s./]{0,2}T|T[\s./]{0,2}L|T[\s./]{0,2}U[\s./]{0,2}Q|Q)(?!\p{L})(?<mark>[\s./]{0,4}|\s?[:,]\s?)(?=(?<behind>\p{Lu}{2,}(?:\s\p{Lu}+)*)(?!\p{L}))/u;
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
  *check(context) {
    if (context.kind.party) return;
    for (const prose of signingLines(context)) {
      const { text } = prose;
      const acting = ACTING.exec(text);
      // "… CHÍNH" over "QUYỀN ĐỊA PHƯƠNG" is a heading, cut by its line.
      if (acting !== null && OFFICE.test(fold(text.slice(acting[0].length))))
        yield { at: sourceSpan(prose, 0, text.length), message: "acting", values: { found: text } };
      const match = SIGN.exec(text);
      const { sign, mark = "", behind = "" } = match?.groups ?? {};
      const right = AUTHORITY_SIGNS[lettersOfSign(sign) ?? ""];
      const printed = match?.[0] ?? "";
      if (right === undefined || printed === `${right} ` || (/[:,]/u.test(mark) && !isSigner(behind))) continue;
      const fix = exactSpan(prose, 0, printed.length);
      yield {
        at: sourceSpan(prose, 0, text.length),
        message: "sign",
        values: { found: printed === right ? printed + behind : printed.trim(), right },
        // Only the space is missing: many a converter drops it.
        ...(printed === right ? { severity: "info" } : {}),
        ...(fix === undefined ? {} : { fix: { ...fix, text: `${right} ` } }),
      };
    }
  },
});

/** Behind a colon or a comma an office or a body must stand: `KT: TRẦN VĂN BÌNH` names an accountant. */
function isSigner(text: string): boolean {
  return OFFICE.test(fold(text)) || headOfBody(text) !== undefined;
}
