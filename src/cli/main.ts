import process from "node:process";
import { EXIT } from "./exit.ts";
import { processIo } from "./io.ts";
import { run } from "./run.ts";

export { run };
export { serve } from "./serve.ts";

/** The program as the shell sees it: arguments in, text out, an exit code. */
export async function main(home?: string): Promise<void> {
  try {
    process.exitCode = await run(process.argv.slice(2), processIo(home));
  } catch (error) {
    // Only a fault of the program itself comes this far; it must not look like findings.
    console.error(error instanceof Error ? error.stack : error);
    process.exitCode = EXIT.unreadable;
  }
}
