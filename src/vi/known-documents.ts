import data from "./data/known-documents.json" with { type: "json" };
import { datesOfEndedLaw } from "./legal-bases.ts";
import { foldKey } from "./word.ts";

/** A document of the central bodies whose day is known. */
export interface KnownDocument {
  number: string;
  /** ISO. */
  date: string;
  /** Of a law: its name without the word "Luật". */
  name?: string;
  /** Of a Party document, whose number does not tell it. */
  issuer?: string;
}

const rows = data.rows as readonly KnownDocument[];
let byNumber: Map<string, KnownDocument[]> | undefined;
let byName: Map<string, KnownDocument[]> | undefined;

/**
 * What is known of the document that a number and a day name: `76/2023/NĐ-CP` is one document, `06/QĐ-TTg` comes again every
 * year and `18-NQ/TW` in every term, so that the year or else the day and month must be those of the row.
 */
export function knownByNumber(number: string, date: string | undefined): KnownDocument | undefined {
  byNumber ??= groupBy(({ number: one }) => foldKey(one));
  const found = byNumber.get(foldKey(number)) ?? [];
  if (/^\d+\/\d{4}\//u.test(number)) return found[0];
  if (date === undefined) return undefined;
  const [year, ...day] = date.split("-");
  return (
    found.find((row) => row.date === date) ??
    found.find((row) => row.date.startsWith(`${year}-`)) ??
    found.find((row) => row.date.endsWith(`-${day.join("-")}`) && isNear(row.date, year))
  );
}

/** A year that is misprinted is one of those around. */
function isNear(date: string, year: string | undefined, reach = 1): boolean {
  const years = Math.abs(Number(date.slice(0, 4)) - Number(year));
  return years >= 1 && years <= reach;
}

/**
 * The law of a name that a wrong day means; undefined where the day is that of one of its versions, or of one that may not be
 * known: before the first, or later than what was gathered.
 */
export function lawMeantBy(name: string, date: string): KnownDocument | undefined {
  byName ??= groupBy(nameOf);
  const [law] = byName.get(nameKey(name)) ?? [];
  if (law === undefined || date >= data.lawsUntil) return undefined;
  const ended = datesOfEndedLaw(name);
  if (law.date === date || ended.includes(date)) return undefined;
  // A law that had no version before has none of the same day some years away.
  const reach = ended.length === 0 ? 3 : 1;
  return isOnePartOff(law.date, date, reach) && !ended.some((one) => isOnePartOff(one, date)) ? law : undefined;
}

/** Whether a name is that of a law that is known. */
export function isKnownLaw(name: string): boolean {
  byName ??= groupBy(nameOf);
  return byName.has(nameKey(name));
}

function nameKey(name: string): string {
  return foldKey(name).replace(/^luật /u, "");
}

function nameOf({ name }: KnownDocument): string | undefined {
  return name === undefined ? undefined : foldKey(name);
}

/** One part of a day is misprinted; of years, one that is near: a law of the same name may have been passed on the same day of another. */
function isOnePartOff(one: string, other: string, reach = 1): boolean {
  const parts = other.split("-");
  const off = one.split("-").filter((part, index) => part !== parts[index]);
  return off.length === 1 && (off[0]?.length === 2 || isNear(one, parts[0], reach));
}

function groupBy(keyOf: (row: KnownDocument) => string | undefined): Map<string, KnownDocument[]> {
  const groups = new Map<string, KnownDocument[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}
