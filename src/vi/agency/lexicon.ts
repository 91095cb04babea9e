import agencyData from "../data/agencies.json" with { type: "json" };
import wordData from "../data/agency-words.json" with { type: "json" };
import { foldedKeys, foldedLines, phraseKeys } from "./tokens.ts";
import { addFolded, addPrinted, descend, emptyTrie, phraseSet, type Trie } from "./trie.ts";
import { ownBodies, type OwnBody, perWords } from "../own-words.ts";
import { agencySlug } from "./slug.ts";
import type { AgencyLevel } from "./types.ts";

/** One row of agencies.json. */
export interface AgencyRow {
  id: string;
  name: string;
  kind: string;
  level: AgencyLevel;
  abbreviations?: string[];
  aliases?: string[];
  validFrom?: string;
  validTo?: string;
  successors?: string[];
  change?: string;
  note?: string;
}

/** A head noun ("Sở", "Ban Chỉ đạo") and what may stand after it. */
export interface Head {
  words: string[];
  kind: string;
  level?: AgencyLevel;
  /** Height in the state: a part stands before its parent ("Phòng … Công an tỉnh"), equals stand side by side. */
  rank: number;
  /** May stand without anything after it. */
  alone?: boolean;
  /** Recognised in lower case in running text. */
  anyCase?: boolean;
  /** Takes lists of units: "UBND xã, phường". */
  units?: boolean;
  /** Another body may follow at once: "Văn phòng Ban Chỉ đạo". */
  of?: boolean;
  /** Is named after a topic, verbs included: "Ban Chỉ đạo xây dựng nông thôn mới". */
  topic?: boolean;
  bare?: boolean;
  /** A post rather than a body: "Giáo viên chủ nhiệm". */
  role?: boolean;
  /** What must follow in running text for the word to be a body at all. */
  need?: "capital" | "unit" | "body";
  /** Lower-case words that may follow; "*" is any. */
  lower?: string[];
}

/** A group word and the class that decides whether it continues a run ("sở, ban, ngành"). */
export type GroupClass = "organ" | "unit" | "business" | "people";

export interface Field {
  name: string;
  abbreviations?: string[];
  aliases?: string[];
}

/** What a phrase of the gazetteer stands for; without a row it is a field name under a head ("Phòng Tài chính"). */
export interface Known {
  row?: AgencyRow;
  /** Printed in capitals, or it is not this abbreviation. */
  abbreviation: boolean;
  /** Too common as a word of its own to be a body in running text. */
  weak: boolean;
}

export interface HeadEntry {
  head: Head;
  /** Lower-case words that may follow. */
  lower: () => Trie<true> | undefined;
  /** Any lower-case word may follow that begins no predicate. */
  anyLower: boolean;
  /** Its {@link notAfterWord} counts in any case, or in lower case only. */
  not: "any" | "lower";
  word: string;
}

export const agencyRows = agencyData.agencies as readonly AgencyRow[];
export const ambiguousAbbreviations = agencyData.ambiguousAbbreviations as Readonly<Record<string, readonly string[]>>;
export const fieldRows: readonly Field[] = wordData.fields;
export const words = wordData;

/** Rows that are not a mask when a list is split: the grammar of groups and titles reads them, as the guide asks. */
const NO_MASK = new Set(["generic-group", "office-holder"]);
const NO_MASK_NAMES = new Set(["van-phong-trung-uong-va-cac-ban-cua-dang"]);
const UNIT_AT_END = /\s(?:tỉnh|huyện|xã|thành phố)$/u;
const BRACKET_AT_END = /\s*\([^()]*\)$/u;

function once<T>(make: () => T): () => T {
  let value: T | undefined;
  return () => (value ??= make());
}

function trieOf(phrases: readonly string[] | undefined): Trie<true> | undefined {
  return phrases === undefined || phrases.length === 0 ? undefined : phraseSet(phrases);
}

const notAfter: Readonly<Record<string, readonly string[]>> = wordData.notAfter;
const notAfterLowercase: Readonly<Record<string, readonly string[]>> = wordData.notAfterLowercase;

const triesByWord = new Map<string, Trie<true> | undefined>();

/** Words that make the given word an ordinary one: "Ban" + "hành", "Hội" + "nghị". */
export function notAfterWord(word: string): Trie<true> | undefined {
  if (!triesByWord.has(word)) triesByWord.set(word, trieOf(phrasesAfter(notAfterLowercase, word)) ?? trieOf(phrasesAfter(notAfter, word)));
  return triesByWord.get(word);
}

function phrasesAfter(table: Readonly<Record<string, readonly string[]>>, word: string): readonly string[] | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}

const compounds = once(
  () =>
    new Map(
      Object.entries(wordData.compoundBefore as Readonly<Record<string, readonly string[]>>).map(([word, list]) => [word, new Set(list)]),
    ),
);

/** First halves of the words that end in the given syllable. */
export function compoundsOf(word: string): ReadonlySet<string> | undefined {
  return compounds().get(word);
}

/** Head nouns by their words. */
export const headTrie = once(() => {
  const trie = emptyTrie<HeadEntry>();
  for (const head of wordData.heads as readonly Head[]) {
    const lower = once(() => trieOf(head.lower?.filter((word) => word !== "*")));
    const anyLower = head.lower?.includes("*") === true;
    for (const word of head.words) {
      addFolded(trie, word, { head, anyLower, lower, word, not: Object.hasOwn(notAfterLowercase, word) ? "lower" : "any" });
    }
  }
  return trie;
});

interface Bucket {
  entries: (readonly [string, Known])[];
  stems: (readonly [string, Known])[];
  trie?: Trie<Known>;
}

const FIRST_WORD = /^[^\s,;:.()/&"'-]+/;

/** The rows by the first word of their names; a bucket becomes a trie when its word is first met, since no text needs them all. */
const buckets = once(() => {
  const weak = new Set(wordData.weakAbbreviations);
  const fields = new Set(fieldRows.flatMap((field) => field.abbreviations ?? []));
  const all: { name: string; known: Known; stem: boolean }[] = [];
  for (const row of agencyRows) {
    if (NO_MASK.has(row.kind)) continue;
    const known: Known = { row, abbreviation: false, weak: false };
    for (const name of [row.name, ...(row.aliases ?? [])]) {
      if (!NO_MASK_NAMES.has(row.id))
        for (const form of mixedForms(name.replace(BRACKET_AT_END, ""))) all.push({ name: form, known, stem: false });
      if (UNIT_AT_END.test(name)) all.push({ name: name.replace(UNIT_AT_END, ""), known, stem: true });
    }
    for (const short of row.abbreviations ?? []) {
      if (fields.has(short) || (short.length < 3 && !short.includes(" "))) continue;
      all.push({ name: short, known: { row, abbreviation: true, weak: weak.has(short) }, stem: false });
    }
  }
  const firsts = foldedLines(all.map(({ name }) => FIRST_WORD.exec(name)?.[0] ?? name));
  const map = new Map<string, Bucket>(wordData.fieldHeads.map((head) => [firstKey(head), { entries: [], stems: [] }]));
  for (const [index, { name, known, stem }] of all.entries()) {
    const key = firsts[index] ?? "";
    const bucket = map.get(key) ?? { entries: [], stems: [] };
    (stem ? bucket.stems : bucket.entries).push([name, known]);
    map.set(key, bucket);
  }
  return map;
});

function firstKey(phrase: string): string {
  return phraseKeys(phrase)[0] ?? "";
}

/** Names, aliases, abbreviations and fields that begin with a word: the mask of known bodies. */
export function gazetteer(key: string): Trie<Known> | undefined {
  const own = ownBodies();
  return (own === undefined ? undefined : ownTries(own).get(key)) ?? commonGazetteer(key);
}

/** Rows for bodies of one's own. They exist at any time. */
export const ownRows = perWords((bodies: readonly OwnBody[]): readonly AgencyRow[] =>
  bodies.map(({ name, abbreviations = [], aliases = [], level = "any" }) => ({
    id: agencySlug(name),
    name,
    kind: "own",
    level,
    abbreviations: [...abbreviations],
    aliases: [...aliases],
  })),
);

/** The gazetteer of each word that a body of one's own begins with: that body before all others. */
const ownTries = perWords((bodies: readonly OwnBody[]) => {
  const tries = new Map<string, Trie<Known>>();
  const entries = ownRows(bodies).flatMap((row): [string, Known][] => [
    ...[row.name, ...(row.aliases ?? [])].map((name): [string, Known] => [name, { row, abbreviation: false, weak: false }]),
    ...(row.abbreviations ?? []).map((name): [string, Known] => [name, { row, abbreviation: true, weak: false }]),
  ]);
  for (const entry of entries) {
    const key = firstKey(entry[0]);
    const trie = tries.get(key) ?? emptyTrie<Known>();
    addPrinted(trie, [entry]);
    tries.set(key, trie);
  }
  for (const [key, trie] of tries) {
    const bucket = buckets().get(key);
    if (bucket !== undefined) fillTrie(trie, bucket, key);
  }
  return tries;
});

function commonGazetteer(key: string): Trie<Known> | undefined {
  const bucket = buckets().get(key);
  if (bucket === undefined || bucket.trie !== undefined) return bucket?.trie;
  bucket.trie = fillTrie(emptyTrie<Known>(), bucket, key);
  return bucket.trie;
}

function fillTrie(trie: Trie<Known>, bucket: Bucket, key: string): Trie<Known> {
  addPrinted(trie, bucket.entries);
  addStems(trie, bucket.stems);
  addFields(trie, key);
  return trie;
}

/** Long and short forms that plans mix freely inside one name. */
const SHORT_FORMS: readonly (readonly [string, string])[] = [
  ["Hội đồng nhân dân", "HĐND"],
  ["Ủy ban nhân dân", "UBND"],
  ["Đoàn đại biểu Quốc hội", "Đoàn ĐBQH"],
  ["Mặt trận Tổ quốc", "MTTQ"],
  ["Ủy ban Trung ương", "Ủy ban TW"],
];

const SHORTENED = new RegExp(SHORT_FORMS.map(([long]) => long).join("|"));

function mixedForms(name: string): string[] {
  const forms = [name];
  if (!SHORTENED.test(name)) return forms;
  for (const [long, short] of SHORT_FORMS) if (name.includes(long)) forms.push(...forms.map((form) => form.replace(long, short)));
  return forms;
}

/** "Hội Nông dân tỉnh" is also known as "Hội Nông dân", before whatever place is named; head nouns alone are not names. */
function addStems(trie: Trie<Known>, stems: readonly (readonly [string, Known])[]): void {
  const folded = foldedLines(stems.map(([stem]) => stem));
  for (const [index, [, known]] of stems.entries()) {
    const stem = folded[index] ?? "";
    const keys = foldedKeys(stem);
    if (keys.length > 1 && descend(headTrie(), keys)?.value === undefined) addFolded(trie, stem, known);
  }
}

/** "Sở KH&CN", "Phòng LĐTBXH": fields under the heads that begin with the word, long and short. */
function addFields(trie: Trie<Known>, key: string): void {
  const entries: (readonly [string, Known])[] = [];
  for (const head of wordData.fieldHeads) {
    if (firstKey(head) !== key) continue;
    const under = descend(trie, phraseKeys(head));
    const names = foldedLines(fieldRows.map((field) => field.name));
    for (const [index, field] of fieldRows.entries()) {
      const row = under === undefined ? undefined : descend(under, foldedKeys(names[index] ?? ""))?.value?.row;
      const known: Known = { abbreviation: false, weak: false };
      const short: Known = { abbreviation: true, weak: false };
      if (row !== undefined) known.row = short.row = row;
      for (const name of [field.name, ...(field.aliases ?? [])]) entries.push([`${head} ${name}`, known]);
      for (const name of field.abbreviations ?? []) entries.push([`${head} ${name}`, short]);
    }
  }
  addPrinted(trie, entries);
}

/** Group words by class: "sở", "cơ quan", "xã", "doanh nghiệp"… */
export const groupTrie = once(() => {
  const trie = emptyTrie<GroupClass>();
  for (const [name, list] of Object.entries(wordData.groups)) for (const word of list) addFolded(trie, word, name as GroupClass);
  return trie;
});

type WordListName = {
  [K in keyof typeof wordData]: (typeof wordData)[K] extends string[] ? K : never;
}[keyof typeof wordData];

const lists = new Map<string, Trie<true>>();

/** A plain word list of agency-words.json as a trie. */
export function wordList(name: WordListName): Trie<true> {
  let trie = lists.get(name);
  if (trie === undefined) {
    trie = emptyTrie<true>();
    for (const word of wordData[name]) addFolded(trie, word, true);
    lists.set(name, trie);
  }
  return trie;
}

/** Verbs and adverbs that begin a predicate; "strong" ones are never part of a name, "weak" ones only in lower case. */
export const predicates = once(() => {
  const trie = emptyTrie<"strong" | "weak" | "noun">();
  for (const word of wordData.predicates.noun) addFolded(trie, word, "noun");
  for (const word of wordData.predicates.strong) addFolded(trie, word, "strong");
  for (const word of wordData.predicates.weak) addFolded(trie, word, "weak");
  return trie;
});

/** Posts ("Giám đốc", "Thủ trưởng"); the value says whether one stands alone. */
export const titleTrie = once(() => {
  const trie = emptyTrie<{ alone: boolean }>();
  for (const { words: list, alone } of wordData.titles) for (const word of list) addFolded(trie, word, { alone });
  return trie;
});

/** Words that go on after a comma inside one name: "thông tấn, báo chí". */
export const commaPairs = once(() => new Set(wordData.commaPairs));

export const surnames = once(() => new Set(wordData.surnames));
