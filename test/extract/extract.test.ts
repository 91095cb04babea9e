import { describe, expect, test } from "vitest";
import { extract, type Facts } from "../../src/extract/index.ts";
import { outlineOf } from "../support/outline.ts";

const factsOf = (text: string): Facts => extract(outlineOf(text));
const HEAD =
  "ỦY BAN NHÂN DÂN\n\nXÃ VÂN SƠN\n\nSố: 45/KH-UBND\n\nVân Sơn, ngày 10 tháng 3 năm 2026\n\nKẾ HOẠCH\n\nTriển khai thi hành Luật Lưu trữ\n\n";

/** Everything found, however deep. */
function* found(value: unknown): Generator<{ by: string; at: { start: number; end: number } }> {
  if (typeof value !== "object" || value === null) return;
  if ("by" in value && "at" in value) yield value as { by: string; at: { start: number; end: number } };
  for (const child of Object.values(value)) yield* found(child);
}

const PLAN = `${HEAD}Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;

I. MỤC ĐÍCH, YÊU CẦU

1. Mục đích

Nâng cao nhận thức về cơ sở dữ liệu (CSDL).

2. Yêu cầu

Kịp thời.

II. MỤC TIÊU

- 100% thôn tham gia.

III. NỘI DUNG

1. Tuyên truyền

- Cơ quan chủ trì: Văn phòng; phối hợp: các thôn.
- Thời gian: Quý II/2026.
- Sản phẩm: Tài liệu.

2. Giao Công an xã phối hợp với Trạm Y tế xã rà soát trước ngày 15/6/2026.

IV. KINH PHÍ

Ngân sách xã.

V. TỔ CHỨC THỰC HIỆN

1. Văn phòng theo dõi, báo cáo Ủy ban nhân dân xã hằng tháng trước ngày 20.

Nơi nhận:

- Các thôn;

- Lưu: VT.

TM. ỦY BAN NHÂN DÂN

CHỦ TỊCH

Lò Văn Thành
`;

test("every fact says by which rule and from where it was read", () => {
  const all = [...found(factsOf(PLAN))];
  expect(all.length).toBeGreaterThan(25);
  for (const { by, at } of all) {
    expect(by).toMatch(/^[a-z]+(?:-[a-z]+)*\/[a-z-]+$/u);
    expect(at.end, by).toBeGreaterThanOrEqual(at.start);
    expect(PLAN.slice(at.start, at.end).trim(), by).not.toBe("");
  }
  const families = new Set(all.map(({ by }) => by.slice(0, by.indexOf("/"))));
  expect(families).toEqual(
    new Set(["abbreviation", "basis", "closing", "funding", "header", "reporting", "responsibility", "section", "task"]),
  );
});

describe("what a plan does not say is not there", () => {
  test.each<[string, string, (facts: Facts) => unknown]>([
    ["no number", "KẾ HOẠCH\n\nDọn vệ sinh\n\nI. NỘI DUNG\n\n1. Dọn đường", ({ header }) => header.number],
    ["no issuer", "KẾ HOẠCH\n\nDọn vệ sinh\n\nI. NỘI DUNG\n\n1. Dọn đường", ({ header }) => header.issuer],
    ["no signature", "KẾ HOẠCH\n\nDọn vệ sinh\n\nI. NỘI DUNG\n\n1. Dọn đường", ({ signature }) => signature],
    ["no time", "KẾ HOẠCH\n\nDọn vệ sinh năm 2026\n\nI. NỘI DUNG\n\n1. Dọn đường", ({ tasks }) => tasks[0]?.timeline],
    ["no title", "KẾ HOẠCH\n\nI. NỘI DUNG\n\n1. Dọn đường", ({ header }) => header.title],
  ])("%s", (_name, text, value) => {
    expect(value(factsOf(text))).toBeUndefined();
  });

  test.each<[string, keyof Facts]>([
    ["purposes", "purposes"],
    ["bases", "legalBases"],
    ["references", "references"],
    ["reports", "reporting"],
    ["funding", "funding"],
    ["recipients", "recipients"],
    ["abbreviations", "abbreviations"],
    ["responsibilities", "responsibilities"],
  ])("no %s", (_name, key) => {
    expect(factsOf("KẾ HOẠCH\n\nDọn vệ sinh\n\nI. NỘI DUNG\n\n1. Dọn đường")[key]).toEqual([]);
  });
});

describe("the year of dates without one", () => {
  const timelineOf = (title: string, date: string) =>
    factsOf(
      `Vân Sơn, ngày ${date}\n\nKẾ HOẠCH\n\n${title}\n\nI. NỘI DUNG\n\n1. Dọn đường\n\n- Chủ trì: Văn phòng.\n- Thời gian: trước ngày 30/6.`,
    ).tasks[0]?.timeline?.reading;
  test("is the title's", () => {
    expect(timelineOf("Dọn vệ sinh năm 2027", "10 tháng 12 năm 2026")).toMatchObject({ edtf: "../2027-06-30", certainty: "implied" });
  });
  test("else that of the issue", () => {
    expect(timelineOf("Dọn vệ sinh", "10 tháng 3 năm 2026")).toMatchObject({ edtf: "../2026-06-30", certainty: "implied" });
  });
  test("is not guessed", () => {
    expect(timelineOf("Dọn vệ sinh", "   tháng   năm")?.edtf).toBeUndefined();
  });
});

test("references come in the order of the text, from cells too, the bases not among them", () => {
  const { references, legalBases } = factsOf(
    `${HEAD}Căn cứ Quyết định số 1/QĐ-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh về thực hiện Nghị quyết số 66-NQ/TW;\n\nI. NỘI DUNG\n\n- Theo Kế hoạch số 2/KH-UBND.\n\nRà soát Thông tư số 3/2026/TT-BNV.\n\n| TT | Văn bản |\n|---|---|\n| 1 | Nghị định số<br>4/2026/NĐ-CP |\n\n1. Chỉ thị số 5/CT-UBND.`,
  );
  expect(legalBases.map(({ number }) => number)).toEqual(["1/QĐ-UBND"]);
  expect(references.map(({ number }) => number)).toEqual(["66-NQ/TW", "2/KH-UBND", "3/2026/TT-BNV", "4/2026/NĐ-CP", "5/CT-UBND"]);
});

test("of a document that is no plan the references hold all it cites", () => {
  const { isPlan, references } = factsOf("THÔNG BÁO\n\nVề việc nghỉ Tết\n\nCăn cứ Quyết định số 1/QĐ-UBND;\n\nTheo Công văn số 2/UBND-VP.");
  expect(isPlan).toBe(false);
  expect(references.map(({ number }) => number)).toEqual(["1/QĐ-UBND", "2/UBND-VP"]);
});

test("a document without a word is no plan and holds no facts", () => {
  const facts = factsOf("");
  expect(facts.isPlan).toBe(false);
  expect([...found(facts)]).toEqual([]);
});

test.each([
  ["TRƯỜNG THCS SÔNG MÂY", "Tổ chức hội thi năm học 2025 - 2026", "../2026-04-10", "2025-10-20"],
  ["TRƯỜNG THCS SÔNG MÂY", "Tổ chức hội thi năm học 2025 - 2026, năm 2025", undefined, "2025-10-20"],
  ["ỦY BAN NHÂN DÂN XÃ VÂN SƠN", "Tổ chức hội thi", undefined, "2025-10-20"],
])("dates without a year: %s, %s", (issuer, title, ...expected) => {
  const { tasks } = factsOf(
    `${issuer}\n\nSố: 09/KH\n\nHà An, ngày 05 tháng 9 năm 2025\n\nKẾ HOẠCH\n\n${title}\n\nI. NỘI DUNG\n\n1. Tổ Văn phòng lập danh sách, hoàn thành trước ngày 10/4.\n\n2. Tổ Văn phòng tổ chức vòng một, hoàn thành ngày 20/10.\n`,
  );
  expect(tasks.map((task) => task.timeline?.reading.edtf)).toEqual(expected);
});

test("a report that an inspection looks at is not owed under its plan", () => {
  const section = (heading: string) =>
    factsOf(`${HEAD}II. ${heading}\n\n1. Việc thực hiện chế độ báo cáo định kỳ 6 tháng, hằng năm.`).reporting;
  expect(section("NỘI DUNG KIỂM TRA")).toEqual([]);
  expect(section("TỔ CHỨC THỰC HIỆN").map(({ frequency }) => frequency)).toEqual(["half-yearly", "yearly"]);
});
