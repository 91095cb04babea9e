import { fc } from "../support/fast-check.ts";
import { describe, expect, test } from "vitest";
import { compilePlan, parsePlan, type ParsedPlan, type PlanInput } from "../../src/pipeline.ts";
import { bytesOf, placesOf } from "../support/compile.ts";
import { letterCounts, lostOrDoubled, outlineWords } from "../support/coverage.ts";
import { documents } from "../support/documents.ts";
import { anyPlan } from "../support/plan-words.ts";

async function parsed(input: PlanInput): Promise<ParsedPlan | undefined> {
  const document = await parsePlan(input);
  return "facts" in document ? document : undefined;
}

const wrongWords = ({ text, outline, source }: ParsedPlan) => lostOrDoubled(text, outline, source.mediaType === "text/markdown");

describe("every word of the document lies in exactly one node of the outline", () => {
  test.each(documents())("$name", async ({ path, bytes }) => {
    const document = await parsed({ path, bytes: bytes() });
    expect(document === undefined ? [] : wrongWords(document)).toEqual([]);
  });

  test.each(["ke-hoach.txt", "ke-hoach.md"])("documents written at random: %s", async (path) => {
    await fc.assert(
      fc.asyncProperty(anyPlan, async (text) => {
        const document = await parsed({ path, bytes: bytesOf(text) });
        if (document === undefined) return;
        expect(wrongWords(document)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  // Found by the documents above: the number of an item whose first block is a list, what stands behind a comment that nothing closes.
  test.each([
    "12. + ",
    "12. - Tuần tra\n\n13. - Trực đêm\n",
    "- 1. Tuần tra\n",
    "<!-- <table><tr><td> Sở Nội vụ ",
    "<table><tr><td> <!-- ỦY BAN NHÂN DÂN ",
  ])("%j", async (text) => {
    const document = await parsed({ path: "ke-hoach.md", bytes: bytesOf(text) });
    expect(document === undefined ? undefined : wrongWords(document)).toEqual([]);
  });

  test("a lost word and a doubled one are caught", async () => {
    const document = await parsed({ path: "a.txt", bytes: bytesOf("KẾ HOẠCH\n\nI. MỤC ĐÍCH\n\n1. Một việc\n\n2. Hai việc\n") });
    expect(document).toBeDefined();
    if (document === undefined) return;
    const [purpose] = document.outline.root.children.slice(-1);
    const [first, second] = purpose?.children ?? [];
    if (purpose === undefined || first === undefined || second === undefined) throw new Error("two items expected");
    purpose.children = [first, first];
    expect(wrongWords(document)).toContain("lost at 36: 2. Hai việc⏎");
    expect(wrongWords(document)).toContain("2 times at 23: 1. Một việc⏎⏎2. Hai việc⏎");
  });
});

describe("the outline that is written states every word", () => {
  test.each(documents().filter(({ path }) => !path.endsWith(".md")))("$name", async ({ path, bytes }) => {
    const { plan, document } = await compilePlan({ path, bytes: bytes() }, { outline: true });
    if (document === undefined) return;
    expect(letterCounts(outlineWords(plan?.outline ?? []))).toEqual(letterCounts(document.text));
  });

  test("documents written at random", async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan, async (text) => {
        const { plan, document } = await compilePlan({ path: "a.txt", bytes: bytesOf(text) }, { outline: true });
        if (document === undefined || document.source.mediaType !== "text/plain") return;
        expect(letterCounts(outlineWords(plan?.outline ?? []))).toEqual(letterCounts(document.text));
        // An empty row of a table, `|| `, has no words to lead back to.
        const hasWords = /[\p{L}\p{N}]/u.test(document.text);
        expect([...placesOf(plan?.outline)].length).toBeGreaterThanOrEqual(hasWords ? 1 : 0);
      }),
      { numRuns: 100 },
    );
  });
});
