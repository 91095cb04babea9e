import type { Place, Point } from "./place.ts";

/** Line and column of any offset of a text, by binary search over the starts of its lines. */
export class LineIndex {
  readonly text: string;
  readonly #starts: number[] = [0];

  constructor(text: string) {
    this.text = text;
    for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) this.#starts.push(at + 1);
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** The line's text without its line break. Lines count from 1; a line that does not exist is empty. */
  line(number: number): string {
    const start = this.#starts[number - 1];
    if (start === undefined) return "";
    const next = this.#starts[number];
    return this.text.slice(start, next === undefined ? this.text.length : next - 1);
  }

  point(offset: number): Point {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1, offset };
  }

  place(start: number, end: number): Place {
    return { start: this.point(start), end: this.point(end), quote: this.text.slice(start, end) };
  }
}
