import { LineIndex } from "../model/line-index.ts";
import type { Place } from "../model/place.ts";

export type DirectiveKind = "disable-next-line" | "disable-line" | "disable" | "enable" | "disable-file" | "unknown";

/** A comment that speaks to this program: `<!-- plan-lint-disable-next-line task-without-lead -- giao ở phụ lục -->`. */
export interface Directive {
  kind: DirectiveKind;
  /** The word behind `plan-lint-`, as printed. */
  word: string;
  /** Ids of rules; empty where it means all of them. */
  rules: string[];
  /** What stands behind ` -- `. */
  reason: string;
  place: Place;
  /** The line `disable-next-line` speaks of: the next one with words. */
  nextLine: number;
}

/** A text without its directives, and the way back from it to the text with them. */
export interface Directives {
  /** What is parsed. */
  text: string;
  /** What was read; all places are given in it. */
  original: string;
  list: Directive[];
  /** The place in the original of a place in the text. */
  restore: (place: Place) => Place;
  /** The stretch of the original for a stretch of the text; undefined where a directive stands inside it. */
  restoreSpan: (start: number, end: number) => { start: number; end: number } | undefined;
}

const DIRECTIVE = /<!--[ \t]*plan-lint-(?<word>[a-z-]{1,40})(?<rest>[^>]{0,1000}?)-->/gu;
/** Two dashes as in other linters, or the dash a word processor makes of them. */
const REASON = /(?:^|\s)(?:--|–|—)\s(?<reason>[\s\S]*)$/u;
const KINDS: ReadonlySet<string> = new Set(["disable-next-line", "disable-line", "disable", "enable", "disable-file"]);

interface Cut {
  start: number;
  end: number;
}

/**
 * Takes the directives out of a Markdown or plain text, so that they are no part of the plan and part no paragraph or
 * table: a line that holds nothing else goes with its line break. Undefined where there are none.
 */
export function takeDirectives(original: string): Directives | undefined {
  if (!original.includes("<!--") || !original.includes("plan-lint-")) return undefined;
  const matches = [...original.matchAll(DIRECTIVE)];
  if (matches.length === 0) return undefined;
  const lines = new LineIndex(original);
  const cuts = cutsOf(
    original,
    matches.map(({ 0: words, index }) => ({ start: index, end: index + words.length })),
  );
  const kept = new Kept(cuts);
  return {
    text: kept.of(original),
    original,
    list: matches.map((match) => directiveOf(match, lines)),
    restore: (place) => ({ ...place, ...lines.place(kept.before(place.start.offset), kept.after(place.end.offset, place.start.offset)) }),
    restoreSpan: (start, end) => kept.span(start, end),
  };
}

/** Plain data with every place and every mend in it moved to the original; a mend across a directive goes. */
export function restored<T>(value: T, directives: Directives): T {
  return moved(value, directives) as T;
}

function moved(value: unknown, directives: Directives): unknown {
  if (Array.isArray(value)) return value.map((item) => moved(item, directives));
  if (typeof value !== "object" || value === null) return value;
  if (isPlace(value)) return directives.restore(value);
  const entries = Object.entries(value).flatMap(([key, part]): [string, unknown][] => {
    if (key !== "fix") return [[key, moved(part, directives)]];
    const { start, end, text } = part as { start: number; end: number; text: string };
    const span = directives.restoreSpan(start, end);
    return span === undefined ? [] : [[key, { ...span, text }]];
  });
  return Object.fromEntries(entries);
}

function isPlace(value: object): value is Place {
  return "start" in value && typeof value.start === "object" && "end" in value && "quote" in value;
}

function directiveOf({ 0: words, index, groups }: RegExpExecArray, lines: LineIndex): Directive {
  const word = groups?.["word"] ?? "";
  const rest = groups?.["rest"] ?? "";
  const reason = REASON.exec(rest);
  const place = lines.place(index, index + words.length);
  return {
    kind: KINDS.has(word) ? (word as DirectiveKind) : "unknown",
    word,
    rules: rest
      .slice(0, reason?.index ?? rest.length)
      .split(/[\s,]+/u)
      .filter(Boolean),
    reason: reason?.groups?.["reason"]?.trim() ?? "",
    place,
    nextLine: nextLineOf(place.end.line, lines),
  };
}

/** The next line with words of the document: empty ones and those that hold nothing but directives are passed over. */
function nextLineOf(line: number, lines: LineIndex): number {
  let next = line + 1;
  while (next <= lines.lineCount && lines.line(next).replaceAll(DIRECTIVE, "").trim() === "") next += 1;
  return next;
}

/** What goes: a directive with the blanks before it, or its line where nothing else stands there. */
function cutsOf(text: string, spans: readonly Cut[]): Cut[] {
  const cuts: Cut[] = [];
  for (const { start, end } of spans) {
    const from = skipBlanks(text, start, -1);
    const last = cuts.at(-1);
    if (last !== undefined && last.end >= from) last.end = end;
    else cuts.push({ start: from, end });
  }
  return cuts.map(({ start, end }) => {
    const opens = start === 0 || text[start - 1] === "\n";
    const after = skipBlanks(text, end, 1);
    if (!opens || (after < text.length && text[after] !== "\n")) return { start, end };
    return { start, end: Math.min(after + 1, text.length) };
  });
}

/** Past the blanks behind an offset, or before it. */
function skipBlanks(text: string, from: number, step: 1 | -1): number {
  let at = from;
  while (isBlank(text[step === 1 ? at : at - 1])) at += step;
  return at;
}

function isBlank(character: string | undefined): boolean {
  return character === " " || character === "\t";
}

/** Offsets of a text from which stretches were cut, and of the whole one. */
class Kept {
  readonly #cuts: readonly Cut[];
  /** Where each cut lies in the shorter text. */
  readonly #at: number[] = [];
  /** How much is gone up to and with each cut. */
  readonly #gone: number[] = [];

  constructor(cuts: readonly Cut[]) {
    this.#cuts = cuts;
    let gone = 0;
    for (const { start, end } of cuts) {
      this.#at.push(start - gone);
      gone += end - start;
      this.#gone.push(gone);
    }
  }

  of(text: string): string {
    let from = 0;
    const parts = this.#cuts.map(({ start, end }) => {
      const part = text.slice(from, start);
      from = end;
      return part;
    });
    return parts.join("") + text.slice(from);
  }

  /** Offset in the whole text of what begins here: behind a cut that lies here. */
  before(offset: number): number {
    return offset + this.#lost(offset);
  }

  /** Offset in the whole text of what ends here: before a cut that lies here, unless it began there. */
  after(offset: number, start: number): number {
    return offset === start ? this.before(offset) : offset + this.#lost(offset - 1);
  }

  span(start: number, end: number): Cut | undefined {
    const whole = { start: this.before(start), end: this.after(end, start) };
    return whole.end - whole.start === end - start ? whole : undefined;
  }

  #lost(offset: number): number {
    let low = 0;
    let high = this.#at.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#at[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return this.#gone[low - 1] ?? 0;
  }
}
