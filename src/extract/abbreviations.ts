import type { Prose } from "../outline/prose.ts";
import { sourceSpan } from "../outline/prose.ts";
import { fold } from "../vi/word.ts";
import type { FoundAbbreviation } from "./found.ts";

/** `(sau đây gọi tắt là …)`, `(viết tắt là …)`, `(gọi tắt là …)`, `(sau đây viết gọn là …)`. */
const STATED =
  /\((?:sau đây\s+)?(?:được\s+)?(?:gọi tắt|viết tắt|viết gọn|gọi chung|gọi)(?:\s+tắt)?\s+là\s*:?\s*["“]?(?<short>[^()"”]{2,80}?)["”]?\)/giu;
/** `doanh nghiệp nhỏ và vừa (DNNVV)`: capitals in brackets that the words before spell out. */
const INITIALS = /\((?<short>\p{Lu}[\p{Lu}&-]{1,11})\)/gu;
/** The mark of a footnote behind the last word. */
const NOTE_MARK = /\s?\[\d{1,3}\]$/u;
/** How far back the words that an abbreviation stands for are looked for. */
const REACH = 160;
/** A document's name in front of `(gọi tắt là …)` may be as long as this. */
const CLAUSE_MAX = 400;
/** Verbs whose object a document is: who issues it, or carries it out, stands before. */
const DOES = /(?<=^|\s)(?:ban hành|phê duyệt|thông qua|xây dựng|căn cứ|thực hiện|triển khai)\s+/giu;

/** The abbreviations a document defines for itself, each with the words it stands for. */
export function findAbbreviations(prose: Prose): FoundAbbreviation[] {
  if (!prose.text.includes("(")) return [];
  const found: FoundAbbreviation[] = [];
  for (const match of prose.text.matchAll(STATED)) {
    const short = match.groups?.["short"]?.trim() ?? "";
    const full = named(clauseBefore(prose.text, match.index), short, leastOf(match[0])).replace(NOTE_MARK, "");
    if (full === "" || short === "") continue;
    found.push({ short, full, at: sourceSpan(prose, match.index, match.index + match[0].length), by: "abbreviation/stated" });
  }
  for (const match of prose.text.matchAll(INITIALS)) {
    const short = match.groups?.["short"] ?? "";
    const full = spelledOut(prose.text.slice(Math.max(0, match.index - REACH), match.index), short);
    if (full === undefined) continue;
    found.push({ short, full, at: sourceSpan(prose, match.index, match.index + match[0].length), by: "abbreviation/initials" });
  }
  return found;
}

/** The clause in front of the bracket, from the last colon, semicolon or full stop, else from a whole word. */
function clauseBefore(text: string, at: number): string {
  const start = Math.max(0, at - CLAUSE_MAX);
  const before = text.slice(start, at).trimEnd();
  const cut = Math.max(before.lastIndexOf(";"), before.lastIndexOf(". "), before.lastIndexOf(":"));
  return before.slice(cut === -1 && start > 0 ? before.indexOf(" ") : cut + 1).trim();
}

/**
 * `Ủy ban nhân dân xã ban hành Kế hoạch … (gọi tắt là Kế hoạch)`, `Thực hiện Chỉ thị …`: the name begins with its short form, behind
 * the verb, or wherever that stands last: `… về kiện toàn Ban Chỉ đạo công tác gia đình (viết tắt là Ban Chỉ đạo)`.
 */
function named(clause: string, short: string, least: number): string {
  for (const verb of clause.matchAll(DOES)) {
    const object = clause.slice(verb.index + verb[0].length);
    if (beginsWith(object, short)) return object;
  }
  return clause.slice(beginsWith(clause, short) ? 0 : lastAs(fold(` ${clause}`), fold(short).split(" "), least));
}

/** How many of its words a short form shares at least with what it stands for; `gọi chung là` sums up a list in words of its own. */
function leastOf(statement: string): number {
  return /gọi chung/iu.test(statement) ? Infinity : 2;
}

/**
 * Where the words stand last, or as many of them from the first on: `Ban Chỉ đạo sắp xếp đơn vị hành chính tỉnh (gọi
 * tắt là Ban Chỉ đạo tỉnh)`, `Nghị quyết số 57-NQ/TW (gọi tắt là Nghị quyết 57)`.
 */
function lastAs(clause: string, words: readonly string[], least: number): number {
  for (let count = words.length; count >= Math.min(words.length, least); count--) {
    const at = clause.lastIndexOf(` ${words.slice(0, count).join(" ")} `);
    if (at !== -1) return at;
  }
  return 0;
}

function beginsWith(text: string, words: string): boolean {
  return fold(text).startsWith(fold(words)) && !/^[\p{L}\d]/u.test(text.slice(words.length));
}

/** The words whose first letters are the abbreviation's; `và` may be skipped or stand for `&`. */
function spelledOut(before: string, short: string): string | undefined {
  const letters = Array.from(short.replace(/[&-]/gu, "")).map((letter) => letter.toLowerCase());
  const words = before.trimEnd().split(/\s+/u);
  let at = words.length;
  for (let letter = letters.length - 1; letter >= 0; letter--) {
    at--;
    while (at >= 0 && isJoint(words[at] ?? "") && initial(words[at] ?? "") !== letters[letter]) at--;
    if (at < 0 || initial(words[at] ?? "") !== letters[letter]) return undefined;
  }
  return words
    .slice(at)
    .join(" ")
    .replace(/[,;:]+$/u, "");
}

function isJoint(word: string): boolean {
  return /^(?:và|-|–|&)$/iu.test(word);
}

function initial(word: string): string {
  const letter = /\p{L}/u.exec(word)?.[0] ?? "";
  return letter.toLowerCase();
}
