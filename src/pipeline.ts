import { check, type CheckSettings } from "./check/index.ts";
import { extract, type Facts } from "./extract/index.ts";
import type { Diagnostic } from "./model/diagnostic.ts";
import type { Limits } from "./model/limits.ts";
import type { Plan, SourceFile } from "./model/plan.generated.ts";
import type { ParsedSource } from "./model/tree.ts";
import { outline, type Outline } from "./outline/index.ts";
import { assemble, type TraceEntry } from "./plan/assemble.ts";
import { locator } from "./plan/locate.ts";
import { isParsed, parse } from "./tree/parse.ts";
import { readSource, type ReadOptions, type ReadSource } from "./read/index.ts";
import { withOwnWords, type OwnWords } from "./vi/own-words.ts";
import { validatePlan } from "./validate/index.ts";
import { GENERATOR } from "./version.ts";

/** A document as it comes: a name, for messages and for telling Markdown from text, and its bytes. */
export interface PlanInput {
  path: string;
  bytes: Uint8Array;
}

export interface PlanOptions {
  /** Encoding to read text with instead of telling it from the bytes. */
  encoding?: ReadOptions["encoding"];
  limits?: Limits;
  /** Puts the whole document as sections into the plan. */
  outline?: boolean;
  /** Bodies and labels that the data files don't know. */
  words?: OwnWords;
}

/** A document after the first four stages: words, tree, outline, facts. */
export interface ParsedPlan {
  source: ParsedSource;
  file: SourceFile;
  /** The normalised text that all places address. */
  text: string;
  outline: Outline;
  facts: Facts;
  diagnostics: Diagnostic[];
}

export interface CompiledPlan {
  /** Undefined when the document could not be read; the diagnostics say why. */
  plan: Plan | undefined;
  diagnostics: Diagnostic[];
  document: ParsedPlan | undefined;
  /** Which rule read each value, from which words. */
  trace: TraceEntry[];
}

/** read → parse → outline → extract. */
export async function parsePlan(input: PlanInput, options: PlanOptions = {}): Promise<ParsedPlan | { diagnostics: Diagnostic[] }> {
  const { encoding, limits } = options;
  const read = readSource(input, { ...(encoding === undefined ? {} : { encoding }), ...(limits === undefined ? {} : { limits }) });
  if (read.diagnostics.some((diagnostic) => diagnostic.severity === "error")) return { diagnostics: read.diagnostics };
  const source = await parse(read, limits);
  const diagnostics = [...read.diagnostics, ...source.diagnostics];
  if (!isParsed(source)) return { diagnostics };
  return withOwnWords(options.words, () => {
    const sections = outline(source);
    const facts = extract(sections);
    return { source, file: fileOf(read, source), text: source.text, outline: sections, facts, diagnostics };
  });
}

/** … → assemble → validate. What comes out is valid against the schema, or the diagnostics say where it is not. */
export async function compilePlan(input: PlanInput, options: PlanOptions = {}): Promise<CompiledPlan> {
  const document = await parsePlan(input, options);
  if (!("facts" in document)) return { plan: undefined, diagnostics: document.diagnostics, document: undefined, trace: [] };
  const { plan, trace } = withOwnWords(options.words, () =>
    assemble(document.facts, document.outline, document.text, {
      source: document.file,
      generator: GENERATOR,
      outline: options.outline === true,
      locate: locator(document.source.root),
    }),
  );
  const diagnostics = [...document.diagnostics, ...validatePlan(plan)];
  return { plan, diagnostics, document, trace };
}

/** … → check. All remarks on the document, in the order of the text. */
export async function checkPlan(input: PlanInput, options: PlanOptions & CheckSettings = {}): Promise<{ plan: Plan | undefined; diagnostics: Diagnostic[]; text: string }> {
  const { plan, diagnostics, document } = await compilePlan(input, options);
  if (plan === undefined || document === undefined) return { plan: undefined, diagnostics, text: "" };
  const compiled = { plan, outline: document.outline, text: document.text, facts: document.facts, source: document.source };
  const remarks = withOwnWords(options.words, () => check(compiled, options));
  const all = [...diagnostics, ...remarks].toSorted((a, b) => (a.place?.start.offset ?? -1) - (b.place?.start.offset ?? -1));
  return { plan, diagnostics: all, text: document.text };
}

function fileOf(read: ReadSource, source: ParsedSource): SourceFile {
  const encoding = source.encoding ?? read.encoding;
  return { path: read.path, mediaType: read.mediaType, ...(encoding === undefined ? {} : { encoding }), sha256: read.sha256, bytes: read.bytes.length };
}
