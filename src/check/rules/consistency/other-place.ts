import { sourceSpan } from "../../../outline/prose.ts";
import { fold, foldKey } from "../../../vi/word.ts";
import { defineRule } from "../../define.ts";
import { subjectOf } from "../../subject.ts";
import page from "./other-place.md";

const ISSUER_UNIT = /(?:^|\s)(?<unit>tỉnh|thành phố|huyện|quận|thị xã|phường|đặc khu|xã)\s+(?<name>\p{L}.*)$/u;

export const otherPlace = defineRule({
  id: "other-place",
  group: "consistency",
  severity: "warning",
  summary: {
    vi: "Địa bàn nêu trong kế hoạch không phải của cơ quan ban hành.",
    en: "The plan speaks of an area that is not the issuer's.",
  },
  messages: {
    other: {
      vi: "“{found}” trong kế hoạch của {issuer}.",
      en: "“{found}” in a plan of {issuer}.",
      expected: {
        vi: "Kiểm tra lại tên địa phương (có thể chép từ kế hoạch nơi khác).",
        en: "Put the name right; it may have been copied from elsewhere.",
      },
    },
  },
  page,
  *check({ plan, texts }) {
    const issuer = plan.document.issuer?.name;
    const own = ISSUER_UNIT.exec(fold(issuer ?? ""))?.groups;
    if (issuer === undefined || own === undefined) return;
    const name = foldKey(own["name"] ?? "");
    for (const { prose, part, folded } of texts) {
      if (part.role === "act" || !folded.includes("địa bàn")) continue;
      for (const place of subjectOf(prose.text).places) {
        // Only a unit of the issuer's own kind is its area: a province's plan may speak of any commune.
        if (place.unit !== own["unit"] || place.key.startsWith(name) || name.startsWith(place.key) || !isName(prose.text, place)) continue;
        yield { at: sourceSpan(prose, place.start, place.end), message: "other", values: { found: place.text, issuer } };
      }
    }
  },
});

/** A name has a capital: “trên địa bàn tỉnh Sơn Thủy”, not “trên địa bàn xã phụ trách”. */
function isName(text: string, { start, end, unit }: { start: number; end: number; unit: string }): boolean {
  const words = text.slice(start, end);
  return /^\p{Lu}/u.test(words.slice(fold(words).indexOf(`${unit} `) + unit.length + 1));
}
