import { type Bag, bagOf, saysNearlyTheSame, saysTheSame } from "./same-text.ts";
import type { Row, Sqlite } from "./sqlite.ts";
import type { State } from "./state.ts";
import { mayBeMisread } from "./layout.ts";
import { byCharacters, byPath } from "./walk.ts";

interface Member {
  sha: string;
  path: string;
  text: string;
  mediaType: string;
  richness: number;
  date: string;
  /** As it was before this run. */
  version: number | undefined;
  input: string;
}

const SEVERAL = "SELECT work FROM entries WHERE work <> '' AND status = 'current' GROUP BY work HAVING count(*) > 1";

/**
 * Says of each entry how it stands to the others. Files with the same text in several formats are copies of the one that
 * carries most. Plans with the same number, symbol and issuer but other words are versions of one plan, within a year,
 * because numbers begin again each January; the last by date is the current one. Among versions of one day their names
 * decide, not which of them was there before, so that the same files come out alike in however many runs they are added; a file
 * written over with other words comes behind what it was, and one that says nearly the same in a richer format before the others.
 */
export async function settleVersions(archive: string, { sqlite }: State): Promise<void> {
  sqlite.run("UPDATE entries SET status = 'current', of = NULL");
  for (const { text_hash } of sqlite.all("SELECT text_hash FROM entries GROUP BY text_hash HAVING count(*) > 1")) {
    const [first, ...others] = sqlite.all("SELECT sha, path FROM entries WHERE text_hash = ? ORDER BY richness, sha", [text_hash ?? null]);
    for (const { sha } of others) isCopy(sqlite, String(sha), String(first?.["path"]));
  }
  sqlite.run(`UPDATE entries SET version = 1 WHERE work = '' OR work NOT IN (${SEVERAL})`);
  for (const { work } of sqlite.all(SEVERAL)) await settleWork(archive, sqlite, String(work));
  // What is a copy of a copy is one of the same file as that; and a copy bears the version of what it is a copy of.
  sqlite.run(
    "UPDATE entries SET of = (SELECT e.of FROM entries e WHERE e.path = entries.of) WHERE status = 'copy' AND of IN (SELECT path FROM entries WHERE status = 'copy')",
  );
  sqlite.run("UPDATE entries SET version = (SELECT e.version FROM entries e WHERE e.path = entries.of) WHERE status = 'copy'");
}

function isCopy(sqlite: Sqlite, sha: string, of: string): void {
  sqlite.run("UPDATE entries SET status = 'copy', of = ? WHERE sha = ?", [of, sha]);
}

const MEMBERS = `SELECT sha, path, date, version, richness, json_extract(line, '$.text.path') AS text, json_extract(line, '$.source.mediaType') AS media_type,
  (SELECT min(n.path) FROM entries e JOIN names n ON n.sha = e.sha WHERE e.text_hash = entries.text_hash) AS input FROM entries WHERE work = ? AND status = 'current' ORDER BY richness, sha`;

async function settleWork(archive: string, sqlite: Sqlite, work: string): Promise<void> {
  for (const members of byYear(sqlite.all(MEMBERS, [work]).map(memberOf))) {
    const versions: Member[] = [];
    const bags = new Map<string, Bag | undefined>();
    for (const member of members) {
      const same = await sameInOtherFormat(archive, member, versions, bags);
      if (same === undefined) versions.push(member);
      else isCopy(sqlite, member.sha, same.path);
      // What several files say was there as soon as the first of them.
      if (same !== undefined && byPath(member.input, same.input) < 0) same.input = member.input;
    }
    number(sqlite, await inOrder(archive, versions, bags));
  }
}

/** The one among richer files of the plan that says the same in another format. */
async function sameInOtherFormat(
  archive: string,
  member: Member,
  richer: readonly Member[],
  bags: Map<string, Bag | undefined>,
): Promise<Member | undefined> {
  const others = richer.filter(({ mediaType }) => mediaType !== member.mediaType);
  if (others.length === 0) return undefined;
  return firstThat(saysTheSame, archive, member, others, bags);
}

async function firstThat(
  agrees: (one: Bag, other: Bag) => boolean,
  archive: string,
  member: Member,
  others: readonly Member[],
  bags: Map<string, Bag | undefined>,
): Promise<Member | undefined> {
  for (const { text } of [member, ...others]) if (!bags.has(text)) bags.set(text, await bagOf(archive, text));
  const own = bags.get(member.text);
  return others.find(({ text }) => {
    const other = bags.get(text);
    return own !== undefined && other !== undefined && agrees(own, other);
  });
}

/**
 * The versions, the current one last: where that comes in a format that words are misread in, a richer file of the same day that
 * says nearly the same takes its place.
 */
async function inOrder(archive: string, versions: Member[], bags: Map<string, Bag | undefined>): Promise<Member[]> {
  versions.sort(
    (a, b) =>
      byCharacters(a.date, b.date) ||
      byPath(a.input, b.input) ||
      (a.version ?? Infinity) - (b.version ?? Infinity) ||
      byCharacters(a.sha, b.sha),
  );
  const last = versions.at(-1);
  if (last === undefined || !mayBeMisread(last.mediaType)) return versions;
  const richer = versions.filter(({ date, richness }) => date === last.date && richness < last.richness);
  richer.sort((a, b) => a.richness - b.richness);
  const better = richer.length === 0 ? undefined : await firstThat(saysNearlyTheSame, archive, last, richer, bags);
  return better === undefined ? versions : [...versions.filter((one) => one !== better), better];
}

function number(sqlite: Sqlite, versions: readonly Member[]): void {
  const last = versions.at(-1);
  for (const [index, { sha }] of versions.entries()) {
    const current = sha === last?.sha;
    sqlite.run("UPDATE entries SET version = ?, status = ?, of = ? WHERE sha = ?", [
      index + 1,
      current ? "current" : "superseded",
      current ? null : (last?.path ?? null),
      sha,
    ]);
  }
}

function memberOf({ sha, path, text, media_type, richness, date, version, input }: Row): Member {
  return {
    sha: String(sha),
    path: String(path),
    text: String(text),
    mediaType: String(media_type),
    richness: Number(richness),
    date: String(date),
    version: typeof version === "number" ? version : undefined,
    input: String(input),
  };
}

/** Undated versions belong to the year of the others when there is only one. */
function byYear(members: readonly Member[]): Member[][] {
  const years = new Map<string, Member[]>();
  for (const member of members) years.set(member.date.slice(0, 4), [...(years.get(member.date.slice(0, 4)) ?? []), member]);
  const undated = years.get("");
  if (undated === undefined || years.size !== 2) return [...years.values()];
  years.delete("");
  return [...years.values()].map((dated) => [...undated, ...dated]);
}
