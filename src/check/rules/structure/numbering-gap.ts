import { articlesOf } from "../../articles.ts";
import type { CheckContext } from "../../context.ts";
import { defineRule } from "../../define.ts";
import { markerSpan, printedMarker } from "../../numbering.ts";
import { slipsOf, type Slip } from "../../sequence.ts";
import page from "./numbering-gap.md";

export const numberingGap = defineRule({
  id: "numbering-gap",
  group: "structure",
  severity: "error",
  summary: { vi: "Đánh số bị nhảy, thiếu mục ở giữa.", en: "The numbering skips a number." },
  messages: {
    skipped: {
      vi: "Sau “{before}” đến ngay “{found}”, thiếu {missing}.",
      en: "“{found}” follows “{before}”: {missing} is missing.",
      expected: { vi: "Bổ sung mục còn thiếu, hoặc đánh số lại từ mục này.", en: "Add what is missing, or renumber from here on." },
    },
    first: {
      vi: "Mục đầu tiên là “{found}”, thiếu {missing}.",
      en: "The first item is “{found}”: {missing} is missing.",
      expected: { vi: "Đánh số từ đầu, hoặc bổ sung mục còn thiếu.", en: "Number from the start, or add what is missing." },
    },
  },
  page,
  *check(context) {
    const { numbering, text } = context;
    yield* articleGaps(context);
    for (const run of numbering) {
      for (const slip of slipsOf(run)) {
        if (slip.kind !== "gap" || isPrintedBetween(slip, text) || isExcerpt(markerSpan(slip.item.node).start, text)) continue;
        const values = { found: printedMarker(slip.item.node), missing: listOf(slip.missing) };
        const at = markerSpan(slip.item.node);
        if (slip.before === undefined && followsLast(slip, text)) continue;
        if (slip.before === undefined) yield { at, message: "first", values, severity: "warning" };
        else yield { at, message: "skipped", values: { ...values, before: printedMarker(slip.before.node) } };
      }
    }
  },
});

/** `Điều 2`, then `Điều 4` in the decision that carries the plan. One that does not begin with its first article is an excerpt. */
function* articleGaps(context: CheckContext) {
  const articles = articlesOf(context);
  if (articles[0]?.number !== 1) return;
  for (const [index, { number, label, at }] of articles.entries()) {
    const before = articles[index - 1];
    if (before === undefined || number <= before.number + 1 || isExcerpt(at.start, context.text)) continue;
    const missing = Array.from({ length: number - before.number - 1 }, (_, count) => `Điều ${before.number + 1 + count}`);
    yield { at, message: "skipped" as const, values: { found: label, before: before.label, missing: listOf(missing) } };
  }
}

/** A line of dots in front says that something was left out on purpose. */
function isExcerpt(start: number, text: string): boolean {
  return /^[ \t*_]*[[(]?(?:\.{3,}|…+)[\])]?[ \t*_]*$/mu.test(text.slice(Math.max(0, start - 60), start));
}

/** Between two numbers whose items lie this far apart nothing is looked for. */
const REACH = 20_000;

/**
 * Whether all that seems missing stands there after all, read as something else: on a line of its own inside another
 * list, or run into the line before (`… 01 hồ sơ giấy d) Thời hạn …`).
 */
function isPrintedBetween({ before, item, missing }: Extract<Slip, { kind: "gap" }>, text: string): boolean {
  if (before === undefined) return false;
  const [from, to] = [markerSpan(before.node).end, markerSpan(item.node).start];
  if (to - from > REACH) return false;
  const between = text.slice(from, to).normalize("NFC");
  return missing.every((label) => {
    if (label.startsWith("(")) return between.includes(label);
    const number = label.replace(/[.()]/gu, "\\$&");
    const ownLine = new RegExp(`^[ \\t*_|>#]*${number}\\s?[.)]`, "imu");
    return ownLine.test(between) || (/^\p{L}$/u.test(label) && new RegExp(`\\s${number}[.)]\\s+\\p{Lu}`, "u").test(between));
  });
}

/**
 * Whether the line with a number of this kind that stands last before the item bears the number before it: `1/` … `2/`.
 * Numbers in brackets run on in the line: `(i) …; (ii) …;`.
 */
function followsLast({ item, missing }: Extract<Slip, { kind: "gap" }>, text: string): boolean {
  const start = markerSpan(item.node).start;
  const before = text.slice(Math.max(0, start - REACH_BEFORE), start);
  if (item.kind === "paren") return before.includes(missing.at(-1) ?? "(");
  const mark = printedMarker(item.node).at(-1) ?? "";
  if (!/[.)/]/u.test(mark)) return false;
  const kind = /^\d+$/u.test(item.label) ? "\\d{1,3}" : /^\p{Lu}+$/u.test(item.label) ? "[IVX]+" : "\\p{Ll}";
  const lines = new RegExp(`^[ \\t*_|>#]*(?<label>${kind})\\${mark}`, "gmu");
  return [...before.matchAll(lines)].at(-1)?.groups?.["label"] === missing.at(-1);
}

const REACH_BEFORE = 1500;

function listOf(missing: readonly string[]): string {
  return missing.length > 3 ? `${missing[0]} … ${missing.at(-1)}` : missing.join(", ");
}
