import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import edtf from "edtf";
import { expect, test } from "vitest";
import { findRecurrences, findTimes, readTimeline } from "../../../src/vi/time/index.ts";
import type { TimeReading } from "../../../src/vi/time/index.ts";

/** rrule is CommonJS under a `module` field; required, it is the same in every runner. */
const { rrulestr } = createRequire(import.meta.url)("rrule") as typeof import("rrule");

const context = { planYear: 2026, issueDate: "2026-03-10" };
const source = new URL("../../../src/vi/time/", import.meta.url);

/** Every text of the pages and of the pattern file, read in all three ways. */
function texts(): string[] {
  const pages = [...readdirSync(new URL("rules/", source)).map((name) => `rules/${name}`), "find.md", "recur.md"].filter((name) =>
    name.endsWith(".md"),
  );
  const cells = pages.flatMap((name) =>
    readFileSync(new URL(name, source), "utf8")
      .split("\n")
      .filter((line) => line.startsWith("| "))
      .map((line) => line.slice(2).split(" | ")[0] ?? ""),
  );
  const patterns = JSON.parse(readFileSync(new URL("patterns.json", import.meta.url), "utf8")) as { readTimeline: { text: string }[] };
  return [...cells, ...patterns.readTimeline.map(({ text }) => text)];
}

const readings = texts()
  .flatMap((text) => [readTimeline(text, context), ...findTimes(text, context)])
  .filter((reading) => reading !== undefined);
const recurrences = texts().flatMap((text) => findRecurrences(text, context));

const extent = (text: string) => edtf(text, { level: 3 });

const isoOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
const DAY = 86_400_000;

/** First and last day that edtf.js sees in a unit; undefined for an open end. */
function days(unit: string): { from: string; to: string; dayBefore: string } | undefined {
  if (unit === "..") return undefined;
  const { min, max } = extent(unit);
  return { from: isoOf(min), to: isoOf(max), dayBefore: isoOf(min - DAY) };
}

/**
 * What is wrong with the days of a reading. edtf.js has no open intervals of quarters and half-years, so the ends of an
 * interval are asked for one by one. "Khoảng" (`~`) days lie within the unit; "trước" leaves the unit out.
 */
function wrongDays({ edtf: code = "", from, to, inclusive, ruleId, text }: TimeReading): string[] {
  const [first = "", second] = code.split("/");
  const [start, end] = [days(first), days(second ?? first)];
  // "sau ngày D" is printed with D and begins the day after.
  const after = ruleId === "from-on" && /^sau /i.test(text);
  const last = inclusive === false ? end?.dayBefore : end?.to;
  const wrong = [];
  if (!after && from !== start?.from) wrong.push(`${code} from ${from}, not ${start?.from}`);
  if (to !== last && !(code.endsWith("~") && to !== undefined && end !== undefined && to >= end.from && to <= end.to))
    wrong.push(`${code} to ${to}, not ${last}`);
  return wrong;
}

/** Quarters in an interval that is open at one end: good EDTF, but beyond edtf.js. */
const OPEN_QUARTER = /^(?:\.\.\/\d{4}-(?:3[3-6]|4[01])|\d{4}-(?:3[3-6]|4[01])\/\.\.)$/;

test("every date is good EDTF and says the same days", () => {
  const dated = readings.filter((reading) => reading.edtf !== undefined);
  expect(dated.length).toBeGreaterThan(150);
  expect(dated.flatMap(wrongDays)).toEqual([]);
  const codes = [...dated, ...recurrences.flatMap(({ due }) => due ?? [])].flatMap(({ edtf: code }) =>
    code === undefined || OPEN_QUARTER.test(code) ? [] : [code],
  );
  for (const code of new Set(codes)) expect(() => extent(code), code).not.toThrow();
});

test("the schema takes every date and recurrence there is", () => {
  const schema = JSON.parse(readFileSync(new URL("../../../schemas/plan.schema.json", import.meta.url), "utf8")) as {
    $defs: {
      timeline: { properties: { edtf: { pattern: string } } };
      reportDue: { properties: { edtf: { pattern: string } } };
      recurrence: { pattern: string };
    };
  };
  const { timeline, reportDue, recurrence } = schema.$defs;
  const dues = recurrences.flatMap((one) => one.due ?? []);
  const refused = (codes: readonly (string | undefined)[], pattern: string) =>
    codes.filter((code) => code !== undefined && !new RegExp(pattern, "u").test(code));
  expect(
    refused(
      readings.map((reading) => reading.edtf),
      timeline.properties.edtf.pattern,
    ),
  ).toEqual([]);
  expect(
    refused(
      dues.map((one) => one.edtf),
      reportDue.properties.edtf.pattern,
    ),
  ).toEqual([]);
  expect(
    refused(
      [...readings, ...recurrences, ...dues].flatMap((one) => one.rrule ?? []),
      recurrence.pattern,
    ),
  ).toEqual([]);
});

test("every recurrence is a good RFC 5545 rule and comes round", () => {
  const rules = new Set([...readings, ...recurrences, ...recurrences.flatMap(({ due }) => due ?? [])].flatMap((one) => one.rrule ?? []));
  expect(rules.size).toBeGreaterThan(25);
  for (const text of rules) {
    const rule = rrulestr(`DTSTART:20260101T000000Z\nRRULE:${text}`);
    expect(rule.toString().split("RRULE:")[1], text).toBe(text);
    expect(rule.between(new Date("2026-01-01T00:00:00Z"), new Date("2032-01-01T00:00:00Z"), true).length, text).toBeGreaterThan(0);
  }
});
