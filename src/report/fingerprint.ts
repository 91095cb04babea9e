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

const WORDS_MAX = 160;

export function identityOf({ ruleId, section = "", place, message }: Diagnostic): Identity {
  const words = place === undefined || place.quote.trim() === "" ? message.vi : place.quote;
  return { rule: ruleId, section, words: foldKey(words).slice(0, WORDS_MAX) };
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
