import { WORD } from "../letters.ts";
import type { RuleMatch, TimeRule } from "./define.ts";
import type { Skeleton } from "./lexer.ts";
import type { Token } from "./moment.ts";
import type { Outcome } from "./span.ts";
import type { TimeContext } from "./types.ts";

/** Words that a rule read, and what it made of them. */
export interface Phrase {
  rule: TimeRule;
  /** Positions in the skeleton. */
  at: number;
  end: number;
  outcome: Outcome;
}

/** Rules in order, with an index from the first word to the rules it may begin. */
export interface RuleSet {
  candidate: RegExp;
  byHead: ReadonlyMap<string, readonly TimeRule[]>;
}

export function ruleSet(rules: readonly TimeRule[]): RuleSet {
  const byHead = new Map<string, TimeRule[]>();
  for (const rule of rules) {
    for (const head of rule.heads) byHead.set(head, [...(byHead.get(head) ?? []), rule]);
  }
  const words = [...byHead.keys()].filter((head) => head !== "*").sort((a, b) => b.length - a.length);
  return { byHead, candidate: new RegExp(`[\uE000-\uE014]|(?<![${WORD}])(?:${words.join("|")})(?![${WORD}])`, "gu") };
}

function tokensIn(skeleton: Skeleton, at: number, end: number): Token[] {
  const found: Token[] = [];
  for (let i = at; i < end; i++) {
    if ((skeleton.text[i] ?? "") < "\uE000") continue;
    const token = skeleton.tokens.get(i);
    if (token !== undefined) found.push(token);
  }
  return found;
}

/** Names the groups of a match made with the flags `d` and `u`. */
export function ruleMatch(skeleton: Skeleton, match: RegExpExecArray): RuleMatch {
  const at = match.index;
  const tokens = tokensIn(skeleton, at, at + match[0].length);
  return {
    text: match[0],
    tokens,
    moments: tokens.flatMap((token) => (token.value.type === "moment" ? [token.value.moment] : [])),
    word: (name) => match.groups?.[name] ?? "",
    token: (name) => {
      const range = match.indices?.groups?.[name];
      return range === undefined ? undefined : skeleton.tokens.get(range[0]);
    },
  };
}

function phraseAt(skeleton: Skeleton, at: number, rules: readonly TimeRule[], context: TimeContext): Phrase | undefined {
  for (const rule of rules) {
    rule.pattern.lastIndex = at;
    const match = rule.pattern.exec(skeleton.text);
    if (match === null) continue;
    const outcome = rule.read(ruleMatch(skeleton, match), context);
    if (outcome !== undefined) return { rule, at, end: at + match[0].length, outcome };
  }
  return undefined;
}

/** All phrases, from left to right, none over another; at one place the first rule that reads it wins. */
export function scan(skeleton: Skeleton, { candidate, byHead }: RuleSet, context: TimeContext): Phrase[] {
  const found: Phrase[] = [];
  candidate.lastIndex = 0;
  for (let match = candidate.exec(skeleton.text); match !== null; match = candidate.exec(skeleton.text)) {
    const head = match[0] >= "\uE000" ? "*" : match[0];
    const phrase = phraseAt(skeleton, match.index, byHead.get(head) ?? [], context);
    if (phrase === undefined) continue;
    found.push(phrase);
    candidate.lastIndex = phrase.end;
  }
  return found;
}
