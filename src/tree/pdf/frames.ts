import { addAll } from "../../model/add-all.ts";
import type { Frame } from "./columns.ts";
import { median } from "./geometry.ts";
import type { PdfLine } from "./lines.ts";
import type { PageLines } from "./furniture.ts";

/** How the paragraphs of a document are set, as its lines show. */
export interface Setting extends Frame {
  /** From baseline to baseline inside a paragraph, in ems. */
  leading: number;
  /** The first line of a paragraph stands further right than its others, */
  indented: boolean;
  /** by this many points. */
  indent: number;
}

/** Lines within this many points of an edge stand at it. */
const NEAR = 2.5;
const DEFAULT_LEADING_EMS = 1.2;
/** A line with less room than this at its end counts as full. */
const FULL_EMS = 3;
/** Share of the lines that end at the right edge where text is justified. */
const JUSTIFIED_SHARE = 0.2;
const OUTLIERS = 0.02;
/** The text of a page is this part as wide as that of its likes, at least. */
const FRAME_MIN = 0.75;
/** Points by which a first line is set in at least. */
const INDENT_MIN = 10;

const format = ({ content }: PageLines) => `${Math.round(content.width / 10)}x${Math.round(content.height / 10)}`;

/** The setting of each page. Pages of one size and direction share theirs where they are too short to tell. */
export function settingsOf(pages: readonly PageLines[]): Map<PageLines, Setting> {
  const byFormat = new Map<string, PdfLine[]>();
  for (const page of pages) {
    const lines = byFormat.get(format(page)) ?? [];
    byFormat.set(format(page), lines);
    addAll(lines, page.lines);
  }
  const shared = new Map([...byFormat].map(([key, lines]) => [key, settingOf(lines)]));
  return new Map(
    pages.map((page) => {
      const common = shared.get(format(page)) ?? settingOf(page.lines);
      const own = frameOf(page.lines);
      // Odd and even pages may have mirrored margins; a page that holds one column only says nothing of them.
      const narrow = own !== undefined && own.right - own.left < FRAME_MIN * (common.right - common.left);
      return [page, own === undefined || narrow ? common : { ...common, ...own }];
    }),
  );
}

function settingOf(lines: readonly PdfLine[]): Setting {
  const frame = frameOf(lines) ?? looseFrame(lines);
  const leadings: number[] = [];
  const starts: number[] = [];
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (next === undefined || next.page !== line.page || next.y <= line.y) continue;
    const full = line.x1 > frame.right - FULL_EMS * line.size;
    if (full && Math.abs(line.size - next.size) < 1) leadings.push((next.y - line.y) / line.size);
    if (!full && next.x1 > frame.right - FULL_EMS * next.size) starts.push(next.x0 - frame.left);
  }
  const typical = leadings.filter((ems) => ems > 0.8 && ems < 2.5);
  const indents = starts.filter((indent) => indent > INDENT_MIN);
  return {
    ...frame,
    leading: typical.length < 3 ? DEFAULT_LEADING_EMS : median(typical),
    indented: indents.length > 0.6 * starts.length,
    indent: median(indents),
  };
}

/** Left and right edge of justified text: many lines end at one place. */
function frameOf(lines: readonly PdfLine[]): Frame | undefined {
  const right = edge(
    lines.map((line) => -line.x1),
    JUSTIFIED_SHARE,
  );
  const left = leftEdge(lines);
  return right === undefined || left === undefined || left >= -right ? undefined : { left, right: -right };
}

/** Of ragged text: as far as lines go, but for the few that go further than all others. */
function looseFrame(lines: readonly PdfLine[]): Frame {
  const ends = lines.map((line) => line.x1).sort((a, b) => b - a);
  const right = ends[Math.floor(ends.length * OUTLIERS)] ?? 0;
  return { left: leftEdge(lines) ?? Math.min(right, ...lines.slice(0, 3).map((line) => line.x0)), right };
}

function leftEdge(lines: readonly PdfLine[]): number | undefined {
  return edge(
    lines.map((line) => line.x0),
    0.05,
  );
}

/** The least value at which at least three, and this share of all, stand. */
function edge(values: readonly number[], share: number): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const needed = Math.max(3, Math.ceil(values.length * share));
  for (let index = 0; index + needed <= sorted.length; index++) {
    const [first, last] = [sorted[index] ?? 0, sorted[index + needed - 1] ?? 0];
    if (last - first <= NEAR) return first;
  }
  return undefined;
}
