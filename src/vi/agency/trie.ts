import { foldedKeys, foldedLines, type Token } from "./tokens.ts";

/** Phrases by their words, so that the longest one at a place is found by walking forward once. */
export interface Trie<T> {
  next?: Map<string, Trie<T>>;
  value?: T;
}

/** The phrase found: its value and the index after its last token. */
export interface Hit<T> {
  value: T;
  end: number;
}

export function emptyTrie<T>(): Trie<T> {
  return {};
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
  const folded = foldedLines(entries.map(([phrase]) => phrase));
  for (const [index, [, value]] of entries.entries()) addFolded(trie, folded[index] ?? "", value);
}

function addKeys<T>(trie: Trie<T>, keys: readonly string[], value: T): void {
  if (keys.length === 0) return;
  let node = trie;
  for (const key of keys) {
    node.next ??= new Map();
    let child = node.next.get(key);
    if (child === undefined) {
      child = emptyTrie<T>();
      node.next.set(key, child);
    }
    node = child;
  }
  node.value ??= value;
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
    node = key === undefined ? undefined : node.next?.get(key);
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
  for (const key of keys) node = node?.next?.get(key);
  return node;
}
