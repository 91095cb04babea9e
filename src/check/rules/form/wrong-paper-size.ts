import form from "../../data/form.json" with { type: "json" };
import { defineRule } from "../../define.ts";
import { printed } from "../../layout.ts";
import { headOf } from "../../where.ts";
import page from "./wrong-paper-size.md";

const { width: WIDTH, height: HEIGHT } = form.page;
/** A printer's driver may round to whole points. */
const TOLERANCE = 2;

export const wrongPaperSize = defineRule({
  id: "wrong-paper-size",
  group: "form",
  severity: "info",
  summary: { vi: "Khổ giấy không phải A4 (tệp Word).", en: "The paper of the Word file is not A4." },
  messages: {
    other: {
      vi: "Khổ giấy là {width} × {height} mm.",
      en: "The paper is {width} × {height} mm.",
      expected: { vi: "Đặt khổ A4 (210 × 297 mm).", en: "Set it to A4 (210 × 297 mm)." },
    },
  },
  page,
  *check(context) {
    if (context.kind.party) return;
    const paper = context.source.layout?.page;
    if (paper === undefined) return;
    // A wide table may lie across.
    const sides = [paper.width, paper.height].sort((a, b) => a - b);
    const off = Math.max(Math.abs((sides[0] ?? 0) - WIDTH), Math.abs((sides[1] ?? 0) - HEIGHT));
    if (off > TOLERANCE)
      yield { at: headOf(context), message: "other", values: { width: printed(paper.width), height: printed(paper.height) } };
  },
});
