import { Command, Option } from "commander";
import { EMIT_FORMATS } from "../emit/index.ts";
import type { Language } from "../report/index.ts";
import { ARCHIVE_HELP, type ArchiveHelp } from "./archive-help.ts";
import { LIST_FORMATS, TASK_FORMATS } from "./archive-lists.ts";
import { day, shard, span } from "./archive-options.ts";
import { ARCHIVE_TEXTS } from "./archive-texts.ts";
import type { ExportCommand, SearchCommand, TasksCommand } from "./archive-ask.ts";
import type { AddCommand, MergeCommand } from "./archive-write.ts";
import { commandNeeded } from "./commands.ts";
import { HELP } from "./help.ts";
import type { Io } from "./io.ts";
import { count, oneOf, someOf } from "./options.ts";
import { UsageError } from "./texts.ts";

interface Frame {
  lang: Language;
  io: Io;
  done: (code: number) => void;
}

/** `plan-lint archive …`: what it does is loaded by the command that does it. */
export function addArchive(program: Command, frame: Frame): void {
  const say = (name: ArchiveHelp) => ARCHIVE_HELP[name][frame.lang];
  const archive = program
    .command("archive")
    .usage(say("archiveUsage"))
    .description(say("archive"))
    .helpOption("-h, --help", HELP.helpOption[frame.lang])
    .helpCommand(false)
    .argument("[words...]")
    .allowUnknownOption()
    .action((words: string[]) => {
      throw commandNeeded(archive, words);
    });
  const command = (name: string, text: ArchiveHelp, usage: ArchiveHelp) =>
    archive.command(name).usage(say(usage)).description(say(text)).helpOption("-h, --help", HELP.helpOption[frame.lang]);
  addWriting(command, frame);
  addAsking(command, frame);
}

type Maker = (name: string, text: ArchiveHelp, usage: ArchiveHelp) => Command;

const number = (flags: string, text: string) => new Option(flags, text).argParser(count(/--[a-z-]+/.exec(flags)?.[0] ?? flags));

function addWriting(command: Maker, { lang, io, done }: Frame): void {
  const say = (name: ArchiveHelp) => ARCHIVE_HELP[name][lang];
  const jobs = () => number("--jobs <n>", say("jobs")).argParser(count("--jobs", 1));
  command("add", "add", "addUsage")
    .argument("[inputs...]", say("inputs"))
    .option("--to <archive>", say("to"))
    .addOption(new Option("--originals <how>", say("originals")).argParser(oneOf("--originals", ["copy", "link", "none"])))
    .addOption(new Option("--plans <format>", say("plansFormat")).argParser(oneOf("--plans", ["yaml", "json"])))
    .addOption(new Option("--with <parts>", say("withParts")).argParser(someOf("--with", ["source", "outline"])))
    .addOption(jobs())
    .addOption(new Option("--shard <i/n>", say("shard")).argParser(shard("--shard")))
    .option("--no-index", say("noIndex"))
    .option("--force", say("force"))
    .addOption(number("--timeout <seconds>", say("timeout")))
    .addHelpText("after", say("addExamples"))
    .action(async (inputs: string[], options: Omit<AddCommand, "lang">) => {
      if (inputs.length === 0) throw new UsageError("noFiles");
      needed(options.to, "--to");
      done(await (await import("./archive-write.ts")).addPlans(inputs, { ...options, lang }, io));
    });
  command("merge", "merge", "mergeUsage")
    .argument("[archives...]", say("archives"))
    .option("--to <archive>", say("to"))
    .addOption(jobs())
    .option("--no-index", say("noIndex"))
    .action(async (archives: string[], options: Omit<MergeCommand, "lang">) => {
      if (archives.length === 0) throw new UsageError("noFiles");
      needed(options.to, "--to");
      done(await (await import("./archive-write.ts")).mergeInto(archives, { ...options, lang }, io));
    });
  command("rebuild", "rebuild", "inUsage")
    .option("--in <archive>", say("in"), ".")
    .addOption(jobs())
    .action(async (options: { in: string; jobs?: number }) =>
      done(await (await import("./archive-write.ts")).rebuild({ ...options, lang }, io)),
    );
  command("verify", "verify", "inUsage")
    .option("--in <archive>", say("in"), ".")
    .action(async (options: { in: string }) => done(await (await import("./archive-write.ts")).verify({ ...options, lang }, io)));
}

function addAsking(command: Maker, { lang, io, done }: Frame): void {
  const say = (name: ArchiveHelp) => ARCHIVE_HELP[name][lang];
  const format = (text: ArchiveHelp, formats: readonly string[], fallback: string) =>
    new Option("-f, --format <format>", say(text)).argParser(oneOf("--format", formats)).default(fallback);
  const asking = (made: Command) =>
    made
      .option("--in <archive>", say("in"), ".")
      .option("--issuer <words>", say("issuer"))
      .option("--law <words>", say("law"))
      .addOption(number("--year <year>", say("year")))
      .option("--type <words>", say("type"))
      .option("--all", say("all"));
  const listing = (made: Command) =>
    asking(made)
      .addOption(number("--limit <n>", say("limit")))
      .option("-o, --output <file>", say("output"));

  listing(command("search", "search", "searchUsage").argument("[words...]", say("words")))
    .addOption(format("listFormat", LIST_FORMATS, "table"))
    .action(async (words: string[], options: Omit<SearchCommand, "lang">) => {
      const filtered = [options.issuer, options.law, options.year, options.type].some((filter) => filter !== undefined);
      if (words.length === 0 && !filtered) throw new UsageError(ARCHIVE_TEXTS.noWords);
      done(await (await import("./archive-ask.ts")).search(words, { ...options, lang }, io));
    });
  listing(command("tasks", "tasks", "inUsage"))
    .option("--lead <words>", say("lead"))
    .option("--coordinating <words>", say("coordinating"))
    .addOption(new Option("--due-before <day>", say("dueBefore")).argParser(day("--due-before")))
    .addOption(new Option("--due-after <day>", say("dueAfter")).argParser(day("--due-after")))
    .addOption(new Option("--due-in <time>", say("dueIn")).argParser(span("--due-in")))
    .option("--overdue", say("overdue"))
    .addOption(new Option("--as-of <day>", say("asOf")).argParser(day("--as-of")))
    .option("--recurring", say("recurring"))
    .option("--untold", say("untold"))
    .addOption(format("tasksFormat", TASK_FORMATS, "table"))
    .addHelpText("after", say("tasksExamples"))
    .action(async (options: Omit<TasksCommand, "lang">) => {
      if (options.asOf !== undefined && options.overdue !== true) throw new UsageError(ARCHIVE_TEXTS.asOfAlone);
      done(await (await import("./archive-ask.ts")).listTasks({ ...options, lang }, io));
    });
  listing(command("stats", "stats", "inUsage"))
    .addOption(format("listFormat", LIST_FORMATS, "table"))
    .action(async (options: Omit<SearchCommand, "lang">) => done(await (await import("./archive-ask.ts")).stats({ ...options, lang }, io)));
  asking(command("export", "exportPlans", "inUsage"))
    .option("-o, --output <file|folder>", say("exportOutput"))
    .addOption(format("exportFormat", EMIT_FORMATS, "ndjson"))
    .action(async (options: Omit<ExportCommand, "lang">) =>
      done(await (await import("./archive-ask.ts")).exportPlans({ ...options, lang }, io)),
    );
}

function needed(value: string | undefined, option: string): void {
  if (value === undefined) throw new UsageError(ARCHIVE_TEXTS.missingOption, { option });
}
