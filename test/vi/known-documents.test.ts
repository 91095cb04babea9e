import { describe, expect, test } from "vitest";
import data from "../../src/vi/data/known-documents.json" with { type: "json" };
import { knownByNumber, lawMeantBy, type KnownDocument } from "../../src/vi/known-documents.ts";
import { splitDay } from "../../src/vi/time/calendar.ts";

const rows = data.rows as readonly KnownDocument[];

describe("known-documents.json", () => {
  test("has real days, years that fit the numbers, and each document once", () => {
    expect(new Set(rows.map(({ number, date }) => `${number} ${date}`)).size).toBe(rows.length);
    for (const { number, date, name } of rows) {
      expect(splitDay(date), number).toBeDefined();
      const year = /^\d+\/(?<year>\d{4})\//u.exec(number)?.groups?.["year"] ?? date.slice(0, 4);
      expect(date.slice(0, 4), number).toBe(year);
      expect(name === undefined || date < data.lawsUntil, number).toBe(true);
    }
  });
});

test.each([
  ["76/2023/NĐ-CP", undefined, "2023-11-01"],
  ["18-NQ/TW", "2017-10-25", "2017-10-25"],
  ["18-NQ/TW", "2022-06-26", "2022-06-16"],
  ["57-NQ/TW", "2025-12-22", "2024-12-22"],
  // Another document of the same number.
  ["57-NQ/TW", "2016-12-26", undefined],
  ["749/QĐ-TTg", "2026-05-13", undefined],
])("%s of %s is that of %s", (number, date, right) => {
  expect(knownByNumber(number, date)?.date).toBe(right);
});

test.each([
  ["Luật Thú y", "2016-06-19", "79/2015/QH13"],
  ["Luật thú y", "2015-06-19", undefined],
  // An older version, one that differs in more than one part, one that may be new.
  ["Luật Đất đai", "2013-11-29", undefined],
  ["Luật Trẻ em", "2004-06-15", undefined],
  // Passed on the same day of another year.
  ["Luật Bảo hiểm xã hội", "2006-06-29", undefined],
  ["Luật Viên chức", "2025-12-10", undefined],
])("%s of %s means %s", (name, date, number) => {
  expect(lawMeantBy(name, date)?.number).toBe(number);
});
