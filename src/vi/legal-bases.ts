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

/** What is known of a cited document that was replaced: by its number, or by a law's name with the day it was passed. */
export function findEndedBasis(cited: { type: string; number?: string; name?: string; date?: string }): EndedBasis | undefined {
  if (cited.number !== undefined) {
    byNumber ??= new Map(rows.flatMap((row) => row.numbers.map((number) => [foldKey(number), row] as const)));
    return byNumber.get(foldKey(cited.number));
  }
  if (cited.name === undefined || cited.date === undefined) return undefined;
  if (byName === undefined) {
    byName = new Map();
    for (const row of rows) if (row.name !== undefined) byName.set(foldKey(row.name), [...(byName.get(foldKey(row.name)) ?? []), row]);
  }
  const { date } = cited;
  return byName.get(foldKey(cited.name).replace(/^(?:bộ luật|luật) /u, ""))?.find(({ dates = [] }) => dates.includes(date));
}
