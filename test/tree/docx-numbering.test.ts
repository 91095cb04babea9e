import { describe, expect, test } from "vitest";
import { abstractList, docx, item, level, linesOf, lines, list, p, parsed, type DocxParts } from "../support/docx.ts";
import { COUNTING, one } from "../support/numbering-cases.ts";

const style = (id: string, content: string, based?: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${based === undefined ? "" : `<w:basedOn w:val="${based}"/>`}<w:pPr>${content}</w:pPr></w:style>`;
const numbered = (id: number, index?: number) =>
  `<w:numPr>${index === undefined ? "" : `<w:ilvl w:val="${index}"/>`}<w:numId w:val="${id}"/></w:numPr>`;

describe("formats of numbers", () => {
  const values = (format: string, text: string, starts: number[]) =>
    lines({
      body: starts.map((_start, index) => item("x", index + 1)).join(""),
      numbering: starts
        .map(
          (start, index) =>
            abstractList(index, level(0, format, text).replace('<w:start w:val="1"/>', `<w:start w:val="${start}"/>`)) +
            list(index + 1, index),
        )
        .join(""),
    });

  test.each([
    ["decimal", "%1.", [1, 9, 10], ["1. x", "9. x", "10. x"]],
    ["upperRoman", "%1.", [1, 4, 9, 14, 40], ["I. x", "IV. x", "IX. x", "XIV. x", "XL. x"]],
    ["lowerRoman", "(%1)", [3, 99], ["(iii) x", "(xcix) x"]],
    // Word counts a b c d e f; the Vietnamese đ has no place in it.
    ["lowerLetter", "%1)", [1, 4, 5, 6, 26, 27, 28, 53], ["a) x", "d) x", "e) x", "f) x", "z) x", "aa) x", "bb) x", "aaa) x"]],
    ["upperLetter", "%1.", [1, 27], ["A. x", "AA. x"]],
    ["decimalZero", "%1", [1, 12], ["01 x", "12 x"]],
    ["ordinalText", "%1", [1, 12, 21, 30], ["First x", "Twelfth x", "Twenty-first x", "Thirtieth x"]],
    ["ordinal", "%1", [1, 2, 3, 11, 21], ["1st x", "2nd x", "3rd x", "11th x", "21st x"]],
    ["cardinalText", "%1", [1, 45], ["One x", "Forty-five x"]],
    ["vietnameseCounting", "%1", [1, 5, 15, 21], ["một x", "năm x", "mười lăm x", "hai mươi mốt x"]],
    ["decimalEnclosedCircle", "%1", [1, 20], ["① x", "⑳ x"]],
    ["numberInDash", "%1", [2], ["- 2 - x"]],
    ["none", "%1", [1], ["x"]],
    ["none", "Điều", [1], ["Điều x"]],
    ["someFormatOfTheFuture", "%1.", [7], ["7. x"]],
    ["decimal", "Phần %1:", [2], ["Phần 2: x"]],
    ["decimal", "", [3], ["x"]],
    ["upperRoman", "%1.", [0, 4000], ["0. x", "4000. x"]],
  ])("%s %s from %j", async (format, text, starts, expected) => {
    expect(await values(format, text, starts)).toEqual(expected);
  });

  test("custom padding stands in an alternate", async () => {
    const format =
      '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>';
    const numbering = abstractList(0, level(0, "x", "%1.").replace('<w:numFmt w:val="x"/>', format)) + list(1, 0);
    expect(await lines({ body: item("x", 1), numbering })).toEqual(["001. x"]);
  });
});

describe("what stands between the number and the words", () => {
  test.each([
    ["", "1. x"],
    ['<w:suff w:val="tab"/>', "1. x"],
    ['<w:suff w:val="space"/>', "1. x"],
    ['<w:suff w:val="nothing"/>', "1.x"],
  ])("%s", async (suffix, expected) => {
    expect(await lines({ body: item("x", 1), numbering: one("decimal", "%1.", suffix) })).toEqual([expected]);
  });

  test("white space typed after an automatic number does not add up", async () => {
    expect(await lines({ body: item("<w:r><w:tab/><w:t>x</w:t></w:r>", 1), numbering: one("decimal", "%1.") })).toEqual(["1. x"]);
    expect(await lines({ body: item(" Phạm vi", 1), numbering: one("decimal", "Điều %1.", '<w:suff w:val="nothing"/>') })).toEqual([
      "Điều 1. Phạm vi",
    ]);
  });
});

describe("bullets", () => {
  test.each([
    ["-", "- x"],
    ["–", "- x"],
    ["+", "+ x"],
    ["\u2022", "- x"],
    ["\uF0B7", "- x"],
    ["\uF0A7", "- x"],
    ["\uF02D", "- x"],
    ["\uF02B", "+ x"],
    ["o", "- x"],
    ["➢", "- x"],
    ["", "x"],
    [" ", "x"],
  ])("glyph %j on the first level", async (glyph, expected) => {
    expect(await lines({ body: item("x", 1), numbering: one("bullet", glyph) })).toEqual([expected]);
  });

  const nested = (...glyphs: string[]): DocxParts => ({
    body: glyphs.map((_glyph, index) => item("x", 1, index)).join(""),
    numbering: abstractList(0, glyphs.map((glyph, index) => level(index, "bullet", glyph)).join("")) + list(1, 0),
  });

  test.each([
    ["Word's own", ["\uF0B7", "o", "\uF0A7"], ["- x", "+ x", "* x"]],
    ["plain", ["-", "+"], ["- x", "+ x"]],
    ["a plus first: what stands below it is no dash", ["+", "-"], ["+ x", "* x"]],
    ["levels told apart by dot and dash alone", ["•", "–", "•"], ["- x", "+ x", "* x"]],
  ])("levels never look alike: %s", async (_name, glyphs, expected) => {
    expect(await lines(nested(...glyphs))).toEqual(expected);
  });

  test.each<[string, string, string[]]>([
    ["numbered by Word", item("1", 2), ["- A", "+ B", "1. 1", "- C", "+ D"]],
    ["numbered by hand", p("2. Yêu cầu"), ["- A", "+ B", "2. Yêu cầu", "- C", "+ D"]],
    ["plain words do not", p("Cụ thể như sau"), ["- A", "+ B", "Cụ thể như sau", "+ C", "* D"]],
  ])("a bullet looks unlike those above it up to the next number: %s", async (_name, between, expected) => {
    const numbering =
      abstractList(0, level(0, "bullet", "•") + level(1, "bullet", "–") + level(2, "bullet", "•")) +
      abstractList(1, level(0, "decimal", "%1.")) +
      list(1, 0) +
      list(2, 1);
    expect(await lines({ body: item("A", 1) + item("B", 1, 1) + between + item("C", 1, 1) + item("D", 1, 2), numbering })).toEqual(
      expected,
    );
  });

  test("the first level below a number is a dash, whatever its glyph", async () => {
    const numbering = abstractList(0, level(0, "decimal", "%1.") + level(1, "bullet", "o") + level(2, "bullet", "-")) + list(1, 0);
    expect(await lines({ body: item("x", 1) + item("y", 1, 1) + item("z", 1, 2), numbering })).toEqual(["1. x", "- y", "+ z"]);
  });

  test.each<[string, string, string[]]>([
    ["a ring below a dash typed by hand", p("- A") + item("B", 1, 1) + item("C", 1, 1), ["- A", "+ B", "+ C"]],
    ["a list beside a dash typed by hand", p("- A") + item("B", 1), ["- A", "- B"]],
    ["a dash amid a sentence is no bullet", p("A - B") + item("B", 1, 1), ["A - B", "- B"]],
  ])("%s", async (_name, body, expected) => {
    expect(await lines({ body, numbering: abstractList(0, level(0, "bullet", "•") + level(1, "bullet", "o")) + list(1, 0) })).toEqual(
      expected,
    );
  });
});

describe("counting", () => {
  test.each(Object.entries(COUNTING))("%s", async (_name, [parts, expected]) => {
    expect(await lines(parts)).toEqual(expected);
  });
});

describe("numbering through styles", () => {
  const headings =
    abstractList(0, level(0, "upperRoman", "%1.", '<w:pStyle w:val="Muc"/>') + level(1, "decimal", "%2.", '<w:pStyle w:val="TieuMuc"/>')) +
    list(1, 0);
  const of = (id: string) => `<w:pStyle w:val="${id}"/>`;

  test("the level is the one that names the style", async () => {
    const styles = style("Muc", numbered(1)) + style("TieuMuc", numbered(1, 0)) + style("Con", "", "TieuMuc");
    expect(
      await lines({ body: p("A", of("Muc")) + p("B", of("TieuMuc")) + p("C", of("Con")) + p("D", of("Muc")), numbering: headings, styles }),
    ).toEqual(["I. A", "1. B", "2. C", "II. D"]);
  });

  test("the paragraph's own list goes first, and 0 takes it out", async () => {
    const styles = style("Muc", numbered(1));
    const numbering = headings + abstractList(5, level(0, "bullet", "-")) + list(5, 5);
    expect(
      await lines({ body: p("A", of("Muc") + numbered(5, 0)) + p("B", of("Muc") + numbered(0)) + p("C", of("Muc")), numbering, styles }),
    ).toEqual(["- A", "B", "I. C"]);
  });

  test("a style based on a numbered one may leave the list", async () => {
    const styles = style("Muc", numbered(1)) + style("KhongSo", numbered(0), "Muc");
    expect(await lines({ body: p("A", of("KhongSo")) + p("B", of("Muc")), numbering: headings, styles })).toEqual(["A", "I. B"]);
  });

  test("a list that stands for a numbering style", async () => {
    const styles = `<w:style w:type="numbering" w:styleId="KieuSo"><w:name w:val="KieuSo"/><w:pPr>${numbered(2)}</w:pPr></w:style>`;
    const numbering =
      `<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="KieuSo"/></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:styleLink w:val="KieuSo"/>${level(0, "lowerLetter", "%1)")}</w:abstractNum>` +
      list(1, 0) +
      list(2, 1);
    expect(await lines({ body: item("A", 1) + item("B", 2), numbering, styles })).toEqual(["a) A", "b) B"]);
  });

  test("a ring of style links ends", async () => {
    const styles = `<w:style w:type="numbering" w:styleId="Vong"><w:pPr>${numbered(1)}</w:pPr></w:style>`;
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="Vong"/></w:abstractNum>` + list(1, 0);
    expect(await lines({ body: item("A", 1), numbering, styles })).toEqual(["A"]);
  });
});

describe("what must not be numbered", () => {
  test("a number typed by hand stays as typed", async () => {
    expect(await lines({ body: p("1. Mục đích") + p("a) Việc"), numbering: one("decimal", "%1.") })).toEqual(["1. Mục đích", "a) Việc"]);
  });

  test("a list the file does not define is said once", async () => {
    const source = await parsed(docx({ body: item("A", 9) + item("B", 9) }));
    expect(linesOf(source)).toEqual(["A", "B"]);
    expect(source.diagnostics.map((said) => said.ruleId)).toEqual(["read/numbering-missing"]);
  });

  test("a level that does not exist", async () => {
    expect(await lines({ body: item("A", 1, 8) + item("B", 1, 77), numbering: one("decimal", "%1.") })).toEqual(["A", "B"]);
  });
});

describe("how a number is set", () => {
  test("bold with bold words, capitals with its paragraph mark", async () => {
    const body =
      p("<w:r><w:rPr><w:b/></w:rPr><w:t>Mục đích</w:t></w:r>", numbered(1, 0)) + p("việc", `${numbered(1, 1)}<w:rPr><w:caps/></w:rPr>`);
    const source = await parsed(
      docx({ body, numbering: abstractList(0, level(0, "decimal", "%1.") + level(1, "lowerLetter", "%2)")) + list(1, 0) }),
    );
    expect(linesOf(source)).toEqual(["1. Mục đích", "A) việc"]);
    expect(source.root.children[0]).toMatchObject({ children: [{ type: "strong", children: [{ value: "1. Mục đích" }] }] });
  });

  test("the level is told beside the words", async () => {
    const source = await parsed(docx({ body: item("A", 1) + p("B"), numbering: one("decimal", "%1.") }));
    expect(source.root.children.map((node) => node.data)).toEqual([
      { planLint: { paragraph: 1, listLevel: 1 } },
      { planLint: { paragraph: 2 } },
    ]);
  });
});
