import { fold } from "../word.ts";
import { FORMS } from "./forms.ts";
import type { Form } from "./forms.ts";
import { KIND_CHARS } from "./moment.ts";
import type { Token, TokenKind } from "./moment.ts";
import { BEFORE_DEADLINE, HANG_NOUNS, SLIPS } from "./words.ts";
import type { Slip } from "./types.ts";

/**
 * The input with every token written as one character and every run of white space as one space, in folded letters.
 * Rules match over `text`; {@link offsets} leads back to the input.
 */
export interface Skeleton {
  input: string;
  text: string;
  /** What stretches of `text` stand for: `at` and `length` in `text`, `start` and `end` in the input. */
  runs: { at: number; length: number; start: number; end: number }[];
  /** By position in `text`. */
  tokens: Map<number, Token>;
  slips: Slip[];
}

const CANDIDATE = new RegExp(
  [
    String.raw`\d+`,
    "ngày|tháng|quý|quí|qúy|năm|giai|thời|nhiệm|niên|học|nửa|thứ|chủ",
    "h[àằă]ng|mỗi|từng|q[1-4]",
    "một|hai|ba|bốn|sáu|bảy|tám|chín|mười",
    ...SLIPS.keys(),
  ].join("|"),
  "g",
);
const DIGIT_FORMS = FORMS.filter((form) => form.begins !== "word");
const WORD_FORMS = FORMS.filter((form) => form.begins !== "digit");

const LETTER = /[\p{L}\p{N}]/u;

function isWordChar(char: string | undefined): boolean {
  if (char === undefined || char === "") return false;
  if (char < "\u0080") return (char >= "a" && char <= "z") || (char >= "0" && char <= "9") || (char >= "A" && char <= "Z");
  return LETTER.test(char);
}

/** {@link fold} for offsets even where lower case is longer (`İ`), with full-width figures read as plain ones. */
function foldFlat(input: string): string {
  const folded = fold(input);
  const same =
    folded.length === input.length ? folded : Array.from({ length: input.length }, (_, i) => fold(input[i] ?? "")[0] ?? " ").join("");
  return same
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xff10 + 0x30))
    .replace(/[\uE000-\uF8FF]/g, "\uFFFD");
}

/** Whether a number may begin here: not inside `10/2022/TT-BTC` or `…/2026`, but after `-` when a date ended there. */
function opensNumber(text: string, at: number, lastEnd: number): boolean {
  const before = text[at - 1];
  if (isWordChar(before)) return false;
  if (before === "/") return false;
  if (before === undefined || !"-.,:".includes(before)) return true;
  return !isWordChar(text[at - 2]) || lastEnd === at - 1;
}

const RANGE_GOES_ON = /-(?=\s*(?:\d|quý|quí|tháng|ngày|năm))/y;

/** Whether a token may end here: `10/2022/TT`, `12%` and `25/3/2026x` are no dates. */
function closesToken(text: string, at: number): boolean {
  const next = text[at];
  if (next === undefined) return true;
  if (isWordChar(next) || next === "%") return false;
  if (next === "/") return !isWordChar(text[at + 1]);
  if (next !== "-" || !isWordChar(text[at + 1])) return true;
  RANGE_GOES_ON.lastIndex = at;
  return RANGE_GOES_ON.test(text);
}

function wordBefore(text: string, at: number): string {
  return /([\p{L}\p{N}]+)\s*$/u.exec(text.slice(Math.max(0, at - 24), at))?.[1] ?? "";
}

function tokenAt(text: string, at: number, forms: readonly Form[]): Token | undefined {
  for (const form of forms) {
    form.pattern.lastIndex = at;
    const match = form.pattern.exec(text);
    if (match === null) continue;
    const end = at + match[0].length;
    if (!closesToken(text, end)) continue;
    const found = form.read(match.groups ?? {});
    if (found === undefined) continue;
    return { ...found, start: at, end };
  }
  return undefined;
}

/** "cửa hàng năm 2025" sells things; "lần thứ ba" counts; "tuần 2 tháng 7" is no second of July. */
function isOtherWord(text: string, token: Token): boolean {
  if (token.kind === "day" || token.kind === "fullDay") return /^(?:tuần|quý|đợt|lần|kỳ|khóa)$/.test(wordBefore(text, token.start));
  if (token.kind === "every") return text.startsWith("hàng", token.start) && HANG_NOUNS.includes(wordBefore(text, token.start));
  return token.kind === "weekday" && /^(?:lần|kỳ|khóa|quý)$/.test(wordBefore(text, token.start));
}

function slipAt(text: string, at: number, word: string): string | undefined {
  const slip = SLIPS.get(word);
  if (slip === undefined || isWordChar(text[at - 1]) || isWordChar(text[at + word.length])) return undefined;
  if (slip.where === "anywhere") return slip.expected;
  const leads = BEFORE_DEADLINE.includes(wordBefore(text, at)) || /(?:^|[,;:(])\s*$/.test(text.slice(Math.max(0, at - 8), at));
  return leads && /^\s+ngày\s+\d/.test(text.slice(at + word.length, at + word.length + 12)) ? slip.expected : undefined;
}

interface Piece {
  start: number;
  end: number;
  token?: Token;
  expected?: string;
}

/** Tokens and slips of the folded text, from left to right. */
function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  let lastEnd = -1;
  CANDIDATE.lastIndex = 0;
  for (let match = CANDIDATE.exec(text); match !== null; match = CANDIDATE.exec(text)) {
    const at = match.index;
    const word = match[0];
    const digit = word < "a";
    if (digit ? !opensNumber(text, at, lastEnd) : isWordChar(text[at - 1])) continue;
    const expected = slipAt(text, at, word);
    if (expected !== undefined) {
      found.push({ start: at, end: at + word.length, expected });
      continue;
    }
    const token = tokenAt(text, at, digit ? DIGIT_FORMS : WORD_FORMS);
    if (token === undefined || isOtherWord(text, token)) continue;
    found.push({ start: at, end: token.end, token });
    CANDIDATE.lastIndex = token.end;
    lastEnd = token.end;
  }
  return mergeHours(text, found);
}

const BETWEEN_HOUR_AND_DAY = /^\s*(?:,|-)?\s*(?:(?:buổi\s+)?(?:sáng|trưa|chiều|tối)\s*,?\s*)?$/;
const WEEKDAY_AFTER = /^\s*[,(]\s*$/;
const WEEKDAY_BEFORE = /^\s*\(\s*$/;

/** `13h30’ ngày 29/4/2026 (Thứ Tư)`, `Thứ Hai (02/3)` is one token each: the day. */
function mergeHours(text: string, found: readonly Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const piece of found) {
    const token = piece.token;
    let last = merged.at(-1);
    if (token?.kind === "weekday" && last?.token?.kind === "fullDay" && WEEKDAY_AFTER.test(text.slice(last.end, piece.start))) {
      const end = text[piece.end] === ")" ? piece.end + 1 : piece.end;
      merged[merged.length - 1] = { ...last, end, token: { ...last.token, end } };
      continue;
    }
    if (token?.value.type === "dayOfMonth" || (token?.value.type === "moment" && token.value.moment.unit === "day")) {
      let { start, end } = token;
      if (last?.token?.kind === "weekday" && text[end] === ")" && WEEKDAY_BEFORE.test(text.slice(last.end, start))) {
        start = last.start;
        end++;
        merged.pop();
        last = merged.at(-1);
      }
      let value: Token["value"] = token.value;
      while (last?.token !== undefined && isHourOrWeekday(last.token) && BETWEEN_HOUR_AND_DAY.test(text.slice(last.end, start))) {
        start = last.start;
        value = withHours(value, last.token);
        merged.pop();
        last = merged.at(-1);
      }
      merged.push({ start, end, token: { ...token, start, end, value } });
      continue;
    }
    merged.push(piece);
  }
  return merged;
}

function isHourOrWeekday(token: Token): boolean {
  return token.kind === "clock" || token.kind === "weekday";
}

function withHours(value: Token["value"], before: Token): Token["value"] {
  if (before.value.type !== "clock") return value;
  const hours = before.value.between ? "between" : "at";
  if (value.type === "dayOfMonth") return { ...value, hours };
  return value.type === "moment" && value.moment.unit === "day" ? { type: "moment", moment: { ...value.moment, hours } } : value;
}

/** Reads the tokens of a text. Linear in its length. */
export function lex(input: string): Skeleton {
  const folded = foldFlat(input);
  const skeleton: Skeleton = { input, text: "", runs: [], tokens: new Map(), slips: [] };
  let at = 0;
  for (const { start, end, token, expected = token?.expected } of pieces(folded)) {
    copy(folded, at, start, skeleton);
    at = end;
    if (expected !== undefined) skeleton.slips.push(slipOf(input, start, end, expected));
    if (token === undefined) put(expected ?? "", start, end, skeleton);
    else {
      skeleton.tokens.set(skeleton.text.length, token);
      put(KIND_CHARS[token.kind], start, end, skeleton);
    }
  }
  copy(folded, at, folded.length, skeleton);
  return skeleton;
}

/** Of a quarter only its name is the slip: `Quý Il` in `Quý Il/2026`. */
function slipOf(input: string, start: number, end: number, expected: string): Slip {
  const found = /^\p{L}+\s*[^\s/.,-]{1,3}(?=[\s/.,-])/u.exec(input.slice(start, end))?.[0] ?? input.slice(start, end);
  return { found, expected, start, end: start + found.length };
}

/** Adds characters that stand for the input from `start` to `end`. */
function put(text: string, start: number, end: number, skeleton: Skeleton): void {
  skeleton.runs.push({ at: skeleton.text.length, length: text.length, start, end });
  skeleton.text += text;
}

const SPACES = /[ \n\r\f\v]{2,}|[\n\r\f\v]/g;

/** Copies plain text, a run of white space as one space. */
function copy(folded: string, from: number, to: number, skeleton: Skeleton): void {
  const text = folded.slice(from, to);
  let at = 0;
  for (const space of text.matchAll(SPACES)) {
    if (space.index > at) put(text.slice(at, space.index), from + at, from + space.index, skeleton);
    at = space.index + space[0].length;
    put(" ", from + space.index, from + at, skeleton);
  }
  if (at < text.length) put(text.slice(at), from + at, to, skeleton);
}

/** Input offsets of the skeleton characters from `at` to `end`. */
export function offsets(skeleton: Skeleton, at: number, end: number): { start: number; end: number } {
  return { start: offsetOf(skeleton, at, "start"), end: end > at ? offsetOf(skeleton, end - 1, "end") : offsetOf(skeleton, at, "start") };
}

/** A run as long as what it stands for maps letter by letter; a token, a space or a slip as a whole. */
function offsetOf({ runs, input }: Skeleton, at: number, side: "start" | "end"): number {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle]?.at ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  const run = runs[low];
  if (run === undefined || at >= run.at + run.length) return input.length;
  if (run.length !== run.end - run.start) return run[side];
  return run.start + (at - run.at) + (side === "end" ? 1 : 0);
}

/** The same skeleton with the tokens at these positions dead: no rule reads them. */
export function bury(skeleton: Skeleton, positions: Iterable<number>): Skeleton {
  const chars = new Set(positions);
  if (chars.size === 0) return skeleton;
  let text = "";
  let at = 0;
  for (const position of [...chars].sort((a, b) => a - b)) {
    if (!skeleton.tokens.has(position)) continue;
    text += skeleton.text.slice(at, position) + KIND_CHARS.dead;
    at = position + 1;
  }
  return { ...skeleton, text: text + skeleton.text.slice(at) };
}

/** The kinds named in a pattern, as a character class. */
export function kindClass(kinds: readonly TokenKind[]): string {
  return `[${kinds.map((kind) => KIND_CHARS[kind]).join("")}]`;
}
