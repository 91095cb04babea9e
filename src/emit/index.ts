import type { Plan } from "../model/plan.generated.ts";
import { jsonEmitter, ndjsonEmitter } from "./json.ts";
import type { Parts } from "./select.ts";

export type { Parts } from "./select.ts";

/** The output formats, in the order help shows them. */
export const EMIT_FORMATS = ["yaml", "json", "ndjson"] as const;
export type EmitFormat = (typeof EMIT_FORMATS)[number];

/** How plans become the text of one format: one plan by itself, or several one after the other. */
export interface Emitter {
  /** Of a file that holds one plan, with the dot. */
  extension: string;
  /** A whole file with one plan. */
  one: (plan: Plan) => string;
  /** A file with any number of plans is `open`, every `item` in turn, and `close`. */
  open: string;
  item: (plan: Plan, index: number) => string;
  close: string;
}

/** YAML is for people to read, so quotes and offsets are left out of it unless asked for; the outline always is. */
export function defaultParts(format: EmitFormat): Parts {
  return { source: format !== "yaml", outline: false };
}

/** The writer of a format. The one for YAML comes with a package and is loaded only when asked for. */
export async function loadEmitter(format: EmitFormat, parts: Partial<Parts> = {}): Promise<Emitter> {
  const all = { ...defaultParts(format), ...parts };
  if (format === "yaml") return (await import("./yaml.ts")).yamlEmitter(all);
  return format === "json" ? jsonEmitter(all) : ndjsonEmitter(all);
}

/** Plans as one text: a single plan as an object, a list of them as a YAML stream, a JSON array or lines. */
export async function emit(plans: Plan | readonly Plan[], format: EmitFormat, parts: Partial<Parts> = {}): Promise<string> {
  const emitter = await loadEmitter(format, parts);
  if (!isList(plans)) return emitter.one(plans);
  return emitter.open + plans.map((plan, index) => emitter.item(plan, index)).join("") + emitter.close;
}

function isList(plans: Plan | readonly Plan[]): plans is readonly Plan[] {
  return Array.isArray(plans);
}
