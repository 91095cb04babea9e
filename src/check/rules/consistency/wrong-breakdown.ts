import { sourceSpan, type Prose } from "../../../outline/prose.ts";
import { walk, type Section } from "../../../outline/section.ts";
import { LETTER } from "../../../vi/letters.ts";
import { isBullet } from "../../../vi/numbering.ts";
import { fold } from "../../../vi/word.ts";
import { defineRule, type Finding } from "../../define.ts";
import { printNumber, round, valueOf } from "../../figures.ts";
import page from "./wrong-breakdown.md";

const MONEY = "(?:nghìn |ngàn |triệu |tỷ |tỉ )?đồng|triệu|tỷ|tỉ";
/** What is measured end to end: no part of it is two parts at once. */
const LENGTHS = "km|m";
const THINGS =
  "người|học sinh|học viên|giáo viên|đại biểu|đồng chí|cán bộ|lượt người|lớp|hội nghị|cuộc|buổi|mô hình|xã|phường|thôn|tổ|hộ|ha|con|liều|suất|giải|tiết mục|trường|cơ sở|công trình|dự án|tuyến|chỉ tiêu|điểm|bộ|cái|chiếc|thùng|cây|đội|đoàn|bài|tin";
const FIGURES = String.raw`(?<![${LETTER}\d.,/-])(?<figures>(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d{1,3})?)`;
const AMOUNT = new RegExp(String.raw`${FIGURES}\s?(?<unit>${MONEY}|${THINGS}|(?:${LENGTHS})(?![\d²³/]))(?![${LETTER}])`, "gu");
/** `(bằng chữ: sáu trăm triệu đồng)`, `(sáu trăm triệu đồng)` */
const IN_WORDS = /^\s?\((?:bằng chữ[^()]{0,120}|[\p{L} ,]{3,110} đồng(?: chẵn)?)\)/u;
/** Behind the last part: where the money comes from. */
const FUNDS =
  /^\s*(?:và )?(?:được )?(?:lấy |trích |bố trí |chi |cân đối |sử dụng )?(?:từ|trong) (?:nguồn|ngân sách|dự toán|quỹ|kinh phí)(?!\p{L})\D*(?:năm \d{4}\D*)?$/u;
/** Places and groups of which no person and no thing is in two: `bản Nà Lốc 05 điểm, bản Pá Sáng 03 điểm`. */
const APART = /^\s*(?:ở |tại )?(?<kind>xã|phường|thôn|bản|ấp|khóm|buôn|tổ|khu|khối|lớp|khoa|tỉnh|huyện|tiểu khu)(?!\p{L})/u;
/** Behind a total: its parts follow. */
const OPENS = /^[^.;:\d]{0,40}?(?:,|\s|\()\s?(?<opener>trong đó|bao gồm|gồm)(?: có)?(?<colon>\s?:)?/u;
/** A group that is told apart in another way than the rest: “trong đó 20 nữ”. */
const OVERLAPS = /(?<!\p{L})(?:nữ|dân tộc|đảng viên|nghèo|khuyết tật|trẻ em|cao tuổi|trong đó)(?!\p{L})/u;
/** Numbers in brackets that count one kind of parts: `412 học sinh (khối 6: 110; khối 7: 105 …)`. */
const COUNTED = /^\s?\((?<list>[^()]{8,300})\)/u;
const PART = /^\s*(?<head>\p{L}+)[^:]{0,20}:\s?(?<figures>\d{1,3}(?:\.\d{3})+|\d+)(?:\s\p{L}+){0,2}\s*$/u;

export const wrongBreakdown = defineRule({
  id: "wrong-breakdown",
  group: "consistency",
  severity: "warning",
  summary: { vi: "Các phần cộng lại không bằng tổng số đã nêu.", en: "The parts that are listed do not add up to the total." },
  messages: {
    other: {
      vi: "Tổng ghi {total}, cộng các phần được {sum}.",
      en: "The total says {total}, the parts add up to {sum}.",
      expected: { vi: "Kiểm tra lại tổng số và từng phần.", en: "Check the total and each part." },
    },
  },
  page,
  *check({ texts, sections }) {
    for (const { prose, folded } of texts) {
      if (/\d/u.test(folded)) yield* inSentences(prose, folded);
    }
    for (const top of sections) for (const node of walk(top)) yield* inList(node);
  },
});

interface Amount {
  value: number;
  unit: string;
  start: number;
  end: number;
}

function* inSentences(prose: Prose, text: string): Iterable<Finding<"other">> {
  for (const total of amountsIn(text)) {
    const behind = text.slice(total.end, total.end + 500).replace(IN_WORDS, "");
    const opens = OPENS.exec(behind);
    const parts = opens === null ? countedParts(behind) : listedParts(behind.slice(opens[0].length), total.unit);
    if (parts === undefined) continue;
    const isWhole = opens === null || opens.groups?.["opener"] !== "trong đó" || areApart(behind.slice(opens[0].length), total, parts);
    yield* findingOf(prose, total, parts, { isWhole, hasColon: opens?.groups?.["colon"] !== undefined });
  }
}

/** `Tổng kinh phí: 250 triệu đồng, trong đó:` over a list. */
function* inList(node: Section): Iterable<Finding<"other">> {
  const last = node.body.at(-1);
  const opening = last === undefined ? node.head : last.kind === "paragraph" ? last.prose : undefined;
  if (opening === undefined || node.children.length < 2 || !node.children.every(({ marker }) => isBullet(marker))) return;
  const text = fold(opening.text);
  if (!/(?:trong đó|gồm)(?: có)?\s?:$/u.test(text)) return;
  const total = amountsIn(text).at(-1);
  if (total === undefined || OPENS.exec(text.slice(total.end)) === null) return;
  const parts = node.children.map(({ head, body }) =>
    partIn(fold([head.text, ...body.map((one) => (one.kind === "paragraph" ? one.prose.text : ""))].join(" ")), total.unit),
  );
  if (parts.includes(undefined)) return;
  yield* findingOf(opening, total, parts as number[], { isWhole: !/trong đó/u.test(text), hasColon: true });
}

/** Two parts after “trong đó” may be some of more; people may be of two groups at once. */
function* findingOf(
  prose: Prose,
  total: Amount,
  parts: readonly number[],
  { isWhole, hasColon }: { isWhole: boolean; hasColon: boolean },
): Iterable<Finding<"other">> {
  const sum = round(parts.reduce((all, one) => all + one, 0));
  const isMoney = isMoneyUnit(total.unit);
  const isMeasured = isMoney || LENGTHS.split("|").includes(total.unit);
  if (sum === total.value || (!isWhole && (!hasColon || parts.length < 3) && !(isMeasured && sum > total.value))) return;
  if (!isWhole && !isMeasured && sum > total.value) return;
  const unit = ` ${total.unit}`;
  yield {
    at: sourceSpan(prose, total.start, total.end),
    message: "other",
    values: { total: printNumber(total.value) + unit, sum: printNumber(sum) + unit },
    ...(isWhole || isMeasured ? {} : { severity: "info" as const }),
  };
}

/** Behind “trong đó”: more than the whole in places each of which is another. Less than it may be some of more. */
function areApart(text: string, total: Amount, parts: readonly number[]): boolean {
  return parts.reduce((all, one) => all + one, 0) > total.value && partsOf(text).every((part) => APART.test(part));
}

/** The amounts of a list within a sentence; undefined where one of its parts says none, or two. */
function listedParts(text: string, unit: string): number[] | undefined {
  const amounts = partsOf(text).map((part) => partIn(part, unit));
  return amounts.length < 2 || amounts.includes(undefined) ? undefined : (amounts as number[]);
}

/** The parts of the first sentence, without words at its end that say whose money it is. */
function partsOf(text: string): string[] {
  const sentence = text.split(/\.(?=\s|$|\/)|\n/u)[0] ?? "";
  const parts = (sentence.includes(";") ? sentence.split(";") : sentence.split(/,(?!\d)/u)).filter((part) => part.trim() !== "");
  return FUNDS.test(parts.at(-1) ?? "") ? parts.slice(0, -1) : parts;
}

function partIn(text: string, unit: string): number | undefined {
  if (OVERLAPS.test(text)) return undefined;
  const amounts = amountsIn(text).filter((one) => one.unit === unit);
  return amounts.length === 1 ? amounts[0]?.value : undefined;
}

/** `(khối 6: 110; khối 7: 105; khối 8: 98)`: three or more of one kind. */
function countedParts(behind: string): number[] | undefined {
  const list = COUNTED.exec(behind)?.groups?.["list"];
  if (list === undefined) return undefined;
  const parts = list.split(/[;,]/u).map((part) => PART.exec(part)?.groups);
  if (parts.length < 3 || new Set(parts.map((part) => part?.["head"])).size !== 1 || parts[0] === undefined) return undefined;
  return parts.map((part) => valueOf(part?.["figures"]));
}

function amountsIn(text: string): Amount[] {
  return [...text.matchAll(AMOUNT)].map(({ 0: found, index, groups = {} }) => ({
    value: valueOf(groups["figures"]),
    unit: groups["unit"] ?? "",
    start: index,
    end: index + found.length,
  }));
}

function isMoneyUnit(unit: string): boolean {
  return /đồng|triệu|tỷ|tỉ/u.test(unit);
}
