import { fill } from "../model/diagnostic.ts";
import type { EmitFormat } from "../emit/index.ts";
import type { Language } from "../report/index.ts";
import { oneLine } from "../report/width.ts";
import type { FoundTask, Hit, Index, Stats, Unknown } from "../archive/asking.ts";
import { type ListColumn, type ListFormat, listAs, listToLookAt, objectsAs, type TASK_FORMATS } from "./archive-lists.ts";
import type { Span } from "./archive-options.ts";
import { ARCHIVE_TEXTS, type ArchiveText } from "./archive-texts.ts";
import { EXIT } from "./exit.ts";
import { writeOutput } from "./files.ts";
import type { Io } from "./io.ts";
import { likely } from "./archive-near.ts";
import { UnreadableError, UsageError } from "./texts.ts";

interface Asking {
  lang: Language;
  in: string;
  output?: string | undefined;
  limit?: number | undefined;
  issuer?: string | undefined;
  law?: string | undefined;
  year?: number | undefined;
  type?: string | undefined;
  all?: boolean | undefined;
}

export interface SearchCommand extends Asking {
  format: ListFormat;
}

export interface TasksCommand extends Asking {
  format: (typeof TASK_FORMATS)[number];
  lead?: string | undefined;
  coordinating?: string | undefined;
  dueBefore?: string | undefined;
  dueAfter?: string | undefined;
  dueIn?: Span | undefined;
  overdue?: boolean | undefined;
  asOf?: string | undefined;
  recurring?: boolean | undefined;
  untold?: boolean | undefined;
}

export interface ExportCommand extends Asking {
  format: EmitFormat;
}

const TABLE_LINES = 50;
const SEARCH_LINES = 20;
const STATS_LINES = 20;
const SCREEN = 120;

type Found<Row> = { total: number; rows: Row[]; unknown: readonly Unknown[] };

/** Opens the archive for one question. */
async function ask<Answer>({ in: archive, lang }: Asking, io: Io, question: (index: Index) => Promise<Answer> | Answer): Promise<Answer> {
  const { indexFor, isDamage, useOnce } = await import("../archive/asking.ts");
  if (io.home !== undefined) useOnce();
  try {
    const index = indexFor(archive);
    if (typeof index === "string") throw new UsageError(ARCHIVE_TEXTS[NO_INDEX[index]], { archive });
    try {
      if (index.unfinished) await io.err(`${say(lang, "unfinished")}\n`);
      return await question(index);
    } finally {
      index.close();
    }
  } catch (error) {
    throw isDamage(error)
      ? new UnreadableError(ARCHIVE_TEXTS.damagedIndex, { archive, what: error.message.replace(/ "[^"]*"$/, "") })
      : error;
  }
}

const NO_INDEX = {
  "no-folder": "noFolder",
  "no-archive": "noArchive",
  "no-index": "noIndex",
  "other-index": "oldIndex",
} as const satisfies Record<string, ArchiveText>;

/** `plan-lint archive tasks`. */
export async function listTasks(options: TasksCommand, io: Io): Promise<number> {
  const { format, limit, overdue, asOf, lang } = options;
  const filter = { ...options, ...(overdue === true ? { overdueOn: asOf ?? today() } : {}) };
  if (format === "csv" || format === "xlsx" || format === "ics") return exportTasks({ ...options, format }, filter, io);
  const { findTasks, unknownNames } = await import("../archive/asking.ts");
  const { total, tasks, unknown } = await ask(options, io, (index) => {
    const found = findTasks(index, filter, limit ?? (format === "table" ? TABLE_LINES : Infinity));
    return { ...found, unknown: found.total === 0 ? unknownNames(index, filter) : [] };
  });
  if (format !== "table") return deliver(await objectsAs(format, tasks), options, io);
  const columns = options.untold === true ? UNTOLD_COLUMNS : TASK_COLUMNS;
  const shown = tasks.some(({ kind }) => kind !== undefined) ? [...columns.slice(0, 1), kindColumn(lang), ...columns.slice(1)] : columns;
  return deliver(table({ total, rows: tasks, unknown }, shown, lang, io), options, io);
}

/** What a line is, in an answer that has more than tasks. */
function kindColumn(lang: Language): ListColumn<FoundTask> {
  return { name: "kind", title: "Loại", english: "Kind", width: 11, cell: ({ kind }) => say(lang, KINDS[kind ?? "task"]) };
}

const KINDS = { task: "kindTask", duty: "kindDuty", report: "kindReport" } as const satisfies Record<string, ArchiveText>;

const TASK_COLUMNS: readonly ListColumn<FoundTask>[] = [
  { name: "end", title: "Hạn", english: "Due", width: 10, cell: ({ time }) => time?.end, day: true },
  { name: "task", title: "Nhiệm vụ", english: "Task", width: 50, cell: ({ title }) => shortened(title, 180) },
  { name: "lead", title: "Chủ trì", english: "Lead", width: 28, cell: ({ lead = [] }) => lead.join("; ") },
  { name: "time", title: "Thời gian", english: "Time", width: 24, cell: ({ time }) => time?.text },
  {
    name: "plan",
    title: "Kế hoạch",
    english: "Plan",
    width: 24,
    cell: ({ plan, ref }) =>
      [plan.number ?? shortened(plan.title ?? plan.path, 60), ref === undefined ? "" : `mục ${ref}`]
        .filter((part) => part !== "")
        .join(", "),
  },
];

/** The beginning of a long text; the whole of it is in the other formats. */
function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), length / 2)).replace(/[\s,;:.]+$/u, "")} …`;
}

/** Who has not been told takes the place of who leads. */
const UNTOLD_COLUMNS = TASK_COLUMNS.map((column): ListColumn<FoundTask> =>
  column.name === "lead"
    ? {
        ...column,
        name: "untold",
        title: "Không có ở Nơi nhận",
        english: "Not among recipients",
        cell: ({ untold = [] }) => untold.join("; "),
      }
    : column,
);

/** Lists for other programs are made from the plan files, so that they say the same as those of `compile`. */
async function exportTasks(
  options: TasksCommand & { format: EmitFormat },
  filter: Parameters<(typeof import("../archive/asking.ts"))["placesOf"]>[1],
  io: Io,
): Promise<number> {
  const { placesOf, readBack } = await import("../archive/asking.ts");
  const { loadEmitter } = await import("../emit/index.ts");
  if (options.format === "xlsx") refuseScreen(options, io);
  const places = await ask(options, io, (index) => placesOf(index, filter));
  const file = (await loadEmitter(options.format)).open?.();
  if (file === undefined) throw new Error(`bug: ${options.format} makes no list`);
  const chunks: (string | Uint8Array)[] = [];
  let left = options.limit ?? Infinity;
  let code: number = EXIT.clean;
  for (const [path, all] of places) {
    const keep = new Set([...all].slice(0, left));
    left -= keep.size;
    if (keep.size === 0) break;
    const read = await readBack(options.in, path);
    if ("trouble" in read) {
      code = EXIT.unreadable;
      await io.err(`${path}: ${say(options.lang, "unreadable")} (${read.trouble})\n`);
    } else chunks.push(file.add(read.plan, keep));
  }
  chunks.push(file.end());
  return Math.max(code, await deliver(Buffer.concat(chunks.map((chunk) => Buffer.from(chunk))), options, io));
}

/** `plan-lint archive search`. */
export async function search(words: readonly string[], options: SearchCommand, io: Io): Promise<number> {
  const { searchPlans, unknownNames } = await import("../archive/asking.ts");
  const { format, limit, lang } = options;
  const { total, hits, unknown } = await ask(options, io, async (index) => {
    const found = await searchPlans(options.in, index, words, options, limit ?? (format === "table" ? SEARCH_LINES : Infinity));
    return { ...found, unknown: found.total === 0 ? unknownNames(index, options) : [] };
  });
  if (format === "yaml" || format === "json") return deliver(await objectsAs(format, hits), options, io);
  const columns: readonly ListColumn<Hit>[] = [
    { name: "number", title: "Số, ký hiệu", english: "Number", width: 20, cell: ({ plan }) => plan.number },
    { name: "date", title: "Ngày", english: "Date", width: 10, cell: ({ plan }) => plan.date, day: true },
    { name: "issuer", title: "Cơ quan ban hành", english: "Issuer", width: 26, cell: ({ plan }) => plan.issuer },
    { name: "title", title: "Trích yếu", english: "About", width: 44, cell: ({ plan }) => plan.title },
    ...(words.length === 0 ? [] : [EXCERPT]),
    ...(format === "table" ? [] : [PATH]),
  ];
  if (format === "table") return deliver(table({ total, rows: hits, unknown }, columns, lang, io), options, io);
  if (format === "xlsx") refuseScreen(options, io);
  return deliver(await listAs(format, columns, hits, "Kế hoạch"), options, io);
}

const EXCERPT: ListColumn<Hit> = { name: "excerpt", title: "Đoạn khớp", english: "Excerpt", width: 56, cell: ({ excerpt }) => excerpt };
const PATH: ListColumn<Hit> = { name: "path", title: "Tệp", english: "File", width: 40, cell: ({ plan }) => plan.path };

/** `plan-lint archive stats`. */
export async function stats(options: SearchCommand, io: Io): Promise<number> {
  const { statsOf } = await import("../archive/asking.ts");
  const { format, limit } = options;
  const found = await ask(options, io, (index) => statsOf(index, options, limit ?? STATS_LINES));
  if (format === "yaml" || format === "json") return deliver(await objectsAs(format, found), options, io);
  const rows = figures(found, options.lang);
  if (format === "table") return deliver(figuresToLookAt(rows, options.lang), options, io);
  if (format === "xlsx") refuseScreen(options, io);
  const columns: readonly ListColumn<(typeof rows)[number]>[] = [
    { name: "group", title: "Nhóm", english: "Group", width: 30, cell: ({ group }) => say(options.lang, group) },
    { name: "name", title: "Mục", english: "Item", width: 60, cell: ({ name }) => name },
    { name: "count", title: "Số lượng", english: "Count", width: 10, cell: ({ count }) => count },
    { name: "share", title: "Tỷ lệ", english: "Share", width: 8, cell: ({ share }) => share },
  ];
  return deliver(await listAs(format, columns, rows, "Thống kê"), options, io);
}

interface Figure {
  group: ArchiveText;
  name: string;
  count: number;
  share: string;
}

function figuresToLookAt(rows: readonly Figure[], lang: Language): string {
  const groups = [...new Set(rows.map(({ group }) => group))];
  const line = ({ count, share, name }: Figure) => `  ${String(count).padStart(7)} ${share.padStart(5)}  ${oneLine(name)}`;
  const block = (group: ArchiveText) => [say(lang, group), ...rows.filter((row) => row.group === group).map(line)].join("\n");
  return `${groups.map(block).join("\n\n")}\n`;
}

/** `Quyết định 175/QĐ-TTg về việc …`; where the title names its kind already, `Luật Lưu trữ (33/2024/QH15)`. */
function actName(type: string, number: string | null, title: string | null): string {
  if (title?.toLowerCase().startsWith(type.toLowerCase()) === true) return number === null ? title : `${title} (${number})`;
  return [type, number, title].filter((part) => part !== null).join(" ");
}

function figures({ plans, years, issuers, tasks, leads, bases }: Stats, lang: Language): Figure[] {
  const share = (part: number) => (tasks.total === 0 ? "" : `${Math.round((part * 100) / tasks.total)}%`);
  const row = (group: ArchiveText, name: string, count: number, percent = ""): Figure => ({ group, name, count, share: percent });
  const work = (name: ArchiveText, count: number) => row("statTasks", say(lang, name), count, name === "statAll" ? "" : share(count));
  const unknown = say(lang, "statUnknown");
  return [
    row("statPlans", say(lang, "statCurrent"), plans.current),
    row("statPlans", say(lang, "statSuperseded"), plans.superseded),
    row("statPlans", say(lang, "statCopies"), plans.copies),
    ...years.map(({ year, plans: count }) => row("statYears", String(year ?? unknown), count)),
    ...issuers.map(({ issuer, plans: count }) => row("statIssuers", issuer ?? unknown, count)),
    work("statAll", tasks.total),
    work("statWithLead", tasks.withLead),
    work("statWithTime", tasks.withTime),
    work("statWithProduct", tasks.withProduct),
    work("statUntold", tasks.untold),
    ...leads.map(({ name, tasks: count }) => row("statLeads", name, count)),
    ...bases.map(({ type, number, title, plans: count }) => row("statBases", actName(type, number, title), count)),
  ];
}

/** `plan-lint archive export`. */
export async function exportPlans(options: ExportCommand, io: Io): Promise<number> {
  const { exportTo } = await import("./archive-export.ts");
  return exportTo(options, io, { ask: (question) => ask(options, io, question), say: (name, values) => say(options.lang, name, values) });
}

function table<Row>({ total, rows, unknown }: Found<Row>, columns: readonly ListColumn<Row>[], lang: Language, io: Io): string {
  if (total === 0) return [say(lang, "nothingFound"), ...unknown.map((name) => nameUnknown(name, lang)), ""].join("\n");
  const end = rows.length < total ? say(lang, "shownOf", { shown: rows.length, total }) : say(lang, "allShown", { total });
  return `${listToLookAt(columns, rows, { screen: io.columns ?? SCREEN, lang })}\n${end}\n`;
}

function nameUnknown({ option, value, plain, known }: Unknown, lang: Language): string {
  const names = likely(plain, known);
  const sentence = say(lang, option === "law" ? "unknownLaw" : "unknownBody", { value });
  return names.length === 0 ? sentence : `${sentence} ${say(lang, "meant", { names: names.join("; ") })}`;
}

export function refuseScreen({ output, format }: { output?: string | undefined; format: string }, io: Io): void {
  if ((output === undefined || output === "-") && io.outIsTerminal) throw new UsageError("notForScreen", { format });
}

/** Onto standard output or into the file that was named. */
export async function deliver(
  content: string | Uint8Array,
  { output, lang }: { output?: string | undefined; lang: Language },
  io: Io,
): Promise<number> {
  if (output === undefined || output === "-") {
    await io.out(content);
    return EXIT.clean;
  }
  const trouble = await writeOutput(output, content);
  if (trouble === undefined) return EXIT.clean;
  await io.err(`plan-lint: ${trouble.message[lang]}\n`);
  return EXIT.unreadable;
}

function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

function say(lang: Language, name: ArchiveText, values: Readonly<Record<string, string | number>> = {}): string {
  return fill(ARCHIVE_TEXTS[name], values)[lang];
}
