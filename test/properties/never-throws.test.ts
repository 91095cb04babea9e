import { fc } from "../support/fast-check.ts";
import { describe, expect, test } from "vitest";
import { checkPlan, compilePlan, type PlanInput } from "../../src/pipeline.ts";
import { validatePlan } from "../../src/validate/index.ts";
import { bytesOf } from "../support/compile.ts";
import { anyPlan } from "../support/plan-words.ts";

/** Compiles, and says what is wrong with what came out: an invalid plan, or nothing and no word about it. */
async function faults(input: PlanInput): Promise<string[]> {
  const { plan, diagnostics } = await compilePlan(input, { outline: true });
  if (plan === undefined) return diagnostics.some(({ severity }) => severity === "error") ? [] : ["no plan and no error"];
  return validatePlan(plan).map(({ pointer, message }) => `${pointer}: ${message.en}`);
}

const paths = ["ke-hoach.md", "ke-hoach.txt"];

describe("whatever comes in, a valid plan or a refusal in words comes out", () => {
  test.each(paths)("documents of the language's own words: %s", async (path) => {
    await fc.assert(
      fc.asyncProperty(anyPlan, async (text) => {
        expect(await faults({ path, bytes: bytesOf(text) })).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test.each([
    [
      "a bar where the issuer's name is looked for",
      "(viết tắt là DNNVV)(viết tắt là DNNVV)   Số: 45/KH-UBND\n\n(viết tắt là DNNVV) KẾ HOẠCH chế độ kiểm tra Chế độ kiểm tra\n    |ĐỀ ÁN\n\fCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n",
    ],
  ])("%s", async (_name, text) => {
    for (const path of paths) expect(await faults({ path, bytes: bytesOf(text) })).toEqual([]);
  });

  test("documents with bytes lost, changed and doubled", async () => {
    const damage = fc.array(
      fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.integer({ min: 0, max: 255 }), fc.constantFrom(0, 1, 2)),
      { minLength: 1, maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(anyPlan, damage, fc.constantFrom(...paths), async (text, hits, path) => {
        let bytes = [...bytesOf(text)];
        for (const [share, value, kind] of hits) {
          const at = Math.floor(share * bytes.length);
          if (kind === 0) bytes[at] = value;
          else if (kind === 1) bytes.splice(at, 1 + (value % 40));
          else bytes = [...bytes.slice(0, at), ...bytes.slice(Math.max(0, at - value), at), ...bytes.slice(at)];
        }
        expect(await faults({ path, bytes: Uint8Array.from(bytes) })).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });

  test("bytes of any kind", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.constantFrom(...paths, "a", "a.docx", "a.html"), async (bytes, path) => {
        expect(await faults({ path, bytes })).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test("the rules do not break either", async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan, async (text) => {
        const { diagnostics } = await checkPlan({ path: "a.md", bytes: bytesOf(text) });
        expect(diagnostics.filter(({ ruleId }) => ruleId === "internal-error")).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe("tricks that cost a recursive or a backtracking reader its breath", () => {
  const head = "KẾ HOẠCH\n\nI. NỘI DUNG\n\n";
  const times = (count: number, text: string) => text.repeat(count);
  test.each<[string, string]>([
    ["lists that start again inside each other", head + times(1000, "1. Việc\n\na) Việc\n\n")],
    ["quotations inside quotations", `${times(3000, ">")} Việc`],
    ["lists indented ever deeper", Array.from({ length: 150 }, (_, depth) => `${" ".repeat(2 * depth)}- Việc`).join("\n")],
    ["a rule of stars", `${times(10_000, "*")} Việc ${times(10_000, "*")}`],
    ["emphasis that never closes", head + times(3000, "*một **hai ")],
    ["bars alone", head + times(5000, "|\n")],
    ["a table of a thousand columns", `TT  Nội dung  Chủ trì\n1  a  ${times(4000, "x  ")}`],
    ["brackets that never close", head + times(5000, "(gọi tắt là ")],
    [
      "a basis of a thousand documents",
      `${head}Căn cứ ${times(1500, "Quyết định số 12/QĐ-TTg ngày 01/02/2026 của Thủ tướng Chính phủ và ")}`,
    ],
    ["a paragraph of a thousand lines", head + times(2000, "dòng chữ dài được ngắt ở đây cho vừa\n")],
    ["a thousand appendices", head + times(1500, "PHỤ LỤC\n\nx\n\n")],
    ["a sentence of a thousand assignments", head + times(1500, "Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính ")],
    ["a thousand times", head + times(1500, "1. Việc trước ngày 30/6/2026, hằng tháng, quý III ")],
    ["a thousand labels", head + times(1500, "- Chủ trì: Sở A; Thời gian: Quý I; ")],
    ["spaces", `${head}Việc${times(20_000, " ")}a`],
  ])("%s", async (_name, text) => {
    expect(await faults({ path: "ke-hoach.md", bytes: bytesOf(text) })).toEqual([]);
  });
});
