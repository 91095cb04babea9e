import type { Paragraph, Table } from "mdast";
import { describe, expect, test } from "vitest";
import { cell, docx, linesOf, lines, p, parsed, row, RULED, run, table, UNRULED, type DocxParts } from "../support/docx.ts";

const rules = async (parts: DocxParts) => (await parsed(docx(parts))).diagnostics.map((said) => `${said.severity} ${said.ruleId}`);
const tables = async (parts: DocxParts) => (await parsed(docx(parts))).root.children.filter((node): node is Table => node.type === "table");
const raw = (xml: string) => `<w:p>${xml}</w:p>`;

describe("words of a paragraph", () => {
  test.each<[string, string, string[]]>([
    ["runs join without a seam", raw(run("Kế ") + run("hoạch")), ["Kế hoạch"]],
    ["a line break", raw("<w:r><w:t>TM. ỦY BAN</w:t><w:br/><w:t>CHỦ TỊCH</w:t></w:r>"), ["TM. ỦY BAN", "CHỦ TỊCH"]],
    ["a page break parts paragraphs", raw('<w:r><w:t>A</w:t><w:br w:type="page"/><w:t>PHỤ LỤC</w:t></w:r>'), ["A", "PHỤ LỤC"]],
    [
      "hyphens",
      raw("<w:r><w:t>NĐ</w:t><w:noBreakHyphen/><w:t>CP kế</w:t><w:softHyphen/><w:t>hoạch KH\u2011UBND</w:t></w:r>"),
      ["NĐ-CP kếhoạch KH-UBND"],
    ],
    [
      "signs",
      raw(
        '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Symbol" w:char="F0A3"/><w:sym w:font="Arial" w:char="2022"/></w:r>',
      ),
      ["☑≤•"],
    ],
    [
      "signs as private characters",
      raw('<w:r><w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr><w:t>\uF0B3</w:t></w:r><w:r><w:t>\uF02D</w:t></w:r>'),
      ["≥-"],
    ],
    ["white space at the ends needs preserve", raw("<w:r><w:t> Số:</w:t></w:r><w:r><w:t> 12 </w:t></w:r>"), ["Số:12"]],
    ["a no-break space is no white space to XML", raw("<w:r><w:t>Số:</w:t></w:r><w:r><w:t>\u00A012</w:t></w:r>"), ["Số: 12"]],
    ["line breaks in the XML are spaces", raw('<w:r><w:t xml:space="preserve">Kế\n  hoạch</w:t></w:r>'), ["Kế   hoạch"]],
    [
      "links, tags and controls are read through",
      raw(
        `<w:hyperlink>${run("a")}</w:hyperlink><w:smartTag>${run("b")}</w:smartTag><w:sdt><w:sdtPr/><w:sdtContent>${run("c")}</w:sdtContent></w:sdt><w:customXml>${run("d")}</w:customXml>`,
      ),
      ["abcd"],
    ],
    [
      "controls around paragraphs",
      `<w:sdt><w:sdtContent>${p("A")}<w:sdt><w:sdtContent>${p("B")}</w:sdtContent></w:sdt></w:sdtContent></w:sdt>`,
      ["A", "B"],
    ],
    [
      "comments are left out",
      raw(`<w:commentRangeStart w:id="0"/>${run("A")}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`),
      ["A"],
    ],
    ["a base with its ruby", raw(`<w:r><w:ruby><w:rt>${run("x")}</w:rt><w:rubyBase>${run("y")}</w:rubyBase></w:ruby></w:r>`), ["y"]],
    [
      "a formula",
      raw(
        "<m:oMath><m:r><m:t>x=</m:t></m:r><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>",
      ),
      ["x=1/2"],
    ],
    ["letters and their marks in two runs", raw(run("K\u0065\u0302") + `<w:r><w:rPr><w:b/></w:rPr><w:t>\u0301</w:t></w:r>`), ["Kế"]],
    ["blank paragraphs leave nothing", p("") + p("   ") + p("A"), ["A"]],
  ])("%s", async (_name, body, expected) => {
    expect(await lines({ body })).toEqual(expected);
  });
});

describe("tabs", () => {
  test.each<[string, string]>([
    ["SỞ NỘI VỤ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SỞ NỘI VỤ    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
    ["Nơi nhận:\t\t\tTM. ỦY BAN NHÂN DÂN", "Nơi nhận:    TM. ỦY BAN NHÂN DÂN"],
    ["1.\tMục đích", "1. Mục đích"],
    ["a)\tViệc", "a) Việc"],
    ["-\tViệc", "- Việc"],
    ["\tViệc thụt đầu dòng", "Việc thụt đầu dòng"],
    ["Hết dòng\t", "Hết dòng"],
  ])("%j", async (text, expected) => {
    const content = text
      .split("\t")
      .map((part) => (part === "" ? "" : `<w:t>${part}</w:t>`))
      .join("<w:tab/>");
    expect(await lines({ body: raw(`<w:r>${content}</w:r>`) })).toEqual([expected]);
  });
});

describe("fields", () => {
  const field = (instruction: string, result: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

  test.each<[string, string, string[]]>([
    ["the result stays, the instruction goes", raw(run("ngày ") + field(" DATE ", run("5"))), ["ngày 5"]],
    ["fields within fields", raw(field("IF ", run("A") + field("REF x", run("B")))), ["AB"]],
    ["words within an instruction go", raw(field(`HYPERLINK </w:instrText></w:r>${run("ẩn")}<w:r><w:instrText>"x"`, run("A"))), ["A"]],
    [
      "a field without a result",
      raw(`<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>XE "a"</w:instrText><w:fldChar w:fldCharType="end"/></w:r>${run("B")}`),
      ["B"],
    ],
    [
      "a field over several paragraphs",
      raw(field("QUOTE", run("A")).replace(/<w:r><w:fldChar w:fldCharType="end"\/><\/w:r>$/, "")) +
        raw(`${run("B")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`) +
        p("C"),
      ["A", "B", "C"],
    ],
    [
      "a field that never ends loses nothing after it",
      raw('<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>DATE</w:instrText></w:r>') + p("B"),
      ["B"],
    ],
    [
      "an end without a beginning",
      raw(`<w:r><w:fldChar w:fldCharType="end"/><w:fldChar w:fldCharType="separate"/></w:r>${run("A")}`),
      ["A"],
    ],
    ["a simple field", raw(`<w:fldSimple w:instr="NUMPAGES">${run("7")}</w:fldSimple>`), ["7"]],
  ])("%s", async (_name, body, expected) => {
    expect(await lines({ body })).toEqual(expected);
  });

  test("an automatic table of contents only repeats the headings", async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="Mucluc1"><w:name w:val="toc 1"/></w:style>';
    const entry = (text: string) => `<w:p><w:pPr><w:pStyle w:val="Mucluc1"/></w:pPr>${text}</w:p>`;
    const toc =
      entry(field(" TOC \\o ", run("I. MỤC ĐÍCH 1")).replace(/<w:r><w:fldChar w:fldCharType="end"\/><\/w:r>$/, "")) +
      entry(run("II. YÊU CẦU 2")) +
      raw('<w:r><w:fldChar w:fldCharType="end"/></w:r>');
    const parts = { body: toc + p("I. MỤC ĐÍCH") + entry(run("chỉ mượn kiểu")), styles };
    expect(await lines(parts)).toEqual(["I. MỤC ĐÍCH", "chỉ mượn kiểu"]);
    expect(await rules(parts)).toEqual(["info read/contents-left-out"]);
  });
});

describe("tracked changes", () => {
  const mark = (change: string) => `<w:pPr><w:rPr><w:${change} w:id="1"/></w:rPr></w:pPr>`;
  const changed = {
    body:
      raw(`${run("Trước ngày ")}<w:del w:id="1"><w:r><w:delText>20</w:delText></w:r></w:del><w:ins w:id="2">${run("25")}</w:ins>`) +
      raw(`<w:moveFrom w:id="3">${run("đi")}</w:moveFrom><w:moveTo w:id="4">${run("đến")}</w:moveTo>`),
  };

  test("insertions are read, deletions are not, and it is said once", async () => {
    expect(await lines(changed)).toEqual(["Trước ngày 25", "đến"]);
    expect(await rules(changed)).toEqual(["info read/tracked-changes"]);
  });

  test("a deleted paragraph end joins two paragraphs", async () => {
    expect(await lines({ body: `<w:p>${mark("del")}${run("A ")}</w:p>${p("B")}${p("C")}` })).toEqual(["A B", "C"]);
    expect(await lines({ body: p("A") + `<w:p>${mark("del")}${run("B")}</w:p>` })).toEqual(["A", "B"]);
    expect(await lines({ body: `<w:p>${mark("ins")}${run("A")}</w:p>${p("B")}` })).toEqual(["A", "B"]);
  });

  test("a deleted row", async () => {
    expect(await lines({ body: table(RULED, row("A", "B"), row('<w:trPr><w:del w:id="1"/></w:trPr>', "C", "D")) })).toEqual(["| A | B |"]);
  });

  test("nothing is said of a file without changes", async () => {
    expect(await rules({ body: p("A") })).toEqual([]);
  });
});

describe("hidden text", () => {
  test("is left out and said once", async () => {
    const parts = {
      body: raw(
        run("A") + run(" ẩn", "<w:vanish/>") + run(" ẩn", "<w:vanish/>") + run(" B", '<w:vanish w:val="0"/>') + run(" C", "<w:webHidden/>"),
      ),
    };
    expect(await lines(parts)).toEqual(["A B C"]);
    expect(await rules(parts)).toEqual(["info read/hidden-text"]);
  });
});

describe("looks of words", () => {
  const style = (type: string, id: string, properties: string, based = "") =>
    `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${based}<w:rPr>${properties}</w:rPr></w:style>`;
  const styles =
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/><w:sz w:val="26"/></w:rPr></w:rPrDefault></w:docDefaults>' +
    style("paragraph", "Dam", "<w:b/>") +
    style("paragraph", "DamCon", '<w:sz w:val="28"/>', '<w:basedOn w:val="Dam"/>') +
    style("character", "Manh", "<w:b/>") +
    style("paragraph", "VongA", "<w:i/>", '<w:basedOn w:val="VongB"/>') +
    style("paragraph", "VongB", "<w:b/>", '<w:basedOn w:val="VongA"/>');
  const theme =
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme><a:majorFont><a:latin typeface="Arial"/></a:majorFont><a:minorFont><a:latin typeface="Times New Roman"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>';
  const looks = async (body: string) => {
    const source = await parsed(docx({ body, styles, theme }));
    return source.root.children.map((node) =>
      (node as Paragraph).children.map((child) => child.type + ("children" in child ? `>${child.children[0]?.type}` : "")),
    );
  };
  const styled = (id: string) => `<w:pStyle w:val="${id}"/>`;

  test.each<[string, string, string]>([
    ["bold", p(run("A", "<w:b/>")), "strong>text"],
    ["bold and italic", p(run("A", "<w:b/><w:i/>")), "strong>emphasis"],
    ["off", p(run("A", '<w:b w:val="false"/>')), "text"],
    ["by style", p(run("A"), styled("DamCon")), "strong>text"],
    ["style and direct formatting", p(run("A", '<w:b w:val="0"/>'), styled("Dam")), "text"],
    ["paragraph and character style cancel one another", p(run("A", '<w:rStyle w:val="Manh"/>'), styled("Dam")), "text"],
    ["character style alone", p(run("A", '<w:rStyle w:val="Manh"/>')), "strong>text"],
    ["a ring of styles ends", p(run("A"), styled("VongA")), "strong>emphasis"],
    ["an unknown style", p(run("A"), styled("Khongco")), "text"],
  ])("%s", async (_name, body, expected) => {
    expect(await looks(body)).toEqual([[expected]]);
  });

  test("capitals are printed, small capitals are not", async () => {
    expect(await lines({ body: p(run("kế hoạch", "<w:caps/>")) + p(run("Kế hoạch", "<w:smallCaps/>")) })).toEqual(["KẾ HOẠCH", "Kế hoạch"]);
  });

  test("fonts and sizes through theme, defaults and styles", async () => {
    const source = await parsed(
      docx({
        body: p("bốn") + p(run("12345678"), styled("DamCon")) + p(run("xy", '<w:rFonts w:ascii="Arial"/><w:sz w:val="24"/>')),
        styles,
        theme,
      }),
    );
    expect(source.layout?.fonts).toEqual([
      { name: "Times New Roman", size: 14, share: 0.6154 },
      { name: "Times New Roman", size: 13, share: 0.2308 },
      { name: "Arial", size: 12, share: 0.1538 },
    ]);
    expect(source.layout?.paragraphs?.[1]).toEqual({ paragraph: 2, bold: true, font: "Times New Roman", size: 14 });
  });
});

describe("old fonts", () => {
  const font = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
  const body = p(
    run("KÕ ho¹ch ", font(".VnTime")) +
      run("KÕ ", font("Arial")) +
      run("kÕ ho¹ch", font(".VnTimeH")) +
      run(" keá hoaïch", font("VNI-Times")),
  );

  test("are read by font, run by run, and said once", async () => {
    const source = await parsed(docx({ body: body + body }));
    expect(linesOf(source)[0]).toBe("Kế hoạch KÕ KẾ HOẠCH kế hoạch");
    expect(source.diagnostics.map((said) => said.message.vi)).toEqual([
      "Chữ dùng phông cũ (.VnTime, .VnTimeH, VNI-Times) đã được đổi sang Unicode khi đọc.",
    ]);
  });

  test("letters cut in two runs are put together first", async () => {
    expect(await lines({ body: p(run("ke", font("VNI-Times")) + run("á", font("VNI-Times"))) })).toEqual(["kế"]);
  });

  test("Unicode in an old font's name stays, and nothing is said", async () => {
    const source = await parsed(docx({ body: p(run("Kế hoạch", font(".VnTime")) + run("Ke\u0302\u0301", font(".VnTime"))) }));
    expect([linesOf(source), source.diagnostics]).toEqual([["Kế hoạchKế"], []]);
  });
});

describe("tables", () => {
  test("a letterhead without lines is layout", async () => {
    const head = table(
      UNRULED,
      row(cell(p("ỦY BAN NHÂN DÂN") + p("XÃ THANH KHÊ")), cell(p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + p("Độc lập - Tự do - Hạnh phúc"))),
    );
    const [node] = await tables({ body: head });
    expect(node?.data).toEqual({ planLint: { borderless: true } });
    expect(node?.children[0]?.children[1]?.children.map((child) => child.type)).toEqual(["text", "break", "text"]);
  });

  const ruledStyle = `<w:style w:type="table" w:styleId="Luoi"><w:name w:val="Table Grid"/><w:tblPr>${RULED}</w:tblPr></w:style>`;
  const headStyle =
    '<w:style w:type="table" w:styleId="Dau"><w:name w:val="Dau"/><w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders><w:bottom w:val="single"/></w:tcBorders></w:tcPr></w:tblStylePr></w:style>';
  const two = row("A", "B");
  const lined = (side: string) => `<w:tcBorders><w:${side} w:val="single" w:color="auto"/></w:tcBorders>`;
  test.each<[string, string, boolean]>([
    ["nothing said", table("", two), true],
    ["lines off", table(UNRULED, two), true],
    ["lines on", table(RULED, two), false],
    ["lines by style", table('<w:tblStyle w:val="Luoi"/>', two), false],
    ["lines by style, off again", table(`<w:tblStyle w:val="Luoi"/>${UNRULED}`, two), true],
    ["the style rules the head only", table('<w:tblStyle w:val="Dau"/>', two), false],
    ["white lines", table(RULED.replaceAll("auto", "FFFFFF"), two), true],
    ["one stroke under a cell", table("", row(cell("A", lined("bottom")), "B")), true],
    ["a stroke under each cell", table("", row(cell("A", lined("bottom")), cell("B", lined("bottom")))), false],
    ["an upright line", table("", row(cell("A", lined("right")), "B")), false],
    [
      "cells undo the table's lines",
      table(
        RULED,
        row(
          ...["A", "B"].map((text) =>
            cell(text, '<w:tcBorders><w:top w:val="nil"/><w:left w:val="nil"/><w:bottom w:val="nil"/><w:right w:val="nil"/></w:tcBorders>'),
          ),
        ),
      ),
      true,
    ],
    ["a head repeated on each page", table("", row("<w:trPr><w:tblHeader/></w:trPr>", "A", "B"), two), false],
  ])("%s", async (_name, body, borderless) => {
    const [node] = await tables({ body, styles: ruledStyle + headStyle });
    expect(node?.data?.planLint?.borderless).toBe(borderless);
  });

  test("merged cells", async () => {
    const body = table(
      RULED,
      row(cell("TT", '<w:vMerge w:val="restart"/>'), cell("Thời gian", '<w:gridSpan w:val="2"/>')),
      row(cell("", "<w:vMerge/>"), "Từ", "Đến"),
      row(cell("1", '<w:hMerge w:val="restart"/>'), cell("2", "<w:hMerge/>"), "3"),
      row('<w:trPr><w:gridBefore w:val="1"/></w:trPr>', "x", "y"),
    );
    const [node] = await tables({ body });
    const shape = node?.children.map((line) =>
      line.children.map((one) => [one.data?.planLint?.colSpan ?? 1, one.data?.planLint?.rowSpan ?? 1]),
    );
    expect(shape).toEqual([
      [
        [1, 2],
        [2, 1],
      ],
      [
        [1, 1],
        [1, 1],
      ],
      [
        [2, 1],
        [1, 1],
      ],
      [
        [1, 1],
        [1, 1],
        [1, 1],
      ],
    ]);
    expect(await lines({ body })).toEqual(["| TT | Thời gian |", "| Từ | Đến |", "| 1", "2 | 3 |", "|  | x | y |"]);
  });

  test("a table within a cell gives its words to the cell", async () => {
    const inner = table(RULED, row("a", "b"), row("c", "d"));
    expect(await lines({ body: table(RULED, row(cell(p("Trước") + inner + p("Sau")), "B")) })).toEqual([
      "| Trước",
      "a",
      "b",
      "c",
      "d",
      "Sau | B |",
    ]);
  });

  test("a frame of one cell around tables comes off", async () => {
    const found = await tables({ body: table(RULED, row(cell(table(UNRULED, row("A", "B")) + p("KẾ HOẠCH")))) });
    expect(found.map((node) => node.data?.planLint)).toEqual([{ borderless: true }]);
  });

  test("rows and cells in content controls", async () => {
    const body = table(
      RULED,
      `<w:sdt><w:sdtContent>${row("A", "B").replace("<w:tc>", "<w:sdt><w:sdtContent><w:tc>").replace("</w:tc>", "</w:tc></w:sdtContent></w:sdt>")}</w:sdtContent></w:sdt>`,
    );
    expect(await lines({ body })).toEqual(["| A | B |"]);
  });

  test("cells know their first paragraph", async () => {
    const [node] = await tables({ body: p("A") + table(RULED, row(cell(p("B") + p("C")), "D")) });
    expect(node?.children[0]?.children.map((one) => one.data?.planLint?.paragraph)).toEqual([2, 4]);
  });
});

describe("text boxes", () => {
  const box = (content: string) => `<w:txbxContent>${content}</w:txbxContent>`;
  const drawing = (content: string) => `<w:drawing><wps:wsp><wps:txbx>${box(content)}</wps:txbx></wps:wsp></w:drawing>`;
  const old = (content: string) => `<w:pict><v:textbox>${box(content)}</v:textbox></w:pict>`;

  test.each<[string, string, string[]]>([
    [
      "a box and its older twin are one",
      raw(
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${drawing(p("DỰ THẢO"))}</mc:Choice><mc:Fallback>${old(p("DỰ THẢO"))}</mc:Fallback></mc:AlternateContent></w:r>${run("A")}`,
      ),
      ["A", "DỰ THẢO"],
    ],
    [
      "the twin counts where the drawing has no words",
      raw(
        `<w:r><mc:AlternateContent><mc:Choice Requires="x"><w:drawing/></mc:Choice><mc:Fallback>${old(p("B"))}</mc:Fallback></mc:AlternateContent></w:r>`,
      ),
      ["B"],
    ],
    ["several paragraphs", raw(`<w:r>${old(p("B") + p("C"))}</w:r>${run("A")}`), ["A", "B", "C"]],
    ["a box in a box", raw(`<w:r>${old(raw(`<w:r>${old(p("C"))}</w:r>${run("B")}`))}</w:r>${run("A")}`), ["A", "B", "C"]],
    ["a box in a cell", table(RULED, row(cell(raw(`<w:r>${old(p("B"))}</w:r>${run("A")}`)), "C")), ["| A", "B | C |"]],
    [
      "the same branch rule for paragraphs",
      `<mc:AlternateContent><mc:Choice Requires="x">${p("A")}</mc:Choice><mc:Fallback>${p("B")}</mc:Fallback></mc:AlternateContent>`,
      ["A"],
    ],
  ])("%s", async (_name, body, expected) => {
    expect(await lines({ body })).toEqual(expected);
  });
});

describe("notes", () => {
  const reference = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
  test("follow at the end, in order of reference", async () => {
    const parts: DocxParts = {
      body: raw(run("A") + reference("footnote", 2)) + raw(run("B") + reference("endnote", 1)) + raw(run("C") + reference("footnote", 3)),
      footnotes: `<w:footnote w:id="0" w:type="separator">${p("---")}</w:footnote><w:footnote w:id="3">${p("ba")}</w:footnote><w:footnote w:id="2">${raw(`<w:r><w:footnoteRef/></w:r>${run(" hai")}`)}${p("tiếp")}</w:footnote><w:footnote w:id="9">${p("không ai dẫn")}</w:footnote>`,
      endnotes: `<w:endnote w:id="1">${p("một")}</w:endnote>`,
    };
    expect(await lines(parts)).toEqual(["A", "B", "C", "[1] hai", "tiếp", "[2] một", "[3] ba"]);
  });

  test("a note nobody wrote", async () => {
    expect(await lines({ body: raw(run("A") + reference("footnote", 7)) })).toEqual(["A"]);
  });
});

describe("embedded documents", () => {
  test("are named", async () => {
    expect(await rules({ body: `${p("A")}<w:altChunk r:id="x"/>` })).toEqual(["warning read/embedded-document"]);
  });
});

describe("positions", () => {
  test("every node spans its words", async () => {
    const source = await parsed(docx({ body: p("KẾ HOẠCH") + table(RULED, row("A", "B")) + p(run("đậm", "<w:b/>") + run(" thường")) }));
    const words: [string | undefined, string][] = [];
    const visit = (node: {
      value?: string;
      position?: { start: { offset?: number | undefined }; end: { offset?: number | undefined } } | undefined;
      children?: unknown[];
    }) => {
      const slice = source.text.slice(node.position?.start.offset, node.position?.end.offset);
      if (node.value !== undefined) words.push([node.value, slice]);
      for (const one of node.children ?? []) visit(one as Parameters<typeof visit>[0]);
    };
    visit(source.root);
    expect(words.length).toBe(5);
    for (const [value, slice] of words) expect(slice).toBe(value);
    expect(source.text.normalize("NFC")).toBe(source.text);
  });
});

describe("the page", () => {
  const section = (references: string, title = "") =>
    `<w:sectPr>${references}<w:pgSz w:w="11907" w:h="16840"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701"/>${title}</w:sectPr>`;
  const pageField =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
  const header = (type: string, id: string) => `<w:headerReference w:type="${type}" r:id="${id}"/>`;
  const footer = (type: string, id: string) => `<w:footerReference w:type="${type}" r:id="${id}"/>`;

  test("size and margins", async () => {
    const source = await parsed(docx({ body: p("A") + section("") }));
    expect(source.layout?.page).toEqual({ width: 210.03, height: 297.04, top: 20, right: 20, bottom: 20, left: 30 });
    expect(source.layout?.pageNumber).toEqual({ present: false });
  });

  const centred = p(pageField, '<w:jc w:val="center"/>');
  /** The number behind some tabs, under a style with a centred stop and one at the right. */
  const tabbed = (stops: string, count: number): DocxParts => ({
    body: p("A") + section(header("default", "h1")),
    styles:
      '<w:style w:type="paragraph" w:styleId="Header"><w:name w:val="header"/><w:pPr><w:tabs><w:tab w:val="center" w:pos="4320"/><w:tab w:val="right" w:pos="8640"/></w:tabs></w:pPr></w:style>',
    headers: { h1: p("<w:r><w:tab/></w:r>".repeat(count) + pageField, `<w:pStyle w:val="Header"/><w:tabs>${stops}</w:tabs>`) },
  });
  test.each<[string, DocxParts, object]>([
    [
      "centred in the header, not on the first page",
      { body: p("A") + section(header("default", "h1"), "<w:titlePg/>"), headers: { h1: centred } },
      { present: true, position: "header", align: "center", onFirstPage: false },
    ],
    [
      "on the first page too",
      { body: p("A") + section(header("default", "h1")), headers: { h1: centred } },
      { present: true, position: "header", align: "center", onFirstPage: true },
    ],
    [
      "first page with its own number",
      { body: p("A") + section(header("default", "h1") + header("first", "h2"), "<w:titlePg/>"), headers: { h1: centred, h2: centred } },
      { present: true, position: "header", align: "center", onFirstPage: true },
    ],
    [
      "footer, by a right tab stop",
      {
        body: p("A") + section(footer("default", "f1")),
        footers: { f1: p(`<w:r><w:tab/></w:r>${pageField}`, '<w:tabs><w:tab w:val="right" w:pos="9000"/></w:tabs>') },
      },
      { present: true, position: "footer", align: "right", onFirstPage: true },
    ],
    [
      "by the second of the style's tab stops and its own together",
      tabbed('<w:tab w:val="left" w:pos="6061"/><w:tab w:val="center" w:pos="4649"/>', 2),
      { present: true, position: "header", align: "center" },
    ],
    [
      "by its own tab stop, the style's being cleared",
      tabbed('<w:tab w:val="clear" w:pos="4320"/><w:tab w:val="clear" w:pos="8640"/><w:tab w:val="right" w:pos="9000"/>', 1),
      { present: true, align: "right" },
    ],
    ["by the style's second tab stop", tabbed("", 2), { present: true, align: "right" }],
    ["behind more tabs than stops", tabbed("", 3), { present: true, align: "left" }],
    [
      "by an aligned tab",
      {
        body: p("A") + section(footer("default", "f1")),
        footers: { f1: p(`<w:r><w:ptab w:alignment="center" w:relativeTo="margin"/></w:r>${pageField}`) },
      },
      { present: true, position: "footer", align: "center" },
    ],
    [
      "in a frame",
      { body: p("A") + section(footer("default", "f1")), footers: { f1: p(pageField, '<w:framePr w:xAlign="right" w:y="1"/>') } },
      { present: true, position: "footer", align: "right" },
    ],
    [
      "in a control, as a simple field",
      {
        body: p("A") + section(header("default", "h1")),
        headers: {
          h1: `<w:sdt><w:sdtContent>${p(`<w:fldSimple w:instr="PAGE  \\* MERGEFORMAT">${run("1")}</w:fldSimple>`, '<w:jc w:val="center"/>')}</w:sdtContent></w:sdt>`,
        },
      },
      { present: true, align: "center" },
    ],
    [
      "NUMPAGES is no page number",
      {
        body: p("A") + section(header("default", "h1")),
        headers: { h1: p('<w:fldSimple w:instr="NUMPAGES"><w:r><w:t>3</w:t></w:r></w:fldSimple>') },
      },
      { present: false },
    ],
  ])("%s", async (_name, parts, expected) => {
    expect((await parsed(docx(parts))).layout?.pageNumber).toMatchObject(expected);
  });

  test("headers are no part of the text", async () => {
    const source = await parsed(docx({ body: p("A") + section(header("default", "h1")), headers: { h1: p("DỰ THẢO LẦN 2") + centred } }));
    expect(linesOf(source)).toEqual(["A"]);
    expect(source.layout?.headers).toEqual(["DỰ THẢO LẦN 2"]);
  });

  test("strict files state lengths with their units", async () => {
    const strict = section("")
      .replace(/w:w="\d+" w:h="\d+"/, 'w:w="21cm" w:h="297mm"')
      .replace('w:top="1134"', 'w:top="56.7pt"');
    const source = await parsed(docx({ body: p(run("A", '<w:sz w:val="14pt"/>')) + strict }));
    expect(source.layout?.page).toMatchObject({ width: 210.01, height: 297, top: 20 });
    expect(source.layout?.fonts?.[0]?.size).toBe(14);
  });

  test("facts of a paragraph", async () => {
    const body =
      p(
        run("Nội dung", '<w:i/><w:sz w:val="28"/>'),
        '<w:spacing w:before="120" w:after="0" w:line="360" w:lineRule="auto"/><w:ind w:firstLine="720"/><w:jc w:val="both"/>',
      ) + p("B", '<w:spacing w:line="320" w:lineRule="exact"/><w:ind w:hanging="360"/>');
    expect((await parsed(docx({ body }))).layout?.paragraphs).toEqual([
      {
        paragraph: 1,
        align: "justify",
        italic: true,
        firstLineIndent: 12.7,
        spaceBefore: 2.12,
        spaceAfter: 0,
        lineSpacing: 1.5,
        font: "Times New Roman",
        size: 14,
      },
      { paragraph: 2, firstLineIndent: -6.35, font: "Times New Roman", size: 10 },
    ]);
  });
});

describe("kinds of Word files", () => {
  test("macros change the media type and nothing else", async () => {
    const source = await parsed(docx({ body: p("A"), extra: { "word/vbaProject.bin": new Uint8Array([1, 2, 3]) } }));
    expect([source.mediaType, linesOf(source)]).toEqual(["application/vnd.ms-word.document.macroEnabled.12", ["A"]]);
  });

  test("other prefixes, strict namespaces, UTF-16, a main part elsewhere", async () => {
    const strict =
      '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>Kế hoạch</x:t></x:r></x:p></x:body></x:document>';
    expect(await lines({ body: "", extra: { "word/document.xml": strict } })).toEqual(["Kế hoạch"]);
    const preset = strict.replaceAll("x:", "").replace("xmlns:x", "xmlns");
    expect(await lines({ body: "", extra: { "word/document.xml": preset } })).toEqual(["Kế hoạch"]);
    const wide = new Uint8Array(Buffer.from(`\uFEFF${strict}`, "utf16le"));
    expect(await lines({ body: "", extra: { "word/document.xml": wide } })).toEqual(["Kế hoạch"]);
    const rels =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>';
    expect(await lines({ body: p("cũ"), extra: { "_rels/.rels": rels, "word/document2.xml": strict } })).toEqual(["Kế hoạch"]);
  });

  test("a prefix of ours used for something else is not ours", async () => {
    const odd =
      '<x:document xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:body><x:p><x:r><x:t>A</x:t></x:r><w:r xmlns:w="urn:x"><w:t>B</w:t></w:r></x:p></x:body></x:document>';
    expect(await lines({ body: "", extra: { "word/document.xml": odd } })).toEqual(["A"]);
  });
});
