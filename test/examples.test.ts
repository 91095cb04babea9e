import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { emit } from "../src/emit/index.ts";
import { checkPlan } from "../src/pipeline.ts";
import { report } from "../src/report/index.ts";

// Every folder of examples/ holds a whole plan, what it compiles to and what is said of it. `vitest -u` writes the two anew;
// read the difference with your own eyes before you keep it.

const folder = fileURLToPath(new URL("../examples/", import.meta.url));
const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

/** The plan of a folder: its only file that is not written by this test. */
function planOf(name: string): string {
  const plans = readdirSync(folder + name).filter((file) => /^plan\.(?:md|txt|docx|odt|pdf|html)$/u.test(file));
  expect(plans, `${name} holds one plan`).toHaveLength(1);
  return plans[0] ?? "";
}

async function compiled(name: string) {
  const path = planOf(name);
  const bytes = new Uint8Array(readFileSync(`${folder}${name}/${path}`));
  return { path, ...(await checkPlan({ path, bytes })) };
}

describe.each(names)("%s", (name) => {
  test("compiles to its plan.yaml", async () => {
    const { plan } = await compiled(name);
    if (plan === undefined) throw new Error(`${name} could not be read`);
    await expect(await emit(plan, "yaml")).toMatchFileSnapshot(`${folder}${name}/plan.yaml`);
  });

  test("is remarked on as in its diagnostics.txt", async () => {
    const { path, diagnostics, text } = await compiled(name);
    await expect(report([{ path, diagnostics, text }], "compact", { lang: "vi" })).toMatchFileSnapshot(`${folder}${name}/diagnostics.txt`);
  });

  test("holds nothing else", () => {
    const known = new Set(["diagnostics.txt", planOf(name), "plan.yaml"]);
    expect(readdirSync(folder + name).filter((file) => !known.has(file))).toEqual([]);
  });
});
