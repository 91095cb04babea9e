import { phraseKeys, type Token } from "./tokens.ts";

/** Phrases by their words, so that the longest one at a place is found by walking forward once. */
export interface Trie<T> {
  next: Map<string, Trie<T>>;
  value?: T;
}

/** The phrase found: its value and the index after its last token. */
export interface Hit<T> {
  value: T;
  end: number;
}

export function emptyTrie<T>(): Trie<T> {
  return { next: new Map() };
}

/** Adds a phrase under its keys; the first value of a phrase stays. Hyphenated phrases are also found without the hyphen. */
export function addPhrase<T>(trie: Trie<T>, phrase: string, value: T): void {
  const keys = phraseKeys(phrase);
  addKeys(trie, keys, value);
  if (keys.includes("-"))
    addKeys(
      trie,
      keys.filter((key) => key !== "-"),
      value,
    );
}

function addKeys<T>(trie: Trie<T>, keys: readonly string[], value: T): void {
  if (keys.length === 0) return;
  let node = trie;
  for (const key of keys) {
    let child = node.next.get(key);
    if (child === undefined) {
      child = emptyTrie<T>();
      node.next.set(key, child);
    }
    node = child;
  }
  node.value ??= value;
}

/** A trie of phrases without values. */
export function phraseSet(phrases: readonly string[]): Trie<true> {
  const trie = emptyTrie<true>();
  for (const phrase of phrases) addPhrase(trie, phrase, true);
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
    node = key === undefined ? undefined : node.next.get(key);
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
  for (const key of keys) node = node?.next.get(key);
  return node;
}
