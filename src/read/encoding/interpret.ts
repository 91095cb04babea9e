/* oxlint-disable no-control-regex -- control codes are what these patterns look for */
/** Which encoding some text is really in, told from how Vietnamese each reading of it is. */
import { raiseCapitals } from "./capitals.ts";
import { decodeLegacy } from "./decode-legacy.ts";
import { mendLostU } from "./lost-u.ts";
import { undoMojibake } from "./mojibake.ts";
import type { LegacyEncoding, Recoding } from "./names.ts";
import { points, quality, scoreVietnamese } from "./score.ts";
import type { Score } from "./score.ts";

/** How sure a reading is: `unsure` is said to the user as a warning. */
export type Confidence = "certain" | "likely" | "unsure";

export interface Reading {
  encoding: Recoding;
  score: Score;
}

export interface Verdict {
  /** The text as it stands (bytes as Windows-1252 shows them, or Unicode). */
  asIs: Score;
  /** Best first; only those that beat the text as it stands. */
  better: Reading[];
  confidence: Confidence;
}

/** In the order of how common the files are; an earlier one wins a tie. */
export const LEGACY_ENCODINGS: readonly LegacyEncoding[] = ["tcvn3", "vni", "windows-1258", "viscii"];
export const RECODINGS: readonly Recoding[] = ["mojibake", ...LEGACY_ENCODINGS];

/** Share of the marked words that a reading must make into syllables to be believed. Measured on single lines. */
const QUALITY_MIN = 0.7;
/** Up to this many marked words, the plain words around must look Vietnamese too. */
const FEW_WORDS = 4;
const PLAIN_SHARE_MIN = 0.5;

/** A sign or a capital inside a word, or VNI's pairs: no language writes so, legacy text does all the time. */
const STRANGE = new RegExp(
  [
    "[A-Za-z][¡-¬\\u00ad®¯±´-º¼-¿×÷]", // C¨n, ho¹ch, c­íc
    "[a-zA-Z][À-ÖØ-Þ][a-z]|[A-Z][ß-ÿ][A-Z]", // LuËt, TØnh, NéI
    "[¡-ª¬\\u00ad®¯±-´¶º¼-¾][A-Za-zÀ-ÿ]", // §Þnh, ®éng
    "[aoeuAOEU][øûåäØÛÅÄ]|[öôÖÔ][ùøûõïÙØÛÕÏ]", // VNI: haønh, cöôùc
    "[aeuâêôãõýAEUÂÊÔÃÕÝ][ìòÌÒÞ]", // Windows-1258: Kêì hoaòch
    "á[º»]|Ä[‘\u0090]|Æ[°¡]", // misread UTF-8: Triá»‡u
  ].join("|"),
);

/** `text` (bytes as Windows-1252 shows them) read in an encoding, with TCVN3's lost capitals put back. */
export function recode(text: string, encoding: Recoding): string {
  switch (encoding) {
    case "mojibake":
      return undoMojibake(text);
    case "tcvn3":
      return readTcvn3(text);
    default:
      return decodeLegacy(text, encoding);
  }
}

/** Control characters and the bytes 80 to 9F are typographic signs in what fonts show, capitals in the full standard. */
const VN1_ONLY = /[\u0001\u0002\u0004-\u0006\u0011-\u0017\u0080-\u009f€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ¯º¿À-ÅÍÙÚÛàðÿ°±²³´]/;

const SOFT_HYPHEN = "\u00ad";

/** How often {@link recode} put back an `ư` that was lost with the soft hyphens of TCVN3 text. */
export function lostLetters(text: string): number {
  return text.includes(SOFT_HYPHEN) ? 0 : mendLostU(decodeLegacy(text, "tcvn3")).count;
}

function readTcvn3(text: string): string {
  const plain = decodeLegacy(text, "tcvn3");
  const fonts = raiseCapitals(text.includes(SOFT_HYPHEN) ? plain : mendLostU(plain).text);
  if (!VN1_ONLY.test(text)) return fonts;
  const full = decodeLegacy(text, "vn1");
  return points(scoreVietnamese(full)) > points(scoreVietnamese(fonts)) ? full : fonts;
}

/** Few words prove little: they must differ or look strange, and stand among Vietnamese ones. */
function believable(score: Score, asIs: Score, text: string): boolean {
  if (quality(score) < QUALITY_MIN || points(score) <= points(asIs) || score.valid <= asIs.valid) return false;
  if (score.marked > FEW_WORDS) return score.distinct >= 3;
  if ((score.valid - asIs.valid < 2 || score.distinct < 2) && !STRANGE.test(text)) return false;
  return score.plain < 3 || score.plainValid >= score.plain * PLAIN_SHARE_MIN;
}

function confidenceOf(best: Reading | undefined, asIs: Score, readings: readonly Reading[]): Confidence {
  if (best === undefined) return asIs.marked === 0 || quality(asIs) >= QUALITY_MIN ? "certain" : "likely";
  const rival = Math.max(quality(asIs), ...readings.filter((reading) => reading !== best).map(({ score }) => quality(score)));
  if (best.score.valid >= 8 && quality(best.score) >= 0.85 && rival <= 0.7) return "certain";
  return best.score.valid >= 3 && rival < quality(best.score) ? "likely" : "unsure";
}

/** Whether a text is Vietnamese as it stands. */
export function isVietnamese(text: string): boolean {
  const score = scoreVietnamese(text.normalize("NFC"));
  return score.distinct >= 3 && quality(score) >= QUALITY_MIN;
}

/** Weighs the readings of a stretch of text. Cost: one pass for each encoding asked about. */
export function interpret(text: string, encodings: readonly Recoding[]): Verdict {
  const asIs = scoreVietnamese(text.normalize("NFC"));
  const readings = encodings.map((encoding): Reading => {
    return { encoding, score: scoreVietnamese(recode(text, encoding)) };
  });
  const better = readings
    .filter((reading) => believable(reading.score, asIs, text))
    .sort((left, right) => points(right.score) - points(left.score));
  return { asIs, better, confidence: confidenceOf(better[0], asIs, readings) };
}
