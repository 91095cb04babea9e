import type { Plan } from "../model/plan.generated.ts";
import type { Place } from "../model/place.ts";

/**
 * The words behind a JSON pointer into the plan (RFC 6901): the value's own `source`, the place `document.sources`
 * keeps for plain values, or the source of the nearest object around it. Undefined when nothing on the way has words.
 */
export function placeOfPointer(plan: Plan, pointer: string): Place | undefined {
  let value: unknown = plan;
  let place: Place | undefined;
  for (const part of pointer.split("/").slice(1)) {
    if (!isObject(value)) break;
    const name = part.replaceAll("~1", "/").replaceAll("~0", "~");
    const named = isObject(value["sources"]) ? value["sources"][name] : undefined;
    value = Object.hasOwn(value, name) ? value[name] : undefined;
    place = [isObject(value) ? value["source"] : undefined, named].find(isPlace) ?? place;
  }
  return place;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isPlace(value: unknown): value is Place {
  return isObject(value) && isObject(value["start"]) && typeof value["quote"] === "string";
}
