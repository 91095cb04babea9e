import form from "../../data/form.json" with { type: "json" };
import { defineRule } from "../../define.ts";
import { bodyParagraphs, printed, toPoints, usual } from "../../layout.ts";
import { headOf } from "../../where.ts";
import page from "./wrong-spacing.md";

const [LEAST = 1, MOST = 1.5] = form.type.lines;
/** Word keeps lengths in twentieths of a point. */
const TOLERANCE = 0.1;

export const wrongSpacing = defineRule({
  id: "wrong-spacing",
  group: "form",
  severity: "info",
  summary: {
    vi: "Khoảng cách đoạn hoặc khoảng cách dòng ngoài quy định (tệp Word).",
    en: "Spacing of paragraphs or lines of the Word file is out of range.",
  },
  messages: {
    paragraphs: {
      vi: "Khoảng cách giữa các đoạn là {found} pt.",
      en: "Paragraphs are {found} points apart.",
      expected: { vi: "Tối thiểu 6 pt.", en: "Six points at least." },
    },
    lines: {
      vi: "Khoảng cách dòng là {found}.",
      en: "Line spacing is {found}.",
      expected: { vi: "Từ dòng đơn đến 1,5 dòng.", en: "Single spacing to 1.5 lines." },
    },
  },
  page,
  *check(context) {
    if (context.kind.party) return;
    const list = bodyParagraphs(context);
    const gap = usual(list, ({ spaceBefore, spaceAfter }) =>
      spaceBefore === undefined && spaceAfter === undefined ? undefined : (spaceBefore ?? 0) + (spaceAfter ?? 0),
    );
    if (gap !== undefined && toPoints(gap) < form.type.spacing - TOLERANCE)
      yield { at: headOf(context), message: "paragraphs", values: { found: printed(toPoints(gap)) } };
    const lines = usual(list, ({ lineSpacing }) => lineSpacing);
    if (lines !== undefined && (lines < LEAST - TOLERANCE || lines > MOST + TOLERANCE))
      yield { at: headOf(context), message: "lines", values: { found: printed(lines) } };
  },
});
