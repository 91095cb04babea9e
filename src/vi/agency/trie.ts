import { foldedKeys, foldedLines, type Token } from "./tokens.ts";

/**
 * Phrases by their words, so that the longest one at a place is found by walking forward once. Most words have one that
 * follows them, which stands in the node itself: a map for each was a megabyte and a half in every run.
 */
export interface Trie<T> {
  /** The first word that was put behind this one, and what goes on from there. */
  key: string | undefined;
  child: Trie<T> | undefined;
  /** The other words. */
  others: Map<string, Trie<T>> | undefined;
  value: T | undefined;
}

/** The phrase found: its value and the index after its last token. */
export interface Hit<T> {
  value: T;
  end: number;
}

export function emptyTrie<T>(): Trie<T> {
  return { key: undefined, child: undefined, others: undefined, value: undefined };
}

function follow<T>(node: Trie<T>, key: string): Trie<T> | undefined {
  return node.key === key ? node.child : node.others?.get(key);
}

/** Adds a phrase that is folded already; the first value of a phrase stays. A hyphenated phrase is also found without the hyphen. */
export function addFolded<T>(trie: Trie<T>, phrase: string, value: T): void {
  const keys = foldedKeys(phrase);
  addKeys(trie, keys, value);
  if (!keys.includes("-")) return;
  const joined = keys.filter((key) => key !== "-");
  addKeys(trie, joined, value);
}

/** Adds phrases as printed, each with its value, in order. */
export function addPrinted<T>(trie: Trie<T>, entries: readonly (readonly [string, T])[]): void {
  const folded = foldedLines(entries.map((entry) => entry[0]));
  for (let at = 0; at < entries.length; at++) {
    const entry = entries[at];
    if (entry !== undefined) addFolded(trie, folded[at] ?? "", entry[1]);
  }
}

function addKeys<T>(trie: Trie<T>, keys: readonly string[], value: T): void {
  if (keys.length === 0) return;
  let node = trie;
  for (const key of keys) {
    node = follow(node, key) ?? grow(node, key);
  }
  node.value ??= value;
}

function grow<T>(node: Trie<T>, key: string): Trie<T> {
  const child = emptyTrie<T>();
  if (node.key === undefined) {
    node.key = key;
    node.child = child;
  } else {
    node.others ??= new Map();
    node.others.set(key, child);
  }
  return child;
}

/** A trie of folded phrases without values. */
export function phraseSet(phrases: readonly string[]): Trie<true> {
  const trie = emptyTrie<true>();
  for (const phrase of phrases) addFolded(trie, phrase, true);
  return trie;
}

/** The longest phrase that begins at token `at`, among those `accept` allows. */
export function longest<T>(
  trie: Trie<T>,
  tokens: readonly Token[],
  at: number,
  limit: number,
  accept?: (hit: Hit<T>) => boolean,
): Hit<T> | undefined {
  let node: Trie<T> | undefined = trie;
  let best: Hit<T> | undefined;
  for (let index = at; index < limit; index += 1) {
    const key: string | undefined = tokens[index]?.key;
    node = key === undefined ? undefined : follow(node, key);
    if (node === undefined) return best;
    if (node.value === undefined) continue;
    const hit: Hit<T> = { value: node.value, end: index + 1 };
    if (accept === undefined || accept(hit)) best = hit;
  }
  return best;
}

/** The subtree after a phrase: to look up "Sở" + "Tư pháp" when the head stands elsewhere. */
export function descend<T>(trie: Trie<T>, keys: readonly string[]): Trie<T> | undefined {
  let node: Trie<T> | undefined = trie;
  for (const key of keys) node = node === undefined ? undefined : follow(node, key);
  return node;
}
