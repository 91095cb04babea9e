import { sourceSpan } from "../../../outline/prose.ts";
import type { Span } from "../../../model/place.ts";
import { isoOf } from "../../dates.ts";
import { defineRule } from "../../define.ts";
import type { TextUnit } from "../../texts.ts";
import page from "./period-backwards.md";

const FROM = /(?<!\p{L})từ\s+(?:ngày\s+)?$/u;
const TO = /^\s*(?:,\s*)?(?:đến|tới|-)\s*(?:hết\s+)?(?:ngày\s+)?$/u;

export const periodBackwards = defineRule({
  id: "period-backwards",
  group: "time",
  severity: "error",
  summary: { vi: "Khoảng thời gian kết thúc trước khi bắt đầu.", en: "A period ends before it begins." },
  messages: {
    back: {
      vi: "“{period}”: ngày kết thúc đứng trước ngày bắt đầu.",
      en: "“{period}” ends before it begins.",
      expected: { vi: "Kiểm tra lại hai mốc thời gian.", en: "Put the two dates right." },
    },
  },
  page,
  *check({ texts }) {
    for (const unit of texts) {
      const inWords = [...periodsInWords(unit)];
      const others = [...periodsInFigures(unit)].filter(({ end }) => !inWords.some((period) => period.end === end));
      for (const { start, end } of [...inWords, ...others])
        yield { at: sourceSpan(unit.prose, start, end), message: "back", values: { period: unit.prose.text.slice(start, end) } };
    }
  },
});

/** `từ ngày 15/9/2026 đến ngày 15/6/2026` */
function* periodsInWords({ days, folded: key }: TextUnit): Generator<Span> {
  if (days.length < 2) return;
  for (const [index, last] of days.entries()) {
    const first = days[index - 1];
    const [from, to] = [first === undefined ? undefined : isoOf(first), isoOf(last)];
    if (first === undefined || from === undefined || to === undefined || to >= from) continue;
    const lead = FROM.exec(key.slice(Math.max(0, first.start - 16), first.start));
    if (lead !== null && TO.test(key.slice(first.end, last.start))) yield { start: first.start - lead[0].length, end: last.end };
  }
}

const DAY = "\\d{1,2}\\/\\d{1,2}\\/\\d{4}";
/** `10/3/2025-25/5/2024`, as cells of tables have it. */
const FIGURES = new RegExp(`(?<![\\d/.,-])(?<from>${DAY})\\s?[-–]\\s?(?<to>${DAY})(?![\\d/])`, "gu");

function* periodsInFigures({ folded: key }: TextUnit): Generator<Span> {
  for (const match of key.matchAll(FIGURES)) {
    const [from, to] = [isoOfFigures(match.groups?.["from"]), isoOfFigures(match.groups?.["to"])];
    if (from !== undefined && to !== undefined && to < from) yield { start: match.index, end: match.index + match[0].length };
  }
}

function isoOfFigures(text = ""): string | undefined {
  const [day = "", month = "", year] = text.split("/");
  return isoOf({ day, month, year });
}
