import form from "../../data/form.json" with { type: "json" };
import { defineRule } from "../../define.ts";
import { headOf } from "../../where.ts";
import page from "./wrong-typeface.md";

/** Fonts of bullets and signs. */
const SIGNS = /^(?:symbol|wingdings|webdings|mt extra|cambria math|courier new)/iu;

export const wrongTypeface = defineRule({
  id: "wrong-typeface",
  group: "form",
  severity: "warning",
  summary: { vi: "Phông chữ không phải Times New Roman (tệp Word).", en: "The Word file is not set in Times New Roman." },
  messages: {
    other: {
      vi: "{percent}% nội dung dùng phông chữ {found}.",
      en: "{percent}% of the text is set in {found}.",
      expected: { vi: "Dùng phông Times New Roman, bộ mã Unicode.", en: "Use Times New Roman in Unicode." },
    },
  },
  options: {
    leastPercent: {
      type: "integer",
      default: 10,
      minimum: 1,
      maximum: 100,
      description: {
        vi: "Nhắc khi phần dùng phông khác chiếm ít nhất bấy nhiêu phần trăm.",
        en: "The share in other fonts, in percent, from which on it is remarked.",
      },
    },
  },
  page,
  *check(context, { leastPercent }) {
    if (context.kind.party) return;
    const shares = new Map<string, number>();
    for (const { name, share } of context.source.layout?.fonts ?? []) {
      // `Times New Roman Italic`, `Times New Roman (Vietnamese)` are cuts of the same.
      if (name.toLowerCase().startsWith(form.type.face.toLowerCase()) || SIGNS.test(name)) continue;
      shares.set(name, (shares.get(name) ?? 0) + share);
    }
    const [first] = [...shares].sort((a, b) => b[1] - a[1]);
    const total = [...shares.values()].reduce((sum, share) => sum + share, 0);
    if (first === undefined || total * 100 < leastPercent) return;
    yield {
      at: headOf(context),
      message: "other",
      values: { percent: Math.round(total * 100), found: [...shares.keys()].slice(0, 3).join(", ") },
    };
  },
});
