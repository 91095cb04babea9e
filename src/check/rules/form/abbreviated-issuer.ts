import { proseIndex, slice, sourceSpan } from "../../../outline/prose.ts";
import { fold } from "../../../vi/word.ts";
import { defineRule } from "../../define.ts";
import { letterheadOf } from "../../letterhead.ts";
import page from "./abbreviated-issuer.md";

export const abbreviatedIssuer = defineRule({
  id: "abbreviated-issuer",
  group: "form",
  severity: "warning",
  summary: {
    vi: "Tên cơ quan ban hành ở đầu văn bản viết tắt hoặc viết thường.",
    en: "The letterhead shortens the issuing body's name or sets it in small letters.",
  },
  messages: {
    short: {
      vi: "Tên cơ quan ban hành viết tắt “{found}”.",
      en: "The issuing body is shortened to “{found}”.",
      expected: {
        vi: "Viết đầy đủ “{right}”; chỉ cơ quan chủ quản được viết tắt.",
        en: "Write “{right}” in full; only the body above it may be shortened.",
      },
    },
    small: {
      vi: "Tên cơ quan ban hành viết chữ thường.",
      en: "The issuing body's name is in small letters.",
      expected: { vi: "Viết chữ in hoa: “{right}”.", en: "Write it in capitals: “{right}”." },
    },
  },
  page,
  *check(context) {
    const { issuer } = context.plan.document;
    const at = issuer?.source?.start.offset;
    if (context.kind.party || issuer === undefined || at === undefined) return;
    for (const { lines } of letterheadOf(context)) {
      const prose = lines.find((line) => {
        const span = sourceSpan(line);
        return span.start <= at && at < span.end;
      });
      if (prose === undefined) continue;
      // A line that a portal joined from two begins with the body above, which may be shortened.
      const name = slice(prose, proseIndex(prose, at));
      const short = /^(?<found>ubnd|hđnd)(?!\p{L})/u.exec(fold(name.text))?.groups?.["found"];
      const letters = name.text.replace(/[^\p{L}]/gu, "");
      const small = letters.replace(/\p{Lu}/gu, "").length;
      if (short !== undefined) {
        const right = short === "ubnd" ? "ỦY BAN NHÂN DÂN" : "HỘI ĐỒNG NHÂN DÂN";
        yield { at: sourceSpan(name), message: "short", values: { found: name.text.slice(0, short.length), right } };
      } else if (small * 2 > letters.length) {
        yield { at: sourceSpan(name), message: "small", values: { right: name.text.toUpperCase() } };
      }
      return;
    }
  },
});
