import { CommanderError } from "commander";
import { colours, type Language, reporterOf } from "../report/index.ts";
import { ConfigError } from "./config/error.ts";
import { EXIT } from "./exit.ts";
import { type Io, wantsColour } from "./io.ts";
import { programFor } from "./program.ts";
import { type TextName, TEXTS, UsageError } from "./texts.ts";

/** Runs the program with the arguments behind its name and gives the exit code. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const lang = languageOf(args);
  let code: number = EXIT.clean;
  const written: string[] = [];
  const program = programFor(lang, io, (result) => {
    code = result;
  });
  const configure = (command: typeof program): void => {
    command.configureOutput({
      writeOut: (text) => void written.push(text),
      writeErr: () => undefined,
      getOutHelpWidth: () => io.columns ?? 100,
    });
    for (const child of command.commands) configure(child);
  };
  configure(program);
  try {
    await program.parseAsync([...args], { from: "user" });
  } catch (error) {
    code = await explain(error, lang, io);
  }
  await io.out(written.join(""));
  return code;
}

/** Asked before the arguments are read, because the sentences about wrong arguments are in that language too. */
function languageOf(args: readonly string[]): Language {
  const at = args.findIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  const value = args[at] === "--lang" ? args[at + 1] : args[at]?.slice("--lang=".length);
  return at !== -1 && value === "en" ? "en" : "vi";
}

const USAGE: Readonly<Record<string, TextName>> = {
  "commander.unknownOption": "unknownOption",
  "commander.optionMissingArgument": "optionWithoutValue",
  "commander.missingArgument": "missingArgument",
  "commander.excessArguments": "excessArguments",
};

/** One sentence for wrong usage. Whatever else comes here is a fault of the program and goes on up. */
async function explain(error: unknown, lang: Language, io: Io): Promise<number> {
  if (error instanceof CommanderError && error.exitCode === 0) return EXIT.clean;
  if (error instanceof ConfigError) return explainConfig(error, lang, io);
  const usage = error instanceof CommanderError ? fromCommander(error) : error;
  if (!(usage instanceof UsageError)) throw error;
  await io.err(`plan-lint: ${usage.text[lang]}\n${TEXTS.seeHelp[lang]}\n`);
  return EXIT.usage;
}

/** Every fault of a configuration, with its line. */
async function explainConfig({ path, text, diagnostics }: ConfigError, lang: Language, io: Io): Promise<number> {
  const paint = wantsColour(io, io.errIsTerminal) ? await colours() : undefined;
  const reporter = reporterOf("pretty", { lang, ...(paint === undefined ? {} : { paint }) });
  await io.err(reporter.file({ path, text, diagnostics }, 0));
  return EXIT.usage;
}

function fromCommander({ code, message }: CommanderError): UsageError {
  const name = USAGE[code] ?? "excessArguments";
  const quoted = /'(?<what>[^']*)'/u.exec(message)?.groups?.["what"] ?? message;
  return new UsageError(name, { what: /--[a-z-]+ /u.exec(quoted)?.[0].trim() ?? quoted });
}
