import type { Plan } from "../model/plan.generated.ts";
import { jsonEmitter, ndjsonEmitter } from "./json.ts";
import type { Parts } from "./select.ts";

export type { Parts } from "./select.ts";

/** Formats that hold the plan whole, and give it back. */
export const DATA_FORMATS = ["yaml", "json", "ndjson"] as const;
/** Formats for other programs: spreadsheets, calendars, document systems, archives. */
export const EXCHANGE_FORMATS = ["xlsx", "csv", "ics", "akn", "tt05"] as const;
/** The output formats, in the order help shows them. */
export const EMIT_FORMATS = [...DATA_FORMATS, ...EXCHANGE_FORMATS] as const;
export type EmitFormat = (typeof EMIT_FORMATS)[number];

/** A piece of a file. Formats that are not text come in bytes. */
export type Chunk = string | Uint8Array;

/** How plans become files of one format. */
export interface Emitter {
  /** Of a file, with the dot. */
  extension: string;
  /** A whole file with one plan. */
  one: (plan: Plan) => Chunk;
  /** Starts a file with any number of plans. Absent where each plan takes a file of its own. */
  open?: () => PlanFile;
}

/** A file that plans are added to in turn: it is the pieces in the order they come. */
export interface PlanFile {
  /** @param keep for lists of tasks: which lines of the plan, by their places among all of them; all without it */
  add: (plan: Plan, keep?: ReadonlySet<number>) => Chunk;
  end: () => Chunk;
}

/** YAML is for people to read, so quotes and offsets are left out of it unless asked for; the outline always is. */
export function defaultParts(format: EmitFormat): Parts {
  return { source: format !== "yaml", outline: format === "akn" };
}

/** Those that come with a package, or are seldom asked for, are loaded only then. */
const WRITERS: Readonly<Record<EmitFormat, (parts: Parts) => Emitter | Promise<Emitter>>> = {
  yaml: async (parts) => (await import("./yaml.ts")).yamlEmitter(parts),
  json: jsonEmitter,
  ndjson: ndjsonEmitter,
  xlsx: async () => (await import("./xlsx.ts")).xlsxEmitter(),
  csv: async () => (await import("./csv.ts")).csvEmitter(),
  ics: async () => (await import("./ics.ts")).icsEmitter(),
  akn: async () => (await import("./akn.ts")).aknEmitter(),
  tt05: async () => (await import("./tt05.ts")).tt05Emitter(),
};

/** The writer of a format. */
export async function loadEmitter(format: EmitFormat, parts: Partial<Parts> = {}): Promise<Emitter> {
  return WRITERS[format]({ ...defaultParts(format), ...parts });
}

/** Plans as one text: a single plan as an object, a list of them as a YAML stream, a JSON array or lines. */
export async function emit(
  plans: Plan | readonly Plan[],
  format: (typeof DATA_FORMATS)[number],
  parts: Partial<Parts> = {},
): Promise<string> {
  const emitter = await loadEmitter(format, parts);
  if (!isList(plans)) return String(emitter.one(plans));
  const file = emitter.open?.();
  if (file === undefined) throw new Error(`bug: ${format} takes one plan only`);
  return plans.map((plan) => file.add(plan)).join("") + file.end();
}

function isList(plans: Plan | readonly Plan[]): plans is readonly Plan[] {
  return Array.isArray(plans);
}
