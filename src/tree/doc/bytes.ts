/** Reads numbers of a stream; what lies beyond its end is 0, so that a cut file needs no checks at every step. */
export class Bytes {
  readonly data: Uint8Array;
  readonly #view: DataView;

  constructor(data: Uint8Array) {
    this.data = data;
    this.#view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  }

  get length(): number {
    return this.data.length;
  }

  u8(at: number): number {
    return this.data[at] ?? 0;
  }

  u16(at: number): number {
    return at >= 0 && at + 2 <= this.length ? this.#view.getUint16(at, true) : 0;
  }

  i16(at: number): number {
    return at >= 0 && at + 2 <= this.length ? this.#view.getInt16(at, true) : 0;
  }

  u32(at: number): number {
    return at >= 0 && at + 4 <= this.length ? this.#view.getUint32(at, true) : 0;
  }

  i32(at: number): number {
    return at >= 0 && at + 4 <= this.length ? this.#view.getInt32(at, true) : 0;
  }

  /** UTF-16 code units. */
  text(at: number, units: number): string {
    let text = "";
    for (let index = 0; index < units && at + 2 * index + 2 <= this.length; index++) text += String.fromCharCode(this.u16(at + 2 * index));
    return text;
  }

  part(at: number, length: number): Bytes {
    const start = Math.min(Math.max(0, at), this.length);
    return new Bytes(this.data.subarray(start, Math.min(start + Math.max(0, length), this.length)));
  }
}
