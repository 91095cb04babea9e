import { sourceEnd, sourceSpan } from "../outline/prose.ts";
import { isCompound } from "../vi/compound.ts";
import { isVietnameseSyllable } from "../vi/syllable.ts";
import type { CheckContext } from "./context.ts";
import { spots } from "./lexicon.ts";
import { adjoins, wordsOf, type Word, type WordUnit } from "./words.ts";

/** A word that a conversion of the file has damaged. */
export interface Damage {
  kind: "letter" | "parted";
  unit: WordUnit;
  from: number;
  to: number;
  /** The word as it stands in the file, and as it probably was. */
  found: string;
  meant: string;
}

const made = new WeakMap<CheckContext, readonly Damage[]>();

/** Everything in the text that a converter has damaged. Read once. */
export function damageIn(context: CheckContext): readonly Damage[] {
  let found = made.get(context);
  if (found === undefined) {
    found = wordsOf(context).flatMap((unit) => [...damaged(unit), ...closedUp(unit, context.text)]);
    made.set(context, found);
  }
  return found;
}

function* damaged(unit: WordUnit): Generator<Damage> {
  for (let index = unit.next(SUSPECT, 0); index < unit.length; index = unit.next(SUSPECT, index + 1)) {
    const { words } = unit;
    const word = words[index];
    if (word?.kind !== "letters") continue;
    const { text } = unit.unit.prose;
    if (DAMAGED.test(word.key))
      yield { kind: "letter", unit, from: index, to: index + 1, found: text.slice(word.start, word.end), meant: mend(word.key) };
    const parted = word.key.length <= 2 ? (partedFrom(words, index) ?? partedBefore(words, index)) : partedBefore(words, index);
    if (parted !== undefined) {
      const found = text.slice(words[parted.from]?.start, words[parted.to - 1]?.end);
      yield { kind: "parted", unit, ...parted, found, meant: found.replaceAll(" ", "") };
    }
  }
}

/** Words that the outline has closed up again (outline/spaced-letters.ts): in the file a blank stands inside them. */
function* closedUp(unit: WordUnit, text: string): Generator<Damage> {
  const { prose } = unit.unit;
  const joints = prose.at.filter((at, piece) => {
    const blank = at === 0 ? 0 : sourceEnd(prose, at - 1);
    return at > 0 && prose.from[piece] === blank + 1 && text[blank] === " " && prose.text[at] !== " " && prose.text[at - 1] !== " ";
  });
  if (joints.length === 0) return;
  let joint = 0;
  for (const [index, { start, end }] of unit.words.entries()) {
    while ((joints[joint] ?? Number.POSITIVE_INFINITY) <= start) joint++;
    if ((joints[joint] ?? Number.POSITIVE_INFINITY) >= end) continue;
    const span = sourceSpan(prose, start, end);
    yield {
      kind: "parted",
      unit,
      from: index,
      to: index + 1,
      found: text.slice(span.start, span.end),
      meant: prose.text.slice(start, end),
    };
  }
}

/** Letters that fonts and OCR put for Vietnamese ones: `ǜ` for `ũ`, `ƣ` for `ư`, `Ƕ` for `ỳ`. */
const DAMAGED = /[\u0180-\u019F\u01A2-\u01AE\u01B1-\u024F]/u;
const MENDED: Readonly<Record<string, string>> = { ǜ: "ũ", ǚ: "ũ", ƣ: "ư", ǎ: "ă", ƕ: "ỳ", ƿ: "ỳ", ȉ: "ỉ" };

function mend(key: string): string {
  return key.replace(/[\u0180-\u019F\u01A2-\u01AE\u01B1-\u024F]/gu, (letter) => MENDED[letter] ?? "…");
}

/** Words that a lone letter names something behind: `điểm b`, `nhóm d`. */
const LABELS: ReadonlySet<string> = new Set(
  "điểm nhóm mục loại hạng lớp khoản phần số biểu mẫu cấp bảng ý tiết phụ khối tổ đội khu lô dãy nhà vitamin chữ hình".split(" "),
);
const CONSONANT = /^(?:[bcdđghklmnprstvx]|ch|gh|gi|kh|ng|nh|ph|qu|th|tr)$/u;
const VOWEL_HEAD = /^[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/u;

const LONE_VOWEL = /^[aiouy]$/u;
/** `ệc` of `vi ệc`: what begins with a vowel and is no word. */
const isLeftOver = (key: string) => VOWEL_HEAD.test(key) && !isVietnameseSyllable(key);
const SUSPECT = spots(({ key }) => CONSONANT.test(key) || LONE_VOWEL.test(key) || DAMAGED.test(key) || isLeftOver(key));

/** `t ỉ nh`, `l ý`, `đ ộng`: a lone consonant before a toned vowel; `hộ i`: a lone vowel that completes a word. */
function partedFrom(words: readonly Word[], index: number): { from: number; to: number } | undefined {
  const [before, word, next, third] = [words[index - 1], words[index], words[index + 1], words[index + 2]];
  if (word === undefined || word.caps) return undefined;
  if (
    next !== undefined &&
    CONSONANT.test(word.key) &&
    VOWEL_HEAD.test(next.key) &&
    !next.upper &&
    adjoins(words, index + 1) &&
    !LABELS.has(before?.key ?? "")
  ) {
    if (third !== undefined && third.key.length <= 2 && adjoins(words, index + 2) && isVietnameseSyllable(word.key + next.key + third.key))
      return { from: index, to: index + 3 };
    if (isVietnameseSyllable(word.key + next.key) && !isVietnameseSyllable(word.key)) return { from: index, to: index + 2 };
  }
  const first = words[index - 2];
  const completes =
    before !== undefined &&
    first !== undefined &&
    LONE_VOWEL.test(word.key) &&
    adjoins(words, index) &&
    isCompound(first.key, before.key + word.key) &&
    !isCompound(first.key, before.key);
  return completes ? { from: index - 1, to: index + 1 } : undefined;
}

/** `vi | ệc`, `ti | ếng`: the first half is a word by itself, the second is none. */
function partedBefore(words: readonly Word[], index: number): { from: number; to: number } | undefined {
  const [before, word] = [words[index - 1], words[index]];
  if (before === undefined || word === undefined || word.upper || !isLeftOver(word.key)) return undefined;
  const isWhole = isVietnameseSyllable(before.key) && adjoins(words, index) && isVietnameseSyllable(before.key + word.key);
  return isWhole ? { from: index - 1, to: index + 1 } : undefined;
}

/** A part of a word that a converter took apart: `tri ển`, `ngạ y`. */
export function isTornOff(words: readonly Word[], index: number): boolean {
  const [before, word, after] = [words[index - 1], words[index], words[index + 1]];
  if (word === undefined) return false;
  return (
    (before !== undefined && adjoins(words, index) && isVietnameseSyllable(before.key + word.key)) ||
    (after !== undefined && adjoins(words, index + 1) && isVietnameseSyllable(word.key + after.key))
  );
}
