import { fc } from "../support/fast-check.ts";
import { describe, expect, test } from "vitest";
import { compileText, placesOf } from "../support/compile.ts";
import { documents } from "../support/documents.ts";
import { anyPlan } from "../support/plan-words.ts";
import { compilePlan, type CompiledPlan } from "../../src/pipeline.ts";

/** What is wrong with the places of a compiled plan. */
function wrongPlaces({ plan, document, trace }: CompiledPlan): string[] {
  if (plan === undefined || document === undefined) return [];
  const { text } = document;
  const lines = text.split("\n");
  const starts = [0];
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length + 1);
  const wrong: string[] = [];
  const places = [
    ...placesOf({ ...plan, source: undefined }),
    ...trace.map(({ pointer, place }) => [`trace of ${pointer}`, place] as const),
  ];
  for (const [pointer, { start, end, quote }] of places) {
    if (start.offset > end.offset || text.slice(start.offset, end.offset) !== quote) wrong.push(`${pointer}: ${quote}`);
    for (const point of [start, end]) {
      const line = starts[point.line - 1];
      if (line === undefined || line + point.column - 1 !== point.offset || point.column > (lines[point.line - 1]?.length ?? -1) + 1)
        wrong.push(`${pointer}: line ${point.line}, column ${point.column} is not offset ${point.offset}`);
    }
  }
  return wrong;
}

const VALUES = ["text", "name", "title", "number", "description"] as const;

/** Values with a letter or digit that does not stand in their quote, in this order. */
function unquoted(value: unknown, pointer = ""): string[] {
  if (typeof value !== "object" || value === null) return [];
  const wrong = Object.entries(value).flatMap(([key, child]) => (key === "source" ? [] : unquoted(child, `${pointer}/${key}`)));
  const given = value as Partial<Record<(typeof VALUES)[number], string>> & { source?: { quote?: string } };
  const quote = given.source?.quote;
  if (quote === undefined) return wrong;
  for (const name of VALUES) {
    const text = given[name];
    if (text !== undefined && !isSpelled(letters(text), letters(quote))) wrong.push(`${pointer}/${name}: ${text} / ${quote}`);
  }
  return wrong;
}

const letters = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]/gu) ?? [];

/** Whether the letters occur in the others in order. */
function isSpelled(wanted: readonly string[], given: readonly string[]): boolean {
  let at = 0;
  for (const letter of given) if (letter === wanted[at]) at += 1;
  return at === wanted.length;
}

describe("the quote of every value is what stands at its place", () => {
  test.each(["ke-hoach.md", "ke-hoach.txt"])("in documents written at random: %s", async (path) => {
    await fc.assert(
      fc.asyncProperty(anyPlan, async (text) => {
        const compiled = await compileText(text, path, { outline: true });
        expect(wrongPlaces(compiled)).toEqual([]);
        expect(unquoted({ ...compiled.plan, source: undefined, outline: undefined })).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  // Found by documents written at random.
  test.each([
    // A character that the source spells longer, at the end of a value.
    ["ke-hoach.md", "Nghị định số 30/2020/NĐ- &#7843; Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024; "],
    ["ke-hoach.md", "KẾ HOẠCH\n\nI. NỘI DUNG\n\n1. Chủ trì: Phòng S&amp;T &lt;x&gt;"],
    // A name and what stands in the column beside it.
    [
      "ke-hoach.txt",
      "Ban Giám hiệu ##  CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;\n\n\nTT   Nội dung công việc           Chủ trì            Thời gian Cơ quan chủ trì:\ntổ chức tuyên truyền, phổ biến Luật Lưu trữ ",
    ],
    [
      "ke-hoach.txt",
      "Cơ quan chủ trì:   Độc lập - Tự do - Hạnh phúc CP ngày 05/3/2020 của Chính phủ | TT | Nội dung | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian |\n\fMỤC TIÊU, YÊU CẦU ",
    ],
    // A task whose content stands under a label of the item behind it.
    [
      "ke-hoach.txt",
      "KẾ HOẠCH\nI. Căn cứ pháp lý\n- Cơ quan chủ trì : Sở Nội vụ\nb) tổ chức tuyên truyền, phổ biến Luật Lưu trữ\na) Nội dung chủ yếu : Sở Nội vụ\n cơ quan, đơn vị thực hiện : Sở Nội vụ\n- Sản phẩm hoàn thành : Sở Nội vụ",
    ],
    // A clause in brackets that is read by itself too.
    [
      "ke-hoach.txt",
      "KẾ HOẠCH\nI. Căn cứ pháp lý\n- Cơ quan chủ trì : Sở Nội vụ\n- Công việc : Sở Nội vụ\nGiao Sở Nội vụ (qua Sở Nội vụ tổ chức tuyên truyền, phổ biến Luật Lưu trữ trước ngày 30/6/2026\n- Cơ quan chủ trì : Sở Nội vụ\n- Thời hạn báo cáo : Sở Nội vụ",
    ],
  ])("in %s: %j", async (path, text) => {
    const compiled = await compileText(text, path, { outline: true });
    expect(wrongPlaces(compiled)).toEqual([]);
    expect(unquoted({ ...compiled.plan, source: undefined, outline: undefined })).toEqual([]);
    for (const [, { quote }] of placesOf(compiled.plan)) expect(quote).not.toMatch(/&(?![#a-z\d]+;)/u);
  });

  test.each(documents())("in $name", async ({ path, bytes }) => {
    const compiled = await compilePlan({ path, bytes: bytes() }, { outline: true });
    expect(wrongPlaces(compiled)).toEqual([]);
    expect(unquoted({ ...compiled.plan, source: undefined, outline: undefined })).toEqual([]);
  });

  test("a wrong place is caught", async () => {
    const compiled = await compileText("KẾ HOẠCH\n\nTổ chức ngày hội\n\nI. NỘI DUNG\n\n1. Dọn vệ sinh");
    const [task] = compiled.plan?.tasks ?? [];
    expect(task?.source).toBeDefined();
    if (task?.source === undefined) return;
    task.source.start.column += 1;
    task.source.quote += "!";
    expect(wrongPlaces(compiled)).toHaveLength(4);
  });
});
