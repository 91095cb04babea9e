/**
 * Comparing and matching Vietnamese words. JavaScript's `\b` and `\w` take `ă đ ư` for punctuation, so nothing in
 * this project uses them on text: patterns bound words with `\p{L}`, comparisons go through {@link fold}.
 */

/** Tone marks on `a e y` of an open syllable and the same marks moved to the vowel before: hoà → hòa, Uỷ → Ủy. */
const OPEN_SYLLABLE: readonly (readonly [string, string, string])[] = [
  ["o", "àáảãạ", "òóỏõọ"],
  ["o", "èéẻẽẹ", "òóỏõọ"],
  ["u", "ỳýỷỹỵ", "ùúủũụ"],
];
const BARE: Readonly<Record<string, string>> = {
  à: "a",
  á: "a",
  ả: "a",
  ã: "a",
  ạ: "a",
  è: "e",
  é: "e",
  ẻ: "e",
  ẽ: "e",
  ẹ: "e",
  ỳ: "y",
  ý: "y",
  ỷ: "y",
  ỹ: "y",
  ỵ: "y",
};

/** `qu` is a consonant: the tone of `quý` already stands where both styles put it. */
const OLD_STYLE = /(?<!q)(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/gu;

function toNewStyle(pair: string): string {
  const glide = pair[0] ?? "";
  const toned = pair[1] ?? "";
  for (const [vowel, from, to] of OPEN_SYLLABLE) {
    const index = vowel === glide ? from.indexOf(toned) : -1;
    if (index !== -1) return (to[index] ?? "") + (BARE[toned] ?? "");
  }
  return pair;
}

/**
 * The key under which spellings that differ only in case, tone placement (`hoà`/`hòa`), dash or drawn rule, quote, `ð`/`đ`, `ƣ`/`ư`
 * (as Word 2010 exports it) or kind of space are the same. As long as the input, so offsets carry over. Expects NFC.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  return (FOLDED_SIGN.test(lower) ? withPlainSigns(lower) : lower).replace(OLD_STYLE, toNewStyle);
}

/** Every sign that {@link withPlainSigns} replaces: most of what is folded are words without any. */
const FOLDED_SIGN = /[\t\u00A0«»ðƣɖ\u2000-\u200A\u2010-\u2015‘’‚“”„\u202F\u2212\u2500\u2501\u2550\u3000]/;

function withPlainSigns(text: string): string {
  return text
    .replace(/[ðɖ]/g, "đ")
    .replace(/ƣ/g, "ư")
    .replace(/[\u2010-\u2015\u2212\u2500\u2501\u2550]/g, "-")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’‚]/g, "'")
    .replace(/[\u00A0\u2000-\u200A\u202F\u3000\t]/g, " ");
}

/** {@link fold} with runs of space collapsed and spaces around hyphens dropped: for looking names up, not for offsets. */
export function foldKey(text: string): string {
  const folded = fold(text);
  return UNEVEN.test(folded) ? folded.replace(/\s+/g, " ").replace(/ ?- ?/g, "-").trim() : folded;
}

/** White space that a key has not; a third of what is looked up has any. */
const UNEVEN = /\s\s|[^\S ]|^ | $| -|- /;
