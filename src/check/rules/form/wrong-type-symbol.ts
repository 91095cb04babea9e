import form from "../../data/form.json" with { type: "json" };
import { defineRule } from "../../define.ts";
import page from "./wrong-type-symbol.md";

const CODES: Readonly<Record<string, string>> = form.symbols.types;
/** Names of documents by the letters that stand for them. */
const NAMES = new Map(Object.entries(CODES).map(([name, code]) => [code, name]));

export const wrongTypeSymbol = defineRule({
  id: "wrong-type-symbol",
  group: "form",
  severity: "error",
  summary: {
    vi: "Chữ viết tắt tên loại trong ký hiệu không phải của loại văn bản này.",
    en: "The letters in the number stand for another kind of document.",
  },
  messages: {
    other: {
      vi: "Ký hiệu “{number}” là của {other}, văn bản là {type}.",
      en: "The number “{number}” is one of a {other}, the document is a {type}.",
      expected: { vi: "Viết “{right}”.", en: "Write “{right}”." },
    },
    reversed: {
      vi: "Ký hiệu “{number}” đảo thứ tự: tên loại phải đứng trước cơ quan.",
      en: "In “{number}” the kind of document stands behind the body.",
      expected: { vi: "Viết “{right}”.", en: "Write “{right}”." },
    },
    case: {
      vi: "Chữ viết tắt “{found}” trong ký hiệu “{number}” viết sai kiểu chữ.",
      en: "“{found}” in the number “{number}” has the wrong case.",
      expected: { vi: "Viết “{right}”.", en: "Write “{right}”." },
    },
  },
  page,
  *check({ plan, kind }) {
    const { number, type = "", issuedWith } = plan.document;
    const parts = /^(?<digits>\d+\p{L}?(?:\/\d{4})?)\/(?<code>[^-/]+)-(?<body>.+)$/u.exec(number ?? "")?.groups;
    if (kind.party || number === undefined || parts === undefined) return;
    const { digits = "", code = "", body = "" } = parts;
    const name = issuedWith?.type ?? type;
    // “Kế hoạch hành động” is a kế hoạch, “Chương trình công tác” a chương trình.
    const own = Object.keys(CODES).find((known) => name.toLowerCase().startsWith(known.toLowerCase()));
    const expected = own === undefined ? undefined : CODES[own];
    if (own === undefined || expected === undefined || code === expected) return;
    const right = `${digits}/${expected}-${body}`;
    const other = NAMES.get(code);
    const values = { number, type: own, right };
    if (other !== undefined) yield { at: "/document/number", message: "other", values: { ...values, other: other.toLowerCase() } };
    else if (code.toLowerCase() === expected.toLowerCase())
      yield { at: "/document/number", message: "case", values: { ...values, found: code }, severity: "warning" };
    else if (body.split("-").at(-1) === expected)
      yield { at: "/document/number", message: "reversed", values: { ...values, right: `${digits}/${expected}-${code}` } };
  },
});
