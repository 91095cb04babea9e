import type { Plan } from "../model/plan.generated.ts";
import type { Emitter } from "./index.ts";
import { type Parts, select } from "./select.ts";

/** One object; several plans make an array. */
export function jsonEmitter(parts: Parts): Emitter {
  const text = (plan: Plan) => JSON.stringify(select(plan, parts), null, 2);
  const open = () => {
    let before = "[";
    const add = (plan: Plan) => {
      const item = `${before}\n${text(plan).replaceAll(/^/gmu, "  ")}`;
      before = ",";
      return item;
    };
    return { add, end: () => (before === "[" ? "[\n]\n" : "\n]\n") };
  };
  return { extension: ".json", one: (plan) => `${text(plan)}\n`, open };
}

/** One line for each plan. */
export function ndjsonEmitter(parts: Parts): Emitter {
  const line = (plan: Plan) => `${JSON.stringify(select(plan, parts))}\n`;
  return { extension: ".ndjson", one: line, open: () => ({ add: line, end: () => "" }) };
}
