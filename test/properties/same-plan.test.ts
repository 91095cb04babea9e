import { fc } from "../support/fast-check.ts";
import { describe, expect, test } from "vitest";
import { emit } from "../../src/emit/index.ts";
import { compilePlan } from "../../src/pipeline.ts";
import { bare, bytesOf } from "../support/compile.ts";
import { documents } from "../support/documents.ts";
import { GOOD_PLAN } from "../helpers/texts.ts";
import { anyPlan } from "../support/plan-words.ts";

async function json(path: string, bytes: Uint8Array): Promise<string> {
  const { plan, diagnostics } = await compilePlan({ path, bytes }, { outline: true });
  return plan === undefined ? JSON.stringify(diagnostics) : emit(plan, "json", { source: true, outline: true });
}

/** What the plan says, wherever it stands in the file. */
async function said(path: string, bytes: Uint8Array): Promise<unknown> {
  const { plan, diagnostics } = await compilePlan({ path, bytes }, { outline: true });
  return plan === undefined ? diagnostics.map(({ ruleId }) => ruleId) : bare({ ...plan, source: undefined });
}

const BOM = "\uFEFF";
const DRESSES: readonly (readonly [string, (text: string) => string])[] = [
  ["CRLF", (text) => text.replaceAll("\n", "\r\n")],
  ["NFD", (text) => text.normalize("NFD")],
  ["a byte order mark", (text) => BOM + text],
  ["all three", (text) => BOM + text.normalize("NFD").replaceAll("\n", "\r\n")],
];
/** As it is after reading: what a dress changes is put back. */
const plain = (text: string) => text.normalize("NFC").replaceAll(/\r\n?/gu, "\n").replaceAll(BOM, "").replaceAll("\0", "");

describe("compiling twice gives the same bytes", () => {
  test.each(documents().filter(({ path }) => !path.endsWith(".pdf")))("$name", async ({ path, bytes }) => {
    expect(await json(path, bytes())).toBe(await json(path, bytes()));
  });

  test("whatever was compiled in between", async () => {
    const good = await json("a.md", bytesOf(GOOD_PLAN));
    await fc.assert(
      fc.asyncProperty(anyPlan, async (text) => {
        const first = await json("b.md", bytesOf(text));
        expect(await json("a.md", bytesOf(GOOD_PLAN))).toBe(good);
        expect(await json("b.md", bytesOf(text))).toBe(first);
      }),
      { numRuns: 40 },
    );
  });
});

describe.each(DRESSES)("the same plan in %s", (_name, dress) => {
  test.each(["ke-hoach.md", "ke-hoach.txt"])("documents written at random: %s", async (path) => {
    await fc.assert(
      fc.asyncProperty(anyPlan, async (random) => {
        const text = plain(random);
        expect(await said(path, bytesOf(dress(text)))).toEqual(await said(path, bytesOf(text)));
      }),
      { numRuns: 40 },
    );
  });
});

describe("the same plan in other bytes", () => {
  test.each(documents().filter(({ path }) => /\.(?:md|txt)$/u.test(path)))("$name", async ({ path, bytes }) => {
    const text = plain(new TextDecoder().decode(bytes()));
    const dressed = BOM + text.normalize("NFD").replaceAll("\n", "\r\n");
    expect(await said(path, bytesOf(dressed))).toEqual(await said(path, bytesOf(text)));
  });
});
