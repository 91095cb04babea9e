import type { FoundCitation } from "../extract/found.ts";
import type { Span } from "../model/place.ts";
import { fold, foldKey } from "../vi/word.ts";
import type { CheckContext } from "./context.ts";
import { damageIn } from "./damage.ts";

/** Every document cited anywhere in the text, in order, each mention once. */
export function citationsOf({ facts }: CheckContext): readonly FoundCitation[] {
  return [...facts.legalBases, ...facts.references].toSorted((a, b) => a.at.start - b.at.start || b.at.end - a.at.end);
}

/** The parts of a document's number: `34/2016/NQ-HĐND`, `24-CT/TW`. */
export interface NumberParts {
  ordinal: string;
  /** Figures behind the first slash, whatever they are. */
  year: string | undefined;
  /** Kind of document, as printed: `NQ`, `CT`. */
  code: string;
  /** What is left: the issuer's symbol. */
  issuer: string;
}

const PARTS = /^(?<ordinal>\d{1,5}[a-z]?)(?:\/(?<year>\d{1,5})(?=\/))?[/-](?<code>\p{L}[\p{L}\d]*)(?:[-/.](?<issuer>.*))?$/u;

/** Undefined for numbers of another form: `64/2025/QH15` gives code `QH15`; `69/KHHT` gives no issuer. */
export function numberParts(number: string): NumberParts | undefined {
  const groups = PARTS.exec(number)?.groups;
  if (groups === undefined) return undefined;
  return { ordinal: groups["ordinal"] ?? "", year: groups["year"], code: groups["code"] ?? "", issuer: groups["issuer"] ?? "" };
}

/** One key for one document: its kind and number, dashes and case folded. */
export function citationKey({ type, number }: Pick<FoundCitation, "type" | "number">): string | undefined {
  return number === undefined ? undefined : `${fold(type)} ${foldKey(number)}`;
}

/** Whether the citation is the plan itself, as its appendices name it. */
export function isOwn({ number, date }: FoundCitation, { plan }: CheckContext): boolean {
  const own = [plan.document.number, plan.document.issuedWith?.number].flatMap((one) => (one === undefined ? [] : [foldKey(one)]));
  return (
    number !== undefined &&
    own.includes(foldKey(number)) &&
    (date === undefined || date === plan.document.date || date === plan.document.issuedWith?.date)
  );
}

/** The year in the number is not that of the date: one of them is misprinted, which is another remark. */
export function hasOtherYear({ number, date }: FoundCitation): boolean {
  const year = number === undefined ? undefined : numberParts(number)?.year;
  return year !== undefined && date !== undefined && /^\d{4}$/u.test(year) && year !== date.slice(0, 4);
}

/** `32/2020/NĐ- CP` | `44 /2005/QĐ-UBND` | `12 / KH - UBND`: the space may be a line break no more than any other. */
const SYMBOL = /\d{1,5}[a-z]?(?:[^\S\n]?\/[^\S\n]?\d{4})?[^\S\n]?[/-][^\S\n]?[\p{L}\d]+(?:[^\S\n]?[-/][^\S\n]?[\p{L}\d&.]*[\p{L}\d])*/u;

export interface SpacedSymbol {
  at: Span;
  found: string;
  meant: string;
  /** The file shows other marks of a conversion, so that the space is probably the converter's. */
  converted: boolean;
}

/** Numbers of cited documents with a space inside. */
export function spacedSymbols(context: CheckContext): SpacedSymbol[] {
  const { text, source } = context;
  return citationsOf(context).flatMap(({ at, number }) => {
    const match = number === undefined ? null : SYMBOL.exec(text.slice(at.start, at.end));
    if (number === undefined || match === null || !/\s/u.test(match[0]) || match[0].replace(/\s/gu, "") !== number) return [];
    const start = at.start + match.index;
    const converted = source.mediaType === "application/pdf" || damageIn(context).length > 0;
    return [{ at: { start, end: start + match[0].length }, found: match[0], meant: number, converted }];
  });
}
