import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findRecurrences, findTimes, readTimeline } from "../../../src/vi/time/index.ts";
import type { TimeReading } from "../../../src/vi/time/index.ts";

interface Row extends Pick<TimeReading, "kind" | "edtf" | "from" | "to" | "inclusive" | "rrule"> {
  id: string;
  text: string;
  certainty?: "implied";
  note?: string;
}

interface Patterns {
  planYear: number;
  issueDate: string;
  readTimeline: Row[];
  nothingUnderLabel: string[];
  nothingInText: string[];
}

const patterns = JSON.parse(readFileSync(new URL("patterns.json", import.meta.url), "utf8")) as Patterns;
const context = { planYear: patterns.planYear, issueDate: patterns.issueDate };

describe("what a label or cell says", () => {
  test.each(patterns.readTimeline)("$id $text", ({ id: _id, text, note: _note, ...expected }) => {
    const reading = readTimeline(text, context);
    if (reading === undefined) throw new Error("nothing read");
    const { kind, edtf, from, to, inclusive, rrule, certainty } = reading;
    const dates = { edtf, from, to, inclusive, rrule, certainty: certainty === "implied" ? certainty : undefined };
    expect({ kind, ...Object.fromEntries(Object.entries(dates).filter(([, value]) => value !== undefined)) }).toEqual(expected);
    expect(reading.text).toBe(text.replace(/[.]$/, ""));
  });

  test.each(patterns.nothingUnderLabel)("%j is no value", (text) => {
    expect(readTimeline(text, context)).toBeUndefined();
  });

  test("a value that no rule reads is still a value", () => {
    expect(readTimeline("Sẽ thông báo", context)).toMatchObject({ kind: "other", text: "Sẽ thông báo", ruleId: "other" });
  });

  test("bullets and closing marks are no part of the text", () => {
    expect(readTimeline(" - Trước ngày 30/6/2026; ", context)).toMatchObject({ text: "Trước ngày 30/6/2026", start: 3 });
    const value = ": Hoàn thành và báo cáo trong tháng 6/2026.";
    const reading = readTimeline(value, context);
    expect(reading?.text).toBe("Hoàn thành và báo cáo trong tháng 6/2026");
    expect(value.slice(reading?.core.start, reading?.core.end)).toBe("trong tháng 6/2026");
  });

  test("a date wrapped over lines is read as one", () => {
    expect(readTimeline("Trước ngày\n30/11/2026", context)).toMatchObject({ edtf: "../2026-11-30", text: "Trước ngày\n30/11/2026" });
    expect(readTimeline("Tháng\n   3/2027", context)).toMatchObject({ edtf: "2027-03" });
  });

  test("without a year anywhere the kind stands and the date does not", () => {
    const reading = readTimeline("trước ngày 28/5", {});
    expect(reading).toMatchObject({ kind: "deadline", certainty: "stated" });
    expect(reading).not.toHaveProperty("edtf");
    expect(readTimeline("trước ngày 28/5", { issueDate: "2025-01-02" })).toMatchObject({ edtf: "../2025-05-28", certainty: "implied" });
  });

  test("hours take their day from the heading", () => {
    expect(readTimeline("7h00 - 7h15", { ...context, day: "2026-08-24" })).toMatchObject({
      kind: "date",
      edtf: "2026-08-24",
      certainty: "implied",
    });
  });

  test("an issue date that is none is left alone", () => {
    expect(readTimeline("Từ nay đến năm 2030", { issueDate: "ngày 3" })).toMatchObject({ kind: "deadline", edtf: "../2030" });
  });

  test("other spellings of the same letters", () => {
    for (const text of ["TRƯỚC NGÀY 30/6/2026", "trước ngày ３０/６/２０２６", "trước ngày 30–6–2026", "Trước  ngày\u00A030/6/2026"]) {
      expect(readTimeline(text, context), text).toMatchObject({ edtf: "../2026-06-30" });
    }
    expect(readTimeline("Quí II năm 2026", context)).toMatchObject({ edtf: "2026-34" });
  });
});

describe("what running text does not say", () => {
  test.each(patterns.nothingInText)("%j", (text) => {
    expect(findTimes(text, context)).toEqual([]);
  });

  test.each(patterns.nothingInText)("%j is no report either", (text) => {
    expect(findRecurrences(text, context).filter((reading) => reading.frequency !== "ad-hoc")).toEqual([]);
  });
});
