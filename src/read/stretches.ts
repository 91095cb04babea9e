/** The way back from a text in which stretches were replaced: for each offset in what came out, the one in what came in. */
export class Stretches {
  /** Starts of stretches that map one to one, in the text that came out and in the one that came in. */
  readonly #out = [0];
  readonly #in = [0];

  /** `[start, end)` of what came in became `length` units; replacements come in the order of the text. */
  replace(start: number, end: number, length: number): void {
    const out = start - (this.#in.at(-1) ?? 0) + (this.#out.at(-1) ?? 0);
    // Inside of what replaced it, every unit leads to the start.
    for (let unit = 0; unit < length; unit++) {
      this.#out.push(out + unit);
      this.#in.push(start);
    }
    this.#out.push(out + length);
    this.#in.push(end);
  }

  original(offset: number): number {
    let low = 0;
    let high = this.#out.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#out[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return (this.#in[low] ?? 0) + offset - (this.#out[low] ?? 0);
  }
}
