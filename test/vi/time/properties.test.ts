import { fc } from "../../support/fast-check.ts";
import { expect, test } from "vitest";
import { findRecurrences, findTimes, readTimeline } from "../../../src/vi/time/index.ts";
import type { TimeReading } from "../../../src/vi/time/index.ts";

const words = [
  "trước",
  "trường",
  "chậm nhất",
  "không quá",
  "hoàn thành",
  "đến",
  "hết",
  "từ",
  "kể từ",
  "sau",
  "sau khi",
  "khi",
  "trong",
  "vào",
  "giữa",
  "ngày",
  "tháng",
  "quý",
  "Quý",
  "năm",
  "tuần",
  "hằng",
  "hàng",
  "mỗi",
  "từng",
  "định kỳ",
  "đột xuất",
  "thường xuyên",
  "báo cáo",
  "lần",
  "và",
  "hoặc",
  "các năm tiếp theo",
  "trở đi",
  "đầu",
  "cuối",
  "giai đoạn",
  "nhiệm kỳ",
  "năm học",
  "tháng cuối quý",
  "của",
  "một",
  "sáu",
  "thứ",
  "thứ Sáu",
  "chủ nhật",
  "theo",
  "kế hoạch",
  "tiến độ",
  "Luật",
  "Nghị định số 05/2025/NĐ-CP",
  "có hiệu lực",
  "ban hành",
  "kể từ ngày ký",
  "30",
  "31",
  "6",
  "12",
  "13",
  "0",
  "2",
  "2025",
  "2026",
  "20",
  "01",
  "1999",
  "99999",
  "30/6/2026",
  "31/6",
  "6/2026",
  "I",
  "II",
  "IV",
  "Il",
  "V",
  "/",
  "-",
  "–",
  ",",
  ";",
  ".",
  ":",
  "(",
  ")",
  "\n",
  "  ",
  "17 giờ 00",
  "7h30",
  "05 ngày làm việc",
  "…",
  "İ",
  "\uE001",
  "\uD835",
  "𝟙",
  "%",
];
const text = fc
  .array(fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...words) }, { weight: 1, arbitrary: fc.string({ maxLength: 6 }) }), {
    maxLength: 24,
  })
  .chain((parts) =>
    fc
      .array(fc.constantFrom(" ", "", " "), { minLength: parts.length, maxLength: parts.length })
      .map((gaps) => parts.map((part, i) => part + (gaps[i] ?? "")).join("")),
  );
const context = fc.record(
  {
    planYear: fc.constantFrom(1999, 2026, 2028),
    issueDate: fc.constantFrom("2026-03-10", "2028-02-29", "", "nay"),
    day: fc.constantFrom("2026-08-24", "x"),
  },
  { requiredKeys: [] },
);

const FREQUENCIES: readonly string[] = ["weekly", "monthly", "quarterly", "half-yearly", "yearly", "once", "ad-hoc"];
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What a reading promises and does not keep. */
function broken(input: string, reading: TimeReading): string[] {
  const { text: printed, start, end, core, from, to, edtf, impossible } = reading;
  const promises: Record<string, boolean> = {
    "text is the slice": printed === input.slice(start, end),
    "not empty": start < end,
    "core inside the input": core.start >= 0 && core.start < core.end && core.end <= input.length,
    "days are ISO": [from, to].every((day) => day === undefined || DAY.test(day)),
    "from before to": from === undefined || to === undefined || from <= to,
    "no date that cannot be": impossible !== true || edtf === undefined,
  };
  return Object.entries(promises).flatMap(([name, kept]) => (kept ? [] : [name]));
}

test("readTimeline never throws and keeps its word", () => {
  fc.assert(
    fc.property(text, context, (input, about) => {
      const reading = readTimeline(input, about);
      const says = /[\p{L}\d]{3}/u.test(input.replace(/không|như trên/giu, ""));
      expect(reading !== undefined || !says).toBe(true);
      expect(reading === undefined ? [] : broken(input, reading)).toEqual([]);
    }),
    { numRuns: 600 },
  );
});

test("findTimes never throws, keeps its word and its order", () => {
  fc.assert(
    fc.property(text, context, (input, about) => {
      const found = findTimes(input, about);
      expect(found.flatMap((reading) => broken(input, reading))).toEqual([]);
      expect(found.every((reading, i) => reading.start >= (found[i - 1]?.end ?? 0))).toBe(true);
    }),
    { numRuns: 600 },
  );
});

test("findRecurrences never throws and keeps its word", () => {
  fc.assert(
    fc.property(text, context, (input, about) => {
      const found = findRecurrences(input, about);
      const parts = found.flatMap(({ text: printed, start, end, due }) => [
        { text: printed, start, end },
        ...(due === undefined ? [] : [due]),
      ]);
      expect(parts.filter((part) => part.text !== input.slice(part.start, part.end))).toEqual([]);
      expect(found.filter(({ frequency }) => !FREQUENCIES.includes(frequency))).toEqual([]);
    }),
    { numRuns: 600 },
  );
});

/** Shapes that make careless patterns slow; ten times the text may take at most some twenty times as long. */
const HARD: Record<string, (n: number) => string> = {
  "spaces after a head": (n) => `trước ngày ${" ".repeat(n)}`,
  "spaces before nothing": (n) => `${" ".repeat(n)}1`,
  slashes: (n) => "1/".repeat(n / 2),
  hyphens: (n) => "1-".repeat(n / 2),
  months: (n) => "tháng 1, ".repeat(n / 9),
  quarters: (n) => "quý i, ".repeat(n / 7),
  days: (n) => "5/6/2025 ".repeat(n / 9),
  lengths: (n) => "6 tháng ".repeat(n / 8),
  "every year": (n) => "hằng năm ".repeat(n / 9),
  conditions: (n) => `${"sau khi chính phủ ".repeat(n / 18)}1`,
  laws: (n) => `${"luật ".repeat(n / 5)}ngày 1/1/2026`,
  "numbers of documents": (n) => "số 1/2025/a ".repeat(n / 12),
  brackets: (n) => `${"(".repeat(n)}1`,
  "bracketed years": (n) => "(năm 2026), ".repeat(n / 12),
  slips: (n) => "hàng quý trường ngày 20, ".repeat(n / 25),
  reports: (n) => "báo cáo định kỳ ".repeat(n / 16),
};

test.each(Object.entries(HARD))("stays linear over %s", { retry: 3 }, (_name, make) => {
  const input = make(50_000);
  const started = performance.now();
  readTimeline(input, {});
  findTimes(input, {});
  findRecurrences(input, {});
  expect(performance.now() - started).toBeLessThan(2000);
});
