import { plainKey, plainWords } from "../index/plain-key.ts";
import type { Sqlite } from "../sqlite.ts";
import type { TaskFilter } from "./filters.ts";
import type { Index } from "./open.ts";

/** What a filter names and the archive has nothing by that name of. */
export interface Unknown {
  option: "lead" | "coordinating" | "issuer" | "law";
  /** As it was typed. */
  value: string;
  /** Its words as they are compared, with short forms as typed and written out. */
  plain: readonly string[];
  known: readonly { name: string; plain: string }[];
}

const TABLES = {
  lead: "SELECT name, plain FROM agencies",
  coordinating: "SELECT name, plain FROM agencies",
  issuer: "SELECT name, plain FROM agencies WHERE id IN (SELECT issuer FROM documents)",
  law: "SELECT name, plain FROM acts WHERE name IS NOT NULL",
} as const;

/** Why a question found nothing: names that stand nowhere in the archive. */
export function unknownNames({ sqlite }: Pick<Index, "sqlite">, filter: TaskFilter): Unknown[] {
  return (["lead", "coordinating", "issuer", "law"] as const).flatMap((option) => {
    const value = filter[option];
    if (value === undefined) return [];
    const plain = [option === "law" ? plainWords(value) : plainKey(value).trim(), plainWords(value)];
    if (stands(sqlite, option, plain[0] ?? "")) return [];
    const known = sqlite
      .all(`${TABLES[option]} ORDER BY id`)
      .map((row) => ({ name: String(row["name"]), plain: String(row["plain"]).trim() }));
    return [{ option, value, plain, known }];
  });
}

function stands(sqlite: Sqlite, option: Unknown["option"], plain: string): boolean {
  const named = (query: string): boolean =>
    sqlite.get(`SELECT 1 AS found FROM (${query}) WHERE plain LIKE ?`, [`% ${plain} %`]) !== undefined;
  if (option === "law") return named("SELECT plain FROM acts") || named("SELECT plain FROM documents");
  return named(TABLES[option]);
}
