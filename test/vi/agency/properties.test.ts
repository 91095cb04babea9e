import { fc } from "../../support/fast-check.ts";
import { describe, expect, test } from "vitest";
import { normaliseText } from "../../../src/read/normalise.ts";
import {
  agencyKind,
  agencyLevel,
  expandAbbreviations,
  findAgencies,
  isAgencyHeading,
  isCollective,
  readAssignment,
  readSubject,
  readSubjects,
  resolveAgency,
  splitAgencies,
  type AgencySpan,
} from "../../../src/vi/agency/index.ts";

const WORDS =
  "các những Sở sở ban Ban ngành bộ Bộ Tài chính Tư pháp Nội vụ UBND HĐND Ủy nhân dân xã phường tỉnh thành phố Công an Văn phòng Phòng Trung tâm Hội đồng Hội Đoàn thể Tổ tổ chức chức năng nhiệm vụ chủ trì phối hợp với và cùng có trách nhiệm chịu giao Giao đề nghị yêu cầu thuộc của ở tại theo căn cứ Căn cứ liên quan cơ quan đơn vị địa phương được phân công về việc Thủ trưởng Giám đốc Chủ tịch Nguyễn Văn A Ông Đ/c KH&CN TT 1237 XI cấp khu vực là đầu mối Kế hoạch quá trình nếu";
const MARKS = [",", ";", ".", ":", "(", ")", "-", "–", "/", "“", "”", "…", "\n", " "];
const soup = fc
  .array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...WORDS.split(" ")) }, { weight: 2, arbitrary: fc.constantFrom(...MARKS) }), {
    maxLength: 60,
  })
  .map((parts) => parts.join(" "));
// As the read stage hands it on: odd spaces are spaces.
const anyText = fc
  .oneof(soup, fc.string({ unit: "binary", maxLength: 80 }), fc.string({ unit: "grapheme", maxLength: 80 }))
  .map((text) => normaliseText(text).text);

function spansOf(text: string): AgencySpan[][] {
  const assignment = readAssignment(text);
  const subject = readSubject(text);
  return [
    splitAgencies(text),
    findAgencies(text),
    isAgencyHeading(text) ?? [],
    assignment.lead,
    assignment.coordinating,
    subject?.agencies ?? [],
    subject?.coordinating ?? [],
    ...readSubjects(text).flatMap((one) => [one.agencies, one.coordinating]),
  ];
}

describe("whatever the text", () => {
  test("every name is the words at its place", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const span of spansOf(text).flat()) {
          expect(text.slice(span.start, span.end)).toBe(span.name);
          expect(span.name.trim()).toBe(span.name);
          expect(span.name).not.toBe("");
        }
      }),
      { numRuns: 400 },
    );
  });

  test("names stand in order and do not overlap", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const spans of [splitAgencies(text), findAgencies(text), isAgencyHeading(text) ?? []]) {
          let end = 0;
          for (const span of spans) {
            expect(span.start).toBeGreaterThanOrEqual(end);
            ({ end } = span);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test("the duty of a subject and the work of an assignment lie inside the text", () => {
    fc.assert(
      fc.property(soup, (text) => {
        const { start, end } = readAssignment(text).action ?? { start: -1, end: 0 };
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(text.length);
        for (const subject of readSubjects(text)) {
          expect(subject.agencies.length).toBeGreaterThan(0);
          expect(subject.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("looking names up never fails", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(() => resolveAgency(text, { date: "2025-07-01", province: text, abbreviations: new Map([["UBND", text]]) })).not.toThrow();
        expect(typeof expandAbbreviations(text)).toBe("string");
        expect(typeof agencyLevel(text)).toBe("string");
        expect(typeof (agencyKind(text) ?? "")).toBe("string");
        expect(typeof isCollective(text)).toBe("boolean");
      }),
      { numRuns: 200 },
    );
  });
});

const GROWING = [
  "Sở Nội vụ, ",
  "các sở, ngành, ",
  "UBND xã, phường, ",
  "a, ",
  "theo chức năng, ",
  "Căn cứ các đơn vị, ",
  "Giám đốc ",
  "Sở A (",
  "phối hợp với Sở Nội vụ; ",
];

describe("time grows with the text, not faster", () => {
  const readers = { splitAgencies, findAgencies, readAssignment, readSubject, readSubjects };

  /**
   * The same words read as ten short texts and as a long one, in turn, so that whatever else the machine does slows both
   * down alike; the faster of two rounds is that which was disturbed least.
   */
  function fastest(read: (text: string) => unknown, words: string): { apart: number; whole: number } {
    const [short, long] = [words.repeat(500), words.repeat(5000)];
    const best = { apart: Number.POSITIVE_INFINITY, whole: Number.POSITIVE_INFINITY };
    for (let round = 0; round < 2; round += 1) {
      const start = performance.now();
      for (let time = 0; time < 10; time += 1) read(short);
      const between = performance.now();
      read(long);
      best.apart = Math.min(best.apart, between - start);
      best.whole = Math.min(best.whole, performance.now() - between);
    }
    return best;
  }

  test.each(Object.entries(readers))("%s", { retry: 3 }, (_, read) => {
    for (const words of GROWING) {
      const { apart, whole } = fastest(read, words);
      // The same time is to be expected, and a good deal more on a busy machine, but of a quadratic reader tenfold.
      expect(whole, words).toBeLessThan(Math.max(60, apart * 4));
    }
  });
});
