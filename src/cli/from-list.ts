import { open, stat } from "node:fs/promises";
import { loadEmitter, type Parts } from "../emit/index.ts";
import type { Bilingual, Diagnostic } from "../model/diagnostic.ts";
import { loadCore } from "./core.ts";
import { EXIT } from "./exit.ts";
import { crash, readInput } from "./files.ts";
import { forLongRun } from "./flags.ts";
import { withSlashes } from "./inputs.ts";
import type { Io } from "./io.ts";
import { limitsFrom } from "./options.ts";
import { type ReadingOptions, Settings } from "./settings.ts";
import { TEXTS, UsageError } from "./texts.ts";

export interface ListOptions extends ReadingOptions {
  fromList: string;
}

/** What one line asks for: a file, or a document in the line itself. */
interface Item {
  path: string;
  text?: string;
}

/**
 * `plan-lint compile --format ndjson --from-list <file|->`: a path or `{"path": …, "text": …}` in each line, one line of
 * result for each, in order, written before the next is read: what other programs can drive. A document that gives no
 * plan is `{"path": …, "error": …}`, which is a result too, so that the exit code is 0.
 */
export async function compileList(options: ListOptions, parts: Parts, io: Io): Promise<number> {
  const settings = new Settings(options, io);
  const { one } = await loadEmitter("ndjson", parts);
  forLongRun();
  for await (const line of linesOf(options.fromList, io)) {
    if (line.trim() === "") continue;
    const item = itemOf(line, io.platform);
    const result =
      "error" in item ? item : await compileItem(item, { settings, limit: limitsFrom(options)?.fileBytes, outline: parts.outline });
    await io.out("plan" in result ? one(result.plan) : `${JSON.stringify(result)}\n`);
  }
  return EXIT.clean;
}

interface Failure {
  path: string;
  error: { ruleId: string; message: Bilingual };
}

function itemOf(line: string, platform: string): Item | Failure {
  if (!line.startsWith("{")) return { path: withSlashes(line, platform) };
  try {
    const { path, text } = JSON.parse(line) as Partial<Record<"path" | "text", unknown>>;
    if (typeof path === "string" && (text === undefined || typeof text === "string"))
      return { path, ...(text === undefined ? {} : { text }) };
  } catch {}
  return { path: "", error: { ruleId: "read/list", message: TEXTS.badListLine } };
}

async function compileItem(
  { path, text }: Item,
  { settings, limit, outline }: { settings: Settings; limit: number | undefined; outline: boolean },
) {
  const input = text === undefined ? await readInput(path, limit) : { bytes: new TextEncoder().encode(text) };
  if ("problem" in input) return failure(path, [input.problem]);
  try {
    const { plan, diagnostics } = await (
      await loadCore()
    ).compilePlan({ path, bytes: input.bytes }, { ...(await settings.of(path)), outline });
    return plan === undefined ? failure(path, diagnostics) : { plan };
  } catch (error) {
    return failure(path, [crash(error)]);
  }
}

function failure(path: string, diagnostics: readonly Diagnostic[]): Failure {
  const error = diagnostics.find(({ severity }) => severity === "error") ?? crash("no plan");
  return { path, error: { ruleId: error.ruleId, message: error.message } };
}

async function* linesOf(list: string, io: Io): AsyncGenerator<string> {
  if (list === "-") {
    yield* io.lines();
    return;
  }
  // A folder can be opened, and only refuses to be read.
  const isFolder = await stat(list).then(
    (facts) => facts.isDirectory(),
    () => false,
  );
  const file = isFolder ? undefined : await open(list).catch(() => undefined);
  if (file === undefined) throw new UsageError("noList", { path: list });
  yield* file.readLines();
}
