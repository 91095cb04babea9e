import type { Span } from "../model/place.ts";

/**
 * Words as a reader sees them (emphasis marks dropped, wrapped lines joined, runs of space collapsed), each character
 * still knowing its offset in the normalised source text.
 *
 * `text` is made of pieces; a piece copies a stretch of the source character by character, except for the single
 * space that stands for whatever separated two pieces.
 */
export interface Prose {
  readonly text: string;
  /** Where each piece begins in `text`, ascending, the first at 0. */
  readonly at: readonly number[];
  /** Source offset of the first character of each piece. */
  readonly from: readonly number[];
  /** Source offset just after the last character. */
  readonly end: number;
  /** Where characters end that the source spells longer, such as `&lt;`, by the offset they begin at. */
  readonly spelt?: ReadonlyMap<number, number>;
}

export const EMPTY_PROSE: Prose = { text: "", at: [], from: [], end: 0 };

/** Collects pieces of source text into a {@link Prose}. */
export class ProseBuilder {
  #text = "";
  /** Asked of the text itself, all that was put together so far would be copied each time. */
  #endsInSpace = false;
  readonly #at: number[] = [];
  readonly #from: number[] = [];
  #spelt: Map<number, number> | undefined;
  #end = 0;

  get isEmpty(): boolean {
    return this.#text.length === 0;
  }

  get endsInSpace(): boolean {
    return this.#endsInSpace;
  }

  /** Copies `source[start, end)` with runs of white space collapsed to one space; none is kept at the head. */
  copy(source: string, start: number, end: number): void {
    let run = start;
    let index = start;
    while (index < end) {
      if (!isSpace(source.charCodeAt(index))) {
        index++;
        continue;
      }
      const space = index;
      while (index < end && isSpace(source.charCodeAt(index))) index++;
      if (index - space === 1 && source.charCodeAt(space) === 32 && space > run) continue;
      this.#piece(source, run, space);
      this.space(space);
      run = index;
    }
    this.#piece(source, run, end);
  }

  /** One space, unless the text so far is empty or ends in one. */
  space(offset: number): void {
    if (!this.isEmpty && !this.#endsInSpace) this.#add(" ", offset);
  }

  /** A character that the source spells otherwise (an entity, an escape). */
  put(value: string, start: number, end: number): void {
    this.#add(value, start);
    this.#end = end;
    if (end > start + 1) (this.#spelt ??= new Map()).set(start, end);
  }

  finish(): Prose {
    const text = this.#text.trimEnd();
    const end = text === "" ? this.#end : Math.max(this.#end, 0);
    return { text, at: this.#at, from: this.#from, end, ...spelling(this.#spelt) };
  }

  #piece(source: string, start: number, end: number): void {
    if (start >= end) return;
    if (this.#endsInSpace && source.charCodeAt(start) === 32) {
      start++;
      if (start >= end) return;
    }
    this.#add(source.slice(start, end), start);
    this.#end = end;
  }

  #add(words: string, offset: number): void {
    this.#at.push(this.#text.length);
    this.#from.push(offset);
    this.#text += words;
    if (words !== "") this.#endsInSpace = words.endsWith(" ");
  }
}

function spelling(spelt: Prose["spelt"]): Pick<Prose, "spelt"> {
  return spelt === undefined ? {} : { spelt };
}

/** Space, tab, line break, form feed: all white space that the read stage leaves in a text. */
export function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 12 || code === 13;
}

/** Source offset of the character at `index` of the prose. */
export function sourceOffset(prose: Prose, index: number): number {
  if (prose.at.length === 0) return prose.end;
  const piece = pieceAt(prose.at, index);
  return (prose.from[piece] ?? 0) + index - (prose.at[piece] ?? 0);
}

/** Where the source goes on behind the character at `index` of the prose. */
export function sourceEnd(prose: Prose, index: number): number {
  return endOf(prose, sourceOffset(prose, index));
}

function endOf({ spelt }: Prose, offset: number): number {
  return spelt?.get(offset) ?? offset + 1;
}

/** The last of some ascending positions that is not beyond `position`; the first where all are. */
function pieceAt(positions: readonly number[], position: number): number {
  let low = 0;
  let high = positions.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((positions[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Index in the prose of the character at a source offset that lies in it. */
export function proseIndex(prose: Prose, offset: number): number {
  const piece = pieceAt(prose.from, offset);
  return (prose.at[piece] ?? 0) + Math.max(0, offset - (prose.from[piece] ?? 0));
}

/**
 * The stretch of source text that holds `prose.text.slice(start, end)`. Lines of two columns are joined column by column,
 * while the source has them row by row: then the stretch is not that of the first to the last character alone.
 */
export function sourceSpan(prose: Prose, start = 0, end = prose.text.length): Span {
  if (end <= start) {
    const at = start < prose.text.length ? sourceOffset(prose, start) : prose.end;
    return { start: at, end: at };
  }
  const { at, from } = prose;
  const span = { start: sourceOffset(prose, start), end: sourceEnd(prose, end - 1) };
  for (let piece = pieceAt(at, start); piece < at.length && (at[piece] ?? 0) < end; piece++) {
    const first = Math.max(at[piece] ?? 0, start);
    if (prose.text[first] === " ") continue;
    const toSource = (from[piece] ?? 0) - (at[piece] ?? 0);
    const last = Math.min(at[piece + 1] ?? end, end) - 1;
    span.start = Math.min(span.start, first + toSource);
    span.end = Math.max(span.end, endOf(prose, last + toSource));
  }
  return span;
}

/** Part of a prose, trimmed, as a prose of its own. */
export function slice(prose: Prose, start: number, end = prose.text.length): Prose {
  while (start < end && prose.text[start] === " ") start++;
  while (end > start && prose.text[end - 1] === " ") end--;
  if (start === 0 && end === prose.text.length) return prose;
  const text = prose.text.slice(start, end);
  if (text === "") return { ...EMPTY_PROSE, end: sourceSpan(prose, start, start).start };
  const at: number[] = [0];
  const from: number[] = [sourceOffset(prose, start)];
  for (let index = pieceAt(prose.at, start) + 1; index < prose.at.length; index++) {
    const position = prose.at[index] ?? 0;
    if (position >= end) break;
    at.push(position - start);
    from.push(prose.from[index] ?? 0);
  }
  return { text, at, from, end: sourceEnd(prose, end - 1), ...spelling(prose.spelt) };
}

/** The prose less single characters at ascending positions, none of them beside a space. */
export function without(prose: Prose, positions: readonly number[]): Prose {
  const bounds = [-1, ...positions, prose.text.length];
  const parts = bounds.slice(1).map((end, index) => slice(prose, (bounds[index] ?? 0) + 1, end));
  let length = 0;
  const at: number[] = [];
  const from: number[] = [];
  for (const part of parts) {
    for (const [index, position] of part.at.entries()) {
      at.push(length + position);
      from.push(part.from[index] ?? 0);
    }
    length += part.text.length;
  }
  return { text: parts.map((part) => part.text).join(""), at, from, end: prose.end, ...spelling(prose.spelt) };
}

/**
 * Several proses as one, a space between them, except where a symbol was cut at the line end: after a hyphen that
 * touches a letter on its left, when the next prose begins with a letter or digit (`NĐ-` + `CP`, `217/2025/NĐ-` + `CP`), and
 * within a year.
 */
export function join(parts: readonly Prose[]): Prose {
  const filled = parts.filter((part) => part.text !== "");
  if (filled.length === 1) return filled[0] ?? EMPTY_PROSE;
  let text = "";
  // Only the part before is looked at: looking at the text so far would lay it out anew for every line.
  let before = "";
  const at: number[] = [];
  const from: number[] = [];
  let end = 0;
  for (const part of filled) {
    if (before !== "" && !isCutSymbol(before, part.text)) {
      at.push(text.length);
      from.push(end);
      text += " ";
    }
    for (const [index, position] of part.at.entries()) {
      at.push(text.length + position);
      from.push(part.from[index] ?? 0);
    }
    text += part.text;
    before = part.text;
    end = part.end;
  }
  return { text, at, from, end, ...spelling(together(filled)) };
}

function together(parts: readonly Prose[]): Prose["spelt"] {
  const spelt = [...new Set(parts.flatMap((part) => (part.spelt === undefined ? [] : [part.spelt])))];
  return spelt.length < 2 ? spelt[0] : new Map(spelt.flatMap((one) => [...one]));
}

/** `… số 217/2025/NĐ-` followed by `CP …`: the hyphen belongs to the symbol. `29/5/202` followed by `6`: a narrow column cut the year. */
function isCutSymbol(before: string, after: string): boolean {
  if (/\/20\d$/u.test(before.slice(-4))) return /^\d(?!\d)/u.test(after);
  return /[\p{Lu}\d]-$/u.test(before.slice(-3)) && /^[\p{Lu}\d]/u.test(after);
}
