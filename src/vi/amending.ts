import amending from "./data/amending.json" with { type: "json" };
import { LETTER } from "./letters.ts";
import { fold } from "./word.ts";

const VERBS = amending.verbs.join("|");
const OPENS = new RegExp(`^(?:${VERBS})(?![${LETTER}])`, "u");
/** The words that an instruction consists of, longest first; what is left of it names work. */
const WORDS = new RegExp(
  `(?<![${LETTER}])(?:${[...amending.verbs, ...amending.parts, ...amending.joins].sort((a, b) => b.length - a.length).join("|")})(?![${LETTER}])`,
  "gu",
);
const QUOTED = /“[^“”]*”|"[^"]*"/gu;
/** `2`, `6a`, `b`, `II`, `2.1`, `86/kh-ubnd`: what parts and documents are called by. */
const NUMBER = /^(?:\d{1,3}[a-zđ]?(?:\.\d{1,2}){0,3}|[a-zđ]|[ivxl]{1,5}|\d{1,5}\/\S{2,20})$/u;

const KEEPS = new RegExp(
  `^(?:các |những )?(?:nội dung|quy định|điều khoản|phần|mục) (?:khác|còn lại)(?![${LETTER}]).*(?:${amending.keeps.join("|")})`,
  "u",
);
const DOCUMENT = /(?<!\p{L})(?:kế hoạch|chương trình|đề án|phương án)(?= (?:số|ban hành|kèm theo|thực hiện|triển khai|hành động)|$)/u;

/** `Điều chỉnh, bổ sung một số nội dung của Kế hoạch số …`: the title of a document that changes another. */
export function titleAmends(title: string): boolean {
  const key = fold(title).replace(/^(?:về )?(?:việc )?/u, "");
  return OPENS.test(key) && DOCUMENT.test(key);
}

/** `Bãi bỏ khoản 7`, `Thay thế cụm từ “…” bằng cụm từ “…”`, `Các nội dung khác giữ nguyên`: what becomes of a document, and no work. */
export function onlyAmends(text: string): boolean {
  const key = fold(text);
  if (KEEPS.test(key)) return true;
  if (!OPENS.test(key)) return false;
  const left = key.replace(QUOTED, " ").replace(WORDS, " ");
  return left.split(/[\s,;:.]+(?=\s|$)|\s+/u).every((word) => word === "" || NUMBER.test(word));
}

/** `Sửa đổi, bổ sung Mục V (Tổ chức thực hiện)`: what the part is called that a heading changes. */
const NAMED_PART = /\s(?:phần|chương|mục|tiểu mục)\s[\divx]{1,5}(?:\s?[.,:(–-]\s?|\svề\s)(?:về\s)?(?<name>[^()]{4,})\)?$/u;

/** The name of the part that a heading changes, as printed; undefined for other headings. */
export function amendedPart(heading: string): string | undefined {
  const key = fold(heading);
  const name = OPENS.test(key) ? NAMED_PART.exec(key)?.groups?.["name"] : undefined;
  return name === undefined ? undefined : heading.slice(key.lastIndexOf(name)).replace(/\)$/u, "");
}
