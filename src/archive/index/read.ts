import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parsePlanFile } from "../../emit/parse.ts";
import { plain } from "../../vi/plain.ts";
import { fold } from "../../vi/word.ts";
import type { Place } from "../compile.ts";
import { codeOf } from "../disk.ts";
import { type PlanRows, rowsOf } from "./rows.ts";

export interface RowsJob {
  path: string;
  text: string;
}

/** A plan file with its text, made ready for the tables. `title` and `body` are what full-text search looks in. */
export type Ready = { rows: PlanRows; title: string; body: string; titlePlain: string; bodyPlain: string };

/** Reads a plan file and its text back from the archive. */
export async function readRows({ path, text }: RowsJob, { archive }: Pick<Place, "archive">): Promise<Ready | { unreadable: string }> {
  try {
    const plan = await parsePlanFile(await readFile(join(archive, path), "utf8"), path.endsWith(".json") ? "json" : "yaml");
    const body = await readFile(join(archive, text), "utf8");
    const { type, number, title, issuer } = plan.document;
    const heading = [type, number, title, issuer?.name].filter((part) => part !== undefined).join("\n");
    return { rows: rowsOf(plan), title: fold(heading), body: fold(body), titlePlain: plain(heading), bodyPlain: plain(body) };
  } catch (error) {
    return { unreadable: codeOf(error) };
  }
}
