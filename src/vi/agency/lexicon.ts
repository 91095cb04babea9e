import agencyData from "../data/agencies.json" with { type: "json" };
import wordData from "../data/agency-words.json" with { type: "json" };
import { foldKey } from "../word.ts";
import { phraseKeys } from "./tokens.ts";
import { addPhrase, descend, emptyTrie, type Trie } from "./trie.ts";
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
  source: string;
  /** Whether the row was checked against a document. */
  checked: "yes" | "partly" | "no";
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
  lower?: Trie<true>;
  /** Any lower-case word may follow that begins no predicate. */
  anyLower: boolean;
  not?: Trie<true>;
  notLowercase?: Trie<true>;
}

export const agencyRows = agencyData.agencies as unknown as readonly AgencyRow[];
export const ambiguousAbbreviations = agencyData.ambiguousAbbreviations as Readonly<Record<string, readonly string[]>>;
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
  if (phrases === undefined || phrases.length === 0) return undefined;
  const trie = emptyTrie<true>();
  for (const phrase of phrases) addPhrase(trie, phrase, true);
  return trie;
}

const notAfter = wordData.notAfter as unknown as Readonly<Record<string, readonly string[]>>;
const notAfterLowercase = wordData.notAfterLowercase as unknown as Readonly<Record<string, readonly string[]>>;

/** Words that make the given word an ordinary one: "Ban" + "hành", "Hội" + "nghị". */
export const notAfterWord = once(() => {
  const map = new Map<string, Trie<true>>();
  for (const [word, phrases] of [...Object.entries(notAfter), ...Object.entries(notAfterLowercase)]) {
    const trie = trieOf(phrases);
    if (trie !== undefined) map.set(word, trie);
  }
  return map;
});

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
  for (const head of wordData.heads as unknown as readonly Head[]) {
    const lower = trieOf(head.lower?.filter((word) => word !== "*"));
    const anyLower = head.lower?.includes("*") === true;
    for (const word of head.words) {
      const entry: HeadEntry = { head, anyLower };
      if (lower !== undefined) entry.lower = lower;
      const not = trieOf(notAfter[word]);
      if (not !== undefined) entry.not = not;
      const notLowercase = trieOf(notAfterLowercase[word]);
      if (notLowercase !== undefined) entry.notLowercase = notLowercase;
      addPhrase(trie, word, entry);
    }
  }
  return trie;
});

/** Names, aliases, abbreviations and fields under a head: the mask of known bodies. */
export const gazetteer = once(() => {
  const trie = emptyTrie<Known>();
  const weak = new Set(wordData.weakAbbreviations.map(foldKey));
  const fields = wordData.fields as unknown as readonly Field[];
  const fieldAbbreviations = new Set(fields.flatMap((field) => field.abbreviations ?? []).map(foldKey));
  for (const row of agencyRows) {
    if (NO_MASK.has(row.kind) || NO_MASK_NAMES.has(row.id)) continue;
    for (const name of [row.name, ...(row.aliases ?? [])]) addName(trie, name, row);
    for (const short of row.abbreviations ?? []) {
      const key = foldKey(short);
      if (fieldAbbreviations.has(key) || (phraseKeys(short).length === 1 && short.length < 3)) continue;
      addPhrase(trie, short, { row, abbreviation: true, weak: weak.has(key) });
    }
  }
  for (const row of agencyRows) {
    if (NO_MASK.has(row.kind)) continue;
    for (const name of [row.name, ...(row.aliases ?? [])]) addStem(trie, name, row);
  }
  for (const head of wordData.fieldHeads) for (const field of fields) addField(trie, head, field);
  return trie;
});

/** Long and short forms that plans mix freely inside one name. */
const SHORT_FORMS: readonly (readonly [string, string])[] = [
  ["Hội đồng nhân dân", "HĐND"],
  ["Ủy ban nhân dân", "UBND"],
  ["Đoàn đại biểu Quốc hội", "Đoàn ĐBQH"],
  ["Mặt trận Tổ quốc", "MTTQ"],
  ["Cộng sản Hồ Chí Minh", "CSHCM"],
];

function mixedForms(name: string): string[] {
  let forms = [name];
  for (const [long, short] of SHORT_FORMS) if (name.includes(long)) forms = [...forms, ...forms.map((form) => form.replace(long, short))];
  return forms;
}

function addName(trie: Trie<Known>, name: string, row: AgencyRow): void {
  for (const form of mixedForms(name.replace(BRACKET_AT_END, ""))) addPhrase(trie, form, { row, abbreviation: false, weak: false });
}

/** "Hội Nông dân tỉnh" is also known as "Hội Nông dân", before whatever place is named. */
function addStem(trie: Trie<Known>, name: string, row: AgencyRow): void {
  const stem = name.replace(UNIT_AT_END, "");
  if (stem === name || phraseKeys(stem).length < 2 || descend(headTrie(), phraseKeys(stem))?.value !== undefined) return;
  addPhrase(trie, stem, { row, abbreviation: false, weak: false });
}

function addField(trie: Trie<Known>, head: string, field: Field): void {
  const row = descend(trie, phraseKeys(`${head} ${field.name}`))?.value?.row;
  const known = (abbreviation: boolean): Known => (row === undefined ? { abbreviation, weak: false } : { row, abbreviation, weak: false });
  for (const name of [field.name, ...(field.aliases ?? [])]) addPhrase(trie, `${head} ${name}`, known(false));
  for (const short of field.abbreviations ?? []) addPhrase(trie, `${head} ${short}`, known(true));
}

/** Group words by class: "sở", "cơ quan", "xã", "doanh nghiệp"… */
export const groupTrie = once(() => {
  const trie = emptyTrie<GroupClass>();
  for (const [name, list] of Object.entries(wordData.groups)) for (const word of list) addPhrase(trie, word, name as GroupClass);
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
    for (const word of wordData[name]) addPhrase(trie, word, true);
    lists.set(name, trie);
  }
  return trie;
}

/** Verbs and adverbs that begin a predicate; "strong" ones are never part of a name, "weak" ones only in lower case. */
export const predicates = once(() => {
  const trie = emptyTrie<"strong" | "weak">();
  for (const word of wordData.predicates.strong) addPhrase(trie, word, "strong");
  for (const word of wordData.predicates.weak) addPhrase(trie, word, "weak");
  return trie;
});

/** Posts ("Giám đốc", "Thủ trưởng"); the value says whether one stands alone. */
export const titleTrie = once(() => {
  const trie = emptyTrie<{ alone: boolean }>();
  for (const { words: list, alone } of wordData.titles) for (const word of list) addPhrase(trie, word, { alone });
  return trie;
});

/** Words that go on after a comma inside one name: "thông tấn, báo chí". */
export const commaPairs = once(() => new Set(wordData.commaPairs.map(foldKey)));

export const surnames = once(() => new Set(wordData.surnames.map(foldKey)));
