import data from "../../../vi/data/document-symbols.json" with { type: "json" };
import { citationsOf, isOwn, numberParts } from "../../citations.ts";
import { defineRule } from "../../define.ts";
import { lazy } from "../../lazy.ts";
import page from "./wrong-symbol.md";

const symbols: Readonly<Record<string, readonly string[]>> = data.symbols;
/** The kind each symbol stands for first. */
const typeOf = lazy(() => {
  const types = new Map<string, string>();
  for (const [type, codes] of Object.entries(symbols)) for (const code of codes.slice(0, 1)) if (!types.has(code)) types.set(code, type);
  return types;
});

export const wrongSymbol = defineRule({
  id: "wrong-symbol",
  group: "citations",
  severity: "error",
  summary: { vi: "Tên loại văn bản không khớp với ký hiệu.", en: "The kind of a cited document does not fit its symbol." },
  messages: {
    mismatch: {
      vi: "“{type}” mang ký hiệu “{code}” của {other}: “{number}”.",
      en: "A “{type}” bears the symbol “{code}” of a {other}: “{number}”.",
      expected: { vi: "Kiểm tra lại tên loại hoặc ký hiệu ({type}: {right}).", en: "Check kind and symbol ({type}: {right})." },
    },
  },
  page,
  *check(context) {
    const seen = new Set<string>();
    for (const citation of citationsOf(context)) {
      const { type, number, at } = citation;
      const allowed = symbols[type];
      const parts = number === undefined ? undefined : numberParts(number);
      if (allowed === undefined || number === undefined || parts === undefined || isOwn(citation, context)) continue;
      const { code } = parts;
      const other = typeOf().get(code);
      if (other === undefined || allowed.includes(code) || seen.has(`${type} ${number}`)) continue;
      seen.add(`${type} ${number}`);
      yield { at, message: "mismatch", values: { type, code, other: other.toLowerCase(), number, right: allowed[0] ?? "" } };
    }
  },
});
