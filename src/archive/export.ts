import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parsePlanFile } from "../emit/parse.ts";
import type { Plan } from "../model/plan.generated.ts";
import type { DocumentFilter } from "./query/filters.ts";
import { documentsThatFit } from "./query/fits.ts";
import type { Index } from "./query/open.ts";
import { codeOf } from "./disk.ts";

/** A plan file of the archive, read back; or why it was not. */
export type ReadBack = { path: string; plan: Plan } | { path: string; trouble: string };

/** The plans of an archive that fit, in the order of their paths. `outline`: with their whole text, from the original if need be. */
export async function* plansOf(
  archive: string,
  { sqlite }: Pick<Index, "sqlite">,
  filter: DocumentFilter,
  outline: boolean,
): AsyncGenerator<ReadBack> {
  const fits = documentsThatFit(sqlite, filter);
  for (const [id, fit] of fits.entries()) {
    if (fit !== 1) continue;
    const row = sqlite.get("SELECT path, original FROM documents WHERE id = ?", [id]);
    const original = row?.["original"];
    yield readBack(archive, String(row?.["path"]), outline && typeof original === "string" ? original : undefined, outline);
  }
}

export async function readBack(archive: string, path: string, original?: string, outline = false): Promise<ReadBack> {
  try {
    const plan = await parsePlanFile(await readFile(join(archive, path), "utf8"), path.endsWith(".json") ? "json" : "yaml");
    if (!outline || plan.outline !== undefined) return { path, plan };
    if (original === undefined) return { path, trouble: "no-original" };
    const { compilePlan } = await import("../pipeline.ts");
    const again = await compilePlan({ path: original, bytes: await readFile(join(archive, original)) }, { outline: true });
    return again.plan?.outline === undefined ? { path, trouble: "no-outline" } : { path, plan: { ...plan, outline: again.plan.outline } };
  } catch (error) {
    return { path, trouble: codeOf(error) };
  }
}
