import { check, type CheckSettings, hear } from "./check/index.ts";
import { withSections } from "./check/sections.ts";
import { extract, type Facts } from "./extract/index.ts";
import type { Diagnostic } from "./model/diagnostic.ts";
import { limitsOver, type Limits } from "./model/limits.ts";
import type { Plan, SourceFile } from "./model/plan.generated.ts";
import type { ParsedSource } from "./model/tree.ts";
import { outline, type Outline } from "./outline/index.ts";
import { rebuiltTables } from "./outline/rebuilt.ts";
import { assemble, type TraceEntry } from "./plan/assemble.ts";
import { locator } from "./plan/locate.ts";
import { isParsed, parse } from "./tree/parse.ts";
import { type Directives, readSource, type ReadOptions, type ReadSource, restored, takeDirectives, usageFaults } from "./read/index.ts";
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
  /** Bounds other than the defaults. */
  limits?: Partial<Limits>;
  /** Puts the whole document as sections into the plan. */
  outline?: boolean;
  /** Bodies and labels that the data files don't know. */
  words?: OwnWords;
  /** False where nobody sees the plan: zeros stand for the hash of the file, which costs more than reading a small one. */
  hash?: boolean;
}

/** A document after the first four stages: words, tree, outline, facts. */
export interface ParsedPlan {
  source: ParsedSource;
  file: SourceFile;
  /** The normalised text that all places address. Of a compiled plan it is the text with its directives. */
  text: string;
  outline: Outline;
  facts: Facts;
  diagnostics: Diagnostic[];
  /** Comments such as `<!-- plan-lint-disable-line … -->`, which are no part of `text`; absent where there are none. */
  directives?: Directives;
}

export interface CompiledPlan {
  /** Undefined when the document could not be read; the diagnostics say why. */
  plan: Plan | undefined;
  diagnostics: Diagnostic[];
  document: ParsedPlan | undefined;
  /** Which rule read each value, from which words. */
  trace: TraceEntry[];
}

export interface CheckedPlan {
  plan: Plan | undefined;
  diagnostics: Diagnostic[];
  /** What the places of the remarks address; empty when the document could not be read. */
  text: string;
}

/** read → parse → outline → extract. Comments that speak to this program are taken out before. */
export async function parsePlan(input: PlanInput, options: PlanOptions = {}): Promise<ParsedPlan | { diagnostics: Diagnostic[] }> {
  const misused = usageFaults(input, options);
  const faults = misused.length > 0 ? misused : await faultsIn(options.words);
  if (faults.length > 0) return { diagnostics: faults };
  const { encoding } = options;
  const limits = limitsOver(options.limits);
  const read = readSource(input, { ...(encoding === undefined ? {} : { encoding }), limits });
  if (read.diagnostics.some((diagnostic) => diagnostic.severity === "error")) return { diagnostics: read.diagnostics };
  const directives = read.text === undefined ? undefined : takeDirectives(read.text);
  const source = await parse(directives === undefined ? read : { ...read, text: directives.text }, limits);
  const diagnostics = [...read.diagnostics, ...source.diagnostics];
  if (!isParsed(source) || (source.text.trim() === "" && diagnostics.some(({ severity }) => severity === "error"))) return { diagnostics };
  return withOwnWords(options.words, () => {
    const sections = outline(source);
    const facts = extract(sections);
    const remarks = [...diagnostics, ...rebuiltTables(sections, source.text)];
    const parsed = { source, file: fileOf(read, source, options), text: source.text, outline: sections, facts, diagnostics: remarks };
    return directives === undefined ? parsed : { ...parsed, directives };
  });
}

/** … → assemble → validate. What comes out is valid against the schema, or the diagnostics say where it is not. */
export async function compilePlan(input: PlanInput, options: PlanOptions = {}): Promise<CompiledPlan> {
  return inOriginal(await compile(input, options));
}

/** … → check. All remarks on the document, in the order of the text. */
export async function checkPlan(input: PlanInput, options: PlanOptions & CheckSettings = {}): Promise<CheckedPlan> {
  const compiled = await compile(input, options);
  const { plan, document } = compiled;
  if (plan === undefined || document === undefined) return { plan: undefined, diagnostics: compiled.diagnostics, text: "" };
  const { outline: sections, text, facts, source, directives } = document;
  const { settings, faults } = await settingsIn(options);
  const remarks = withOwnWords(options.words, () => check({ plan, outline: sections, text, facts, source }, settings));
  const all = inOriginal({ ...compiled, diagnostics: [...faults, ...compiled.diagnostics, ...withSections(remarks, sections, text)] });
  const heard = directives === undefined ? all.diagnostics : hear(all.diagnostics, directives.list, settings, plan.document.isPlan);
  const diagnostics = heard.toSorted((a, b) => (a.place?.start.offset ?? -1) - (b.place?.start.offset ?? -1));
  return { plan: all.plan, diagnostics, text: all.document?.text ?? "" };
}

/** Words of one's own that are no words. The command line has looked at them, in a configuration; other programs have not. */
async function faultsIn(words: OwnWords | undefined): Promise<Diagnostic[]> {
  if (words === undefined) return [];
  const { settingFaults } = await import("./validate/settings.ts");
  return settingFaults({ ...words }).diagnostics;
}

/** The settings of the rules that are none, and the others. */
async function settingsIn(settings: CheckSettings): Promise<{ settings: CheckSettings; faults: Diagnostic[] }> {
  const { rules, only, suppressions } = settings;
  if (rules === undefined && only === undefined && suppressions === undefined) return { settings, faults: [] };
  const { settingFaults } = await import("./validate/settings.ts");
  const named = Object.fromEntries((only ?? []).map((id) => [id, "error"]));
  const found = settingFaults({ rules: { ...named, ...rules }, suppressions });
  const kept = Object.fromEntries(Object.entries(rules ?? {}).filter(([id]) => !found.rules.has(id)));
  const heard = found.suppressions || suppressions === undefined ? {} : { suppressions };
  return { settings: { ...(only === undefined ? {} : { only }), rules: kept, ...heard }, faults: found.diagnostics };
}

async function compile(input: PlanInput, options: PlanOptions): Promise<CompiledPlan> {
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
  return { plan, diagnostics: [...document.diagnostics, ...validatePlan(plan)], document, trace };
}

/** All places in the text as it was read, where directives were taken out of it. The reader's own remarks address it already. */
function inOriginal(compiled: CompiledPlan): CompiledPlan {
  const { document } = compiled;
  if (document?.directives === undefined) return compiled;
  const { directives } = document;
  const read = new Set<unknown>(document.diagnostics);
  return {
    plan: restored(compiled.plan, directives),
    trace: restored(compiled.trace, directives),
    diagnostics: compiled.diagnostics.map((diagnostic) => (read.has(diagnostic) ? diagnostic : restored(diagnostic, directives))),
    document: { ...document, text: directives.original },
  };
}

const NO_HASH = "0".repeat(64);

function fileOf(read: ReadSource, source: ParsedSource, options: PlanOptions): SourceFile {
  const encoding = source.encoding ?? read.encoding;
  return {
    path: read.path,
    mediaType: read.mediaType,
    ...(encoding === undefined ? {} : { encoding }),
    sha256: options.hash === false ? NO_HASH : read.sha256,
    bytes: read.bytes.length,
  };
}
