import { sourceSpan, type Prose } from "../../../outline/prose.ts";
import { walk, type Section } from "../../../outline/section.ts";
import { DIGIT, LETTER } from "../../../vi/letters.ts";
import { isBullet } from "../../../vi/numbering.ts";
import { fold } from "../../../vi/word.ts";
import { defineRule } from "../../define.ts";
import page from "./wrong-count.md";

/** What is set out piece by piece. */
const PIECES =
  "nhiệm vụ|giải pháp|nội dung|mục tiêu|chỉ tiêu|tiêu chí|bước|giai đoạn|đợt|hoạt động|biện pháp|yêu cầu|lĩnh vực|nhóm|đối tượng|hình thức|nguyên tắc|hướng";
const BODIES = "đơn vị|cơ sở|cơ quan|địa phương|trường|doanh nghiệp|xã|phường|thôn|bản|tổ dân phố|khoa|phòng";
const PEOPLE = "thành viên|người|đồng chí";

/** `05 nhiệm vụ sau:` | `03 (ba) nhóm giải pháp trọng tâm như sau:` | `08 cơ sở giáo dục, gồm:` at the end of a line that opens a list. */
const ANNOUNCED = new RegExp(
  String.raw`(?<![${LETTER}${DIGIT}.,/-])(?<count>\d{1,2})(?:\s\([${LETTER}]+\))?\s+(?:nhóm\s+)?(?<noun>${PIECES}|${BODIES}|${PEOPLE})(?![${LETTER}]|\s+(?:đồng|người|ngày|năm))[^.;:]{0,60}:$`,
  "u",
);

/** An item of a list of bodies that may name more than one, or of people. */
const SEVERAL_BODIES =
  /:\s*\p{L}|(?<![\p{L}\d])(?:các|những|mỗi|và (?:xã|phường|trường|thôn|bản|ubnd|công ty|tổ|phòng|khoa)|\d{1,2} \p{L})/u;
const SEVERAL_PEOPLE = /(?<![\p{L}\d])(?:các|những|mỗi|đại diện|lãnh đạo|\d{1,2} \p{L}|(?:(?:ông|bà|đ\/c|đồng chí)(?!\p{L}).*){2})/u;

/** `phân loại thành 04 nhóm: rác thực phẩm; rác tái chế; rác còn lại` */
const IN_SENTENCE = new RegExp(
  String.raw`(?<![${LETTER}${DIGIT}.,/-])(?<count>\d{1,2}|hai|ba|bốn|sáu|bảy|tám|chín|mười)\s(?:nhóm\s)?(?<noun>${PIECES}|${BODIES})(?:\s(?!(?:tại|cho|ở|với|các|của|về|theo|trong|thuộc|có|đã)(?![${LETTER}]))[${LETTER}]+){0,3}(?:,? (?:gồm|bao gồm|là))?:\s(?<list>[^.:\n\d"“”…()/]{6,300})(?:\.(?!\d|\.)|$)`,
  "gu",
);
/** What may stand for more than is printed. */
const AND_MORE = /(?<!\p{L})(?:các|những|v\.v|vv|mỗi|từ|đến|cả)(?!\p{L})/u;
const IN_WORDS: Readonly<Record<string, number>> = { hai: 2, ba: 3, bốn: 4, sáu: 6, bảy: 7, tám: 8, chín: 9, mười: 10 };

export const wrongCount = defineRule({
  id: "wrong-count",
  group: "consistency",
  severity: "warning",
  summary: { vi: "Số lượng nêu ra khác với số mục liệt kê.", en: "The number announced is not the number listed." },
  messages: {
    other: {
      vi: "Nêu {count} {noun} nhưng liệt kê {listed}.",
      en: "{count} {noun} are announced, {listed} are listed.",
      expected: { vi: "Sửa lại số lượng, hoặc bổ sung, bỏ bớt mục liệt kê.", en: "Put the number right, or the list." },
    },
  },
  page,
  *check({ sections, outline, texts }) {
    for (const { prose, folded } of texts) if (folded.includes(": ")) yield* inSentences(prose, folded);
    for (const top of [...sections, ...outline.root.children.filter(({ role }) => role === "appendix")]) {
      for (const node of walk(top)) {
        const opening = openingOf(node);
        if (opening === undefined) continue;
        const match = ANNOUNCED.exec(fold(opening.text));
        if (match === null) continue;
        const { noun = "" } = match.groups ?? {};
        const listed = listedUnder(node, noun);
        const count = Number(match.groups?.["count"]);
        if (listed === undefined || listed === count || count < 2) continue;
        yield { at: sourceSpan(opening, match.index, opening.text.length), message: "other", values: { count, noun, listed } };
      }
    }
  },
});

/** The words right above the items of a node: its last own paragraph, else its heading. */
function openingOf(node: Section): Prose | undefined {
  if (node.children.length === 0) return undefined;
  const last = node.body.at(-1);
  if (last === undefined) return node.head;
  return last.kind === "paragraph" ? last.prose : undefined;
}

/** How many items stand in the list, where it is one list throughout. */
function listedUnder({ children }: Section, noun: string): number | undefined {
  const kinds = new Set(children.map(({ marker }) => (isBullet(marker) ? "bullet" : marker?.kind)));
  const several = BODIES.split("|").includes(noun) ? SEVERAL_BODIES : PEOPLE.split("|").includes(noun) ? SEVERAL_PEOPLE : undefined;
  if (several !== undefined && children.some(({ head, children: below }) => below.length > 0 || several.test(fold(head.text))))
    return undefined;
  return kinds.size === 1 && !kinds.has(undefined) && children.length > 1 ? children.length : undefined;
}

/** Fewer than announced however the list is read: each comma and each “và” may part two. */
function* inSentences(prose: Prose, folded: string) {
  for (const { 0: found, index, groups = {} } of folded.matchAll(IN_SENTENCE)) {
    const { list = "", noun = "" } = groups;
    const count = IN_WORDS[groups["count"] ?? ""] ?? Number(groups["count"]);
    const listed = list.split(/[;,]| và | hoặc | - /u).filter((part) => part.trim() !== "").length;
    if (listed < 2 || listed >= count || AND_MORE.test(list)) continue;
    yield { at: sourceSpan(prose, index, index + found.length), message: "other" as const, values: { count, noun, listed } };
  }
}
