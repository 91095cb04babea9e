import { sourceSpan } from "../../../outline/prose.ts";
import { defineRule } from "../../define.ts";
import { exactSpan, letterheadOf } from "../../letterhead.ts";
import page from "./malformed-place-date.md";

/** `Vân Sơn, 12/3/2026`, `Vân Sơn ngày 12-3-2026`: nothing else on the line. */
const FIGURES =
  /^(?<place>\p{Lu}[\p{L}\s.]{1,40}?)?\s*,?\s*(?<word>ngày\s+)?(?<day>\d{1,2})\s?[/.-]\s?(?<month>\d{1,2})\s?[/.-]\s?(?<year>\d{4})\.?$/iu;
const WORDS = /(?<before>^|[^\s])\s*ngày\s*\d[\d\s]{0,2}\s*tháng\s*\d[\d\s]{0,2}\s*năm\s*\d{4}/iu;

export const malformedPlaceDate = defineRule({
  id: "malformed-place-date",
  group: "form",
  severity: "warning",
  summary: {
    vi: "Địa danh và thời gian ban hành viết sai thể thức.",
    en: "Place and date of issue are not written as the rules of form ask.",
  },
  messages: {
    figures: {
      vi: "Ngày ban hành viết tắt “{found}”.",
      en: "The date of issue is shortened to “{found}”.",
      expected: { vi: "Viết đầy đủ “{right}”.", en: "Write it in full: “{right}”." },
    },
    comma: {
      vi: "Sau địa danh thiếu dấu phẩy.",
      en: "There is no comma behind the place.",
      expected: { vi: "Viết “{place}, ngày …”.", en: "Write “{place}, ngày …”." },
    },
    place: {
      vi: "Trước ngày ban hành không có địa danh.",
      en: "No place stands before the date of issue.",
      expected: {
        vi: "Ghi tên đơn vị hành chính nơi cơ quan đóng trụ sở, dấu phẩy, rồi đến ngày, tháng, năm.",
        en: "Write the unit where the body has its seat, a comma, then day, month and year.",
      },
    },
  },
  page,
  *check(context) {
    const { place, date } = context.plan.document;
    for (const { whole, lines } of letterheadOf(context)) {
      const words = WORDS.exec(whole.text);
      if (words === null) {
        for (const prose of date === undefined ? lines : []) {
          const match = FIGURES.exec(prose.text);
          if (match?.groups === undefined) continue;
          const { day = "", month = "", year = "" } = match.groups;
          const right = `${place ?? match.groups["place"]?.trim() ?? "…"}, ngày ${day.padStart(2, "0")} tháng ${Number(month) < 3 ? month.padStart(2, "0") : Number(month)} năm ${year}`;
          yield { at: sourceSpan(prose), message: "figures", values: { found: prose.text, right } };
        }
        continue;
      }
      const before = words.groups?.["before"] ?? "";
      const at = words.index + before.length;
      if (before === "") {
        if (place === undefined) yield { at: sourceSpan(whole, at, words[0].length), message: "place" };
      } else if (/\p{L}/u.test(before) && place !== undefined && whole.text.slice(0, at).endsWith(place)) {
        const fix = exactSpan(whole, at - 1, at);
        yield {
          at: sourceSpan(whole, at - place.length, words.index + words[0].length),
          message: "comma",
          values: { place },
          ...(fix === undefined ? {} : { fix: { start: fix.end, end: fix.end, text: "," } }),
        };
      }
    }
  },
});
