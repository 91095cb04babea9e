import { byPath } from "./walk.ts";
import type { Row, Sqlite } from "./sqlite.ts";
import type { State } from "./state.ts";

interface Member {
  sha: string;
  path: string;
  date: string;
  version: number | undefined;
  input: string;
}

/**
 * Says of each entry how it stands to the others. Files with the same text in several formats are copies of the one that
 * carries most. Plans with the same number, symbol and issuer but other words are versions of one plan, within a year,
 * because numbers begin again each January; the last by date is the current one. Among versions of one day those that
 * were in the archive before come first; for the rest their names decide, so that the same files always come out alike.
 */
export function settleVersions({ sqlite }: State): void {
  sqlite.run("UPDATE entries SET status = 'current', of = NULL");
  settleCopies(sqlite);
  const works = sqlite.all("SELECT work FROM entries WHERE work <> '' AND status = 'current' GROUP BY work HAVING count(*) > 1");
  sqlite.run(
    "UPDATE entries SET version = 1 WHERE version IS NULL AND (work = '' OR work NOT IN (SELECT work FROM entries WHERE work <> '' AND status = 'current' GROUP BY work HAVING count(*) > 1))",
  );
  for (const { work } of works) settleWork(sqlite, String(work));
  // A copy bears the version of what it is a copy of.
  sqlite.run("UPDATE entries SET version = (SELECT e.version FROM entries e WHERE e.path = entries.of) WHERE status = 'copy'");
}

function settleCopies(sqlite: Sqlite): void {
  for (const { text_hash } of sqlite.all("SELECT text_hash FROM entries GROUP BY text_hash HAVING count(*) > 1")) {
    const [first, ...others] = sqlite.all("SELECT sha, path FROM entries WHERE text_hash = ? ORDER BY richness, sha", [text_hash ?? null]);
    if (first === undefined) continue;
    for (const { sha } of others)
      sqlite.run("UPDATE entries SET status = 'copy', of = ? WHERE sha = ?", [first["path"] ?? null, sha ?? null]);
  }
}

function settleWork(sqlite: Sqlite, work: string): void {
  const members = sqlite
    .all(
      "SELECT sha, path, date, version, (SELECT min(n.path) FROM names n WHERE n.sha = entries.sha) AS input FROM entries WHERE work = ? AND status = 'current'",
      [work],
    )
    .map(memberOf);
  for (const versions of byYear(members)) {
    versions.sort(
      (a, b) =>
        compare(a.date, b.date) || (a.version ?? Infinity) - (b.version ?? Infinity) || byPath(a.input, b.input) || compare(a.sha, b.sha),
    );
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
}

function memberOf({ sha, path, date, version, input }: Row): Member {
  return {
    sha: String(sha),
    path: String(path),
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

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
