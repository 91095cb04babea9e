import { abstractList, cell, docx, item, level, list, p, row, RULED, run, table, UNRULED } from "./docx.ts";

// A whole plan as an officer would set it in Word: what other programs make of it is kept in test/fixtures/office
// (scripts/office-fixtures.mjs).

const centred = '<w:jc w:val="center"/>';
const bold = "<w:b/>";
const indent = (left: number) => `<w:pPr><w:ind w:left="${left}" w:hanging="360"/></w:pPr>`;
const step = (index: number, format: string, text: string, rest = "") =>
  level(index, format, text, rest).replace("</w:lvl>", `${indent(360 * (index + 1))}</w:lvl>`);
const heading = (id: string, name: string, depth: number) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:rPr><w:b/></w:rPr></w:style>`;
const styled = (id: string) => `<w:pStyle w:val="${id}"/>`;

const letterhead = table(
  UNRULED,
  row(
    cell(p("HUYỆN LÂM HÀ", centred) + p(run("ỦY BAN NHÂN DÂN XÃ ĐỨC AN", bold), centred) + p("Số: 27/KH-UBND", centred)),
    cell(
      p(run("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold), centred) +
        p(run("Độc lập - Tự do - Hạnh phúc", bold), centred) +
        p(run("Đức An, ngày 05 tháng 3 năm 2026", "<w:i/>"), centred),
    ),
  ),
);

const body = [
  letterhead,
  p(run("kế hoạch", "<w:b/><w:caps/>"), centred),
  p(run("Phòng, chống cháy rừng mùa khô năm 2026", bold), centred),
  p("Căn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017;"),
  p("MỤC ĐÍCH, YÊU CẦU", styled("Muc")),
  p("Mục đích", styled("TieuMuc")),
  item("Chủ động phòng ngừa;", 1, 2),
  item("Giảm thiệt hại.", 1, 2),
  p("Yêu cầu", styled("TieuMuc")),
  item("Rõ người, rõ việc;", 2),
  item("Rõ thời gian:", 2),
  item("trước ngày 15/3/2026;", 2, 1),
  item("sau ngày 15/3/2026.", 2, 1),
  p("Đoạn chen giữa hai mục."),
  p("Phạm vi", styled("TieuMuc")),
  p("NHIỆM VỤ", styled("Muc")),
  p("Tuyên truyền", styled("TieuMuc")),
  `<w:p>${run("Hoàn thành ")}<w:del w:id="901" w:author="A" w:date="2026-01-01T00:00:00Z"><w:r><w:delText xml:space="preserve">chậm nhất </w:delText></w:r></w:del><w:ins w:id="902" w:author="A" w:date="2026-01-01T00:00:00Z">${run("trước ")}</w:ins>${run("ngày 20/3/2026")}${run(" (ghi chú riêng)", "<w:vanish/>")}${run(".")}<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r></w:p>`,
  table(
    RULED,
    row(cell(p(run("TT", bold))), cell(p(run("Nhiệm vụ", bold))), cell(p(run("Thời gian", bold)), '<w:gridSpan w:val="2"/>')),
    row(cell(item("", 3)), "Trực ban", "Từ 01/3", "Đến 30/4"),
    row(cell(item("", 3), '<w:vMerge w:val="restart"/>'), "Kiểm tra", "Tháng 3", "Tháng 4"),
    row(cell("", "<w:vMerge/>"), "Báo cáo", "Tháng 4", "Tháng 5"),
  ),
  p("Trên đây là Kế hoạch phòng, chống cháy rừng của xã./."),
  table(
    UNRULED,
    row(
      cell(p(run("Nơi nhận:", "<w:b/><w:i/>")) + p("- Như Mục II;") + p("- Lưu: VT.")),
      cell(
        p(run("TM. ỦY BAN NHÂN DÂN", bold), centred) + p(run("CHỦ TỊCH", bold), centred) + p("") + p(run("Trần Văn Tâm", bold), centred),
      ),
    ),
  ),
  '<w:sectPr><w:headerReference w:type="default" r:id="header1"/><w:pgSz w:w="11907" w:h="16840"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="567"/><w:titlePg/></w:sectPr>',
].join("");

export function officePlan(): Uint8Array {
  return docx({
    body,
    numbering:
      abstractList(
        0,
        step(0, "upperRoman", "%1.", '<w:pStyle w:val="Muc"/>') +
          step(1, "decimal", "%2.", '<w:pStyle w:val="TieuMuc"/>') +
          step(2, "lowerLetter", "%3)"),
      ) +
      abstractList(1, step(0, "bullet", "-") + step(1, "bullet", "+")) +
      abstractList(2, step(0, "decimal", "%1")) +
      list(1, 0) +
      list(2, 1) +
      list(3, 2),
    styles: `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${heading("Muc", "Mục", 0)}${heading("TieuMuc", "Tiểu mục", 1)}`,
    footnotes: `<w:footnote w:id="0" w:type="separator"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:id="1" w:type="continuationSeparator"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>${run(" Tính cả ngày nghỉ.")}</w:p></w:footnote>`,
    headers: {
      header1: p(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
        centred,
      ),
    },
  });
}
