import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { codeOf, isOfFileSystem } from "./disk.ts";
import { isManifestEntry, isOther, isOtherLine } from "./entry.ts";
import { hasJournal, type Journal, openJournal, readJournal } from "./journal.ts";
import { FILES, README_TEXT } from "./layout.ts";
import { readLinesAs } from "./lines.ts";
import { lockArchive, unlockArchive } from "./lock.ts";
import { isRefusal, type Refusal } from "./refusal.ts";
import { DEFAULT_SETTINGS, readSettings, SETTINGS_FILE, type Settings, settingsText } from "./settings.ts";
import { addManifestLine, addOtherLine, openState, type State } from "./state.ts";

/** One run that writes into an archive. */
export interface Run {
  archive: string;
  settings: Settings;
  state: State;
  journal: Journal;
}

/** Takes an archive for writing, begins it where there is none, and reads what it holds and what an interrupted run has left. */
export async function beginRun(archive: string, wanted: Partial<Settings>): Promise<Run | Refusal> {
  try {
    const settings = await settingsFor(archive, wanted);
    if (isRefusal(settings)) return settings;
    await mkdir(archive, { recursive: true });
    const holder = lockArchive(archive);
    return holder === undefined ? await beginLocked(archive, settings) : { refused: "locked", ...holder };
  } catch (error) {
    if (!isOfFileSystem(error)) throw error;
    return { refused: "unreadable", what: error.path ?? archive, code: codeOf(error) };
  }
}

/** The run on an archive that is locked for it; where it comes to nothing, the lock is given back. */
async function beginLocked(archive: string, settings: Settings): Promise<Run | Refusal> {
  let state: State | undefined;
  let begun: Run | Refusal | undefined;
  try {
    if (!existsSync(join(archive, SETTINGS_FILE))) writeFileSync(join(archive, SETTINGS_FILE), settingsText(settings));
    writeFileSync(join(archive, FILES.readme), README_TEXT);
    clearWork(archive);
    state = openState(join(archive, FILES.state));
    begun = (await readBack(archive, state)) ?? { archive, settings, state, journal: openJournal(archive) };
    return begun;
  } finally {
    if (begun === undefined || isRefusal(begun)) {
      state?.close();
      unlockArchive(archive, !hasJournal(archive));
    }
  }
}

async function settingsFor(archive: string, wanted: Partial<Settings>): Promise<Settings | Refusal> {
  const has = await readSettings(archive);
  if (isRefusal(has)) {
    if (has.refused !== "not-an-archive") return has;
    const strange = existsSync(archive) ? readdirSync(archive).filter((name) => name !== FILES.work && name !== FILES.readme) : [];
    return strange.length > 0 ? { refused: "not-empty" } : { ...DEFAULT_SETTINGS, ...wanted };
  }
  for (const [option, value] of Object.entries(wanted)) {
    const before = String(has[option as keyof Settings]);
    if (before !== String(value)) return { refused: "other-settings", option, has: before };
  }
  return has;
}

/** Whatever stands in the work folder but the notes and the lock was left there by a run that was interrupted. */
function clearWork(archive: string): void {
  const keep = new Set([FILES.journal, FILES.lock].map((path) => path.split("/")[1]));
  for (const name of readdirSync(join(archive, FILES.work)))
    if (!keep.has(name)) rmSync(join(archive, FILES.work, name), { recursive: true, force: true });
}

/** Stops at a line that nothing can be made of: written without it, the archive would have lost a plan unnoticed. */
async function readBack(archive: string, state: State): Promise<Refusal | undefined> {
  const [manifest, others] = [join(archive, FILES.manifest), join(archive, FILES.others)];
  for await (const { number, value } of readLinesAs(manifest, isManifestEntry)) {
    if (value === undefined) return { refused: "bad-line", what: manifest, line: number };
    addManifestLine(state, value);
  }
  for await (const { number, value } of readLinesAs(others, isOtherLine)) {
    if (value === undefined) return { refused: "bad-line", what: others, line: number };
    addOtherLine(state, value);
  }
  for await (const { done, input, again } of readJournal(archive)) {
    const known = again === undefined ? "now" : "again";
    if (isOther(done)) state.addOther(done, known);
    else state.addEntry(done, known);
    state.addStale(again ?? []);
    state.addName(done.source.sha256, input);
  }
  return undefined;
}

/** Gives the archive back. Finished runs leave nothing in the work folder; others leave their notes. */
export function endRun({ archive, state, journal }: Run, finished: boolean): void {
  state.close();
  journal.close();
  unlockArchive(archive, finished);
}
