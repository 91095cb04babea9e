import { WORD } from "../letters.ts";
import { kindClass } from "./lexer.ts";
import { KIND_CHARS, KIND_GROUPS } from "./moment.ts";
import type { Moment, Token, TokenKind } from "./moment.ts";
import type { Outcome } from "./span.ts";
import type { TimeContext } from "./types.ts";

/** What a rule's pattern found. */
export interface RuleMatch {
  /** The matched words in folded form, tokens as their characters. */
  text: string;
  /** What a named group holds; empty when it took no part. */
  word(name: string): string;
  token(name: string): Token | undefined;
  /** All tokens, from left to right. */
  tokens: readonly Token[];
  /** The stretches of the calendar among them. */
  moments: readonly Moment[];
}

/** One form of a time phrase. Its page, `rules/<id>.md`, says what it reads and what it must leave alone. */
export interface TimeRule {
  readonly id: string;
  /** Words that a match can begin with; `*` for a date or other token. */
  readonly heads: readonly string[];
  readonly pattern: RegExp;
  /** How far the words make a time of the task in running text; `never` for words that mean one only under a label. */
  readonly inText: "strong" | "weak" | "never";
  read(match: RuleMatch, context: TimeContext): Outcome | undefined;
}

/** Plain words between two parts of a formula: no other token, no end of sentence. */
const GAP = String.raw`[^.;:!?()\uE000-\uE015]`;
/** Not the braces of `\p{L}` or `{0,3}`. */
const PLACEHOLDER = /(?<!\\p)\{(?:(?<name>[a-zA-Z]\w*):)?(?<kind>[a-zA-Z]+)\}/g;

function isKind(name: string): name is TokenKind {
  return name in KIND_CHARS;
}

/** The character class that `{kind}` stands for; `{gap}` stands for one character of plain words. */
function classOf(kind: string): string {
  if (kind === "gap") return GAP;
  const kinds = isKind(kind) ? [kind] : KIND_GROUPS[kind];
  if (kinds === undefined) throw new Error(`bug: no such kind of token: ${kind}`);
  return kindClass(kinds);
}

/**
 * Compiles a pattern over the skeleton. `{end:moment}` is a token of a kind or group of kinds, as a named group;
 * `{gap}{0,60}?` a few plain words. Words match whole.
 */
export function timePattern(source: string, flags: string): RegExp {
  const filled = source.replace(PLACEHOLDER, (_, name: string | undefined, kind: string) =>
    name === undefined ? classOf(kind) : `(?<${name}>${classOf(kind)})`,
  );
  return new RegExp(`(?<![${WORD}])(?:${filled})(?![${WORD}])`, flags);
}

export function defineTimeRule(rule: Omit<TimeRule, "pattern"> & { pattern: string }): TimeRule {
  return { ...rule, pattern: timePattern(rule.pattern, "yud") };
}
