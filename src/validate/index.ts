import type { Diagnostic } from "../model/diagnostic.ts";
import type { Place } from "../model/place.ts";
import { explain, type SchemaError } from "./explain.ts";
import { validate } from "./plan-validator.generated.ts";

/** More breaches than anyone reads; the rest is counted in one last remark. */
const ERRORS_MAX = 50;

/** Place of the value a JSON pointer names, where it is known. */
export type PlaceOf = (pointer: string) => Place | undefined;

/**
 * Everything in which a value breaks `schemas/plan.schema.json`, in the order of the schema; empty for a valid plan.
 *
 * Rule ids are `schema/` and the keyword of JSON Schema (`schema/required`). `placeOf` is asked for the value's
 * pointer, then for those of the objects around it; without it, a `source` inside the value itself serves.
 */
export function validatePlan(plan: unknown, placeOf: PlaceOf = (pointer) => ownSource(plan, pointer)): Diagnostic[] {
  if (validate(plan)) return [];
  const errors = ((validate as { errors?: SchemaError[] | null }).errors ?? []).filter((error) => explain(error) !== undefined);
  const diagnostics = errors.slice(0, ERRORS_MAX).map((error) => toDiagnostic(error, placeOf));
  const left = errors.length - diagnostics.length;
  if (left > 0) {
    const message = { vi: `Còn ${left} chỗ khác không đúng lược đồ.`, en: `${left} more breaches of the schema.` };
    diagnostics.push({ ruleId: "schema/more", severity: "error", message });
  }
  return diagnostics;
}

function toDiagnostic(error: SchemaError, placeOf: PlaceOf): Diagnostic {
  const { message, expected } = explain(error) ?? { message: { vi: "", en: "" } };
  const place = nearestPlace(error.instancePath, placeOf);
  return {
    ruleId: `schema/${error.keyword.replace(" ", "-")}`,
    severity: "error",
    message,
    ...(expected === undefined ? {} : { expected }),
    ...(place === undefined ? {} : { place }),
    pointer: error.instancePath,
  };
}

/** The place of the value itself, or of the nearest object around it that has one. */
function nearestPlace(pointer: string, placeOf: PlaceOf): Place | undefined {
  for (let at = pointer; ; at = at.slice(0, at.lastIndexOf("/"))) {
    const place = placeOf(at);
    if (place !== undefined || at === "") return place;
  }
}

function ownSource(plan: unknown, pointer: string): Place | undefined {
  let value = plan;
  for (const step of pointer.split("/").slice(1)) value = field(value, step.replaceAll("~1", "/").replaceAll("~0", "~"));
  const place = field(value, "source");
  return isPlace(place) ? place : undefined;
}

function field(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}

function isPlace(value: unknown): value is Place {
  const start = field(value, "start");
  const numbers = [field(start, "line"), field(start, "column"), field(start, "offset"), field(field(value, "end"), "offset")];
  return numbers.every((number) => typeof number === "number") && typeof field(value, "quote") === "string";
}
