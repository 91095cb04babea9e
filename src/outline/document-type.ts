import documentTypes from "../vi/data/document-types.json" with { type: "json" };
import { isAgencyHeading } from "../vi/agency/index.ts";
import { plain as toPlain } from "../vi/plain.ts";
import { fold } from "../vi/word.ts";
import type { Line } from "./lines.ts";
import { isCapitals } from "./paragraphs.ts";

export type DocumentClass = "plan" | "act" | "other";

export interface TypeLine {
  /** In sentence case: `Kế hoạch`. */
  name: string;
  class: DocumentClass;
  /** How many characters of the line the name takes; the title may go on behind it. */
  length: number;
}

/** Longest names first, so that `Chương trình hành động` is not read as `Chương trình`. */
const TYPES = documentTypes.types
  .map((type) => ({ name: type.name, class: type.class as DocumentClass, key: fold(type.name), alone: type.alone === true }))
  .sort((a, b) => b.key.length - a.key.length);

/**
 * Reads a line that names the document: `KẾ HOẠCH` alone, letter-spaced (`K Ế  H O Ạ C H`), or with the title behind
 * it on the same line where it is in capitals, bold or a heading. A sentence that begins with the word is none.
 */
export function readTypeLine(line: Line): TypeLine | undefined {
  const text = line.prose.text;
  if (text.length > 600) return undefined;
  const plain = fold(closeUp(text)).replace(/[\s:.*]+$/u, "");
  const misread = plain.length <= MISREAD_MAX && isCapitals(text) ? readMisread(plain) : undefined;
  if (misread !== undefined) return { ...misread, length: text.length };
  const type = TYPES.find(
    ({ key, alone }) => plain === key || (!alone && plain.startsWith(key) && /^[\s:]/u.test(plain.slice(key.length))),
  );
  if (type === undefined) return undefined;
  const printed = text.slice(0, type.name.length);
  if (plain === type.key) {
    if (isCapitals(text) || line.bold || line.heading || line.centred === true)
      return { name: type.name, class: type.class, length: text.length };
    return undefined;
  }
  // With more words on the line, only capitals or a heading show that this is the document's name and not a sentence.
  if (closeUp(text) !== text || !(isCapitals(printed) || line.heading)) return undefined;
  if (type.class !== "plan" && !isCapitals(text)) return undefined;
  return { name: type.name, class: type.class, length: type.name.length };
}

/** `CỦA CHÍNH PHỦ` behind the name says whose the document is, not what it is about. */
export function namesOwner(behindType: string): boolean {
  const [of] = OF.exec(fold(behindType)) ?? [];
  return of !== undefined && isAgencyHeading(behindType.slice(of.length)) !== undefined;
}

const OF = /^\s*của\s+/u;

/** Longer lines hold more than a name. */
const MISREAD_MAX = 24;
const BARE = new Map(TYPES.filter((type) => type.class !== "other").map((type) => [toPlain(type.key), type]));

/** `KÉ HOẠCH`, `- KẾ HOACH`: a name alone on its line whose marks character recognition took for others. */
function readMisread(plain: string): Omit<TypeLine, "length"> | undefined {
  const words = plain.replace(/^[-_.,'\s]+/u, "");
  if (words === plain && TYPES.some(({ key }) => key === words)) return undefined;
  const bare = toPlain(words);
  // Without any mark the whole text was read as of another language.
  const type = bare === words ? undefined : BARE.get(bare);
  return type === undefined ? undefined : { name: type.name, class: type.class };
}

/** The kind of plan that folded words begin with: `đề án chuyển đổi số …`. */
export function typeNamed(words: string): TypeLine | undefined {
  return kindNamed(words, ["plan"]);
}

/** The kind of another document that folded words begin with: `quyết định phê duyệt kế hoạch …`, `chỉ thị về việc …`. */
export function otherNamed(words: string): TypeLine | undefined {
  return kindNamed(words, ["act", "other"]);
}

function kindNamed(words: string, of: readonly DocumentClass[]): TypeLine | undefined {
  const type = TYPES.find(
    ({ key, class: kind, alone }) => of.includes(kind) && !alone && words.startsWith(key) && !/^\p{L}/u.test(words.slice(key.length)),
  );
  return type === undefined ? undefined : { name: type.name, class: type.class, length: type.key.length };
}

/** `K Ế H O Ạ C H` → `KẾ HOẠCH`: single letters set apart, words parted by a wider gap or not at all. */
function closeUp(text: string): string {
  if (!/^(?:\p{Lu}\s){3,}\p{Lu}$/u.test(text)) return text;
  const letters = text.replace(/\s/gu, "");
  const type = TYPES.find(({ key }) => key.replace(/\s/gu, "") === fold(letters));
  return type === undefined ? text : type.name.toUpperCase();
}

const APPENDIX = /^(?:phụ lục|phụ biểu|biểu mẫu|mẫu số|đề cương báo cáo)(?:\s+(?:số\s+)?[\dIVXLivxl]+[a-z]?)?\s*(?:$|[.:(–-])/u;

/** Whether the line opens an appendix: `PHỤ LỤC`, `Phụ lục II`, `PHỤ LỤC 1: DANH MỤC …`; not `Phụ lục kèm theo …` in a sentence. */
export function opensAppendix(line: Line): boolean {
  const text = line.prose.text;
  if (text.length > 200 || !APPENDIX.test(fold(text).replace(/\s+/gu, " "))) return false;
  return isCapitals(text.slice(0, 7)) || line.bold || line.heading || line.centred === true || text.length < 20;
}
