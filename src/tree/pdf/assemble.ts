import { addAll } from "../../model/add-all.ts";
import { TreeBuilder } from "../builder.ts";
import { alignTables } from "./aligned.ts";
import { writeBullets } from "./bullets.ts";
import { splitColumns, type Columns, type Frame } from "./columns.ts";
import type { PageContent } from "./content.ts";
import { flow, flowedRuns, stack, type Flowed } from "./flow.ts";
import { settingsOf, type Setting } from "./frames.ts";
import { dropFurniture, type Furniture, type PageLines } from "./furniture.ts";
import { fillGrids, findGrids, type Grid } from "./grid.ts";
import { toLines, type PdfLine } from "./lines.ts";
import { takeNotes } from "./notes.ts";
import { joinTables, tableCells, toTable, type PdfTable } from "./tables.ts";

interface LaidOutPage extends PageLines {
  grids: Grid[];
}

type Part = PdfLine | Columns | PdfTable;

/**
 * Turns pages of placed letters into paragraphs and tables. Footnotes follow the text as `[1] …`; running heads, stamps
 * and watermarks come last, marked as furniture.
 */
export function assemble(contents: readonly PageContent[]): TreeBuilder {
  const pages = contents.map(layOut);
  const furniture = dropFurniture(pages);
  const settings = settingsOf(pages);
  const notes = pages.flatMap((page) => takeNotes(page, settings.get(page) ?? { left: 0, right: page.content.width }));
  const byNumber = new Map(pages.map((page) => [page.content.number, settings.get(page)]));
  const settingOf = (line: PdfLine): Setting => byNumber.get(line.page) ?? { left: 0, right: 0, leading: 1.2, indented: false, indent: 0 };
  const byPage: Part[][] = [];
  for (const page of pages) byPage.push(partsOf(page, settings.get(page) ?? { left: 0, right: page.content.width }, byPage.at(-1)?.at(-1)));
  const parts = joinPages(byPage);
  const builder = new TreeBuilder();
  let lines: PdfLine[] = [];
  const flush = () => {
    const paragraphs = flow(lines, settingOf);
    writeBullets(paragraphs);
    for (const paragraph of paragraphs) {
      const { page, align } = paragraph;
      builder.paragraph(flowedRuns(paragraph.lines), { page, ...(align === undefined ? {} : { align }) });
    }
    lines = [];
  };
  for (const part of parts) {
    if (isLine(part)) lines.push(part);
    else {
      flush();
      if ("rows" in part)
        builder.table(tableCells(part), { page: part.page, ...(part.headerRows === 0 ? {} : { headerRows: part.headerRows }) });
      else builder.table([columnCells(part)], { borderless: true, page: part.left[0]?.page ?? 1 });
    }
  }
  flush();
  for (const { number, lines: own } of notes)
    builder.paragraph([{ text: `[${number}] ` }, ...flowedRuns(own)], { page: own[0]?.page ?? 1 });
  for (const { text, page } of [...furniture, ...aslant(contents)]) builder.paragraph([{ text }], { page, furniture: true });
  return builder;
}

/** Words set across the page, each once. */
function aslant(contents: readonly PageContent[]): Furniture[] {
  const seen = new Set<string>();
  return contents
    .filter((content) => content.aslant !== "" && !seen.has(content.aslant) && seen.add(content.aslant))
    .map((content) => ({ text: content.aslant, page: content.number }));
}

const isLine = (part: object): part is PdfLine => "segments" in part;

function layOut(content: PageContent): LaidOutPage {
  const grids = findGrids(content.rulings);
  const rest = fillGrids(grids, content.chunks);
  return {
    content,
    lines: toLines(rest, content.number),
    grids: grids.filter((grid) => grid.cells.some((cell) => cell.chunks.length > 0)),
  };
}

/** Lines, tables and columns of a page from top to bottom. */
function partsOf(page: LaidOutPage, frame: Frame, before: Part | undefined): Part[] {
  const parts: Part[] = [];
  let from = 0;
  const above = before !== undefined && "rows" in before && before.lastPage === page.content.number - 1 ? before.alignment : undefined;
  const textOf = (lines: readonly PdfLine[]) => alignTables(splitColumns(lines, frame), isLine, parts.length === 0 ? above : undefined);
  for (const grid of page.grids) {
    // A line whose middle lies above the table stands before it.
    const end = page.lines.findIndex((line, index) => index >= from && line.y - 0.3 * line.size > grid.y0);
    const until = end === -1 ? page.lines.length : end;
    parts.push(...textOf(page.lines.slice(from, until)), toTable(grid, page.content.number));
    from = until;
  }
  addAll(parts, textOf(page.lines.slice(from)));
  return parts;
}

/** Tables that end one page and begin the next become one. */
function joinPages(pages: readonly Part[][]): Part[] {
  const all: Part[] = [];
  for (const parts of pages) {
    const [first, ...rest] = parts;
    const last = all.at(-1);
    const goesOn =
      first !== undefined &&
      last !== undefined &&
      "rows" in first &&
      "rows" in last &&
      first.page === last.lastPage + 1 &&
      joinTables(last, first);
    addAll(all, goesOn ? rest : parts);
  }
  return all;
}

function columnCells({ kind, left, right, edge }: Columns): { paragraphs: ReturnType<typeof flowedRuns>[] }[] {
  const runs = (paragraphs: readonly Flowed[]) => ({ paragraphs: paragraphs.map(({ lines }) => flowedRuns(lines)) });
  if (kind === "letterhead") return [runs(stack(left)), runs(stack(right))];
  const frame: Setting = {
    left: Math.min(...left.map((line) => line.x0)),
    right: Math.max(...left.map((line) => line.x1)),
    leading: 1.6,
    indented: false,
    indent: 0,
  };
  return [runs(flow(left, () => frame)), runs(stack(right, edge))];
}
