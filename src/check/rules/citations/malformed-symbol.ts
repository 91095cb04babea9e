import type { FoundCitation } from "../../../extract/found.ts";
import symbols from "../../../vi/data/document-symbols.json" with { type: "json" };
import { plain } from "../../../vi/plain.ts";
import { fold } from "../../../vi/word.ts";
import { citationsOf, numberParts, type NumberParts } from "../../citations.ts";
import { defineRule, type Finding } from "../../define.ts";
import page from "./malformed-symbol.md";

/** Kinds whose numbers hold the year: Law on Promulgation of Legal Documents; decrees and circulars since 1997. */
const WITH_YEAR: ReadonlySet<string> = new Set(["nghị định", "thông tư", "thông tư liên tịch"]);
const YEARS_FROM = "1998-01-01";

export const malformedSymbol = defineRule({
  id: "malformed-symbol",
  group: "citations",
  severity: "error",
  summary: { vi: "Số, ký hiệu văn bản viết sai dạng.", en: "The number of a cited document is malformed." },
  messages: {
    year: {
      vi: "“{number}”: “{year}” không phải là năm.",
      en: "“{number}”: “{year}” is no year.",
      expected: { vi: "Ghi đủ bốn chữ số của năm ban hành.", en: "Write the four figures of the year." },
    },
    missing: {
      vi: "“{number}”: ký hiệu {type} phải có năm ban hành.",
      en: "“{number}”: the number of a {type} holds the year.",
      expected: { vi: "Viết “{right}”.", en: "Write “{right}”." },
    },
    unknown: {
      vi: "“{number}”: ký hiệu {type} phải có năm ban hành.",
      en: "“{number}”: the number of a {type} holds the year.",
      expected: { vi: "Thêm năm ban hành sau số.", en: "Add the year behind the number." },
    },
    party: {
      vi: "“{number}”: văn bản của Đảng ghi gạch nối sau số, gạch chéo trước tên cơ quan.",
      en: "“{number}”: papers of the Party have the hyphen behind the number and the slash before the body.",
      expected: { vi: "Viết “{right}”.", en: "Write “{right}”." },
    },
    marks: {
      vi: "“{number}”: ký hiệu {type} viết thiếu dấu, “{code}” phải là “{symbol}”.",
      en: "“{number}”: the symbol of a {type} lacks its marks, “{code}” for “{symbol}”.",
      expected: { vi: "Viết “{right}”.", en: "Write “{right}”." },
    },
  },
  page,
  *check(context) {
    const seen = new Set<string>();
    for (const citation of citationsOf(context)) {
      const { number, at } = citation;
      const parts = number === undefined ? undefined : numberParts(number);
      if (number === undefined || parts === undefined || seen.has(number)) continue;
      const found = [...yearFinding(citation, number, parts), ...formFinding(citation, number, parts)];
      if (found.length > 0) seen.add(number);
      for (const finding of found) yield { at, ...finding };
    }
  },
});

type Message = "year" | "missing" | "unknown" | "party" | "marks";
type Flaw = Omit<Finding<Message>, "at">;

/** A year that is none, or that is missing. */
function* yearFinding({ type, date }: FoundCitation, number: string, { year, ordinal, code, issuer }: NumberParts): Generator<Flaw> {
  const values = { number, type: fold(type) };
  if (year !== undefined && !isYear(year)) yield { message: "year", values: { number, year } };
  if (year !== undefined || !WITH_YEAR.has(fold(type)) || !/^(?:NĐ|TT|TTLT)$/u.test(code)) return;
  if (date === undefined) yield { message: "unknown", values, severity: "warning" };
  else if (date >= YEARS_FROM)
    yield { message: "missing", values: { ...values, right: `${ordinal}/${date.slice(0, 4)}/${code}-${issuer}` } };
}

/** `57/NQ-TW` for `57-NQ/TW`, `46/QD-UBND` for `46/QĐ-UBND`. */
function* formFinding({ type }: FoundCitation, number: string, { ordinal, code, issuer }: NumberParts): Generator<Flaw> {
  if (symbols.party.issuers.includes(issuer)) {
    const right = `${ordinal}-${code}/${issuer}`;
    if (number.includes(`/${code}-`)) yield { message: "party", values: { number, right }, severity: "warning" };
    return;
  }
  const [symbol] = (symbols.symbols as Readonly<Record<string, readonly string[]>>)[type] ?? [];
  if (symbol === undefined || fold(symbol) === fold(code) || plain(symbol) !== plain(code) || KNOWN.has(code)) return;
  const right = number.replace(code, symbol);
  yield { message: "marks", values: { number, type: fold(type), code, symbol, right }, severity: "warning" };
}

const KNOWN: ReadonlySet<string> = new Set(Object.values(symbols.symbols).flat());

/** A year in which something may have been issued. */
function isYear(text: string): boolean {
  return /^\d{4}$/u.test(text) && Number(text) >= 1945 && Number(text) <= 2100;
}
