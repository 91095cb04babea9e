import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { parsePlanFile } from "../emit/parse.ts";
import { validatePlan } from "../validate/index.ts";
import { digest } from "./disk.ts";
import { isManifestEntry, isOtherLine, type ManifestEntry } from "./entry.ts";
import { buildIndex } from "./index/build.ts";
import { isUnreadable, readRows } from "./index/read.ts";
import { hasJournal } from "./journal.ts";
import { FILES, FOLDERS } from "./layout.ts";
import { countLines, readLinesAs } from "./lines.ts";
import { isRefusal, type Refusal } from "./refusal.ts";
import { readSettings } from "./settings.ts";
import { indexOf } from "./query/open.ts";
import { byCharacters } from "./walk.ts";

/** Something in an archive that is not as it should be. */
export interface Flaw {
  path: string;
  flaw:
    | "missing"
    | "changed"
    | "invalid"
    | "unlisted"
    | "unsorted"
    | "unfinished"
    | "other-plan"
    | "stale-index"
    | "other-index"
    | "no-manifest"
    | "bad-line"
    | "unreadable";
  what?: string;
}

/**
 * Checks everything an archive holds: each file against the manifest, each plan against the schema and its source, no
 * file without a line, and the index against one made anew from the files, byte for byte.
 */
export async function verifyArchive(
  archive: string,
  progress: (done: number, total: number) => void,
): Promise<{ plans: number; flaws: Flaw[] } | Refusal> {
  const settings = await readSettings(archive);
  if (isRefusal(settings)) return settings;
  if (!existsSync(join(archive, FILES.manifest))) return { plans: 0, flaws: [{ path: FILES.manifest, flaw: "no-manifest" }] };
  const flaws: Flaw[] = hasJournal(archive) ? [{ path: FILES.journal, flaw: "unfinished" }] : [];
  const folder = mkdtempSync(join(tmpdir(), "plan-lint-verify-"));
  try {
    const builder = buildIndex(join(folder, "index.sqlite"));
    const listed = new Set<string>();
    const total = await countLines(join(archive, FILES.manifest));
    let plans = 0;
    let before = "";
    for await (const { number, value: entry } of readLinesAs(join(archive, FILES.manifest), isManifestEntry)) {
      if (entry === undefined) {
        flaws.push({ path: `${FILES.manifest}:${number}`, flaw: "bad-line" });
        continue;
      }
      if (byCharacters(before, entry.path) >= 0) flaws.push({ path: entry.path, flaw: "unsorted" });
      before = entry.path;
      for await (const flaw of flawsOf(archive, entry, listed)) flaws.push(flaw);
      const ready = await readRows({ path: entry.path, text: entry.text.path }, { archive });
      if (!isUnreadable(ready)) builder.add(entry, ready);
      progress((plans += 1), total);
    }
    for await (const { number, value } of readLinesAs(join(archive, FILES.others), isOtherLine))
      if (value === undefined) flaws.push({ path: `${FILES.others}:${number}`, flaw: "bad-line" });
    builder.finish(digest(await readFile(join(archive, FILES.manifest))));
    for (const path of filesBelow(archive)) if (!listed.has(path)) flaws.push({ path, flaw: "unlisted" });
    flaws.push(...(await indexFlaws(archive, join(folder, "index.sqlite"))));
    return { plans, flaws };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function* flawsOf(archive: string, entry: ManifestEntry, listed: Set<string>): AsyncGenerator<Flaw> {
  const { path, sha256, text, original, source } = entry;
  for (const file of [{ path, sha256 }, text, ...(original === undefined ? [] : [{ path: original.path, sha256: source.sha256 }])]) {
    listed.add(file.path);
    const found = await readFile(resolve(archive, file.path)).catch(() => undefined);
    if (found === undefined) yield { path: file.path, flaw: "missing" };
    else if (digest(found) !== file.sha256) yield { path: file.path, flaw: "changed" };
    else if (file.path === path) yield* planFlaws(path, found.toString("utf8"), source.sha256);
  }
}

async function* planFlaws(path: string, text: string, sha256: string): AsyncGenerator<Flaw> {
  try {
    const plan = await parsePlanFile(text, path.endsWith(".json") ? "json" : "yaml");
    const [error] = validatePlan(plan);
    if (error !== undefined) yield { path, flaw: "invalid", what: error.message.en };
    else if (plan.source.sha256 !== sha256) yield { path, flaw: "other-plan" };
  } catch (error) {
    yield { path, flaw: "unreadable", what: String(error) };
  }
}

/** Files in the folders of the archive, hidden ones left to the system that put them there. */
function* filesBelow(archive: string): Generator<string> {
  for (const folder of Object.values(FOLDERS)) {
    if (!existsSync(join(archive, folder))) continue;
    for (const file of readdirSync(join(archive, folder), { recursive: true, withFileTypes: true })) {
      if (file.isDirectory() || file.name.startsWith(".")) continue;
      yield relative(archive, join(file.parentPath, file.name)).replaceAll("\\", "/");
    }
  }
}

async function indexFlaws(archive: string, fresh: string): Promise<Flaw[]> {
  const path = join(archive, FILES.index);
  if (!existsSync(path)) return [{ path: FILES.index, flaw: "missing" }];
  const [is, should] = await Promise.all([readFile(path), readFile(fresh)]);
  if (is.equals(should)) return [];
  const index = indexOf(archive);
  if (index === undefined) return [{ path: FILES.index, flaw: "unreadable" }];
  const stale = index.manifest !== digest(await readFile(join(archive, FILES.manifest)));
  index.close();
  return [{ path: FILES.index, flaw: stale ? "stale-index" : index.otherSqlite ? "other-index" : "changed" }];
}
