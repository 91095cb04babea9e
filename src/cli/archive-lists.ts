import type { CsvColumn } from "../emit/csv.ts";
import type { Cell } from "../emit/sheet.ts";
import type { Language } from "../report/index.ts";
import { oneLine, widthOf } from "../report/width.ts";

export const LIST_FORMATS = ["table", "yaml", "json", "csv", "xlsx"] as const;
export const TASK_FORMATS = [...LIST_FORMATS, "ics"] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];

/** A column of a list, whatever it is written as. */
export interface ListColumn<Row> {
  name: string;
  title: string;
  /** The title on a screen in English. */
  english: string;
  /** Characters, at most, on a screen and in a spreadsheet. */
  width: number;
  cell: (row: Row) => string | number | undefined;
  /** Whether cells are days. */
  day?: true;
}

/** A list for other programs. */
export async function listAs<Row>(
  format: Exclude<ListFormat, "table" | "yaml" | "json">,
  columns: readonly ListColumn<Row>[],
  rows: readonly Row[],
  title: string,
): Promise<string | Uint8Array> {
  if (format === "csv") {
    const { csvHead, csvLine } = await import("../emit/csv.ts");
    const fields = columns.map(({ name, title: label, cell }): CsvColumn<Row> => ({
      name,
      type: "string",
      title: label,
      description: label,
      cell,
    }));
    return csvHead(fields) + rows.map((row) => csvLine(fields, row)).join("");
  }
  const { concatenate, openSheet } = await import("../emit/sheet.ts");
  const sheet = openSheet(title, columns);
  const cellOf = ({ cell, day }: ListColumn<Row>, row: Row): Cell => {
    const value = cell(row);
    return day === true && typeof value === "string" ? { day: value } : value;
  };
  return concatenate([...rows.map((row) => sheet.row(columns.map((column) => cellOf(column, row)))), sheet.end()]);
}

/** Objects as they are. */
export async function objectsAs(format: "yaml" | "json", value: unknown): Promise<string> {
  if (format === "json") return `${JSON.stringify(value, null, 2)}\n`;
  return (await import("../emit/yaml-file.ts")).writeYaml(value);
}

const GAP = "  ";

/** A list to look at: numbered, columns no wider than they need to be, words wrapped inside them. */
export function listToLookAt<Row>(
  listed: readonly ListColumn<Row>[],
  rows: readonly Row[],
  { screen, lang }: { screen: number; lang: Language },
): string {
  // Cells take several lines, and the first of a row may be empty: numbers show where a row begins.
  const numbers = new Map(rows.map((row, at) => [row, at + 1]));
  const columns = [{ name: "no", title: "TT", english: "No", width: 6, cell: (row: Row) => numbers.get(row) } as const, ...listed];
  const titles = columns.map(({ title, english }) => (lang === "vi" ? title : english));
  const cells = rows.map((row) =>
    columns.map(({ cell, ...column }) =>
      oneLine(shown(cell(row), "day" in column && lang === "vi"))
        .replace(/\s+/gu, " ")
        .trim(),
    ),
  );
  const needed = columns.map(({ width }, at) =>
    Math.min(
      width,
      cells.reduce((widest, row) => Math.max(widest, widthOf(row[at] ?? "")), widthOf(titles[at] ?? "")),
    ),
  );
  const widths = fitted(needed, screen);
  const line = (row: readonly string[]) => {
    const wrapped = row.map((cell, at) => wrap(cell, widths[at] ?? 10));
    const height = Math.max(...wrapped.map(({ length }) => length));
    return Array.from({ length: height }, (_, index) =>
      wrapped
        .map((part, at) => padded(part[index] ?? "", widths[at] ?? 0))
        .join(GAP)
        .trimEnd(),
    ).join("\n");
  };
  const rule = widths.map((width) => "-".repeat(width)).join(GAP);
  return `${[line(titles), rule, ...cells.map(line)].join("\n")}\n`;
}

/** Days as people write them, where the list is for Vietnamese readers. */
function shown(value: string | number | undefined, asDay: boolean): string {
  const { year, month, day } = (asDay ? /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)$/.exec(String(value)) : null)?.groups ?? {};
  return day === undefined ? String(value ?? "") : `${day}/${month}/${year}`;
}

const COLUMN_WIDTH_MIN = 8;

/** Takes from the widest column until all fit on the screen, as far as words stay readable. */
function fitted(needed: readonly number[], screen: number): number[] {
  const widths = [...needed];
  for (let over = widths.reduce((sum, width) => sum + width + GAP.length, -GAP.length) - screen; over > 0; over--) {
    const widest = widths.indexOf(Math.max(...widths));
    if ((widths[widest] ?? 0) <= COLUMN_WIDTH_MIN) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line);
      line = "";
    }
    line += line === "" ? word : ` ${word}`;
  }
  return [...lines, line];
}

function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - widthOf(text)));
}
