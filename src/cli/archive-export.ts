import { mkdir, stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { type Chunk, loadEmitter } from "../emit/index.ts";
import type { Index } from "../archive/asking.ts";
import { deliver, type ExportCommand, refuseScreen } from "./archive-ask.ts";
import { ARCHIVE_TEXTS, type ArchiveText } from "./archive-texts.ts";
import { EXIT } from "./exit.ts";
import { writeOutput } from "./files.ts";
import type { Io } from "./io.ts";
import { UsageError } from "./texts.ts";

interface Frame {
  ask: <Answer>(question: (index: Index) => Promise<Answer>) => Promise<Answer>;
  say: (name: ArchiveText, values?: Readonly<Record<string, string | number>>) => string;
}

/** Writes the plans of an archive into one file, or into a folder: a file for each where the format wants that. */
export async function exportTo(options: ExportCommand, io: Io, { ask, say }: Frame): Promise<number> {
  const { format, output } = options;
  const emitter = await loadEmitter(format, { source: true });
  const folder = output !== undefined && output !== "-" && (await isFolder(output)) ? output : undefined;
  if (emitter.open === undefined && folder === undefined) throw new UsageError(ARCHIVE_TEXTS.folderNeeded, { format });
  if (format === "xlsx") refuseScreen(options, io);
  const { plansOf } = await import("../archive/asking.ts");
  const table = folder === undefined ? undefined : { csv: "tasks.csv", xlsx: "tasks.xlsx", ics: "tasks.ics" }[format as string];
  const file = folder === undefined || table !== undefined ? emitter.open?.() : undefined;
  const chunks: Chunk[] = [];
  const toScreen = file !== undefined && (output === undefined || output === "-");
  const put = async (chunk: Chunk): Promise<void> => (toScreen ? io.out(chunk) : void chunks.push(chunk));
  if (folder !== undefined) await mkdir(folder, { recursive: true });
  let code: number = EXIT.clean;
  const fail = async (line: string): Promise<void> => {
    code = EXIT.unreadable;
    await io.err(`${line}\n`);
  };
  await ask(async (index) => {
    for await (const read of plansOf(options.in, index, options, format === "akn")) {
      if ("trouble" in read)
        await fail(`${read.path}: ${read.trouble.startsWith("no-") ? say("noOriginal") : `${say("unreadable")} (${read.trouble})`}`);
      else if (file !== undefined) await put(file.add(read.plan));
      else {
        const name = basename(read.path, extname(read.path)) + emitter.extension;
        const trouble = await writeOutput(join(folder ?? ".", name), emitter.one(read.plan));
        if (trouble !== undefined) await fail(trouble.message[options.lang]);
      }
    }
  });
  if (file !== undefined) await put(file.end());
  if (file === undefined || toScreen) return code;
  const target = folder === undefined ? output : join(folder, table ?? "");
  const delivered = await deliver(Buffer.concat(chunks.map((chunk) => Buffer.from(chunk))), { ...options, output: target }, io);
  return Math.max(code, delivered, format === "csv" && folder !== undefined ? await describe(folder, options, io) : EXIT.clean);
}

/** Beside a CSV table stands what its columns mean, as a Frictionless Data Package. */
async function describe(folder: string, options: ExportCommand, io: Io): Promise<number> {
  const { dataPackage, TASK_COLUMNS } = await import("../emit/csv.ts");
  const text = `${JSON.stringify(dataPackage("plan-lint-tasks", { tasks: TASK_COLUMNS }), null, 2)}\n`;
  return deliver(text, { ...options, output: join(folder, "datapackage.json") }, io);
}

async function isFolder(output: string): Promise<boolean> {
  if (/[/\\]$/u.test(output)) return true;
  const facts = await stat(output).catch(() => undefined);
  return facts === undefined ? extname(output) === "" : facts.isDirectory();
}
