import data from "./data/legal-bases.json" with { type: "json" };
import { foldKey } from "./word.ts";

/** A law or decree that is no longer in force, and what took its place. */
export interface EndedBasis {
  id: string;
  type: string;
  /** Of a law: its name without the word "Luật". */
  name?: string;
  numbers: string[];
  /** Days it was passed, ISO: a law may be cited by name and day alone. */
  dates?: string[];
  /** ISO, the first day it was not in force. */
  endedOn: string;
  successor: string;
  source: string;
  confidence: "high" | "medium";
}

const rows = data.rows as readonly EndedBasis[];
let byNumber: Map<string, EndedBasis> | undefined;
let byName: Map<string, EndedBasis[]> | undefined;

/** A document as it is cited; `text` are the words of the citation. */
export interface CitedBasis {
  type: string;
  number?: string;
  name?: string;
  date?: string;
  text?: string;
}

/** What is known of a cited document that was replaced: by its number, or by a law's name with the day or the year it was passed. */
export function findEndedBasis(cited: CitedBasis): EndedBasis | undefined {
  if (cited.number !== undefined) {
    byNumber ??= new Map(rows.flatMap((row) => row.numbers.map((number) => [foldKey(number), row] as const)));
    return byNumber.get(foldKey(cited.number));
  }
  const { date, name } = cited;
  if (date !== undefined) return name === undefined ? undefined : lawsOf(name).find(({ dates = [] }) => dates.includes(date));
  const dated = WITH_YEAR.exec(foldKey(cited.text ?? name ?? ""))?.groups;
  if (dated === undefined) return undefined;
  const { law = "", year = "" } = dated;
  // Of two laws of one name and year nobody knows which is meant.
  return lawsOf(law).find(({ dates = [], successor }) => dates.some((day) => day.startsWith(year)) && !successor.includes(`/${year}/`));
}

/** `luật lưu trữ năm 2011` */
const WITH_YEAR = /^(?<law>(?:bộ )?luật [^;:()]+?),? năm (?<year>\d{4})(?!\d)/u;

function lawsOf(name: string): readonly EndedBasis[] {
  if (byName === undefined) {
    byName = new Map();
    for (const row of rows) if (row.name !== undefined) byName.set(foldKey(row.name), [...(byName.get(foldKey(row.name)) ?? []), row]);
  }
  return byName.get(foldKey(name).replace(/^(?:bộ luật|luật) /u, "")) ?? [];
}

/** The days on which versions of a law that are no longer in force were passed. */
export function datesOfEndedLaw(name: string): string[] {
  return lawsOf(name).flatMap(({ dates = [] }) => dates);
}
