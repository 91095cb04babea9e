import { textOfCell, type Cell } from "../../outline/lines.ts";
import { isAgencyHeading, splitAgencies } from "../../vi/agency/index.ts";
import type { Field } from "../../vi/labels.ts";
import { readTimeline, saysOnlyWhen } from "../../vi/time/index.ts";
import { isBlank } from "./fields.ts";

/** Longer cells are read as work without a look at the bodies in them. */
const NAMES_MAX = 300;

type Fields = readonly (Field | undefined)[];

/**
 * A crawl drops the cells that a cell merged downwards covers. A row that is one cell short lacks the column without which each of
 * its cells says what its column is for: bodies under bodies, times under times. Its value is that of the row above.
 *
 *     1 | Sở A | Lập danh mục | Sở B        | Quý I
 *     2 |        Rà soát kho  | Các sở, ban | Quý II
 *
 * Returns the row with the cell of the row above put in; undefined where the words do not tell which column is missing.
 */
export function withMergedCell(row: readonly Cell[], above: readonly Cell[], fields: Fields): Cell[] | undefined {
  if (row.length !== fields.length - 1 || above.length < fields.length || row.some((cell) => cell.colSpan > 1)) return undefined;
  const said = row.map((cell) => whatIsSaid(textOfCell(cell)));
  // The last column is the one that is missing when nothing speaks against it.
  const asPrinted = misfits(said, fields, fields.length - 1);
  if (asPrinted.sure === 0) return undefined;
  const fitting = [...fields.keys()]
    .filter((column) => MAY_BE_MERGED.has(fields[column] ?? "") && !isBlank(textOfCell(above[column])))
    .map((column) => ({ column, ...misfits(said, fields, column) }))
    .filter(({ sure }) => sure === 0)
    .toSorted((a, b) => a.doubtful - b.doubtful);
  const [best, second] = fitting;
  if (best === undefined) return undefined;
  const column = second?.doubtful === best.doubtful ? ofTwoBodies(row, fields, best.column, second.column) : best.column;
  const cell = column === undefined ? undefined : above[column];
  return column === undefined || cell === undefined ? undefined : row.toSpliced(column, 0, cell);
}

const MAY_BE_MERGED: ReadonlySet<string> = new Set(["lead", "coordinating", "timeline", "output"]);

/** Who leads and who helps stand side by side: groups of bodies help, a body of its own leads. */
function ofTwoBodies(row: readonly Cell[], fields: Fields, one: number, other: number): number | undefined {
  const named = new Set([fields[one], fields[other]]);
  if (!named.has("lead") || !named.has("coordinating") || Math.abs(one - other) !== 1) return undefined;
  const spans = splitAgencies(textOfCell(row[Math.min(one, other)]));
  const helps = spans.length > 0 && spans.every(({ collective }) => collective);
  return fields.indexOf(helps ? "lead" : "coordinating");
}

type Said = "nothing" | "bodies" | "time" | "words";

function whatIsSaid(text: string): Said {
  if (isBlank(text)) return "nothing";
  const reading = readTimeline(text, {});
  if (reading !== undefined && reading.kind !== "other" && saysOnlyWhen(text, reading)) return "time";
  return text.length <= NAMES_MAX && isAgencyHeading(text.replace(/[.;]$/u, "")) !== undefined ? "bodies" : "words";
}

/** How many cells surely, and how many perhaps, stand in a column that is for something else when `missing` is left out. */
function misfits(said: readonly Said[], fields: Fields, missing: number): { sure: number; doubtful: number } {
  let [sure, doubtful] = [0, 0];
  for (const [index, what] of said.entries()) {
    const field = fields[index < missing ? index : index + 1];
    const [fits, opposed] = EXPECTED[field ?? ""] ?? [];
    if (what === "nothing" || fits === undefined) continue;
    if (opposed?.includes(what) === true) sure++;
    else if (what !== fits) doubtful++;
  }
  return { sure, doubtful };
}

/** What a column says, and what it never says. */
const EXPECTED: Readonly<Record<string, readonly [Said, readonly Said[]]>> = {
  content: ["words", ["bodies", "time"]],
  lead: ["bodies", ["time"]],
  coordinating: ["bodies", ["time"]],
  timeline: ["time", ["bodies"]],
  output: ["words", ["bodies", "time"]],
};
