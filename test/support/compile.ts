import { type CompiledPlan, compilePlan, type PlanOptions } from "../../src/pipeline.ts";
import type { Plan } from "../../src/model/plan.generated.ts";
import type { Place } from "../../src/model/place.ts";

export const bytesOf = (text: string) => new TextEncoder().encode(text);

/** A document given as text, through the stages up to the valid plan. */
export function compileText(text: string, path = "ke-hoach.md", options: PlanOptions = {}): Promise<CompiledPlan> {
  return compilePlan({ path, bytes: bytesOf(text) }, options);
}

/** The plan of a document that can be read. */
export async function planOf(text: string, path?: string): Promise<Plan> {
  const { plan, diagnostics } = await compileText(text, path);
  if (plan === undefined) throw new Error(`could not be read: ${diagnostics.map(({ message }) => message.en).join("; ")}`);
  return plan;
}

/** All places in a compiled value, with the JSON pointer of the object they belong to. */
export function* placesOf(value: unknown, pointer = ""): Generator<[string, Place]> {
  if (typeof value !== "object" || value === null) return;
  if ("quote" in value && "start" in value) {
    yield [pointer, value as Place];
    return;
  }
  for (const [key, child] of Object.entries(value)) yield* placesOf(child, `${pointer}/${key}`);
}

const BULK = new Set(["source", "sources", "generator", "schemaVersion"]);
const RESOLVED = new Set(["id", "canonical", "level", "validFrom", "validTo"]);

/** The same value without places (and without what the gazetteer adds to names), for short expectations. */
export function bare(value: unknown, { names = false } = {}): unknown {
  if (Array.isArray(value)) return value.map((item) => bare(item, { names }));
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([key, item]) => item !== undefined && !BULK.has(key) && !(names && RESOLVED.has(key)));
  return Object.fromEntries(kept.map(([key, item]) => [key, bare(item, { names })]));
}
