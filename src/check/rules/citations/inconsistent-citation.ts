import type { FoundCitation } from "../../../extract/found.ts";
import { foldKey } from "../../../vi/word.ts";
import { citationKey, citationsOf, hasOtherYear, isOwn, numberParts } from "../../citations.ts";
import { printDay } from "../../dates.ts";
import { defineRule } from "../../define.ts";
import { bodyActedFor } from "../../signing.ts";
import page from "./inconsistent-citation.md";

export const inconsistentCitation = defineRule({
  id: "inconsistent-citation",
  group: "citations",
  severity: "error",
  summary: { vi: "Một văn bản được dẫn với hai ngày hoặc hai số.", en: "One document is cited with two dates or two numbers." },
  messages: {
    date: {
      vi: "“{cited}” ở đây ghi ngày {date}, chỗ khác ghi ngày {other}.",
      en: "“{cited}” is dated {date} here and {other} elsewhere.",
      expected: { vi: "Ghi đúng một ngày ở mọi chỗ.", en: "Give one date everywhere." },
    },
    number: {
      vi: "Văn bản ngày {date} ở đây ghi số “{number}”, chỗ khác ghi số “{other}”.",
      en: "The document of {date} is numbered “{number}” here and “{other}” elsewhere.",
      expected: { vi: "Ghi đúng một số ở mọi chỗ.", en: "Give one number everywhere." },
    },
  },
  page,
  *check(context) {
    const byKey = new Map<string, FoundCitation[]>();
    const byDay = new Map<string, FoundCitation[]>();
    for (const citation of citationsOf(context)) {
      const key = citationKey(citation);
      if (key === undefined || citation.date === undefined || isOwn(citation, context)) continue;
      const uses = byKey.get(key);
      if (uses !== undefined) {
        uses.push(citation);
        continue;
      }
      byKey.set(key, [citation]);
      const twin = twinOf(citation, byDay);
      if (twin !== undefined)
        yield {
          at: citation.at,
          message: "number",
          severity: "warning",
          values: { date: printDay(citation.date), number: citation.number ?? "", other: twin.number ?? "" },
          related: [{ message: ELSEWHERE, at: twin.at }],
        };
    }
    for (const uses of byKey.values()) {
      const usual = usualOf(uses);
      const said = new Set<string>();
      for (const use of uses) {
        if (use.date === undefined || use.date === usual.date || said.has(use.date) || !isSameDocument(usual, use)) continue;
        said.add(use.date);
        yield {
          at: use.at,
          message: "date",
          values: { cited: `${use.type} ${use.number}`, date: printDay(use.date), other: printDay(usual.date ?? "") },
          related: [{ message: ELSEWHERE, at: usual.at }],
        };
      }
    }
  },
});

/** The citation whose date is probably right: the one that fits the year in the number, else the most frequent, else the first. */
function usualOf(uses: readonly FoundCitation[]): FoundCitation {
  const times = new Map<string, number>();
  for (const { date = "" } of uses) times.set(date, (times.get(date) ?? 0) + 1);
  const weight = (use: FoundCitation) => (hasOtherYear(use) ? 0 : 1000) + (times.get(use.date ?? "") ?? 0);
  let best = uses[0] as FoundCitation;
  for (const use of uses) if (weight(use) > weight(best)) best = use;
  return best;
}

const ELSEWHERE = { vi: "Chỗ kia", en: "The other place" };

/** The same number comes again every year; it is one document when the number holds the year, or the dates differ in one part only. */
function isSameDocument(a: FoundCitation, b: FoundCitation): boolean {
  const [yearA, monthA, dayA] = a.date?.split("-") ?? [];
  const [yearB, monthB, dayB] = b.date?.split("-") ?? [];
  if (a.number !== undefined && numberParts(a.number)?.year !== undefined) return true;
  return Number(yearA !== yearB) + Number(monthA !== monthB) + Number(dayA !== dayB) === 1 && sameIssuer(a, b);
}

/** One of them may leave out the place: `UBND tỉnh` is `Chủ tịch Ủy ban nhân dân tỉnh Sơn La`. */
function sameIssuer(a: FoundCitation, b: FoundCitation): boolean {
  if (a.issuer === undefined || b.issuer === undefined) return true;
  const [one, other] = [bodyActedFor(a.issuer.name), bodyActedFor(b.issuer.name)];
  return `${one} `.startsWith(`${other} `) || `${other} `.startsWith(`${one} `);
}

/** Another document of the same kind, day and symbol, with the same words behind it, whose number differs by one slip. */
function twinOf(citation: FoundCitation, byDay: Map<string, FoundCitation[]>): FoundCitation | undefined {
  const parts = citation.number === undefined ? undefined : numberParts(citation.number);
  if (parts === undefined) return undefined;
  const day = `${foldKey(citation.type)} ${citation.date} ${foldKey(parts.code)} ${foldKey(parts.issuer)}`;
  const others = byDay.get(day) ?? [];
  byDay.set(day, [...others.slice(-4), citation]);
  return others.find((other) => {
    const ordinal = numberParts(other.number ?? "")?.ordinal ?? "";
    return (
      isOneSlip(ordinal, parts.ordinal) &&
      (citation.title === undefined || other.title === undefined || foldKey(other.title) === foldKey(citation.title))
    );
  });
}

/** One figure dropped, or two swapped: `175` and `157`, `1850` and `185`. Neighbouring numbers are two documents. */
function isOneSlip(a: string, b: string): boolean {
  if (a === b || a.length < 3 || b.length < 3) return false;
  if (a.length === b.length) return a.split("").sort().join("") === b.split("").sort().join("");
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.length === short.length + 1 && long.split("").some((_, at) => long.slice(0, at) + long.slice(at + 1) === short);
}
