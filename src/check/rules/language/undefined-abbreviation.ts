import { sourceSpan } from "../../../outline/prose.ts";
import data from "../../../vi/data/language.json" with { type: "json" };
import { resolveAgency } from "../../../vi/agency/index.ts";
import { isVietnameseSyllable } from "../../../vi/syllable.ts";
import type { CheckContext } from "../../context.ts";
import { defineRule } from "../../define.ts";
import { timesOf } from "../../english.ts";
import { lazy } from "../../lazy.ts";
import { spots } from "../../lexicon.ts";
import { SPACE, TOUCHES, wordsOf, type Word, type WordUnit } from "../../words.ts";
import page from "./undefined-abbreviation.md";

const general = lazy(() => new Set(data.abbreviations.split(" ")));
/** What everybody in a school reads without help: `GVCN`, `TKB`. */
const ofSchools = lazy(() => new Set(data.schoolAbbreviations.split(" ")));
/** Parts where abbreviations are the custom: number, addressees, archive line; an act's own text defines for itself. */
const CUSTOMARY: ReadonlySet<string> = new Set(["letterhead", "closing", "act"]);

export const undefinedAbbreviation = defineRule({
  id: "undefined-abbreviation",
  group: "language",
  severity: "info",
  summary: { vi: "Chữ viết tắt không được giải thích.", en: "An abbreviation is not explained." },
  messages: {
    undefined: {
      vi: "“{short}” viết tắt mà không giải thích ({count} lần).",
      en: "“{short}” is used {count} and never explained.",
      expected: {
        vi: "Ở lần đầu viết đầy đủ rồi ghi “(sau đây viết tắt là {short})”.",
        en: "Write it out at its first use, then “(sau đây viết tắt là {short})”.",
      },
    },
  },
  page,
  options: {
    known: {
      type: "array",
      items: { type: "string" },
      default: [],
      description: { vi: "Chữ viết tắt không cần giải thích ở cơ quan này.", en: "Abbreviations that need no explanation here." },
    },
  },
  *check(context, { known }) {
    const explained = explainedIn(context, known);
    const uses = new Map<string, { unit: WordUnit; word: Word; count: number }>();
    for (const unit of wordsOf(context)) {
      if (CUSTOMARY.has(unit.unit.part.role) || unit.shouts) continue;
      for (let index = unit.next(CAPITALS, 0); index < unit.length; index = unit.next(CAPITALS, index + 1)) {
        const word = unit.words[index];
        if (word === undefined || !isAbbreviation(unit.words, index)) continue;
        const short = unit.unit.prose.text.slice(word.start, word.end);
        if (general().has(short) || explained.has(short) || (context.kind.school && ofSchools().has(short))) continue;
        if (isGloss(unit, word) || isCompany(unit, word)) {
          explained.add(short);
          continue;
        }
        const use = uses.get(short);
        if (use === undefined) uses.set(short, { unit, word, count: 1 });
        else use.count++;
      }
    }
    const small = uses.size === 0 ? new Set<string>() : smallWords(context);
    for (const [short, { unit, word, count }] of uses) {
      if (explained.has(short) || small.has(word.key) || resolveAgency(short) !== undefined) continue;
      yield { at: sourceSpan(unit.unit.prose, word.start, word.end), message: "undefined", values: { short, count: timesOf(count) } };
    }
  },
});

/** Shorter words in small letters may be abbreviations typed carelessly: `gv`, `csdl`. */
const WORD_MIN = 5;

/** Words that the text has in small letters too: `STARTUP` in a title is the `startup` of a sentence. */
function smallWords(context: CheckContext): ReadonlySet<string> {
  const small = new Set<string>();
  for (const unit of wordsOf(context)) {
    for (let at = 0; at < unit.length; at++) {
      const { key, upper } = unit.spelling(at);
      if (!upper && key.length >= WORD_MIN && unit.isLetters(at)) small.add(key);
    }
  }
  return small;
}

function explainedIn({ facts, plan }: CheckContext, known: readonly string[]): Set<string> {
  const shorts = [
    ...facts.abbreviations.map(({ short }) => short),
    ...(plan.document.abbreviations ?? []).map(({ short }) => short),
    ...known,
  ];
  return new Set(shorts.flatMap((short) => [short, ...short.split(/[\s,;/&-]+/u)]));
}

/** Two to eight capitals that are no word. */
const CAPITALS = spots(({ key, caps }) => caps && key.length <= 8 && !TONED.test(key) && !isVietnameseSyllable(key));

/** No part of a number or symbol: not `12/KH-UBND`, `QH15`, `A03`. */
function isAbbreviation(words: readonly Word[], index: number): boolean {
  const word = words[index];
  if (word?.kind !== "letters") return false;
  const next = words[index + 1];
  if (!isApart(word.before) || (next !== undefined && !isApart(next.before))) return false;
  // Words set in capitals for emphasis, such as a title in running text.
  return !(words[index - 1]?.caps === true && word.before === SPACE) && !(next?.caps === true && next.before === SPACE);
}

const TONED = /[àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/u;

/** Not joined to its neighbour by `/`, `-`, `&`, `.` or nothing. */
function isApart(before: number): boolean {
  return before !== TOUCHES && before !== 47 && before !== 45 && before !== 38 && before !== 46 && before !== 95;
}

/** `Công ty Cổ phần Công nghệ Tin học EFY`: the name that a company goes by. */
const COMPANY = /(?<!\p{L})Công ty(?: (?:TNHH|MTV|CP|trách nhiệm hữu hạn|cổ phần|một thành viên|và|-|\p{Lu}\p{Ll}+(?: \p{Ll}+)?)){0,12} $/u;
const COMPANY_MAX = 90;

function isCompany({ unit: { prose } }: WordUnit, { start }: Word): boolean {
  return COMPANY.test(prose.text.slice(Math.max(0, start - COMPANY_MAX), start));
}

/** Nothing but abbreviations up to the word, and behind it up to the closing bracket. */
const LISTED_BEFORE = /\p{L} \((?:[\p{Lu}\d]{2,}(?:, ?|; ?| ?& ?))+$/u;
const LISTED_AFTER = /^(?:(?:, ?|; ?| ?& ?)[\p{Lu}\d]{2,})*\)/u;

/**
 * `Internet vạn vật (IoT)`, `CSDL (cơ sở dữ liệu)`: in brackets behind words, or with words in brackets behind it;
 * `khoa học, công nghệ (KH, CN)`: one of several in such brackets.
 */
function isGloss({ unit: { prose } }: WordUnit, { start, end }: Word): boolean {
  if (LISTED_BEFORE.test(prose.text.slice(Math.max(0, start - 80), start)) && LISTED_AFTER.test(prose.text.slice(end, end + 80)))
    return true;
  const [before, after] = [prose.text.slice(Math.max(0, start - 2), start), prose.text.slice(end, end + 3)];
  return (before.endsWith("(") && /^\s?[),;:-]/u.test(after)) || /^ \(\p{Ll}/u.test(after) || /^ ?[:=] ?\p{Lu}?\p{Ll}/u.test(after);
}
