/**
 * Whether a word can be a Vietnamese syllable, told from its sounds and its spelling alone: onset, rhyme and tone, each
 * from a closed list, with the tone mark where the spelling puts it. It knows no words: `nghiễm` is a syllable although
 * `thi hành nghiễm túc` is a slip, and whether a foreign word or an abbreviation is at hand is for the caller to say.
 */
import {
  GLIDE_RHYMES,
  LABIALS,
  LOAN_ONSETS,
  LOAN_RHYMES,
  ONSETS,
  ONSETS_BEFORE_Y,
  RHYMES,
  RHYMES_AFTER_BARE_G,
  RHYMES_AFTER_GI_ONLY,
  RHYMES_AFTER_QU,
  RHYMES_WITHOUT_ONSET,
  VOWEL_TONES,
} from "./syllable-data.ts";

/** In the order of the columns of {@link VOWEL_TONES}. */
export const TONES = ["ngang", "huyền", "sắc", "hỏi", "ngã", "nặng"] as const;
export type Tone = (typeof TONES)[number];

export interface SyllableParts {
  /** As spelt, in lower case: `ngh`, `qu`, `gi`; empty when the syllable starts with its vowel. */
  onset: string;
  /** Without its tone: `iên`, `oa`, `ươc`. */
  rhyme: string;
  tone: Tone;
  /** Where the mark stands in `oa`, `oe`, `uy`, the only rhymes that are written both ways: `hoà` old, `hòa` new. */
  placement?: "old" | "new";
}

interface TonedRhyme {
  rhyme: string;
  tone: Tone;
  placement?: "old" | "new";
}

const FRONT_VOWEL = /^[eêiy]/;
const STOP_CODA = /(?:ch|[cpt])$/;
/** The longest syllable, `nghiêng`, has seven letters. */
const LETTERS_MAX = 7;
const OLD_AND_NEW: readonly string[] = ["oa", "oe", "uy"];

/** Which letter of a rhyme bears the tone mark. For `oa`, `oe`, `uy` this is the old place, the new one is 0. */
function toneLetter(rhyme: string): number {
  const index = rhyme.search(/[ơêôâă]/u);
  const letter = index === -1 ? rhyme.indexOf("ư") : index;
  if (letter !== -1) return rhyme.startsWith("ôô") ? 1 : letter;
  return /^(?:o[aeo]|uy)/.test(rhyme) ? 1 : 0;
}

const ROWS: ReadonlyMap<string, string> = new Map(VOWEL_TONES.map((row) => [row.charAt(0), row]));

/** The six spellings of a rhyme with the mark on one of its letters. */
function marked(rhyme: string, at: number): string[] {
  const row = ROWS.get(rhyme.charAt(at)) ?? "";
  const [before, after] = [rhyme.slice(0, at), rhyme.slice(at + 1)];
  return Array.from(row, (letter) => before + letter + after);
}

function addToned(toned: Map<string, TonedRhyme>, rhyme: string): void {
  const stopped = STOP_CODA.test(rhyme);
  const twoWays = OLD_AND_NEW.includes(rhyme);
  const old = marked(rhyme, toneLetter(rhyme));
  const modern = twoWays ? marked(rhyme, 0) : [];
  for (let column = 0; column < TONES.length; column++) {
    const tone = TONES[column] ?? "ngang";
    if (stopped && tone !== "sắc" && tone !== "nặng") continue;
    if (column === 0 || !twoWays) {
      toned.set(old[column] ?? "", { rhyme, tone });
      continue;
    }
    toned.set(old[column] ?? "", { rhyme, tone, placement: "old" });
    toned.set(modern[column] ?? "", { rhyme, tone, placement: "new" });
  }
}

function tonedRhymes(rhymes: Iterable<string>): Map<string, TonedRhyme> {
  const toned = new Map<string, TonedRhyme>();
  for (const rhyme of rhymes) addToned(toned, rhyme);
  return toned;
}

const glides = new Set(GLIDE_RHYMES);
const common = new Set([...RHYMES, ...GLIDE_RHYMES]);
const afterQu = new Set(RHYMES_AFTER_QU);

/** Whether the spelling rules let the onset stand before the rhyme. */
function fits(onset: string, rhyme: string): boolean {
  const front = FRONT_VOWEL.test(rhyme);
  if (rhyme === "y") return onset === "qu" || ONSETS_BEFORE_Y.includes(onset);
  switch (onset) {
    case "qu":
      return afterQu.has(rhyme);
    case "gi":
      return RHYMES_AFTER_GI_ONLY.includes(rhyme) || (common.has(rhyme) && !/^[iy]/.test(rhyme) && !glides.has(rhyme));
    case "":
      return RHYMES_WITHOUT_ONSET.includes(rhyme) || (common.has(rhyme) && !rhyme.startsWith("iê"));
    case "g":
      return RHYMES_AFTER_BARE_G.includes(rhyme) || (common.has(rhyme) && !front);
    case "c":
      return common.has(rhyme) && !front && !glides.has(rhyme);
    case "ng":
      return common.has(rhyme) && !front;
    case "k":
    case "gh":
    case "ngh":
      return common.has(rhyme) && front;
    default:
      return common.has(rhyme) && !(LABIALS.includes(onset) && glides.has(rhyme));
  }
}

let shared: Map<string, TonedRhyme> | undefined;
let ofTheLanguage: Map<string, TonedRhyme> | undefined;
let ofLoans: Map<string, TonedRhyme> | undefined;

/** The tables are built at first use, each part once: a run that never looks at a syllable does not pay for them. */
function sharedRhymes(): Map<string, TonedRhyme> {
  shared ??= tonedRhymes(new Set([...common, ...RHYMES_WITHOUT_ONSET]));
  return shared;
}

function rhymeOf(spelt: string): TonedRhyme | undefined {
  ofTheLanguage ??= tonedRhymes([...RHYMES_AFTER_QU, ...RHYMES_AFTER_GI_ONLY].filter((rhyme) => !common.has(rhyme)));
  return sharedRhymes().get(spelt) ?? ofTheLanguage.get(spelt);
}

function isLoanRhyme(spelt: string): boolean {
  ofLoans ??= tonedRhymes(LOAN_RHYMES);
  return sharedRhymes().has(spelt) || ofLoans.has(spelt);
}

/**
 * Onset, rhyme and tone of a syllable, or undefined when the word is none.
 * `word` is one word in NFC, of any case; `đ` must be the letter U+0111, not a look-alike.
 */
export function syllableParts(word: string): SyllableParts | undefined {
  if (word.length === 0 || word.length > LETTERS_MAX) return undefined;
  const lower = word.toLowerCase();
  const read = (onset: string): SyllableParts | undefined => {
    const found = rhymeOf(lower.slice(onset.length));
    return found !== undefined && fits(onset, found.rhyme) ? { onset, ...found } : undefined;
  };
  for (const onset of ONSETS) {
    if (!lower.startsWith(onset)) continue;
    const parts = read(onset);
    if (parts !== undefined) return parts;
  }
  return read("");
}

/** Whether the word (NFC, any case) is spelt as a Vietnamese syllable can be; both places of the tone mark count. */
export function isVietnameseSyllable(word: string): boolean {
  return syllableParts(word) !== undefined;
}

/**
 * Whether the word is spelt like a borrowed word written the Vietnamese way (`pin`, `buýt`, `tuýp`) or a place name from
 * another language of Vietnam (`Đắk`, `Kạn`, `Krông`, `Plei`): looser in onset, rhyme and the spelling of `c`/`k`.
 * True for every Vietnamese syllable too.
 */
export function isLoanSyllable(word: string): boolean {
  if (isVietnameseSyllable(word)) return true;
  if (word.length === 0 || word.length > LETTERS_MAX) return false;
  const lower = word.toLowerCase();
  return [...LOAN_ONSETS, ...ONSETS, ""].some((onset) => lower.startsWith(onset) && isLoanRhyme(lower.slice(onset.length)));
}
