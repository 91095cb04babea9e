import type { Row, Value } from "../sqlite.ts";
import { type DocumentFilter, documentConditions, where } from "./filters.ts";
import type { Index } from "./open.ts";

export interface Stats {
  plans: { current: number; superseded: number; copies: number };
  years: { year: number | null; plans: number }[];
  issuers: { issuer: string | null; plans: number }[];
  tasks: { total: number; withLead: number; withTime: number; withProduct: number; untold: number };
  leads: { name: string; tasks: number }[];
  bases: { type: string; number: string | null; title: string | null; plans: number }[];
}

/** How much there is of what. Lists are cut to the longest. */
export function statsOf({ sqlite }: Pick<Index, "sqlite">, filter: DocumentFilter, limit: number): Stats {
  const { sql, values } = where(documentConditions(filter));
  const all = where(documentConditions({ ...filter, all: true }));
  const rows = <Shape>(query: string, given: readonly Value[] = values) => sqlite.all(query, given) as unknown as Shape[];
  const count = (row: Row | undefined, name = "n") => Number(row?.[name] ?? 0);
  const status = (name: string) =>
    count(sqlite.get(`SELECT count(*) AS n FROM documents d WHERE ${all.sql} AND d.status = ?`, [...all.values, name]));
  const tasks = (more: string) =>
    count(
      sqlite.get(
        `SELECT count(*) AS n FROM tasks t JOIN documents d ON d.id = t.document WHERE t.kind = 'task' AND ${sql} AND ${more}`,
        values,
      ),
    );
  // What a part of a task says, the task has said.
  const own = (query: string) =>
    `(EXISTS (${query.replace("?", "t.id")}) OR EXISTS (SELECT 1 FROM tasks p WHERE p.parent = t.id AND EXISTS (${query.replace("?", "p.id")})))`;
  return {
    plans: { current: status("current"), superseded: status("superseded"), copies: status("copy") },
    years: rows(`SELECT d.year AS year, count(*) AS plans FROM documents d WHERE ${sql} GROUP BY d.year ORDER BY d.year`),
    issuers: rows(
      `SELECT a.name AS issuer, count(*) AS plans FROM documents d LEFT JOIN agencies a ON a.id = d.issuer WHERE ${sql} GROUP BY d.issuer ORDER BY plans DESC, issuer LIMIT ${limit}`,
    ),
    tasks: {
      total: tasks("1"),
      withLead: tasks(own("SELECT 1 FROM assignments s WHERE s.task = ? AND s.role = 'lead'")),
      withTime: tasks(own("SELECT 1 FROM deadlines l WHERE l.task = ?")),
      withProduct: tasks("t.outputs IS NOT NULL"),
      untold: tasks("EXISTS (SELECT 1 FROM assignments s WHERE s.task = t.id AND s.told = 0)"),
    },
    leads: rows(
      `SELECT a.name AS name, count(DISTINCT s.task) AS tasks FROM assignments s JOIN agencies a ON a.id = s.agency JOIN tasks t ON t.id = s.task JOIN documents d ON d.id = t.document WHERE s.role = 'lead' AND ${sql} GROUP BY a.plain ORDER BY tasks DESC, name LIMIT ${limit}`,
    ),
    bases: rows(
      `SELECT c.type AS type, c.number AS number, coalesce(c.name, c.title) AS title, count(DISTINCT q.document) AS plans FROM citations q JOIN acts c ON c.id = q.act JOIN documents d ON d.id = q.document WHERE q.basis = 1 AND ${sql} GROUP BY c.key ORDER BY plans DESC, q.act LIMIT ${limit}`,
    ),
  };
}
