import { relative } from "node:path";
import type { OutlineNode, Plan } from "../model/plan.generated.ts";
import { loadEmitter } from "../emit/index.ts";
import { compilePlan } from "../pipeline.ts";
import { fold, foldKey } from "../vi/word.ts";
import { codeOf, digest, isDiskTrouble, place, placeLink } from "./disk.ts";
import { COMPILED_BY, type Entry, type Other } from "./entry.ts";
import { pathsOf } from "./layout.ts";
import type { Settings } from "./settings.ts";

export interface Job {
  /** The file as the user named it. */
  path: string;
  /** The same from the root of the disk, for links. */
  absolute: string;
  bytes: Uint8Array;
  sha256: string;
}

export interface Place {
  /** Folder of the archive. */
  archive: string;
  /** A file of this thread's own to write in before things get their names. */
  beside: string;
  settings: Settings;
}

/** What became of a file. `trouble` is about the disk, not about the file, and ends the run. */
export type Outcome = { kind: "plan"; entry: Entry } | { kind: "other"; other: Other } | { kind: "trouble"; code: string };

/** Compiles one file and puts plan, text and original into the archive. */
export async function archiveFile(job: Job, where: Place): Promise<Outcome> {
  const { settings } = where;
  const source = { sha256: job.sha256 };
  const { plan, diagnostics, document } = await compilePlan({ path: job.path, bytes: job.bytes }, { outline: true });
  const error = diagnostics.find(({ severity, ruleId }) => severity === "error" && (plan === undefined || ruleId.startsWith("schema/")));
  if (plan === undefined || document === undefined || error !== undefined) {
    return {
      kind: "other",
      other: {
        source,
        status: "failed",
        generator: COMPILED_BY,
        ...(error === undefined ? {} : { rule: error.ruleId, reason: error.message }),
      },
    };
  }
  if (!plan.document.isPlan) {
    const { type } = plan.document;
    return { kind: "other", other: { source, status: "not-a-plan", generator: COMPILED_BY, ...(type === undefined ? {} : { type }) } };
  }
  try {
    return { kind: "plan", entry: await write(plan, document.text, job, where, settings) };
  } catch (trouble) {
    if (isDiskTrouble(trouble)) return { kind: "trouble", code: codeOf(trouble) };
    const reason = {
      vi: `Không ghi được vào kho (${codeOf(trouble)}).`,
      en: `It cannot be written into the archive (${codeOf(trouble)}).`,
    };
    return { kind: "other", other: { source, status: "failed", generator: COMPILED_BY, rule: "archive/unwritable", reason } };
  }
}

async function write(compiled: Plan, text: string, job: Job, { archive, beside }: Place, settings: Settings): Promise<Entry> {
  const paths = pathsOf(compiled, settings);
  const parts = { source: settings.with.includes("source"), outline: settings.with.includes("outline") };
  // In an archive that keeps originals the plan names the file that stands there, not where it was once found.
  const plan = { ...compiled, source: { ...compiled.source, path: paths.original ?? job.path } };
  const planText = String((await loadEmitter(settings.plans, parts)).one(plan));
  const link = settings.originals === "link" ? relative(`${archive}/${paths.original}/..`, job.absolute) : undefined;
  if (paths.original !== undefined && link === undefined) place(archive, paths.original, beside, job.bytes);
  if (paths.original !== undefined && link !== undefined) placeLink(archive, paths.original, beside, link);
  place(archive, paths.text, beside, text);
  place(archive, paths.plan, beside, planText);
  const { type, number, date, issuer } = plan.document;
  return {
    path: paths.plan,
    sha256: digest(planText),
    bytes: Buffer.byteLength(planText),
    text: { path: paths.text, sha256: digest(text) },
    ...(paths.original === undefined
      ? {}
      : { original: { path: paths.original, ...(link === undefined ? {} : { link: link.replaceAll("\\", "/") }) } }),
    source: { sha256: job.sha256, bytes: job.bytes.length, mediaType: plan.source.mediaType },
    generator: COMPILED_BY,
    ...(type === undefined ? {} : { type }),
    ...(number === undefined ? {} : { number }),
    ...(date === undefined ? {} : { date }),
    ...(issuer === undefined ? {} : { issuer: issuer.name }),
    textHash: digest(letters(compiled.outline ?? [])),
    work: number === undefined || issuer === undefined ? "" : `${foldKey(issuer.name)}|${foldKey(number)}`,
  };
}

/** Letters and digits of the whole document, which are the same whether it comes as Word, PDF or text. */
function letters(nodes: readonly OutlineNode[]): string {
  return nodes
    .map(
      ({ marker = "", title = "", text = [], table = [], children = [] }) =>
        bare([marker, title, ...text, ...table.flat()].join("")) + letters(children),
    )
    .join("");
}

function bare(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, "");
}
