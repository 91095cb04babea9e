import type { Grid } from "../../../outline/lines.ts";
import { sourceSpan } from "../../../outline/prose.ts";
import { walk } from "../../../outline/section.ts";
import { fold } from "../../../vi/word.ts";
import { defineRule } from "../../define.ts";
import { textOf } from "../../figures.ts";
import page from "./row-numbering.md";

export const rowNumbering = defineRule({
  id: "row-numbering",
  group: "structure",
  severity: "warning",
  summary: { vi: "Số thứ tự trong bảng bị nhảy hoặc trùng.", en: "The row numbers of a table skip or repeat." },
  messages: {
    gap: {
      vi: "Số thứ tự {found} đứng ngay sau {before}.",
      en: "Row {found} follows row {before}.",
      expected: { vi: "Đánh lại số thứ tự, hoặc bổ sung dòng còn thiếu.", en: "Renumber the rows, or add what is missing." },
    },
    repeat: {
      vi: "Số thứ tự {found} lặp lại.",
      en: "Row {found} is there twice.",
      expected: { vi: "Đánh lại số thứ tự.", en: "Renumber the rows." },
    },
  },
  page,
  *check({ outline }) {
    for (const part of outline.root.children) {
      if (part.role === "furniture" || part.role === "closing" || part.role === "letterhead") continue;
      for (const node of walk(part)) for (const block of node.body) if (block.kind === "grid") yield* checkGrid(block);
    }
  },
});

function* checkGrid(grid: Grid) {
  const header = grid.rows
    .slice(0, 2)
    .findIndex(([first]) => first !== undefined && /^(?:s?tt|số tt|số thứ tự)\.?$/u.test(fold(textOf(first))));
  if (header === -1) return;
  let before: number | undefined;
  /** The row above has the number of this one: 1, 2, 4, 4. What it should bear is said there. */
  let ahead = false;
  for (const [first] of grid.rows.slice(header + 1)) {
    if (first === undefined || !/^\d{1,3}\.?$/u.test(textOf(first))) continue;
    const found = Number.parseInt(textOf(first), 10);
    const at = first.lines[0]?.prose;
    // A count may begin anew under each group.
    if (before !== undefined && found !== 1 && at !== undefined) {
      if (found === before && !ahead) yield { at: sourceSpan(at), message: "repeat" as const, values: { found } };
      else if (found > before + 1) yield { at: sourceSpan(at), message: "gap" as const, values: { found, before } };
    }
    ahead = before !== undefined && found === before + 2;
    before = found;
  }
}
