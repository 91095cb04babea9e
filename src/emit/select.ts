import { PLAN_SHAPE } from "../model/plan-shape.generated.ts";
import type { Plan } from "../model/plan.generated.ts";

/** Which of the bulky parts of a plan are written. */
export interface Parts {
  /** The place and quote of every extracted object. The record of the file itself (`source` of the plan) always stays. */
  source: boolean;
  /** The whole document as sections. */
  outline: boolean;
}

/** The plan with its fields in the order of the contract, without the parts that are not asked for. */
export function select(plan: Plan, parts: Parts): Plan {
  const { outline, ...rest } = plan;
  const kept = parts.outline && outline !== undefined ? { ...rest, outline } : rest;
  return ordered(kept, "plan", parts) as Plan;
}

function ordered(value: unknown, shape: string, parts: Parts): unknown {
  if (Array.isArray(value)) return value.map((item) => ordered(item, shape, parts));
  const fields = PLAN_SHAPE[shape];
  if (fields === undefined || typeof value !== "object" || value === null) return value;
  const given = value as Readonly<Record<string, unknown>>;
  const out: Record<string, unknown> = {};
  for (const [name, target] of Object.entries(fields)) {
    if (given[name] === undefined || (!parts.source && isPlace(target))) continue;
    out[name] = ordered(given[name], target, parts);
  }
  return out;
}

function isPlace(shape: string): boolean {
  return shape === "place" || shape === "documentSources";
}
