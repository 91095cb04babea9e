import { describe, expect, test } from "vitest";
import data from "../../src/vi/data/legal-bases.json" with { type: "json" };
import symbols from "../../src/vi/data/document-symbols.json" with { type: "json" };
import { findEndedBasis, type EndedBasis } from "../../src/vi/legal-bases.ts";
import { splitDay } from "../../src/vi/time/calendar.ts";

const rows = data.rows as EndedBasis[];

describe("legal-bases.json", () => {
  test("has unique ids and numbers, real days, a source for each row", () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    const numbers = rows.flatMap((row) => row.numbers);
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const row of rows) {
      for (const day of [row.endedOn, ...(row.dates ?? [])]) expect(splitDay(day), row.id).toBeDefined();
      for (const number of row.numbers) expect(number).toMatch(/^\d{1,3}\/\d{4}\/(?:QH\d{2}|NĐ-CP)$/u);
      for (const day of row.dates ?? []) expect(day < row.endedOn, row.id).toBe(true);
      expect(
        [row.source, row.successor].every((text) => text.length > 5),
        row.id,
      ).toBe(true);
      expect(["high", "medium"]).toContain(row.confidence);
    }
  });

  test("what took over is not itself listed as ended before", () => {
    const early = rows.flatMap((row) =>
      rows
        .filter((other) => other.endedOn <= row.endedOn && other.numbers.some((number) => row.successor.includes(number)))
        .map((other) => `${row.id} → ${other.id}`),
    );
    expect(early).toEqual([]);
  });
});

test.each([
  [{ type: "Luật", number: "80/2015/QH13" }, "ban-hanh-vbqppl-2015"],
  [{ type: "Luật", name: "Luật Tổ chức chính quyền địa phương", date: "2015-06-19" }, "to-chuc-cqdp-2015"],
  [{ type: "Luật", name: "Luật tổ chức Chính quyền địa phương", date: "2025-02-19" }, "to-chuc-cqdp-2025-02"],
  [{ type: "Nghị định", number: "59/2012/NĐ–CP" }, "nd-59-2012"],
  [{ type: "Luật", name: "Luật Tổ chức chính quyền địa phương", date: "2025-06-16" }, undefined],
  [{ type: "Luật", text: "Luật Lưu trữ năm 2011" }, "luu-tru-2011"],
  [{ type: "Luật", name: "Luật Cán bộ, công chức", text: "Luật cán bộ, công chức năm 2008 (sửa đổi năm 2019)" }, "can-bo-cong-chuc-2008"],
  [{ type: "Luật", text: "Luật Lưu trữ năm 2024" }, undefined],
  [{ type: "Luật", text: "Luật Tổ chức chính quyền địa phương năm 2025" }, undefined],
  // Without number or day nobody knows which law of the name is meant.
  [{ type: "Luật", name: "Luật Đất đai" }, undefined],
  [{ type: "Nghị định", number: "30/2020/NĐ-CP" }, undefined],
])("%j → %s", (cited, id) => expect(findEndedBasis(cited)?.id).toBe(id));

test("document-symbols.json gives every kind its own symbol first", () => {
  for (const [type, codes] of Object.entries(symbols.symbols)) {
    expect(codes.length, type).toBeGreaterThan(0);
    expect(new Set(codes).size).toBe(codes.length);
  }
});
