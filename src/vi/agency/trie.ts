import { foldedLines, foldedWords, type Token } from "./tokens.ts";

/**
 * Phrases by their words, so that the longest one at a place is found by walking forward once. A node is made when a text
 * first gets there: of the thousands of phrases a text meets some dozens. Most words have one that follows them, which
 * stands in the node itself.
 */
export interface Trie<T> {
  /** The first word that was put behind this one, and what goes on from there. */
  key: string | undefined;
  child: Trie<T> | undefined;
  /** The other words. */
  others: Map<string, Trie<T>> | undefined;
  value: T | undefined;
  /** Phrases that go on from here and have no nodes yet, in the order they came. */
  waiting: Waiting<T>[] | undefined;
}

interface Waiting<T> {
  /** All words of the phrase, with one space between them. */
  words: string;
  /** Where the next word begins. */
  from: number;
  value: T;
}

/** The phrase found: its value and the index after its last token. */
export interface Hit<T> {
  value: T;
  end: number;
}

export function emptyTrie<T>(): Trie<T> {
  return { key: undefined, child: undefined, others: undefined, value: undefined, waiting: undefined };
}

function follow<T>(node: Trie<T>, key: string): Trie<T> | undefined {
  if (node.waiting !== undefined) settle(node, node.waiting);
  return node.key === key ? node.child : node.others?.get(key);
}

/** Puts each phrase that waits at a node one word further on. */
function settle<T>(node: Trie<T>, waiting: readonly Waiting<T>[]): void {
  node.waiting = undefined;
  for (const { words, from, value } of waiting) {
    const space = words.indexOf(" ", from);
    const key = words.slice(from, space === -1 ? words.length : space);
    const child = follow(node, key) ?? grow(node, key);
    if (space === -1) child.value ??= value;
    else wait(child, { words, from: space + 1, value });
  }
}

/** `kế hoạch - tổng hợp` → `kế hoạch tổng hợp`; in {@link foldedWords} a hyphen is a word of its own. */
const HYPHENS = /^- | -(?= |$)/g;

function wait<T>(node: Trie<T>, phrase: Waiting<T>): void {
  if (node.waiting === undefined) node.waiting = [phrase];
  else node.waiting.push(phrase);
}

/** Adds a phrase that is folded already; the first value of a phrase stays. A hyphenated phrase is also found without the hyphen. */
export function addFolded<T>(trie: Trie<T>, phrase: string, value: T): void {
  const words = foldedWords(phrase);
  if (words === "") return;
  wait(trie, { words, from: 0, value });
  if (words.includes("-")) addFolded(trie, words.replaceAll(HYPHENS, ""), value);
}

/** Adds phrases as printed, each with its value, in order. */
export function addPrinted<T>(trie: Trie<T>, entries: readonly (readonly [string, T])[]): void {
  const folded = foldedLines(entries.map((entry) => entry[0]));
  for (let at = 0; at < entries.length; at++) {
    const entry = entries[at];
    if (entry !== undefined) addFolded(trie, folded[at] ?? "", entry[1]);
  }
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
