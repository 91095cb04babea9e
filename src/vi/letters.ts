/**
 * What `\p{L}`, `\p{N}`, `\p{Lu}` and `\p{Ll}` stand for, as ranges to put between the brackets of a character class.
 * V8 builds the Unicode properties anew for every pattern that names one, a third of a millisecond each, and a short run
 * uses some three hundred patterns. So patterns put together at run time take these ranges, and the build writes them into
 * the literal patterns, which go on saying `\p{L}` in the sources.
 *
 * Exact, as a test holds, for the letters of Vietnamese and of Western Europe, for punctuation, symbols and private use. The
 * ranges are few, because every one of them is code in every pattern that has it: other scripts are letters by whole blocks,
 * with their marks and digits, only Greek and Cyrillic of them have capitals, and what Latin letters other languages have is
 * a capital and a small letter both, so that their names are names. Characters of two code units are no letters.
 */

/** `\p{L}` */
export const LETTER =
  "A-Za-zªµºÀ-ÖØ-öø-\u02C1\u02C6-\u02D1\u0370-\u1FFF\u2C00-\u2DFF\u3041-\uD7FF\uF900-\uFDFF\uFE70-\uFEFC\uFF21-\uFF3A\uFF41-\uFF5A\uFF66-\uFFDC";

/** `\p{N}` */
export const DIGIT =
  "0-9²³¹¼-¾\u2070\u2074-\u2079\u2080-\u2089\u2150-\u2182\u2185-\u2189\u2460-\u249B\u24EA-\u24FF\u2776-\u2793" +
  "\u3007\u3021-\u3029\u3038-\u303A\uFF10-\uFF19";

/** What a word consists of: `\p{L}\p{N}`. */
export const WORD = LETTER + DIGIT;

/** `\p{Lu}` */
export const CAPITAL =
  "A-ZÀ-ÖØ-Þ\u0100-\u0102\u0104-\u0110\u0112-\u0128\u012A-\u0168\u016A-\u01A0\u01A2-\u01AF\u01B1-\u024F\u0391-\u03AB\u0400-\u042F\u1E00-\u1E9F" +
  "ẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ\uFF21-\uFF3A";

/** `\p{Ll}` */
export const SMALL_LETTER =
  "a-zµß-öø-\u0101\u0103-\u010F\u0111-\u0127\u0129-\u0167\u0169-\u019F\u01A1-\u01AE\u01B0-\u02AF\u03AC-\u03CE\u0430-\u045F\u1E00-\u1E9F" +
  "ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ\uFF41-\uFF5A";
