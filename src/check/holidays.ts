import data from "./data/holidays.json" with { type: "json" };
import type { Bilingual } from "../model/diagnostic.ts";
import { lazy } from "./lazy.ts";
import { weekday, WEEKDAYS, WEEKDAYS_IN_ENGLISH } from "./dates.ts";

interface FixedRow {
  name: Bilingual;
  days: string[];
  from?: number;
}

const moving = lazy(() => new Map(data.moving.flatMap(({ name, days }) => days.map((day) => [day, name] as const))));

/** Why nobody works on a day: its public holiday, Saturday or Sunday; undefined for a working day. */
export function closedOn(iso: string): Bilingual | undefined {
  const fixed = (data.fixed as FixedRow[]).find(({ days, from = 0 }) => days.includes(iso.slice(5)) && Number(iso.slice(0, 4)) >= from);
  const name = fixed?.name ?? moving().get(iso);
  if (name !== undefined) return name;
  const day = weekday(iso);
  return day === 0 || day === 6 ? { vi: WEEKDAYS[day] ?? "", en: WEEKDAYS_IN_ENGLISH[day] ?? "" } : undefined;
}
