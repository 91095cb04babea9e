import { addAll } from "../../model/add-all.ts";
import type { Chunk, PageContent, Ruling } from "./content.ts";
import type { PdfFont } from "./fonts.ts";
import { apply, IDENTITY, multiply, toMatrix, type Matrix } from "./geometry.ts";
import { pathRulings } from "./paths.ts";
import type { PdfOperators } from "./pdfjs.ts";

interface State {
  matrix: Matrix;
  font: PdfFont | undefined;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
  mode: number;
}

interface Glyph {
  originalCharCode?: unknown;
  unicode?: unknown;
  width?: unknown;
  isSpace?: unknown;
}

export interface PageInput {
  number: number;
  width: number;
  height: number;
  /** From the page's own axes to points from its upper left corner. */
  transform: Matrix;
  list: PdfOperators;
  operators: Readonly<Record<string, number>>;
  fontOf(name: string): PdfFont;
  /** Glyphs and lines beyond this many are left out. */
  maximum: number;
}

/** A gap of this many ems parts two words where no blank was drawn. */
const WORD_GAP_EMS = 0.2;
const MAXIMUM_SAVED_STATES = 512;
const INVISIBLE = 3;
const FILL_AND_STROKE = 2;
const MARK = /^\p{M}+$/u;

type Handler = (args: readonly unknown[]) => void;

/**
 * Runs a page's operators as far as they place letters and lines (ISO 32000-1, 8.4, 8.5 and 9.4); colours, pictures
 * and clipping are passed over.
 */
export class PageInterpreter {
  readonly #input: PageInput;
  readonly #chunks: Chunk[] = [];
  readonly #rulings: Ruling[] = [];
  readonly #saved: State[] = [];
  readonly #marks: boolean[] = [];
  #state: State;
  #text: Matrix = IDENTITY;
  #line: Matrix = IDENTITY;
  #aslant = "";
  #open: Chunk | undefined;
  #openEnd = 0;
  #blank = false;
  #artifacts = 0;
  #annotations = 0;
  #count = 0;

  constructor(input: PageInput) {
    this.#input = input;
    this.#state = {
      matrix: input.transform,
      font: undefined,
      size: 0,
      charSpacing: 0,
      wordSpacing: 0,
      stretch: 1,
      leading: 0,
      rise: 0,
      mode: 0,
    };
  }

  run(): PageContent {
    const { list, operators, maximum } = this.#input;
    const handlers = new Map<number, Handler>();
    for (const [name, handler] of Object.entries(this.#handlers())) {
      const code = operators[name];
      if (code !== undefined) handlers.set(code, handler);
    }
    for (const [index, code] of list.fnArray.entries()) {
      if (this.#count > maximum) break;
      const args = list.argsArray[index];
      handlers.get(code)?.(Array.isArray(args) ? (args as unknown[]) : []);
    }
    const { number, width, height } = this.#input;
    return { number, width, height, chunks: this.#chunks, rulings: this.#rulings, aslant: this.#aslant.trim() };
  }

  #handlers(): Record<string, Handler> {
    return { ...this.#stateHandlers(), ...this.#textHandlers() };
  }

  #stateHandlers(): Record<string, Handler> {
    const save = () => {
      if (this.#saved.length < MAXIMUM_SAVED_STATES) this.#saved.push({ ...this.#state });
    };
    const restore = () => {
      this.#state = this.#saved.pop() ?? this.#state;
    };
    const transform = (matrix: Matrix) => {
      this.#state.matrix = multiply(this.#state.matrix, matrix);
    };
    const endMark = () => {
      if (this.#marks.pop() === true) this.#artifacts--;
    };
    const beginMark: Handler = ([tag]) => {
      const artifact = tag === "Artifact";
      this.#marks.push(artifact);
      if (artifact) this.#artifacts++;
    };
    return {
      save,
      restore,
      transform: (args) => transform(toMatrix(args)),
      paintFormXObjectBegin: ([matrix]) => {
        save();
        if (matrix !== null && matrix !== undefined) transform(toMatrix(matrix));
      },
      paintFormXObjectEnd: restore,
      beginAnnotation: ([, , placed, matrix]) => {
        save();
        this.#annotations++;
        this.#state.matrix = multiply(multiply(this.#input.transform, toMatrix(placed)), toMatrix(matrix));
      },
      endAnnotation: () => {
        restore();
        this.#annotations = Math.max(0, this.#annotations - 1);
      },
      beginMarkedContent: beginMark,
      beginMarkedContentProps: beginMark,
      endMarkedContent: endMark,
      constructPath: (args) => {
        const found = pathRulings(args, this.#state.matrix, this.#input.operators);
        this.#count += found.length;
        addAll(this.#rulings, found);
      },
    };
  }

  #textHandlers(): Record<string, Handler> {
    const state = () => this.#state;
    const nextLine = (x: number, y: number) => {
      this.#line = multiply(this.#line, [1, 0, 0, 1, x, y]);
      this.#text = this.#line;
    };
    return {
      beginText: () => {
        this.#line = IDENTITY;
        this.#text = IDENTITY;
      },
      setCharSpacing: ([value]) => void (state().charSpacing = numeric(value)),
      setWordSpacing: ([value]) => void (state().wordSpacing = numeric(value)),
      setHScale: ([value]) => void (state().stretch = numeric(value, 100) / 100),
      setLeading: ([value]) => void (state().leading = -numeric(value)),
      setTextRise: ([value]) => void (state().rise = numeric(value)),
      setTextRenderingMode: ([value]) => void (state().mode = numeric(value)),
      setFont: ([name, size]) => this.#setFont(name, size),
      setGState: ([pairs]) => {
        for (const pair of Array.isArray(pairs) ? (pairs as unknown[][]) : []) {
          if (pair[0] === "Font" && Array.isArray(pair[1])) this.#setFont(pair[1][0], pair[1][1]);
        }
      },
      setTextMatrix: (args) => {
        this.#line = toMatrix(args.length === 1 ? args[0] : args);
        this.#text = this.#line;
      },
      moveText: ([x, y]) => nextLine(numeric(x), numeric(y)),
      setLeadingMoveText: ([x, y]) => {
        state().leading = numeric(y);
        nextLine(numeric(x), numeric(y));
      },
      nextLine: () => nextLine(0, state().leading),
      showText: ([glyphs]) => this.#show(glyphs),
    };
  }

  #setFont(name: unknown, size: unknown): void {
    this.#state.font = typeof name === "string" ? this.#input.fontOf(name) : undefined;
    this.#state.size = numeric(size);
  }

  #show(glyphs: unknown): void {
    const { font, size, charSpacing, wordSpacing, stretch } = this.#state;
    if (!Array.isArray(glyphs) || font === undefined) return;
    let x = 0;
    for (const glyph of glyphs as (Glyph | number | null)[]) {
      if (typeof glyph === "number") {
        x -= (glyph * size) / 1000;
        continue;
      }
      if (glyph === null || typeof glyph !== "object") continue;
      const advance = numeric(glyph.width) * font.unit * size;
      this.#count++;
      this.#glyph(glyph, font, x * stretch, advance * stretch);
      x += advance + charSpacing + (glyph.isSpace === true ? wordSpacing : 0);
    }
    this.#text = multiply(this.#text, [1, 0, 0, 1, x * stretch, 0]);
  }

  #glyph(glyph: Glyph, font: PdfFont, x: number, advance: number): void {
    const { matrix, size, rise } = this.#state;
    const full = multiply(matrix, this.#text);
    const [x0, y] = apply(full, x, rise);
    const scale = Math.hypot(full[0], full[1]);
    const height = Math.abs(size) * Math.hypot(full[2], full[3]);
    const unicode = typeof glyph.unicode === "string" ? glyph.unicode : "";
    const code = numeric(glyph.originalCharCode, -1);
    // Letters along the page go from left to right; the axis of `y` has been turned downwards.
    if (full[0] < 0.9 * scale || height < 1 || !Number.isFinite(x0 + y)) {
      if (this.#aslant.length < 500) this.#aslant += unicode;
      this.#open = undefined;
      return;
    }
    // `isSpace` only says that the code is 32, which small fonts give to any letter.
    if (unicode.trim() === "" && !font.unmapped(code)) {
      // A glyph that stands for nothing and takes no room parts no words.
      this.#blank ||= advance > 0 || unicode !== "";
      if (this.#blank) this.#open = undefined;
      return;
    }
    this.#append({ unicode, code, font, x0, y, x1: x0 + advance * scale, height });
  }

  #append(letter: { unicode: string; code: number; font: PdfFont; x0: number; x1: number; y: number; height: number }): void {
    const { unicode, code, font, x0, x1, y, height } = letter;
    const open = this.#open;
    // What letter-spacing puts between two letters is no gap.
    const spacing =
      Math.max(0, this.#state.charSpacing) *
      this.#state.stretch *
      Math.hypot(this.#state.matrix[0], this.#state.matrix[1]) *
      Math.abs(this.#text[0]);
    const gap = x0 - this.#openEnd - spacing;
    const near = Math.abs(gap) <= WORD_GAP_EMS * height || MARK.test(unicode);
    if (
      open !== undefined &&
      open.font === font &&
      near &&
      Math.abs(open.y - y) < 0.1 * height &&
      Math.abs(open.size - height) < 0.1 * height
    ) {
      open.text += unicode;
      open.glyphs.push({ text: unicode, code });
      open.x1 = Math.max(open.x1, x1);
    } else {
      const chunk = this.#start(unicode, code, letter);
      this.#open = chunk;
      this.#chunks.push(chunk);
    }
    this.#openEnd = x1;
    this.#blank = false;
  }

  #start(text: string, code: number, letter: { font: PdfFont; x0: number; x1: number; y: number; height: number }): Chunk {
    const { font, x0, x1, y, height } = letter;
    const { mode, matrix } = this.#state;
    const full = multiply(matrix, this.#text);
    const chunk: Chunk = {
      text,
      x0,
      x1,
      y,
      size: height,
      font,
      bold: font.bold || mode === FILL_AND_STROKE,
      // Fonts without an italic are slanted by the matrix.
      italic: font.italic || Math.abs(full[2]) > 0.15 * Math.abs(full[3]),
      order: this.#chunks.length,
      blankBefore: this.#blank,
      hidden: mode === INVISIBLE,
      artifact: this.#artifacts > 0,
      annotation: this.#annotations > 0,
      glyphs: [{ text, code }],
    };
    return chunk;
  }
}

function numeric(value: unknown, otherwise = 0): number {
  return typeof value === "number" && Number.isFinite(value) ? value : otherwise;
}
