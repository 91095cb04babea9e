import type { Language } from "../report/index.ts";
import { EXIT } from "./exit.ts";
import { sayFault } from "./faults.ts";
import type { Io } from "./io.ts";
import { programFor } from "./program.ts";

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
    code = await sayFault(error, lang, io);
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
