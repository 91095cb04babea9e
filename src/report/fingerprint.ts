import type { Diagnostic } from "../model/diagnostic.ts";
import { sha256 } from "../read/sha256.ts";
import { foldKey } from "../vi/word.ts";

/** What a remark is known by when lines have moved. */
export interface Identity {
  rule: string;
  /** Printed number of the section; empty outside numbered sections. */
  section: string;
  /** The words concerned, folded; the sentence itself where it concerns none. */
  words: string;
}

const WORDS_MAX = 120;
/** Where a paragraph ends or an item begins: what a whole task is told by is its first words, not all its fields. */
const NEXT_ITEM = /\n\s*(?:\n|[-+*•]\s|\d{1,3}[.)]|[a-zđ][.)])/u;

/** The number of an item, which changes when another one comes before it; a remark on the number itself has nothing else. */
const MARKER = /^(?:[-+*•]|\d{1,3}(?:\.\d{1,3})*[.)]?|[IVXLC]{1,6}[.)]|[a-zđ][.)])\s+(?=\S)/u;

export function identityOf({ ruleId, section = "", place, message }: Diagnostic): Identity {
  const quote = place?.quote.trim() ?? "";
  const words = quote === "" ? message.vi : quote.slice(0, NEXT_ITEM.exec(quote)?.index);
  return { rule: ruleId, section, words: foldKey(words.replace(MARKER, "")).slice(0, WORDS_MAX) };
}

/** For each remark on one file a short hash of what it is known by; the second of two that are alike has another one. */
export function fingerprintsOf(diagnostics: readonly Diagnostic[], salt = ""): string[] {
  const seen = new Map<string, number>();
  return diagnostics.map((diagnostic) => {
    const { rule, section, words } = identityOf(diagnostic);
    const key = JSON.stringify([salt, rule, section, words]);
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return hash(`${key}#${count}`);
  });
}

const HASH_LENGTH = 32;

function hash(text: string): string {
  return sha256(new TextEncoder().encode(text)).slice(0, HASH_LENGTH);
}
