import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { hasMarks, plain } from "../../vi/plain.ts";
import { fold } from "../../vi/word.ts";
import type { Sqlite } from "../sqlite.ts";
import type { DocumentFilter } from "./filters.ts";
import { documentsThatFit, type Fits } from "./fits.ts";
import type { Index } from "./open.ts";
import { type FoundPlan, PLAN_COLUMNS, planOf } from "./tasks.ts";

/** A plan in which the words stand, with a piece of its text round them. */
export interface Hit {
  plan: FoundPlan;
  text: string;
  excerpt?: string;
}

const TOKEN = /[\p{L}\p{N}\p{M}]+\*?/gu;

/**
 * Plans that have all the words, the likeliest first. Several words in one argument stand together in that order; a word
 * without marks stands for all that are written with the same letters (`can cuoc` finds `căn cước`); `*` ends a word
 * whose rest is open. Without words, all plans that fit the filter, the latest first.
 */
export async function searchPlans(
  archive: string,
  { sqlite }: Pick<Index, "sqlite">,
  words: readonly string[],
  filter: DocumentFilter,
  limit: number,
): Promise<{ total: number; hits: Hit[] }> {
  const query = matchOf(words);
  if (query === undefined && words.length > 0) return { total: 0, hits: [] };
  const fits = documentsThatFit(sqlite, filter);
  const found = query === undefined ? listed(sqlite, fits) : matching(sqlite, query, fits);
  const rows = found.slice(0, limit).flatMap((id) => sqlite.all(`SELECT ${PLAN_COLUMNS}, d.text FROM documents d WHERE d.id = ?`, [id]));
  const hits: Hit[] = [];
  for (const row of rows) {
    const text = String(row["text"]);
    const excerpt = words.length === 0 ? undefined : excerptOf(await readFile(join(archive, text), "utf8").catch(() => ""), words);
    hits.push({ plan: planOf(row), text, ...(excerpt === undefined ? {} : { excerpt }) });
  }
  return { total: found.length, hits };
}

/** The latest first. */
function listed(sqlite: Sqlite, fits: Fits): number[] {
  const ids = sqlite.all("SELECT id FROM documents ORDER BY date DESC, id").map(({ id }) => Number(id));
  return ids.filter((id) => fits[id] === 1);
}

/** The likeliest first. */
function matching(sqlite: Sqlite, query: string, fits: Fits): number[] {
  const rows = sqlite.all(`SELECT rowid AS id, bm25(texts, 10.0, 1.0, 10.0, 1.0) AS rank FROM texts WHERE texts MATCH ?`, [query]);
  const hits = rows.map(({ id, rank }) => ({ id: Number(id), rank: Number(rank) })).filter(({ id }) => fits[id] === 1);
  return hits.sort((a, b) => a.rank - b.rank || a.id - b.id).map(({ id }) => id);
}

/** The words in the query language of FTS5; undefined when there is none among them. */
export function matchOf(words: readonly string[]): string | undefined {
  const phrases = words.flatMap((argument) => {
    const tokens = argument.normalize("NFC").match(TOKEN) ?? [];
    if (tokens.length === 0) return [];
    const columns = hasMarks(argument.normalize("NFC")) ? "{title body}" : "{title_plain body_plain}";
    const open = tokens.at(-1)?.endsWith("*") === true ? " *" : "";
    return [`${columns} : "${fold(tokens.join(" ")).replaceAll("*", "")}"${open}`];
  });
  return phrases.length === 0 ? undefined : phrases.join(" AND ");
}

const AROUND = 70;
/** Marks of Markdown that say nothing in the middle of a sentence. */
const MARKUP = /[*#|]+|[:-]{3,}/gu;
const WORD_LENGTH_MAX = 20;

/** The nearest place between two words, looking outwards. */
function edge(text: string, from: number, step: -1 | 1): number {
  let at = Math.min(Math.max(from, 0), text.length);
  for (let tries = 0; tries < WORD_LENGTH_MAX && at > 0 && at < text.length && !/\s/u.test(text[at] ?? ""); tries++) at += step;
  return at;
}

/** The first place of the text where one of the arguments stands, with what is round it. */
function excerptOf(text: string, words: readonly string[]): string | undefined {
  const folded = fold(text);
  const bare = plain(text);
  for (const argument of words) {
    const wanted = (argument.normalize("NFC").match(TOKEN) ?? []).map((token) => token.replaceAll("*", ""));
    const marked = hasMarks(argument.normalize("NFC"));
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}])${wanted.map((token) => (marked ? fold(token) : plain(token))).join("[^\\p{L}\\p{N}]+")}`,
      "u",
    );
    const at = wanted.length === 0 ? undefined : pattern.exec(marked ? folded : bare);
    if (at === null || at === undefined) continue;
    const from = edge(text, at.index - AROUND, -1);
    const to = edge(text, at.index + at[0].length + AROUND, 1);
    const piece = text.slice(from, to).replace(MARKUP, " ").replace(/\s+/gu, " ").trim();
    return `${from === 0 ? "" : "… "}${piece}${to === text.length ? "" : " …"}`;
  }
  return undefined;
}
