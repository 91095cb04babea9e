import changesData from "../data/agency-changes.json" with { type: "json" };
import citiesData from "../data/cities.json" with { type: "json" };
import { foldKey } from "../word.ts";

/** One province of agency-changes.json, before and after the merger of 1 July 2025. Dates are ISO. */
export interface ProvinceRow {
  id: string;
  name: string;
  unit: string;
  relation: "merged-into" | "keeps-name" | "unchanged" | "upgraded-to";
  effectiveFrom: string;
  /** Last day of a province that was merged. */
  validTo?: string;
  successor?: string;
  absorbs?: string[];
  /** From this day on a city under the central government. */
  cityFrom?: string;
  confidence: "high" | "medium" | "low";
}

/** One change of bodies or tiers of agency-changes.json. */
export interface ChangeRow {
  id: string;
  /** The old name, as the source prints it; absent for a body that was new. */
  old?: string;
  oldIds?: string[];
  new?: string[];
  successors?: string[];
  relation: string;
  effectiveFrom: string;
  /** First and last day between which both names are in use. */
  greyWindow?: string[];
  kind: string;
  level: string;
  confidence: "high" | "medium" | "low";
}

export const provinces = changesData.provinces as readonly ProvinceRow[];

const UNIT = /^(?:tỉnh|thành phố|tp\.?)\s+/u;
let byName: Map<string, ProvinceRow> | undefined;

/** The province of a name, with or without its unit: "tỉnh Bình Định", "TP. Hồ Chí Minh", "Huế". */
export function findProvince(name: string): ProvinceRow | undefined {
  byName ??= new Map(provinces.map((row) => [foldKey(row.name), row]));
  const key = foldKey(name);
  return byName.get(key) ?? byName.get(key.replace(UNIT, ""));
}

let cities: Set<string> | undefined;

/** Whether a name, folded, is that of a city that belonged to a province, and of no city under the central government. */
export function isNameOfCity(name: string): boolean {
  cities ??= new Set([...citiesData.names, ...provinces.filter(isNeverCity).map((row) => row.name)].map(wordsOf));
  return cities.has(wordsOf(name));
}

/** "Phan Rang - Tháp Chàm" → "phan rang tháp chàm" */
function wordsOf(name: string): string {
  return foldKey(name).replace(/[\s–-]+/gu, " ");
}

function isNeverCity({ unit, cityFrom }: ProvinceRow): boolean {
  return unit !== "thành phố" && cityFrom === undefined;
}

/** The unit a province is called by on a day (ISO): "tỉnh" or "thành phố". */
export function provinceUnit(row: ProvinceRow, date: string): string {
  return row.cityFrom !== undefined && date >= row.cityFrom ? "thành phố" : row.unit;
}

/** The change with an id, as agencies.json refers to it. */
export function findChange(id: string): ChangeRow | undefined {
  return (changesData.changes as readonly ChangeRow[]).find((row) => row.id === id);
}
