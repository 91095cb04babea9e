import data from "../../../vi/data/document-symbols.json" with { type: "json" };
import { citationsOf, isOwn, numberParts, type NumberParts } from "../../citations.ts";
import { defineRule } from "../../define.ts";
import { formerIssuerOfNumber, issuerNamed, issuerOfNumber } from "../../issuers.ts";
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
    former: {
      vi: "“{number}” do {body} ban hành, ở đây ghi {issuer}.",
      en: "“{number}” was issued by {body}, not by {issuer}.",
      expected: { vi: "Viết “của {body}” (tên cơ quan lúc ban hành).", en: "Write “của {body}”, as the body was called then." },
    },
    issuer: {
      vi: "“{number}” là số của {body}, không phải của {issuer}.",
      en: "“{number}” is a number of {body}, not of {issuer}.",
      expected: {
        vi: "Kiểm tra lại ký hiệu hoặc cơ quan ban hành ({issuer}: {right}).",
        en: "Check symbol and issuing body ({issuer}: {right}).",
      },
    },
  },
  page,
  *check(context) {
    const seen = new Set<string>();
    for (const citation of citationsOf(context)) {
      const { type, number, at, issuer } = citation;
      const parts = number === undefined ? undefined : numberParts(number);
      if (number === undefined || parts === undefined || seen.has(`${type} ${number}`) || isOwn(citation, context)) continue;
      const finding = typeFinding(type, parts) ?? issuerFinding(parts, issuer?.name);
      if (finding === undefined) continue;
      seen.add(`${type} ${number}`);
      yield { at, ...finding, values: { ...finding.values, number } };
    }
  },
});

function typeFinding(type: string, { code }: NumberParts) {
  const allowed = symbols[type];
  const other = typeOf().get(code);
  if (allowed === undefined || other === undefined || allowed.includes(code)) return undefined;
  return { message: "mismatch" as const, values: { type, code, other: other.toLowerCase(), right: allowed[0] ?? "" } };
}

/** “Nghị quyết số 202/2025/QH15 … của Ủy ban Thường vụ Quốc hội”. */
function issuerFinding(parts: NumberParts, printed: string | undefined) {
  const [body, named] = [issuerOfNumber(parts), printed === undefined ? undefined : issuerNamed(printed)];
  const past = formerIssuerOfNumber(parts);
  if (past !== undefined && named !== undefined && named.name.startsWith("Bộ "))
    return { message: "former" as const, values: { body: past.name, issuer: named.name }, severity: "info" as const };
  if (body === undefined || named === undefined || body === named) return undefined;
  return { message: "issuer" as const, values: { body: body.name, issuer: named.name, right: named.symbol }, severity: "warning" as const };
}
