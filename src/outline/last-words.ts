import { fold } from "../vi/word.ts";
import type { Outline } from "./index.ts";
import type { Prose } from "./prose.ts";
import { isBullet } from "../vi/numbering.ts";
import { ownParagraphs, walk, wordsOf, type Section } from "./section.ts";

const OUTSIDE: ReadonlySet<string> = new Set(["letterhead", "title", "closing", "appendix", "act", "furniture"]);

/** How sentences begin, folded, that give nobody a duty of his own; part of a pattern. */
export const TO_NOBODY = "trên đây là|nhận được|(?:trong )?quá trình";

/** `Sở X yêu cầu các đơn vị …`, `Nhận được Kế hoạch này, …`: words to all who read the plan. */
const TO_ALL = new RegExp(
  `^(?:${TO_NOBODY}|căn cứ (?:vào )?kế hoạch này|(?:[^.;:]{2,80}? )?(?:yêu cầu|đề nghị) (?:các|phòng|những|toàn thể|hiệu trưởng|thủ trưởng) )`,
  "u",
);

/** `(Có đề cương kèm theo. Số liệu …)`: where more is to be found, or what the figures are of; nobody's work, and no time of it. */
const REMARK =
  /^\((?:(?:có |gửi |đính )?kèm (?:theo )?|có (?:đề cương|biểu|mẫu|danh sách|danh mục|phụ lục|bảng|hướng dẫn|kế hoạch|chương trình)|chi tiết|xem |lưu ý|ghi chú|số liệu|mốc số liệu|thời điểm lấy số liệu|đề cương|biểu mẫu|mẫu biểu|theo (?:phụ lục|biểu|mẫu|đề cương) )[^()]*(?:\([^()]*\)[^()]*)*\)[.;]?$/u;

/** Paragraphs wholly in brackets behind the last item of a list: remarks on the list, where no other item has one. */
function remarks(outline: Outline): Prose[] {
  return outline.root.children
    .filter((part) => !OUTSIDE.has(part.role))
    .flatMap((part) => [...walk(part)])
    .flatMap(({ children }) => {
      const items = children.filter(({ marker }) => !isBullet(marker));
      const last = items.at(-1);
      if (last === undefined || items.length < 2 || items.slice(0, -1).some((item) => remarkOf(item) !== undefined)) return [];
      return remarkOf(last) ?? [];
    });
}

/** The remark that an item ends with. */
function remarkOf(item: Section): Prose | undefined {
  const last = ownParagraphs(item).at(-1)?.prose;
  return last !== undefined && REMARK.test(fold(last.text)) ? last : undefined;
}

/** The unmarked sentences that close a plan, which are part of none of its items though they stand under the last one, and remarks on a list behind its last item. */
export function lastWords(outline: Outline): ReadonlySet<Prose> {
  const found = new Set<Prose>(remarks(outline));
  const body = outline.root.children.findLast((part) => !OUTSIDE.has(part.role));
  if (body === undefined) return found;
  for (const { prose, node } of [...wordsOf(body)].reverse()) {
    if (prose === node.head || !TO_ALL.test(fold(prose.text))) break;
    found.add(prose);
  }
  return found;
}
