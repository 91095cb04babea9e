import { dump, load } from "js-yaml";
import type { Plan } from "../model/plan.generated.ts";
import type { Emitter } from "./index.ts";
import { type Parts, select } from "./select.ts";

/**
 * YAML 1.2, one document for each plan. Lines are not folded, so that a value can be searched for as it is printed;
 * strings that another reader would take for a date, a number or a truth are quoted.
 */
export function yamlEmitter(parts: Parts): Emitter {
  const text = (plan: Plan) => toYaml(select(plan, parts));
  const open = () => {
    let before = "";
    const add = (plan: Plan) => {
      const item = before + text(plan);
      before = "---\n";
      return item;
    };
    return { add, end: () => "" };
  };
  return { extension: ".yaml", one: text, open };
}

/** A single value of some megabytes is more than the library's patterns take: JSON, which is YAML 1.2 too, holds it. */
function toYaml(plan: unknown): string {
  try {
    return dump(plan, { lineWidth: -1, noRefs: true });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return `${JSON.stringify(plan, undefined, 2)}\n`;
  }
}

/** The first document of a YAML file. Throws on a text that is no YAML. */
export function parseYaml(text: string): unknown {
  return load(text);
}
