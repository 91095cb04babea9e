import { Command, Option } from "commander";
import { EMIT_FORMATS, type Parts } from "../emit/index.ts";
import type { Language } from "../report/index.ts";
import { addArchive } from "./archive.ts";
import { check, type CheckOptions } from "./check.ts";
import { compile, type CompileOptions } from "./compile.ts";
import { FAIL_LEVELS } from "./exit.ts";
import { HEADINGS, HELP, LIMITS } from "./help.ts";
import type { Io } from "./io.ts";
import { explainRule, printRules, RULES_FORMATS, type RulesOptions } from "./rules.ts";
import { formatTarget } from "./reports.ts";
import { count, each, encoding, limitOptions, oneOf, someOf } from "./options.ts";
import { GENERATOR } from "../version.ts";

const LANGUAGES = ["vi", "en"] as const;
const SCHEMAS = ["plan", "config", "csv"] as const;
const PARTS = ["source", "outline"] as const satisfies readonly (keyof Parts)[];

type HelpName = keyof typeof HELP;

/** What the program is made of: one screen for the commands. What is heavy is loaded by the command that needs it. */
export function programFor(lang: Language, io: Io, done: (code: number) => void): Command {
  const say = (name: HelpName) => HELP[name][lang];
  const choice = (flags: string, name: HelpName, choices: readonly string[], fallback: string) =>
    new Option(flags, say(name)).argParser(oneOf(flags, choices)).default(fallback);

  const program = new Command("plan-lint");
  program
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => (lang === "vi" ? (HEADINGS[title] ?? title) : title),
      optionDescription: (option) => option.description,
      argumentDescription: (argument) => argument.description,
      subcommandTerm: (command) => `${command.name()} ${command.name() === "help" ? say("helpUsage") : command.usage()}`,
    })
    .exitOverride()
    .usage(say("programUsage"))
    .description(say("program"))
    .addOption(choice("--lang <vi|en>", "lang", LANGUAGES, lang))
    .helpOption("-h, --help", say("helpOption"))
    .version(GENERATOR.version, "-V, --version", say("version"))
    .helpCommand(`help ${say("helpUsage")}`, say("help"))
    .addHelpText("after", say("programExamples") + say("exitCodes"));

  const withFiles = (name: "check" | "compile", isDefault: boolean) =>
    program
      .command(name, { isDefault })
      .usage(say("filesUsage"))
      .description(say(name))
      .helpOption("-h, --help", say("helpOption"))
      .argument("[files...]", say("files"));
  const judged = (command: Command) =>
    command
      .addOption(choice("--fail-level <level>", "failLevel", FAIL_LEVELS, "error"))
      .addOption(new Option("--max-warnings <n>", say("maxWarnings")).argParser(count("--max-warnings")))
      .option("--quiet", say("quiet"))
      .option("--stdin", say("stdin"))
      .option("--stdin-filename <name>", say("stdinFilename"))
      .option("--config <file>", say("config"))
      .option("--no-config", say("noConfig"))
      .addOption(new Option("--ignore <pattern>", say("ignore")).argParser(each))
      .addOption(new Option("--encoding <name>", say("encoding")).argParser(encoding));
  const limited = (command: Command) => {
    for (const option of limitOptions((key, fallback) => `${LIMITS[key][lang]} (${fallback})`))
      command.addOption(option.helpGroup(say("limits")));
    return command;
  };

  limited(
    judged(
      withFiles("check", true)
        .addOption(new Option("-f, --format <format[:file]>", say("reportFormat")).argParser(formatTarget))
        .option("-o, --output <file>", say("reportOutput"))
        .option("--six", say("six"))
        .option("--baseline <file>", say("baseline"))
        .option("--update-baseline", say("updateBaseline"))
        .option("--accept-new", say("acceptNew"))
        .option("--changed [ref]", say("changed"))
        .option("--fix", say("fix"))
        .option("--diff", say("diff"))
        .option("--watch", say("watch"))
        .option("--cache", say("cache"))
        .option("--cache-location <dir>", say("cacheLocation"))
        .addOption(new Option("--jobs <n>", say("jobs")).argParser(count("--jobs")))
        .option("--print-config <file>", say("printConfig")),
    ),
  )
    .addHelpText("after", say("checkExamples") + say("exitCodes"))
    .action(async (files: string[], options: Omit<CheckOptions, "lang">) => {
      done(await check(files, { ...options, lang }, io));
    });

  limited(
    judged(
      withFiles("compile", false)
        .addOption(choice("-f, --format <format>", "emitFormat", EMIT_FORMATS, "yaml"))
        .option("-o, --output <file|dir>", say("output"))
        .addOption(new Option("--with <parts>", say("with")).argParser(someOf("--with", PARTS)))
        .addOption(new Option("--without <parts>", say("without")).argParser(someOf("--without", PARTS)))
        .option("--explain [pointer]", say("explainValues"))
        .option("--from-list <file|->", say("fromList")),
    ),
  )
    .addHelpText("after", say("compileExamples") + say("exitCodes"))
    .action(async (files: string[], options: Omit<CompileOptions, "lang">) => {
      done(await compile(files, { ...options, lang }, io));
    });

  addInformation(program, { lang, io, done });
  addArchive(program, { lang, io, done });
  return program;
}

/** The commands that read no plan. */
function addInformation(program: Command, { lang, io, done }: { lang: Language; io: Io; done: (code: number) => void }): void {
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
    .argument("<rule>", say("rule"))
    .action(async (rule: string) => done(await explainRule(rule, io)));
}
