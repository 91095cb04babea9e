import { strToU8 } from "fflate";
import { doc, listed, p as paragraph, tableRow } from "./doc.ts";
import { pdf, wrapped } from "./pdf.ts";
import { abstractList, docx, item, level, list, p, row, RULED, run, table, UNRULED } from "./docx.ts";
import { bulletLevel, heading, listStyle, numberLevel, odt, tlist, tp, tstyle } from "./odt.ts";

// One small plan in every format that can be damaged at random (bench/fuzz-readers.mjs).

const TASKS = ["Tổ chức tập huấn cho cán bộ thôn", "Rà soát, lập danh sách hộ nghèo", "Kiểm tra, báo cáo kết quả trước ngày 25/11/2026"];

function wordPlan(): Uint8Array {
  const box = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx><w:txbxContent>${p("DỰ THẢO")}</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent>`;
  return docx({
    body: [
      table(UNRULED, row("ỦY BAN NHÂN DÂN XÃ MỸ HÒA", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")),
      p(run("KẾ HOẠCH", "<w:b/>") + `<w:r>${box}</w:r>`, '<w:jc w:val="center"/>'),
      item("MỤC ĐÍCH", 1),
      ...TASKS.map((task) => item(task, 1, 1)),
      item("chi tiết", 1, 2),
      table(RULED, row("TT", "Việc"), ...TASKS.map((task, index) => row(String(index + 1), task))),
      `<w:p><w:del w:id="1"><w:r><w:delText>cũ</w:delText></w:r></w:del><w:ins w:id="2">${run("mới")}</w:ins><w:r><w:fldChar w:fldCharType="begin"/><w:instrText> DATE </w:instrText><w:fldChar w:fldCharType="separate"/><w:t>5</w:t><w:fldChar w:fldCharType="end"/></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>`,
      p(run("KÕ ho¹ch", '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>')),
      '<w:sectPr><w:headerReference w:type="default" r:id="h1"/><w:pgSz w:w="11907" w:h="16840"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701"/><w:titlePg/></w:sectPr>',
    ].join(""),
    numbering: abstractList(0, level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2.") + level(2, "bullet", "-")) + list(1, 0),
    styles:
      '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:rPr><w:sz w:val="28"/></w:rPr></w:style>',
    footnotes: `<w:footnote w:id="1">${p("chú thích")}</w:footnote>`,
    headers: { h1: p('<w:fldSimple w:instr="PAGE"><w:r><w:t>2</w:t></w:r></w:fldSimple>', '<w:jc w:val="center"/>') },
  });
}

function openDocumentPlan(): Uint8Array {
  const cell = (text: string) => `<table:table-cell table:style-name="Ke">${tp(text)}</table:table-cell>`;
  return odt({
    automatic:
      listStyle("L1", numberLevel(1, "I", 'style:num-suffix="."'), numberLevel(2, "1", 'text:display-levels="2"'), bulletLevel(3, "•")) +
      tstyle("paragraph", "P1", '<style:text-properties fo:font-weight="bold" fo:font-size="14pt"/>') +
      tstyle("table-cell", "Ke", '<style:table-cell-properties fo:border="0.5pt solid #000000"/>'),
    styles: '<text:outline-style><text:outline-level-style text:level="1" style:num-format="I"/></text:outline-style>',
    body: [
      tp("KẾ HOẠCH", "P1"),
      heading("MỤC ĐÍCH", 1),
      tlist("L1", [
        tp("Nhiệm vụ") +
          tlist(
            undefined,
            TASKS.map((task) => tp(task) + tlist(undefined, ["chi tiết"])),
          ),
      ]),
      `<table:table><table:table-row>${cell("1")}${cell("Việc")}</table:table-row></table:table>`,
      tp(
        'a<text:s text:c="3"/><text:tab/><draw:frame><draw:text-box><text:p>khung</text:p></draw:text-box></draw:frame><text:note><text:note-body><text:p>chú thích</text:p></text:note-body></text:note>',
      ),
    ].join(""),
  });
}

function webPlan(): Uint8Array {
  const rows = TASKS.map((task, index) => `<tr><td rowspan="${index}">${index + 1}</td><td colspan="2">${task}</td></tr>`).join("");
  return strToU8(
    `<!DOCTYPE html><html><head><meta charset="utf-8"><title>Kế hoạch</title></head><body><nav>Trang chủ</nav><main><h1>KẾ HOẠCH</h1><p><b>I. MỤC ĐÍCH</b></p><ol>${TASKS.map((task) => `<li>${task}</li>`).join("")}</ol><table>${rows}</table><p>Nơi nhận:<br>- Như trên;</p></main></body></html>`,
  );
}

/** A page of plain text, uncompressed, so that a changed byte changes what is drawn. */
function pdfPlan(): Uint8Array {
  const lines = ["KE HOACH", "I. MUC DICH", "1. To chuc tap huan", "- Nhu tren;"];
  const content = `BT /F1 14 Tf 72 760 Td ${lines.map((line) => `(${line}) Tj 0 -20 Td`).join(" ")} ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>",
  ];
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = file.length;
  const entries = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return strToU8(file, true);
}

/** Composite fonts with a map to Unicode, a letterhead, a ruled table over two pages. */
function pdfLetter(): Uint8Array {
  const lines: [number, number, number, number][] = [
    [85, 300, 525, 300],
    [85, 340, 525, 340],
    [85, 380, 525, 380],
    [85, 300, 85, 380],
    [120, 300, 120, 380],
    [525, 300, 525, 380],
  ];
  const cells = TASKS.slice(0, 2).flatMap((task, index) => [
    { text: String(index + 1), x: 90, y: 320 + 40 * index },
    { text: task, x: 130, y: 320 + 40 * index },
  ]);
  const head = [
    { text: "ỦY BAN NHÂN DÂN XÃ MỸ HÒA", x: 60, y: 70, size: 10 },
    { text: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", x: 290, y: 70, size: 10, font: "bold" as const },
  ];
  const body = wrapped(TASKS.join("; "), { left: 85, right: 525, y: 150 });
  return pdf([
    { texts: [...head, ...body, ...cells], lines },
    { texts: [...cells, { text: "2", x: 300, y: 40 }], lines },
  ]);
}

function binaryPlan(): Uint8Array {
  return doc({
    paragraphs: [
      ...tableRow(["ỦY BAN NHÂN DÂN", "CỘNG HÒA"], [0, 4000, 9000], { bordered: false }),
      paragraph("KẾ HOẠCH"),
      ...TASKS.map((task) => listed(task, 1)),
      ...TASKS.flatMap((task, index) => tableRow([String(index + 1), task], [0, 1000, 9000])),
      paragraph("Ngày \u0013 DATE \u00145\u0015\u0002"),
    ],
    footnotes: [paragraph("\u0002 chú thích")],
    lists: [[[1, "\u0000.", 1]]],
  });
}

const SEEDS = {
  docx: [wordPlan],
  odt: [openDocumentPlan],
  html: [webPlan],
  pdf: [pdfPlan, pdfLetter],
  doc: [binaryPlan],
};

export type FuzzedFormat = keyof typeof SEEDS;

/** Sound files of a format, to be damaged. */
export function seedsOf(format: FuzzedFormat): Uint8Array[] {
  return SEEDS[format].map((make) => make());
}
