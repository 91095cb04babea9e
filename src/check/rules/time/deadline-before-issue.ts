import type { Span } from "../../../model/place.ts";
import type { Timeline } from "../../../model/plan.generated.ts";
import { sourceSpan } from "../../../outline/prose.ts";
import { walk } from "../../../outline/section.ts";
import { fold } from "../../../vi/word.ts";
import type { CheckContext } from "../../context.ts";
import { isoOf, printDay, printedDays } from "../../dates.ts";
import { distinctPlaces, taskTimes } from "../../deadlines.ts";
import { defineRule } from "../../define.ts";
import { nameOf } from "../../tasks.ts";
import page from "./deadline-before-issue.md";

export const deadlineBeforeIssue = defineRule({
  id: "deadline-before-issue",
  group: "time",
  severity: "error",
  summary: { vi: "Thời hạn đã qua trước ngày ban hành kế hoạch.", en: "A deadline lies before the plan's own date." },
  messages: {
    task: {
      vi: "Thời hạn “{time}” của nhiệm vụ {task} đã qua trước ngày ban hành kế hoạch ({date}).",
      en: "The deadline “{time}” of task {task} was over when the plan was issued ({date}).",
      expected: {
        vi: "Sửa lại thời hạn (thường sai năm), hoặc bỏ nhiệm vụ đã xong.",
        en: "Put the deadline right (often the year), or drop what is done.",
      },
    },
    basis: {
      vi: "Thời hạn “{time}” của nhiệm vụ {task} đã qua trước ngày của văn bản căn cứ mới nhất ({date}).",
      en: "The deadline “{time}” of task {task} lies before the date of the latest legal basis ({date}).",
      expected: {
        vi: "Sửa lại thời hạn (thường sai năm), hoặc bỏ nhiệm vụ đã xong.",
        en: "Put the deadline right (often the year), or drop what is done.",
      },
    },
    text: {
      vi: "Thời hạn “{time}” đã qua trước ngày ban hành kế hoạch ({date}).",
      en: "The deadline “{time}” was over when the plan was issued ({date}).",
      expected: { vi: "Sửa lại thời hạn (thường sai năm).", en: "Put the deadline right (often the year)." },
    },
    target: {
      vi: "“{time}” trong kế hoạch ban hành ngày {date}: năm này đã qua.",
      en: "“{time}” in a plan issued on {date}: that year is over.",
      expected: { vi: "Sửa lại năm (thường sót từ kế hoạch cũ).", en: "Put the year right; it is often left over from an earlier plan." },
    },
  },
  page,
  *check(context) {
    const { date, notBefore } = context;
    if (notBefore === undefined) return;
    const at = new Set<number>();
    for (const { timeline, pointer, entry } of distinctPlaces(taskTimes(context))) {
      const { source, stages = [] } = timeline;
      const over = isOver(timeline, notBefore) ? [timeline] : stages.filter((stage) => isOver(stage, notBefore));
      if (source !== undefined && over.length > 0) at.add(source.start.offset);
      for (const { text, certainty } of over) {
        const values = { time: text, task: nameOf(entry.task), date: printDay(notBefore) };
        // A year that the words leave out was taken from the plan's own: the slip may be ours.
        yield {
          at: pointer,
          message: date === undefined ? "basis" : "task",
          values,
          ...(certainty === "implied" ? { severity: "warning" } : {}),
        };
      }
    }
    if (date === undefined) return;
    for (const { span, words } of targetsOfThePast(context, date))
      yield { at: span, message: "target", values: { time: words, date: printDay(date) }, severity: "warning" };
    for (const { span, words } of deadlinesInText(context, date)) {
      if (![...at].some((offset) => offset <= span.end && offset >= span.start - 80))
        yield { at: span, message: "text", values: { time: words, date: printDay(date) }, severity: "warning" };
    }
  },
});

/** A whole year or quarter that is over is another rule's matter; `từ 07g00 ngày 10/11/2025` says when it begins, and work may have begun. */
function isOver({ kind, end, edtf, text }: Timeline, notBefore: string): boolean {
  if (end === undefined || end >= notBefore || (kind === "date" && START.test(fold(text)))) return false;
  return kind === "deadline" || ((kind === "date" || kind === "period") && /\d{4}-(?:0\d|1[0-2])(?:-\d{2})?$/u.test(edtf ?? ""));
}

const START = /^(?:bắt đầu |kể )?từ\s/u;

/** `phấn đấu đến hết năm 2025`: what is striven for lies ahead; the targets of another document may be quoted. */
const TARGET =
  /(?<!\p{L})(?<!mục tiêu |chỉ tiêu |đã |từng )phấn đấu,? (?:đến |trong |trước )?(?:hết |cuối )?năm (?<year>20\d\d)(?!\s?[-–/\d])/gu;

function* targetsOfThePast({ texts }: CheckContext, date: string): Generator<{ span: Span; words: string }> {
  for (const { prose, folded, part } of texts) {
    if (part.role === "preamble" || part.role === "act" || !folded.includes("phấn đấu")) continue;
    for (const { 0: found, index, groups } of folded.matchAll(TARGET)) {
      if ((groups?.["year"] ?? "") >= date.slice(0, 4)) continue;
      const end = index + found.length;
      yield { span: sourceSpan(prose, index, end), words: prose.text.slice(index, end) };
    }
  }
}

/** Words in front of a day that make it the end of a term. */
const BY = /(?:trước|chậm nhất(?: là)?|muộn nhất(?: là)?|hạn (?:cuối|chót)(?: là)?|đến hết)\s+(?:ngày\s+)?$/u;
const HISTORY =
  /(?<!\p{L})(?:đã|từng|tính đến|được ban hành|có hiệu lực|sinh|cấp|phát hành|ký|hưởng|thành lập|xảy ra|tham gia|từ)(?!\p{L})/u;

/** Deadlines that running text of the section on organisation and reports sets: “gửi … trước ngày 15/11/2025”. */
function* deadlinesInText({ sections }: CheckContext, date: string): Generator<{ span: Span; words: string }> {
  for (const top of sections) {
    if (top.role !== "organisation" && top.role !== "reporting") continue;
    for (const node of walk(top)) {
      const proses = [node.head, ...node.body.flatMap((block) => (block.kind === "paragraph" ? [block.prose] : []))];
      for (const prose of proses) {
        const key = fold(prose.text);
        for (const day of printedDays(prose.text)) {
          const iso = isoOf(day);
          if (iso === undefined || iso >= date) continue;
          const before = key.slice(Math.max(0, day.start - 90), day.start);
          const by = BY.exec(before);
          if (by === null || HISTORY.test(before)) continue;
          const start = day.start - by[0].length;
          yield { span: sourceSpan(prose, start, day.end), words: prose.text.slice(start, day.end) };
        }
      }
    }
  }
}
