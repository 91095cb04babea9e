import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { poolFor } from "./add.ts";
import { digest } from "./disk.ts";
import { remakeIndex } from "./finish.ts";
import { FILES } from "./layout.ts";
import { isRefusal, type Refusal } from "./refusal.ts";
import { beginRun, endRun } from "./run.ts";
import { readSettings } from "./settings.ts";
import { settleVersions } from "./versions.ts";
import { hasJournal } from "./journal.ts";

/** Makes the index anew from the files of the archive, whatever it was. Gives the plan files that could not be read. */
export async function rebuildIndex(
  archive: string,
  jobs: number | undefined,
  progress: (done: number, total: number) => void,
): Promise<{ damaged: string[] } | Refusal> {
  const settings = await readSettings(archive);
  if (isRefusal(settings)) return settings;
  // What an interrupted run has left is for the run that goes on with it.
  const interrupted = hasJournal(archive);
  if (interrupted) return { refused: "interrupted", what: archive };
  const run = await beginRun(archive, {});
  if (isRefusal(run)) return run;
  const pool = poolFor(run, { jobs, timeLimit: 600 });
  try {
    await settleVersions(archive, run.state);
    const manifest = digest(await readFile(join(archive, FILES.manifest)));
    return { damaged: await remakeIndex(run, manifest, { pool, index: true, progress }) };
  } finally {
    await pool.close();
    endRun(run, true);
  }
}
