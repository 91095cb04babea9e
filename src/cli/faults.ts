import { CommanderError } from "commander";
import { colours, type Language, reporterOf } from "../report/index.ts";
import { ConfigError } from "./config/error.ts";
import { EXIT } from "./exit.ts";
import { type Io, wantsColour } from "./io.ts";
import { type TextName, TEXTS, UnreadableError, UsageError } from "./texts.ts";

const USAGE: Readonly<Record<string, TextName>> = {
  "commander.unknownOption": "unknownOption",
  "commander.optionMissingArgument": "optionWithoutValue",
  "commander.excessArguments": "excessArguments",
};

/** One sentence for wrong usage. Whatever else comes here is a fault of the program and goes on up. */
export async function sayFault(error: unknown, lang: Language, io: Io): Promise<number> {
  if (error instanceof CommanderError && error.exitCode === 0) return EXIT.clean;
  if (error instanceof ConfigError) return sayConfig(error, lang, io);
  if (error instanceof UnreadableError) {
    await io.err(`plan-lint: ${error.text[lang]}\n`);
    return EXIT.unreadable;
  }
  const usage = error instanceof CommanderError ? fromCommander(error) : error;
  if (!(usage instanceof UsageError)) throw error;
  await io.err(`plan-lint: ${usage.text[lang]}\n${TEXTS.seeHelp[lang]}\n`);
  return EXIT.usage;
}

/** Every fault of a configuration, with its line. */
async function sayConfig({ path, text, diagnostics }: ConfigError, lang: Language, io: Io): Promise<number> {
  const paint = wantsColour(io, io.errIsTerminal) ? await colours() : undefined;
  const reporter = reporterOf("pretty", { lang, ...(paint === undefined ? {} : { paint }) });
  await io.err(reporter.file({ path, text, diagnostics }, 0));
  return EXIT.usage;
}

/** Commands that are asked of an archive, which stands behind an option and not by itself. */
const OF_AN_ARCHIVE = /for '(?:tasks|stats|export|verify|rebuild)'/u;

function fromCommander({ code, message }: CommanderError): UsageError {
  if (code === "commander.excessArguments" && OF_AN_ARCHIVE.test(message)) return new UsageError("archiveIsOption", {});
  const name = USAGE[code] ?? "excessArguments";
  const quoted = /'(?<what>[^']*)'/u.exec(message)?.groups?.["what"] ?? message;
  const what = /--[a-z-]+ /u.exec(quoted)?.[0].trim() ?? quoted;
  const option = /\(Did you mean (?:one of )?(?<option>--[a-z-]+)/u.exec(message)?.groups?.["option"];
  return option === undefined ? new UsageError(name, { what }) : new UsageError("nearOption", { what, option });
}
