import { defineRule } from "../../define.ts";
import { markerSpan, printedMarker } from "../../numbering.ts";
import { isLatin, skipsDDe } from "../../sequence.ts";
import page from "./foreign-letter.md";

export const foreignLetter = defineRule({
  id: "foreign-letter",
  group: "structure",
  severity: "info",
  summary: { vi: "Điểm không đánh theo thứ tự chữ cái tiếng Việt.", en: "Points are not lettered in the Vietnamese order." },
  messages: {
    latin: {
      vi: "Điểm “{found}”: chữ này không có trong thứ tự điểm tiếng Việt.",
      en: "“{found}”: the Vietnamese order of points has no such letter.",
      expected: { vi: "Đánh điểm theo thứ tự a, b, c, d, đ, e, g, h, i, k, l …", en: "Letter points a, b, c, d, đ, e, g, h, i, k, l …" },
    },
    skipped: {
      vi: "Sau điểm d đến ngay điểm e, thiếu điểm đ.",
      en: "Point e follows point d: đ is missing.",
      expected: { vi: "Đánh điểm theo thứ tự a, b, c, d, đ, e, g, h, i, k, l …", en: "Letter points a, b, c, d, đ, e, g, h, i, k, l …" },
    },
  },
  page,
  *check({ numbering }) {
    for (const run of numbering) {
      const latin = isLatin(run);
      const item = run.items.find(({ kind, label }) =>
        latin ? (kind === "letter" || kind === "upper") && /^[fjwz]$/iu.test(label) : /^e$/iu.test(label),
      );
      if (item === undefined || (!latin && !skipsDDe(run))) continue;
      yield {
        at: markerSpan(item.node),
        message: latin ? "latin" : "skipped",
        severity: latin && run.items.some(({ label }) => label === "đ") ? "warning" : "info",
        values: { found: printedMarker(item.node) },
      };
    }
  },
});
