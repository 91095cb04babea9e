import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { LineIndex } from "../../src/model/line-index.ts";
import { type FileReport, colours, report, summarise } from "../../src/report/index.ts";

const text = `KẾ HOẠCH
Triển khai thi hành Luật Lưu trữ

II. NỘI DUNG
1. Tổ chức tuyên truyền, phổ biến Luật
Thời gian: trước ngày 30/6/2025.
`;
const lines = new LineIndex(text);
const at = (words: string) => lines.place(text.indexOf(words), text.indexOf(words) + words.length);

const late: Diagnostic = {
  ruleId: "deadline-before-plan",
  severity: "error",
  message: { vi: "Thời hạn “trước ngày 30/6/2025” đã qua khi ban hành.", en: "The deadline “trước ngày 30/6/2025” was over at issue." },
  expected: { vi: "Ghi thời hạn sau ngày 12/3/2026.", en: "A deadline after 12 March 2026." },
  place: at("trước ngày 30/6/2025"),
  related: [{ message: { vi: "ngày ban hành", en: "date of issue" }, place: at("KẾ HOẠCH") }],
};
const noLead: Diagnostic = {
  ruleId: "task-without-lead",
  severity: "warning",
  message: { vi: "Nhiệm vụ “Tổ chức tuyên truyền” chưa nêu cơ quan chủ trì.", en: "The task “Tổ chức tuyên truyền” has no lead." },
  place: at("1. Tổ chức tuyên truyền, phổ biến Luật"),
  pointer: "/tasks/0",
};
const noSignature: Diagnostic = {
  ruleId: "no-signature",
  severity: "info",
  message: { vi: "Không thấy khối chữ ký.", en: "No signature was found." },
};
const file: FileReport = { path: "ke-hoach.md", diagnostics: [late, noLead, noSignature], text };

describe("pretty", () => {
  test("shows each remark in the order of the document", async () => {
    expect(`\n${report([file], "pretty", { lang: "vi" })}`).toBe(`
ke-hoach.md: lưu ý: Không thấy khối chữ ký. [no-signature]

ke-hoach.md:5:1: cảnh báo: Nhiệm vụ “Tổ chức tuyên truyền” chưa nêu cơ quan chủ trì. [task-without-lead]
   5 | 1. Tổ chức tuyên truyền, phổ biến Luật
     | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

ke-hoach.md:6:12: lỗi: Thời hạn “trước ngày 30/6/2025” đã qua khi ban hành. [deadline-before-plan]
   6 | Thời gian: trước ngày 30/6/2025.
     |            ^^^^^^^^^^^^^^^^^^^^
     = gợi ý: Ghi thời hạn sau ngày 12/3/2026.
     = liên quan: ke-hoach.md:1:1: ngày ban hành

1 lỗi, 1 cảnh báo, 1 lưu ý trong 1 tệp.
`);
  });

  test("speaks English on request", async () => {
    const shown = report([file], "pretty", { lang: "en" });
    expect(shown).toContain("ke-hoach.md:6:12: error: The deadline “trước ngày 30/6/2025” was over at issue. [deadline-before-plan]");
    expect(shown).toContain("= help: A deadline after 12 March 2026.");
    expect(shown).toContain("= related: ke-hoach.md:1:1: date of issue");
    expect(shown).toContain("1 error, 1 warning, 1 note in 1 file.");
  });

  test.each([
    [{ page: 3 }, "plan.pdf, trang 3: cảnh báo:", "plan.pdf, page 3: warning:"],
    [{ paragraph: 12 }, "plan.pdf, đoạn 12: cảnh báo:", "plan.pdf, paragraph 12: warning:"],
    [{ page: 3, paragraph: 12 }, "plan.pdf, trang 3, đoạn 12: cảnh báo:", "plan.pdf, page 3, paragraph 12: warning:"],
  ])("names what the format counts: %j", async (where, vi, en) => {
    const place = { ...at("II. NỘI DUNG"), ...where };
    const files = [{ path: "plan.pdf", diagnostics: [{ ...noLead, place }], text }];
    const shown = report(files, "pretty", { lang: "vi" });
    expect(shown).toContain(vi);
    expect(shown).toContain("     | II. NỘI DUNG\n     | ^^^^^^^^^^^^");
    expect(report(files, "pretty", { lang: "en" })).toContain(en);
  });

  test("colours only when given colours", async () => {
    const plain = report([file], "pretty", { lang: "vi" });
    const coloured = report([file], "pretty", { lang: "vi", paint: await colours() });
    // oxlint-disable-next-line no-control-regex
    const codes = /\u001B\[\d+m/gu;
    expect(plain).not.toMatch(codes);
    expect(coloured).toMatch(codes);
    expect(coloured.replaceAll(codes, "")).toBe(plain);
  });

  test("words of a document cannot steer the terminal", async () => {
    const evil: Diagnostic = { ...noSignature, message: { vi: "“\u001B[2J\nx”", en: "" } };
    const shown = report([{ path: "a\u001B[0m.md", diagnostics: [evil] }], "pretty", { lang: "vi" });
    expect(shown).toBe("a\uFFFD[0m.md: lưu ý: “\uFFFD[2J x” [no-signature]\n\n1 lưu ý trong 1 tệp.\n");
  });

  test("without the text there is no snippet", async () => {
    expect(report([{ path: "x.md", diagnostics: [late] }], "pretty", { lang: "vi" })).not.toContain("|");
  });
});

test("compact gives a line for each remark and nothing for a clean file", async () => {
  expect(report([{ path: "sach.md", diagnostics: [], text }, file], "compact", { lang: "vi" })).toBe(
    `ke-hoach.md: lưu ý: Không thấy khối chữ ký. [no-signature]
ke-hoach.md:5:1: cảnh báo: Nhiệm vụ “Tổ chức tuyên truyền” chưa nêu cơ quan chủ trì. [task-without-lead]
ke-hoach.md:6:12: lỗi: Thời hạn “trước ngày 30/6/2025” đã qua khi ban hành. [deadline-before-plan]
`,
  );
});

test("json is one object in the language asked for", async () => {
  const read = JSON.parse(report([{ path: "sach.md", diagnostics: [] }, file], "json", { lang: "en" }));
  expect(read.summary).toEqual({ files: 2, error: 1, warning: 1, info: 1 });
  expect(read.files[0]).toEqual({ path: "sach.md", diagnostics: [] });
  expect(read.files[1].diagnostics.map((diagnostic: Diagnostic) => diagnostic.ruleId)).toEqual([
    "no-signature",
    "task-without-lead",
    "deadline-before-plan",
  ]);
  expect(read.files[1].diagnostics[2]).toMatchObject({
    severity: "error",
    message: late.message.en,
    expected: "A deadline after 12 March 2026.",
    place: late.place,
    related: [{ message: "date of issue" }],
  });
  expect(JSON.parse(report([], "json", { lang: "vi" }))).toEqual({ files: [], summary: { files: 0, error: 0, warning: 0, info: 0 } });
});

describe("the summary line", () => {
  test.each([
    [[], "Không có nhận xét nào trong 1 tệp.", "Nothing to remark in 1 file."],
    [[late, late, noLead], "2 lỗi, 1 cảnh báo trong 1 tệp.", "2 errors, 1 warning in 1 file."],
    [[noSignature], "1 lưu ý trong 1 tệp.", "1 note in 1 file."],
  ])("%#", async (diagnostics, vi, en) => {
    const files = [{ path: "a.md", diagnostics }];
    expect(report(files, "pretty", { lang: "vi" }).trimEnd().split("\n").at(-1)).toBe(vi);
    expect(report(files, "pretty", { lang: "en" }).trimEnd().split("\n").at(-1)).toBe(en);
  });

  test("counts every file", () => {
    expect(summarise([file, file])).toEqual({ files: 2, error: 2, warning: 2, info: 2 });
  });
});
