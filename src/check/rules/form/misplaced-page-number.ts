import type { Bilingual } from "../../../model/diagnostic.ts";
import type { Layout } from "../../../model/tree.ts";
import form from "../../data/form.json" with { type: "json" };
import { defineRule } from "../../define.ts";
import { printed } from "../../layout.ts";
import { headOf } from "../../where.ts";
import page from "./misplaced-page-number.md";

const [LEAST = 13, MOST = 14] = form.pageNumber.sizes;
/** A text as long as this takes more than two pages. */
const LONG = 7000;

export const misplacedPageNumber = defineRule({
  id: "misplaced-page-number",
  group: "form",
  severity: "info",
  summary: {
    vi: "Số trang thiếu hoặc đặt sai chỗ, sai cỡ chữ (tệp Word).",
    en: "Page numbers of the Word file are missing, misplaced or of the wrong size.",
  },
  messages: {
    other: {
      vi: "Số trang {found}.",
      en: "The page number is {found}.",
      expected: {
        vi: "Đặt số trang bằng chữ số Ả Rập, cỡ 13–14, canh giữa ở lề trên, không hiện ở trang thứ nhất.",
        en: "Centre it in the top margin in 13 to 14 points, and leave it out on the first page.",
      },
    },
    missing: {
      vi: "Văn bản nhiều trang không có số trang.",
      en: "A document of several pages has no page numbers.",
      expected: {
        vi: "Đánh số trang ở giữa lề trên, từ trang thứ hai.",
        en: "Number the pages in the middle of the top margin, from the second on.",
      },
    },
  },
  page,
  *check(context) {
    if (context.kind.party) return;
    const number = context.source.layout?.pageNumber;
    if (number === undefined) return;
    if (!number.present) {
      if (context.text.length > LONG) yield { at: headOf(context), message: "missing" };
      return;
    }
    const wrong = flawsOf(number);
    if (wrong.length === 0) return;
    const found = { vi: wrong.map(({ vi }) => vi).join(", "), en: wrong.map(({ en }) => en).join(", ") };
    yield { at: headOf(context), message: "other", values: { found } };
  },
});

function flawsOf({ position, align, onFirstPage, size }: NonNullable<Layout["pageNumber"]>): Bilingual[] {
  const flaws: Bilingual[] = [];
  if (position === "footer") flaws.push({ vi: "đặt ở cuối trang", en: "at the foot of the page" });
  if (align === "left") flaws.push({ vi: "canh trái", en: "on the left" });
  if (align === "right") flaws.push({ vi: "canh phải", en: "on the right" });
  if (onFirstPage === true) flaws.push({ vi: "hiện ở trang thứ nhất", en: "shown on the first page" });
  if (size !== undefined && (size < LEAST || size > MOST)) {
    const points = printed(size);
    flaws.push({ vi: `cỡ chữ ${points.vi}`, en: `in ${points.en} points` });
  }
  return flaws;
}
