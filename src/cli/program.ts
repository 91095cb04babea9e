import { Command, Option } from "commander";
import { EMIT_FORMATS, type Parts } from "../emit/index.ts";
import type { Language } from "../report/index.ts";
import { addArchive } from "./archive.ts";
import { check, type CheckOptions } from "./check.ts";
import { showHelp } from "./commands.ts";
import { compile, type CompileOptions } from "./compile.ts";
import { FAIL_LEVELS } from "./exit.ts";
import { HEADINGS, HELP, LIMITS } from "./help.ts";
import type { Io } from "./io.ts";
import { explainRule, printRules, RULES_FORMATS, type RulesOptions } from "./rules.ts";
import { formatTarget } from "./reports.ts";
import { UsageError } from "./texts.ts";
import { count, each, encoding, limitOptions, oneOf, someOf } from "./options.ts";
import { GENERATOR } from "../version.ts";

const LANGUAGES = ["vi", "en"] as const;
const SCHEMAS = ["plan", "config", "csv"] as const;
const PARTS = ["source", "outline"] as const satisfies readonly (keyof Parts)[];

type HelpName = keyof typeof HELP;

interface Frame {
  lang: Language;
  io: Io;
  done: (code: number) => void;
}

/** What the program is made of. What is heavy is loaded by the command that needs it. */
export function programFor(lang: Language, io: Io, done: (code: number) => void): Command {
  const say = (name: HelpName) => HELP[name][lang];
  const program = new Command("plan-lint");
  program
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => (lang === "vi" ? (HEADINGS[title] ?? title) : title),
      optionDescription: (option) => option.description,
      argumentDescription: (argument) => argument.description,
      subcommandTerm: (command) => `${command.name()} ${command.usage()}`,
    })
    .exitOverride()
    .usage(say("programUsage"))
    .description(say("program"))
    .addOption(choice("--lang <vi|en>", say("lang"), LANGUAGES, lang))
    .helpOption("-h, --help", say("helpOption"))
    .version(GENERATOR.version, "-V, --version", say("version"))
    .helpCommand(false)
    .addHelpText("after", say("programExamples") + say("exitCodes"));
  const frame = { lang, io, done };
  addCheck(program, frame);
  addCompile(program, frame);
  addInformation(program, frame);
  addArchive(program, frame);
  program
    .command("help")
    .usage(say("helpUsage"))
    .description(say("help"))
    .helpOption("-h, --help", say("helpOption"))
    .argument("[commands...]")
    .action((words: string[]) => showHelp(program, words));
  return program;
}

function addCheck(program: Command, { lang, io, done }: Frame): void {
  const say = (name: HelpName) => HELP[name][lang];
  const command = commandOnFiles(program, "check", lang);
  command
    .addOption(new Option("-f, --format <format[:file]>", say("reportFormat")).argParser(formatTarget))
    .option("-o, --output <file>", say("reportOutput"))
    .option("--six", say("six"))
    .option("--print-config <file>", say("printConfig"))
    .option("--watch", say("watch"));
  addVerdict(command, lang);
  command
    .optionsGroup(say("groupKnown"))
    .option("--baseline <file>", say("baseline"))
    .option("--update-baseline", say("updateBaseline"))
    .option("--accept-new", say("acceptNew"))
    .option("--changed [ref]", say("changed"))
    .option("--cache", say("cache"))
    .option("--cache-location <dir>", say("cacheLocation"))
    .addOption(new Option("--jobs <n>", say("jobs")).argParser(count("--jobs", 1)))
    .optionsGroup(say("groupMend"))
    .option("--fix", say("fix"))
    .option("--diff", say("diff"));
  addReading(command, lang);
  command
    .addHelpText("after", say("checkExamples") + say("exitCodes"))
    .action(async (files: string[], options: Omit<CheckOptions, "lang">) => {
      done(await check(files, { ...options, lang }, io));
    });
}

function addCompile(program: Command, { lang, io, done }: Frame): void {
  const say = (name: HelpName) => HELP[name][lang];
  const command = commandOnFiles(program, "compile", lang);
  command
    .addOption(choice("-f, --format <format>", say("emitFormat"), EMIT_FORMATS, "yaml"))
    .option("-o, --output <file|dir>", say("output"))
    .addOption(new Option("--with <parts>", say("with")).argParser(someOf("--with", PARTS)))
    .addOption(new Option("--without <parts>", say("without")).argParser(someOf("--without", PARTS)))
    .option("--explain [pointer]", say("explainValues"))
    .option("--from-list <file|->", say("fromList"));
  addVerdict(command, lang);
  addReading(command, lang);
  command
    .addHelpText("after", say("compileExamples") + say("exitCodes"))
    .action(async (files: string[], options: Omit<CompileOptions, "lang">) => {
      done(await compile(files, { ...options, lang }, io));
    });
}

function commandOnFiles(program: Command, name: "check" | "compile", lang: Language): Command {
  return program
    .command(name, { isDefault: name === "check" })
    .usage(HELP.filesUsage[lang])
    .description(HELP[name][lang])
    .helpOption("-h, --help", HELP.helpOption[lang])
    .argument("[files...]", HELP.files[lang]);
}

/** What is shown, and what makes the run fail. */
function addVerdict(command: Command, lang: Language): void {
  command
    .addOption(choice("--fail-level <level>", HELP.failLevel[lang], FAIL_LEVELS, "error"))
    .addOption(new Option("--max-warnings <n>", HELP.maxWarnings[lang]).argParser(count("--max-warnings")))
    .option("--quiet", HELP.quiet[lang]);
}

/** Which files are read, and how. */
function addReading(command: Command, lang: Language): void {
  const say = (name: HelpName) => HELP[name][lang];
  command
    .optionsGroup(say("groupReading"))
    .option("--stdin", say("stdin"))
    .option("--stdin-filename <name>", say("stdinFilename"))
    .option("--config <file>", say("config"))
    .option("--no-config", say("noConfig"))
    .addOption(new Option("--ignore <pattern>", say("ignore")).argParser(each))
    .addOption(new Option("--encoding <name>", say("encoding")).argParser(encoding))
    .optionsGroup(say("limits"));
  // Commander keeps both in one value, of which the last word would hold.
  const given = new Set<string>();
  for (const name of ["config", "no-config"])
    command.on(`option:${name}`, () => {
      if (given.add(name).size > 1) throw new UsageError("notTogether", { one: "--config", other: "--no-config" });
    });
  for (const option of limitOptions((key, fallback) => `${LIMITS[key][lang]} (${fallback})`)) command.addOption(option);
}

function choice(flags: string, description: string, choices: readonly string[], fallback: string): Option {
  return new Option(flags, description).argParser(oneOf(flags, choices)).default(fallback);
}

/** The commands that read no plan. */
function addInformation(program: Command, { lang, io, done }: Frame): void {
  const say = (name: HelpName) => HELP[name][lang];
  const command = (name: "schema" | "rules" | "explain" | "init", usage: HelpName) =>
    program.command(name).usage(say(usage)).description(say(name)).helpOption("-h, --help", say("helpOption"));

  command("init", "plainUsage").action(async () => done(await (await import("./config/init.ts")).init(lang, io)));
  command("schema", "plainUsage")
    .addOption(new Option("--for <what>", say("schemaFor")).argParser(oneOf("--for", SCHEMAS)).default("plan"))
    .action(async (options: { for: (typeof SCHEMAS)[number] }) => done(await (await import("./schema.ts")).printSchema(options.for, io)));
  command("rules", "plainUsage")
    .addOption(new Option("-f, --format <format>", say("listFormat")).argParser(oneOf("--format", RULES_FORMATS)).default("table"))
    .action(async (options: Omit<RulesOptions, "lang">) => done(await printRules({ ...options, lang }, io)));
  command("explain", "explainUsage")
    .argument("[rule]", say("rule"))
    .action(async (rule: string | undefined) => done(await explainRule(rule, io)));
}
