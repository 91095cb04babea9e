import { join, sourceSpan, type Prose } from "../outline/prose.ts";
import type { Line, Strip } from "../outline/lines.ts";
import type { Span } from "../model/place.ts";
import { fold } from "../vi/word.ts";
import type { CheckContext } from "./context.ts";

/** The letterhead as it is printed: lines that stand one under the other, and each cell of a table by itself. */
export interface HeadBlock {
  lines: readonly Prose[];
  /** The lines as one text, wrapped lines joined. */
  whole: Prose;
}

/** An act that carries a plan has its letterhead above its name; this many lines are looked at. */
const ACT_LINES = 10;
const ACT_NAME = /^(?:quyết định|nghị quyết)(?:[\s:]|$)/u;

const made = new WeakMap<CheckContext, readonly HeadBlock[]>();

/** The letterhead of the plan, or of the act that carries it; empty where there is none. */
export function letterheadOf(context: CheckContext): readonly HeadBlock[] {
  let blocks = made.get(context);
  if (blocks === undefined) {
    blocks = blocksOf(strips(context));
    made.set(context, blocks);
  }
  return blocks;
}

function strips(context: CheckContext): readonly Strip[] {
  const own = context.part("letterhead");
  if (own !== undefined) return own.lines;
  const act = context.part("act")?.lines ?? [];
  const name = act.findIndex((strip) => strip.kind === "line" && ACT_NAME.test(fold(strip.prose.text)));
  return act.slice(0, name === -1 ? ACT_LINES : name);
}

function blocksOf(all: readonly Strip[]): HeadBlock[] {
  const blocks: HeadBlock[] = [];
  const add = (lines: readonly Line[]) => {
    const proses = lines.map(({ prose }) => prose).filter(({ text }) => text !== "");
    if (proses.length > 0) blocks.push({ lines: proses, whole: join(proses) });
  };
  let loose: Line[] = [];
  for (const strip of all) {
    if (strip.kind === "line") {
      if (strip.gap > 0) {
        add(loose);
        loose = [];
      }
      loose.push(strip);
      continue;
    }
    add(loose);
    loose = [];
    for (const cell of strip.rows.flat()) add(cell.lines);
  }
  add(loose);
  return blocks;
}

const SYMBOL = /^\d{1,5}\p{L}?(?:\s?\/\s?\d{4})?\s?[/-]\s?[\p{L}\d&.()]{1,20}(?:\s?[-–/]\s?[\p{L}\d&.()]{1,20}){0,6}/u;

/** `Số: 45/KH-UBND` with its place in the block: what stands before the number, the number itself. */
export interface NumberLine {
  prose: Prose;
  /** `Số`, what stands between it and the number, the number with its symbol: indexes into the prose. */
  label: string;
  between: string;
  start: number;
  end: number;
}

/** The line of the letterhead that bears the plan's number; undefined where the number is blank or stands elsewhere. */
export function numberLine(context: CheckContext): NumberLine | undefined {
  const at = context.plan.document.sources?.number;
  if (at === undefined || context.plan.document.number === undefined) return undefined;
  for (const { whole, lines } of letterheadOf(context)) {
    const span = sourceSpan(whole);
    if (at.start.offset < span.start || at.start.offset >= span.end) continue;
    for (const prose of [...lines, whole]) {
      const head = /(?<=^|\s)(?<label>số)(?<between>\s*[:.]?\s*)(?=\d)/iu.exec(prose.text);
      if (head?.groups === undefined) continue;
      const start = head.index + head[0].length;
      if (sourceSpan(prose, start).start !== at.start.offset) continue;
      const symbol = SYMBOL.exec(prose.text.slice(start));
      if (symbol === null) continue;
      return { prose, label: head.groups["label"] ?? "", between: head.groups["between"] ?? "", start, end: start + symbol[0].length };
    }
  }
  return undefined;
}

/** Where a stretch of a prose stands in the source, if it stands there as it is printed. */
export function exactSpan(prose: Prose, start: number, end: number): Span | undefined {
  const at = sourceSpan(prose, start, end);
  return at.end - at.start === end - start ? at : undefined;
}
