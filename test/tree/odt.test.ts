import { fc } from "../support/fast-check.ts";
import type { Paragraph, Table } from "mdast";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { DEFAULT_LIMITS, type Limits } from "../../src/model/limits.ts";
import { parseOdt } from "../../src/tree/odt.ts";
import { linesOf } from "../support/docx.ts";
import {
  bulletLevel,
  heading,
  listStyle,
  numberLevel,
  odt,
  ODF,
  odtFiles,
  odtLines,
  parsedOdt,
  tlist,
  tp,
  tstyle,
  type OdtParts,
} from "../support/odt.ts";

const rules = async (parts: OdtParts) => (await parsedOdt(odt(parts))).diagnostics.map((said) => `${said.severity} ${said.ruleId}`);

describe("words of a paragraph", () => {
  test.each<[string, string, string[]]>([
    ["spans", tp("Kế <text:span>hoạch</text:span>"), ["Kế hoạch"]],
    ["white space collapses, stated spaces do not", tp('  a \n  b<text:s text:c="3"/>c <text:span> d</text:span>'), ["a b   c d"]],
    ["a tab makes a gap", tp("SỞ NỘI VỤ<text:tab/>CỘNG HÒA"), ["SỞ NỘI VỤ    CỘNG HÒA"]],
    ["a tab after a number is a space", tp("1.<text:tab/>Mục đích"), ["1. Mục đích"]],
    ["a line break", tp("TM. ỦY BAN<text:line-break/> CHỦ TỊCH"), ["TM. ỦY BAN", "CHỦ TỊCH"]],
    ["page breaks leave no trace", tp("a<text:soft-page-break/>b") + "<text:soft-page-break/>" + tp("c"), ["ab", "c"]],
    [
      "links, fields, bookmarks",
      tp('<text:a>a</text:a><text:bookmark-start text:name="x"/>b<text:bookmark-end text:name="x"/><text:date>05/3</text:date>'),
      ["ab05/3"],
    ],
    ["remarks are left out", tp("a<office:annotation><text:p>nhận xét</text:p></office:annotation>b"), ["ab"]],
    ["sections", `<text:section>${tp("a")}<text:section>${tp("b")}</text:section></text:section>`, ["a", "b"]],
    ["an absurd count of spaces", tp('a<text:s text:c="999999999"/>b'), [`a${" ".repeat(200)}b`]],
    ["ruby", tp("<text:ruby><text:ruby-base>a</text:ruby-base><text:ruby-text>x</text:ruby-text></text:ruby>"), ["a"]],
    ["a text box", tp(`a<draw:frame><draw:text-box>${tp("b")}</draw:text-box><draw:image><text:p/></draw:image></draw:frame>`), ["a", "b"]],
    [
      "shapes and groups",
      tp(`a<draw:g><draw:custom-shape>${tp("b")}</draw:custom-shape><draw:line><text:p/></draw:line></draw:g>`) + tp("c"),
      ["a", "b", "c"],
    ],
    ["a frame on the page", `<draw:frame><draw:text-box>${tp("b")}</draw:text-box></draw:frame>${tp("a")}`, ["b", "a"]],
    [
      "notes follow at the end",
      tp("a<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p> chú thích</text:p></text:note-body></text:note>") +
        tp("b"),
      ["a", "b", "[1] chú thích"],
    ],
  ])("%s", async (_name, body, expected) => {
    expect(await odtLines({ body })).toEqual(expected);
  });
});

describe("what is left out is said", () => {
  const hidden = tstyle("text", "An", '<style:text-properties text:display="none"/>');
  test.each<[string, OdtParts, string[], string[]]>([
    [
      "hidden words",
      {
        body: tp(
          'a<text:span text:style-name="An">b</text:span><text:hidden-text text:is-hidden="true" text:string-value="c"/><text:hidden-text text:string-value="d"/>',
        ),
        automatic: hidden,
      },
      ["ad"],
      ["info read/hidden-text"],
    ],
    [
      "a hidden section",
      { body: `<text:section text:display="none">${tp("a")}</text:section>${tp("b")}` },
      ["b"],
      ["info read/hidden-text"],
    ],
    [
      "tracked changes",
      {
        body: `<text:tracked-changes><text:changed-region><text:deletion>${tp("cũ")}</text:deletion></text:changed-region><text:changed-region><text:insertion/></text:changed-region></text:tracked-changes>${tp('<text:change text:change-id="1"/><text:change-start text:change-id="2"/>mới<text:change-end text:change-id="2"/>')}`,
      },
      ["mới"],
      ["info read/tracked-changes"],
    ],
    [
      "contents",
      {
        body: `<text:table-of-content><text:index-body>${tp("I. MỤC ĐÍCH 1")}</text:index-body></text:table-of-content>${tp("I. MỤC ĐÍCH")}`,
      },
      ["I. MỤC ĐÍCH"],
      ["info read/contents-left-out"],
    ],
    ["nothing to say", { body: tp("a") }, ["a"], []],
  ])("%s", async (_name, parts, expected, said) => {
    expect(await odtLines(parts)).toEqual(expected);
    expect(await rules(parts)).toEqual(said);
  });
});

describe("lists", () => {
  const plan = listStyle(
    "L1",
    numberLevel(1, "I", 'style:num-suffix="."'),
    numberLevel(2, "1", 'style:num-suffix="."'),
    numberLevel(3, "a", 'style:num-suffix=")"'),
    bulletLevel(4, "-"),
    bulletLevel(5, "–"),
  );
  const nest = (...parts: string[]) => parts.join("");
  test.each<[string, string, string, string[]]>([
    [
      "levels of a plan",
      plan,
      tlist("L1", [
        nest(
          tp("A"),
          tlist(undefined, [
            nest(tp("B"), tlist(undefined, ["C", nest(tp("D"), tlist(undefined, [nest(tp("E"), tlist(undefined, ["F"]))]))])),
            "G",
          ]),
        ),
        nest(tp("H"), tlist(undefined, ["K"])),
      ]),
      ["I. A", "1. B", "a) C", "b) D", "- E", "+ F", "2. G", "II. H", "1. K"],
    ],
    ["a new list begins anew", plan, tlist("L1", ["A", "B"]) + tp("giữa") + tlist("L1", ["C"]), ["I. A", "II. B", "giữa", "I. C"]],
    [
      "continued by style",
      plan,
      tlist("L1", ["A", "B"]) + tp("giữa") + tlist("L1", ["C"], 'text:continue-numbering="true"'),
      ["I. A", "II. B", "giữa", "III. C"],
    ],
    [
      "continued by id",
      plan,
      tlist("L1", ["A"], 'xml:id="x"') + tlist("L1", ["B"]) + tlist("L1", ["C"], 'text:continue-list="x"'),
      ["I. A", "I. B", "II. C"],
    ],
    [
      "a nested list goes on after a paragraph",
      plan,
      tlist("L1", [nest(tp("A"), tlist(undefined, ["B"]))]) +
        tp("giữa") +
        tlist("L1", [tlist(undefined, ["C"], 'text:continue-numbering="true"')], 'text:continue-numbering="true"') +
        tlist("L1", ["D"], 'text:continue-numbering="true"'),
      ["I. A", "1. B", "giữa", "2. C", "II. D"],
    ],
    [
      "the same as LibreOffice writes it",
      plan,
      tlist("L1", [nest(tp("A"), tlist(undefined, ["B"]))]) +
        tp("giữa") +
        tlist("L1", [tlist(undefined, ["C"]), "D"], 'text:continue-numbering="true"'),
      ["I. A", "1. B", "giữa", "2. C", "II. D"],
    ],
    ["a level is begun by what stands below it", plan, tlist("L1", [tlist(undefined, ["A"]), "B"]), ["1. A", "II. B"]],
    [
      "an item's own start",
      plan,
      tlist("L1", ["A", '<text:list-item text:start-value="5"><text:p>B</text:p></text:list-item>', "C"]),
      ["I. A", "V. B", "VI. C"],
    ],
    ["a header bears no number", plan, tlist("L1", ["<text:list-header><text:p>A</text:p></text:list-header>", "B"]), ["A", "I. B"]],
    ["only the first paragraph of an item bears it", plan, tlist("L1", [tp("A") + tp("B"), "C"]), ["I. A", "B", "II. C"]],
    [
      "levels shown together",
      listStyle("L1", numberLevel(1, "1", 'style:num-suffix="."'), numberLevel(2, "1", 'text:display-levels="2" style:num-suffix="."')),
      tlist("L1", [tp("A") + tlist(undefined, ["B", "C"])]),
      ["1. A", "1.1. B", "1.2. C"],
    ],
    [
      "LibreOffice's own pattern",
      listStyle("L1", numberLevel(1, "1", 'loext:num-list-format="Điều %1%."'), numberLevel(2, "a", 'loext:num-list-format="%1%-%2%)"')),
      tlist("L1", [tp("A") + tlist(undefined, ["B"])]),
      ["Điều 1. A", "1-a) B"],
    ],
    [
      "a start for all",
      listStyle("L1", numberLevel(1, "A", 'text:start-value="26" style:num-prefix="(" style:num-suffix=")"')),
      tlist("L1", ["A", "B"]),
      ["(Z) A", "(AA) B"],
    ],
    [
      "letters in step",
      listStyle("L1", numberLevel(1, "a", 'text:start-value="28" style:num-letter-sync="true"')),
      tlist("L1", ["A"]),
      ["bb A"],
    ],
    ["padded figures", listStyle("L1", numberLevel(1, "01, 02, 03, ...", 'style:num-suffix="."')), tlist("L1", ["A"]), ["01. A"]],
    ["no number", listStyle("L1", numberLevel(1, "", 'style:num-suffix="."')), tlist("L1", ["A"]), ["A"]],
    ["an unknown style", "", tlist("Lx", ["A"]), ["A"]],
    [
      "the style of the first paragraph",
      plan + tstyle("paragraph", "P1", "", 'style:list-style-name="L1"'),
      tlist(undefined, [tp("A", "P1"), tp("B", "P1")]),
      ["I. A", "II. B"],
    ],
    [
      "that style outside of a list does not number",
      plan + tstyle("paragraph", "P1", "", 'style:list-style-name="L1"'),
      tp("A", "P1"),
      ["A"],
    ],
    [
      "nothing between number and words",
      listStyle(
        "L1",
        '<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."><style:list-level-properties><style:list-level-label-alignment text:label-followed-by="nothing"/></style:list-level-properties></text:list-level-style-number>',
      ),
      tlist("L1", ["A"]),
      ["1.A"],
    ],
    ["numbers typed by hand", plan, tp("1. A") + tlist("L1", ["a) B"]), ["1. A", "I. a) B"]],
  ])("%s", async (_name, automatic, body, expected) => {
    expect(await odtLines({ body, automatic })).toEqual(expected);
  });

  const outline = (rest = "") =>
    `<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="." ${rest}/><text:outline-level-style text:level="2" style:num-format="1" style:num-suffix="."/><text:outline-level-style text:level="3" style:num-format=""/></text:outline-style>`;
  test("headings count by the outline", async () => {
    const body =
      heading("A", 1) +
      tp("giữa") +
      heading("B", 2) +
      heading("C", 2) +
      heading("D", 1) +
      heading("E", 2) +
      heading("F", 3) +
      heading("G", 1, 'text:is-list-header="true"') +
      heading("H", 1, 'text:restart-numbering="true" text:start-value="9"');
    expect(await odtLines({ body, styles: outline() })).toEqual(["I. A", "giữa", "1. B", "2. C", "II. D", "1. E", "F", "G", "IX. H"]);
    expect(await odtLines({ body: heading("A", 1) })).toEqual(["A"]);
    expect(
      await odtLines({
        body: `<text:h text:outline-level="1" text:style-name="H1">A</text:h>`,
        automatic: tstyle("paragraph", "H1", "", 'style:list-style-name=""'),
        styles: outline(),
      }),
    ).toEqual(["A"]);
  });
});

describe("tables", () => {
  const cellStyle = (name: string, border: string) => tstyle("table-cell", name, `<style:table-cell-properties ${border}/>`);
  const automatic =
    cellStyle("Ke", 'fo:border="0.5pt solid #000000"') +
    cellStyle("Trong", 'fo:border="none"') +
    cellStyle("Trang", 'fo:border="0.5pt solid #ffffff"') +
    cellStyle("Khong", 'fo:border="0pt solid #000000"') +
    cellStyle("Duoi", 'fo:border="none" fo:border-bottom="1pt solid #000000"');
  const cell = (text: string, style: string, rest = "") =>
    `<table:table-cell table:style-name="${style}" ${rest}>${tp(text)}</table:table-cell>`;
  const row = (...cells: string[]) => `<table:table-row>${cells.join("")}</table:table-row>`;
  const table = (...rows: string[]) => `<table:table>${rows.join("")}</table:table>`;
  const tableOf = async (body: string) =>
    (await parsedOdt(odt({ body, automatic }))).root.children.find((node): node is Table => node.type === "table");

  test.each<[string, string, boolean]>([
    ["no style", table(row(cell("A", "x"), cell("B", "x"))), true],
    ["no lines", table(row(cell("A", "Trong"), cell("B", "Trong"))), true],
    ["lines", table(row(cell("A", "Ke"), cell("B", "Ke"))), false],
    ["white lines", table(row(cell("A", "Trang"), cell("B", "Trang"))), true],
    ["lines without width", table(row(cell("A", "Khong"), cell("B", "Khong"))), true],
    ["one stroke", table(row(cell("A", "Duoi"), cell("B", "Trong"))), true],
    ["two strokes", table(row(cell("A", "Duoi"), cell("B", "Duoi"))), false],
    [
      "a head repeated",
      table(`<table:table-header-rows>${row(cell("A", "Trong"))}</table:table-header-rows>`, row(cell("B", "Trong"))),
      false,
    ],
  ])("%s", async (_name, body, borderless) => {
    expect((await tableOf(body))?.data?.planLint?.borderless).toBe(borderless);
  });

  test("spans, covered and repeated cells", async () => {
    const body = table(
      `<table:table-header-rows>${row(cell("TT", "Ke", 'table:number-rows-spanned="2"'), cell("Thời gian", "Ke", 'table:number-columns-spanned="2"'), "<table:covered-table-cell/>")}</table:table-header-rows>`,
      `<table:table-rows>${row("<table:covered-table-cell/>", cell("Từ", "Ke"), cell("Đến", "Ke"))}</table:table-rows>`,
      '<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:style-name="Ke" table:number-columns-repeated="3"/></table:table-row>',
    );
    const node = await tableOf(body);
    expect(node?.data?.planLint).toEqual({ borderless: false, headerRows: 1 });
    expect(
      node?.children
        .slice(0, 3)
        .map((line) => line.children.map((one) => [one.data?.planLint?.colSpan ?? 1, one.data?.planLint?.rowSpan ?? 1])),
    ).toEqual([
      [
        [1, 2],
        [2, 1],
      ],
      [
        [1, 1],
        [1, 1],
      ],
      [
        [1, 1],
        [1, 1],
        [1, 1],
      ],
    ]);
    expect(node?.children.length).toBeLessThan(100);
  });

  test("a letterhead keeps its lines; a frame around it comes off", async () => {
    const letterhead = table(
      row(`<table:table-cell>${tp("ỦY BAN NHÂN DÂN")}${tp("XÃ THANH KHÊ")}</table:table-cell>`, cell("CỘNG HÒA", "Trong")),
    );
    expect(await odtLines({ body: letterhead, automatic })).toEqual(["| ỦY BAN NHÂN DÂN", "XÃ THANH KHÊ | CỘNG HÒA |"]);
    const framed = await tableOf(table(row(`<table:table-cell>${letterhead}</table:table-cell>`)));
    expect(framed?.children[0]?.children.length).toBe(2);
  });
});

describe("looks", () => {
  const automatic =
    tstyle(
      "paragraph",
      "P1",
      '<style:text-properties fo:font-weight="bold" fo:font-size="14pt" style:font-name="TNR"/><style:paragraph-properties fo:text-align="justify" fo:text-indent="1.27cm" fo:margin-top="0.0835in" fo:line-height="150%"/>',
    ) +
    tstyle("paragraph", "P2", '<style:text-properties fo:font-size="50%"/>', 'style:parent-style-name="P1"') +
    tstyle("text", "T1", '<style:text-properties fo:font-weight="normal" fo:font-style="italic" fo:text-transform="uppercase"/>');
  const fonts = '<style:font-face style:name="TNR" svg:font-family="\'Times New Roman\'"/>';

  test("styles inherit and spans go on top", async () => {
    const source = await parsedOdt(
      odt({ body: tp('a<text:span text:style-name="T1">kế</text:span>', "P1") + tp("b", "P2"), automatic, fonts }),
    );
    expect(linesOf(source)).toEqual(["aKẾ", "b"]);
    expect((source.root.children[0] as Paragraph).children.map((child) => child.type)).toEqual(["strong", "emphasis"]);
    expect(source.layout?.paragraphs).toEqual([
      { paragraph: 1, align: "justify", firstLineIndent: 12.7, spaceBefore: 2.12, lineSpacing: 1.5, font: "Times New Roman", size: 14 },
      {
        paragraph: 2,
        align: "justify",
        firstLineIndent: 12.7,
        spaceBefore: 2.12,
        lineSpacing: 1.5,
        bold: true,
        font: "Times New Roman",
        size: 7,
      },
    ]);
  });

  test("old fonts are read by font", async () => {
    const old = tstyle("text", "Cu", '<style:text-properties fo:font-family=".VnTime"/>');
    const source = await parsedOdt(odt({ body: tp('<text:span text:style-name="Cu">KÕ</text:span> KÕ'), automatic: old }), (text, font) =>
      font === ".VnTime" ? text.replace("Õ", "ế") : undefined,
    );
    expect([linesOf(source), source.diagnostics.map((said) => said.ruleId)]).toEqual([["Kế KÕ"], ["read/legacy-font"]]);
  });
});

describe("the page", () => {
  const pageStyles =
    '<style:page-layout style:name="pm1"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="1cm" fo:margin-bottom="2cm" fo:margin-left="3cm" fo:margin-right="1.5cm"/><style:header-style><style:header-footer-properties fo:min-height="1cm"/></style:header-style></style:page-layout>' +
    tstyle("paragraph", "MP1", '<style:paragraph-properties fo:text-align="center"/>');
  const number = "<style:header>" + tp("DỰ THẢO") + tp("<text:page-number>2</text:page-number>", "MP1") + "</style:header>";
  const master = (name: string, content: string, rest = "") =>
    `<style:master-page style:name="${name}" style:page-layout-name="pm1" ${rest}>${content}</style:master-page>`;

  test.each<[string, string, object]>([
    ["in the header", master("Standard", number), { present: true, position: "header", align: "center", onFirstPage: true }],
    [
      "not on the first page",
      master("Standard", `${number}<style:header-first>${tp("")}</style:header-first>`),
      { present: true, onFirstPage: false },
    ],
    [
      "a title page hands over",
      master("First", "", 'style:next-style-name="Standard"') + master("Standard", number),
      { present: true, onFirstPage: false },
    ],
    ["in the footer", master("Standard", number.replaceAll("header", "footer")), { present: true, position: "footer" }],
    ["none", master("Standard", ""), { present: false }],
  ])("%s", async (_name, masters, expected) => {
    const automatic = tstyle("paragraph", "P1", "", `style:master-page-name="${masters.includes("First") ? "First" : ""}"`);
    const source = await parsedOdt(odt({ body: tp("A", "P1"), automatic, pageStyles, masters }));
    expect(source.layout?.pageNumber).toMatchObject(expected);
    expect(source.layout?.page).toEqual({ width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 15 });
    expect(linesOf(source)).toEqual(["A"]);
  });
});

describe("files that cannot be read end in one sentence", () => {
  const verdict = async (bytes: Uint8Array, limits: Partial<Limits> = {}) =>
    (await parseOdt(bytes, { ...DEFAULT_LIMITS, ...limits })).diagnostics.map((one) => `${one.severity} ${one.ruleId}`);
  const manifest = (entry: string) => `<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">${entry}</m:manifest>`;
  const content = (text: string, head = "") =>
    odt({
      body: "",
      extra: {
        "content.xml": `${head}<office:document-content ${ODF}><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
      },
    });

  test.each<[string, Uint8Array, string]>([
    ["nothing", new Uint8Array(), "error read/wrong-format"],
    ["plain words", strToU8("KẾ HOẠCH"), "error read/wrong-format"],
    ["an archive", zipSync({ "a.txt": strToU8("x") }), "error read/wrong-format"],
    ["a Word file", zipSync({ "word/document.xml": strToU8("<x/>") }), "error read/wrong-format"],
    [
      "a spreadsheet",
      odt({
        body: "",
        extra: {
          "META-INF/manifest.xml": manifest(
            '<m:file-entry m:full-path="/" m:media-type="application/vnd.oasis.opendocument.spreadsheet"/>',
          ),
        },
      }),
      "error read/wrong-format",
    ],
    [
      "a password",
      odt({
        body: "",
        extra: { "META-INF/manifest.xml": manifest('<m:file-entry m:full-path="content.xml"><m:encryption-data/></m:file-entry>') },
      }),
      "error read/encrypted",
    ],
    ["a password, the newer way", odt({ body: "", extra: { "encrypted-package": "x" } }), "error read/encrypted"],
    ["no content", zipSync({ mimetype: strToU8("application/vnd.oasis.opendocument.text") }), "error read/damaged"],
    ["content cut off", odt({ body: "", extra: { "content.xml": `<office:document-content ${ODF}><office:body>` } }), "error read/damaged"],
    ["half a file", odt({ body: tp("A") }).subarray(0, 300), "error read/damaged"],
    ["a document type", content(tp("A"), "<!DOCTYPE x>"), "error read/xml-doctype"],
    ["a bomb", content(tp(" ".repeat(12_000_000))), "error read/zip-bomb"],
    ["too deep", content("<text:section>".repeat(300) + "</text:section>".repeat(300)), "error read/too-deep"],
    ["no words", odt({ body: tp("") }), "error read/no-text"],
  ])("%s", async (_name, bytes, said) => {
    expect(await verdict(bytes)).toEqual([said]);
  });

  test("broken styles lose no words", async () => {
    const source = await parsedOdt(odt({ body: tp("A"), extra: { "styles.xml": "<x" } }));
    expect([linesOf(source), source.diagnostics.map((said) => `${said.severity} ${said.ruleId}`)]).toEqual([
      ["A"],
      ["warning read/damaged"],
    ]);
  });

  test("bytes changed at random never throw", async () => {
    const files = odtFiles({
      body:
        tp("A", "P1") +
        tlist("L1", ["B"]) +
        "<table:table><table:table-row><table:table-cell><text:p>C</text:p></table:table-cell></table:table-row></table:table>",
      automatic: listStyle("L1", numberLevel(1, "1")) + tstyle("paragraph", "P1", '<style:text-properties fo:font-size="14pt"/>'),
    });
    const file = zipSync(
      Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, [bytes, { level: 0 }]])) as Parameters<typeof zipSync>[0],
    );
    const change = fc.record({ at: fc.nat(file.length - 1), value: fc.nat(255) });
    expect.hasAssertions();
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const bytes = Uint8Array.from(file);
        for (const { at, value } of changes) bytes[at] = value;
        const result = await parseOdt(bytes, DEFAULT_LIMITS);
        expect("text" in result || result.diagnostics.length === 1).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
