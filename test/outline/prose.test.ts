import { fc } from "../support/fast-check.ts";
import { describe, expect, test } from "vitest";
import { EMPTY_PROSE, join, ProseBuilder, proseIndex, slice, sourceOffset, sourceSpan, type Prose } from "../../src/outline/prose.ts";

function proseOf(source: string, start = 0, end = source.length): Prose {
  const builder = new ProseBuilder();
  builder.copy(source, start, end);
  return builder.finish();
}

/** The source text behind a part of a prose. */
const behind = (source: string, prose: Prose, start?: number, end?: number) => {
  const span = sourceSpan(prose, start, end);
  return source.slice(span.start, span.end);
};

describe("words as a reader sees them", () => {
  test.each([
    ["Một việc", "Một việc"],
    ["  Một   việc\n\tkhác \n", "Một việc khác"],
    ["Một\nviệc", "Một việc"],
    ["Một\fviệc", "Một việc"],
    ["", ""],
    [" \n\t", ""],
    ["a b", "a b"],
  ])("%j reads %j", (source, text) => {
    expect(proseOf(source).text).toBe(text);
  });

  test("a character spelt otherwise leads to its spelling", () => {
    const source = "Sở A &amp; B";
    const builder = new ProseBuilder();
    builder.copy(source, 0, 5);
    builder.put("&", 5, 10);
    builder.copy(source, 10, source.length);
    const prose = builder.finish();
    expect(prose.text).toBe("Sở A & B");
    expect(sourceOffset(prose, 5)).toBe(5);
    expect(sourceOffset(prose, 7)).toBe(11);
    expect(behind(source, prose, 0, 6)).toBe("Sở A &amp;");
    expect(behind(source, slice(prose, 3, 6))).toBe("A &amp;");
    expect(slice(prose, 0, 6).end).toBe(10);
    expect(behind(source, join([slice(prose, 0, 4), slice(prose, 5, 6)]))).toBe("Sở A &amp;");
  });

  test("lines of two columns span all that stands between their first and last word in the source", () => {
    const source = "SỞ Y TẾ   CỘNG HÒA\nTỈNH A    Số: 5";
    const parts = [proseOf(source, 0, 7), proseOf(source, 19, 25), proseOf(source, 10, 18)];
    expect(behind(source, join(parts))).toBe(source.slice(0, 25));
    expect(behind(source, join(parts.slice(1)))).toBe("CỘNG HÒA\nTỈNH A");
    expect(behind(source, join(parts), 8, 14)).toBe("TỈNH A");
  });

  test("what was dropped in between is in the span of what stands round it", () => {
    const source = "**Sở** Nội vụ";
    const builder = new ProseBuilder();
    builder.copy(source, 2, 4);
    builder.copy(source, 6, source.length);
    const prose = builder.finish();
    expect(prose.text).toBe("Sở Nội vụ");
    expect(behind(source, prose)).toBe("Sở** Nội vụ");
  });
});

describe("parts", () => {
  const source = "1.  Sở Nội vụ\n    chủ trì";
  const prose = proseOf(source);

  test.each([
    [3, 9, "Sở Nội"],
    [2, 10, "Sở Nội"],
    [0, 2, "1."],
    [13, 20, "chủ trì"],
    [5, 5, ""],
    [2, 3, ""],
  ])("from %i to %i is %j", (start, end, text) => {
    expect(slice(prose, start, end).text).toBe(text);
  });

  test("the whole is itself", () => {
    expect(slice(prose, 0)).toBe(prose);
  });

  test("an empty part still knows where it stands", () => {
    const empty = slice(prose, 5, 5);
    expect(empty.text).toBe("");
    expect(sourceSpan(empty)).toEqual({ start: sourceOffset(prose, 5), end: sourceOffset(prose, 5) });
  });
});

describe("joining wrapped lines", () => {
  const joined = (...lines: string[]) => {
    const source = lines.join("\n");
    let at = 0;
    const parts = lines.map((line) => {
      const part = proseOf(source, at, at + line.length);
      at += line.length + 1;
      return part;
    });
    return { source, prose: join(parts) };
  };

  test.each([
    [["Sở Nội", "vụ"], "Sở Nội vụ"],
    [["số 217/2025/NĐ-", "CP ngày"], "số 217/2025/NĐ-CP ngày"],
    [["xong trước 29/5/202", "6, gửi Sở"], "xong trước 29/5/2026, gửi Sở"],
    [["ngày 29/5/202", "12 người"], "ngày 29/5/202 12 người"],
    [["Kế hoạch số 12/KH-", "UBND"], "Kế hoạch số 12/KH-UBND"],
    [["giai đoạn 2026-", "2030"], "giai đoạn 2026-2030"],
    [["Lao động -", "Thương binh"], "Lao động - Thương binh"],
    [["công nghệ-", "thông tin"], "công nghệ- thông tin"],
    [["Một", "", "việc"], "Một việc"],
    [["Một"], "Một"],
  ])("%j", (lines, text) => {
    expect(joined(...lines).prose.text).toBe(text);
  });

  test("nothing joined is empty", () => {
    expect(join([])).toEqual(EMPTY_PROSE);
    expect(join([EMPTY_PROSE, EMPTY_PROSE]).text).toBe("");
  });

  test("the quote of a part runs over the line end", () => {
    const { source, prose } = joined("chủ trì: Sở Nội", "vụ và Sở Y tế");
    const at = prose.text.indexOf("Sở Nội vụ");
    expect(behind(source, prose, at, at + "Sở Nội vụ".length)).toBe("Sở Nội\nvụ");
  });
});

describe("every character leads back to itself", () => {
  const piece = fc.string({ unit: fc.constantFrom("a", "ễ", "đ", " ", "\n", "-", ".", "  ", "💧"), maxLength: 30 });

  test("through copying, joining and cutting", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), fc.nat(60), fc.nat(60), (lines, one, other) => {
        const source = lines.join("\n");
        let at = 0;
        const whole = join(
          lines.map((line) => {
            const part = proseOf(source, at, at + line.length);
            at += line.length + 1;
            return part;
          }),
        );
        const part = slice(whole, Math.min(one, other), Math.min(Math.max(one, other), whole.text.length));
        for (const prose of [whole, part]) {
          expect(prose.text).not.toMatch(/^\s|\s$|\s\s/u);
          for (let index = 0; index < prose.text.length; index++) {
            if (prose.text[index] === " ") continue;
            expect(source[sourceOffset(prose, index)]).toBe(prose.text[index]);
            expect(proseIndex(prose, sourceOffset(prose, index))).toBe(index);
          }
          const { start, end } = sourceSpan(prose);
          expect(source.slice(start, end).replaceAll(/\s/gu, "")).toBe(prose.text.replaceAll(/\s/gu, ""));
        }
      }),
      { numRuns: 300 },
    );
  });
});
