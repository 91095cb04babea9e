import form from "../../data/form.json" with { type: "json" };
import { defineRule } from "../../define.ts";
import { printed } from "../../layout.ts";
import { headOf } from "../../where.ts";
import page from "./wrong-margins.md";

const SIDES = [
  { side: "top", vi: "trên", en: "top" },
  { side: "bottom", vi: "dưới", en: "bottom" },
  { side: "left", vi: "trái", en: "left" },
  { side: "right", vi: "phải", en: "right" },
] as const;

export const wrongMargins = defineRule({
  id: "wrong-margins",
  group: "form",
  severity: "info",
  summary: { vi: "Lề trang ngoài khoảng quy định (tệp Word).", en: "Margins of the Word file are out of range." },
  messages: {
    margins: {
      vi: "Lề trang: {found}.",
      en: "Margins: {found}.",
      expected: {
        vi: "Lề trên và dưới 20–25 mm, trái 30–35 mm, phải 15–20 mm.",
        en: "Top and bottom 20–25 mm, left 30–35 mm, right 15–20 mm.",
      },
    },
  },
  page,
  *check(context) {
    if (context.kind.party) return;
    const paper = context.source.layout?.page;
    if (paper === undefined) return;
    const wrong = SIDES.flatMap(({ side, vi, en }) => {
      const [least = 0, most = 0] = form.page.margins[side];
      const value = paper[side];
      if (value >= least - form.page.tolerance && value <= most + form.page.tolerance) return [];
      const length = printed(value);
      return [{ vi: `${vi} ${length.vi} mm`, en: `${en} ${length.en} mm` }];
    });
    if (wrong.length === 0) return;
    const found = { vi: wrong.map(({ vi }) => vi).join(", "), en: wrong.map(({ en }) => en).join(", ") };
    yield { at: headOf(context), message: "margins", values: { found } };
  },
});
