import { expect, test } from "vitest";
import { dayAfter, dayBefore, daysAfter, daysInMonth, isoDay, monthsAfter, splitDay } from "../../../src/vi/time/calendar.ts";

test("agrees with the built-in calendar from 1896 to 2104", () => {
  let day = "1896-01-01";
  for (let time = Date.UTC(1896, 0, 1); time < Date.UTC(2104, 0, 1); time += 86_400_000) {
    const expected = new Date(time).toISOString().slice(0, 10);
    if (day !== expected || (day !== "1896-01-01" && dayBefore(dayAfter(day)) !== day)) throw new Error(`${day} is not ${expected}`);
    day = dayAfter(day);
  }
  expect(day).toBe("2104-01-01");
});

test("months that do not exist have no days", () => {
  expect([daysInMonth(2026, 0), daysInMonth(2026, 13), daysInMonth(2026, Number.NaN)]).toEqual([0, 0, 0]);
  expect([daysInMonth(2026, 2), daysInMonth(2028, 2), daysInMonth(1900, 2), daysInMonth(2000, 2)]).toEqual([28, 29, 28, 29]);
});

test("only days that exist are days", () => {
  expect(splitDay("2026-02-29")).toBeUndefined();
  expect(splitDay("2026-2-9")).toBeUndefined();
  expect(splitDay("")).toBeUndefined();
  expect(splitDay(isoDay(2028, 2, 29))).toEqual({ year: 2028, month: 2, day: 29 });
  expect([dayBefore("ngày mai"), dayAfter("ngày mai")]).toEqual(["ngày mai", "ngày mai"]);
});

test("days and months are counted over the ends of months and years", () => {
  expect([daysAfter("2026-03-12", 30), daysAfter("2026-12-31", 1), daysAfter("2026-03-01", -1), daysAfter("2028-02-28", 1)]).toEqual([
    "2026-04-11",
    "2027-01-01",
    "2026-02-28",
    "2028-02-29",
  ]);
  expect([monthsAfter("2026-01-31", 1), monthsAfter("2026-11-12", 3), monthsAfter("2026-01-01", -1)]).toEqual([
    "2026-02-28",
    "2027-02-12",
    "2025-12-01",
  ]);
  expect([daysAfter("ngày mai", 2), monthsAfter("ngày mai", 2)]).toEqual(["ngày mai", "ngày mai"]);
});
