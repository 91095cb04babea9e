import { ownBodies, perWords, type OwnBody } from "../own-words.ts";
import { fieldRows, words } from "./lexicon.ts";
import { phraseKeys, tokenise, type Token } from "./tokens.ts";
import { addPrinted, emptyTrie, longest, type Trie } from "./trie.ts";

interface Expansion {
  full: string;
  /** Only when one of these phrases follows. */
  before?: readonly (readonly string[])[];
  /** Only when one of these words stands right before. */
  after?: readonly string[];
}

const FIELD_HEADS = ["sở", "bộ", "phòng", "ngành", "chức", "ban"];

let expansions: Trie<Expansion[]> | undefined;

function expansionTrie(): Trie<Expansion[]> {
  if (expansions !== undefined) return expansions;
  const byShort = new Map<string, Expansion[]>();
  const add = (short: string, expansion: Expansion): void => {
    const list = byShort.get(short);
    if (list === undefined) byShort.set(short, [expansion]);
    else list.push(expansion);
  };
  for (const row of words.contextExpansions as readonly { abbreviation: string; full: string; before?: string[]; after?: string[] }[]) {
    const expansion: Expansion = { full: row.full };
    if (row.before !== undefined) expansion.before = row.before.map(phraseKeys);
    if (row.after !== undefined) expansion.after = row.after;
    add(row.abbreviation, expansion);
  }
  for (const [short, full] of words.expansions) if (short !== undefined && full !== undefined) add(short, { full });
  for (const field of fieldRows) {
    for (const short of field.abbreviations ?? []) add(short, { full: field.name, after: FIELD_HEADS });
    for (const alias of field.aliases ?? []) if (/[A-ZĐ]{3,}/u.test(alias)) add(alias, { full: field.name });
  }
  const trie = emptyTrie<Expansion[]>();
  addPrinted(trie, [...byShort]);
  expansions = trie;
  return trie;
}

const ownExpansions = perWords(
  (bodies: readonly OwnBody[]) => new Map(bodies.flatMap(({ name, abbreviations = [] }) => abbreviations.map((short) => [short, name]))),
);

/** A capital before anything but a small letter, another capital in one word, or a stroke: a name without them holds no abbreviation of the lists. */
const MAYBE_SHORT = /\p{Lu}[^\s\p{Ll}]|\p{Lu}\S*\p{Lu}|\//u;

/**
 * Writes the abbreviations of a name out in full: "UBND xã" → "Ủy ban nhân dân xã", "Sở KH&CN" → "Sở Khoa học và Công nghệ".
 * Only what is printed as an abbreviation changes; one with several meanings is expanded where its neighbours decide, else kept.
 * @param extra abbreviations the document defines itself, by the short form as printed
 */
export function expandAbbreviations(name: string, extra?: ReadonlyMap<string, string>): string {
  const configured = ownBodies();
  const bodies = configured === undefined ? undefined : ownExpansions(configured);
  if (!MAYBE_SHORT.test(name) && !mentions(name, extra) && !mentions(name, bodies)) return name;
  const tokens = tokenise(name);
  let out = "";
  let copied = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const printed = name.slice(token.start, token.end);
    const own = extra?.get(printed) ?? bodies?.get(printed);
    const hit = own === undefined ? expansionAt(tokens, at, name) : { full: own, end: at + 1 };
    const last = hit === undefined ? undefined : tokens[hit.end - 1];
    if (hit === undefined || last === undefined) continue;
    out += name.slice(copied, token.start) + hit.full;
    copied = last.end;
    at = hit.end - 1;
    if (tokens[at + 1]?.key === "." && hasNoSpace(tokens, at)) {
      copied = tokens[at + 1]?.end ?? copied;
      if (tokens[at + 2]?.start === copied) out += " ";
    } else if (tokens[at + 1]?.start === copied && tokens[at + 1]?.word === true) out += " ";
  }
  return out + name.slice(copied);
}

function mentions(name: string, shorts: ReadonlyMap<string, string> | undefined): boolean {
  for (const short of shorts?.keys() ?? []) if (name.includes(short)) return true;
  return false;
}

function hasNoSpace(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.end === tokens[at + 1]?.start && tokens[at + 2] !== undefined;
}

function expansionAt(tokens: readonly Token[], at: number, name: string): { full: string; end: number } | undefined {
  let best: { full: string; end: number } | undefined;
  longest(expansionTrie(), tokens, at, tokens.length, ({ value, end }) => {
    if (!isPrintedShort(tokens, at, end, name)) return false;
    const found = value.find((expansion) => fits(expansion, tokens, at, end));
    if (found !== undefined) best = { full: found.full, end };
    return found !== undefined;
  });
  return best;
}

function isPrintedShort(tokens: readonly Token[], at: number, end: number, name: string): boolean {
  const first = tokens[at];
  if (first === undefined) return false;
  if (end - at === 3 && tokens[at + 1]?.key === "/") return true;
  for (let index = at; index < end; index += 1) {
    const token = tokens[index];
    if (token !== undefined && (token.caps || /\p{Lu}.*\p{Lu}/u.test(name.slice(token.start, token.end)))) return true;
  }
  return false;
}

function fits(expansion: Expansion, tokens: readonly Token[], at: number, end: number): boolean {
  const { before, after } = expansion;
  if (before !== undefined && !before.some((phrase) => phrase.every((key, index) => tokens[end + index]?.key === key))) return false;
  return after === undefined || after.includes(tokens[at - 1]?.key ?? "");
}
