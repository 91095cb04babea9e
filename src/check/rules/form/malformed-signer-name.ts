import signing from "../../../vi/data/signing.json" with { type: "json" };
import { bareLetters } from "../../../vi/slip.ts";
import { LETTER } from "../../../vi/letters.ts";
import { fold } from "../../../vi/word.ts";
import form from "../../data/form.json" with { type: "json" };
import { defineRule } from "../../define.ts";
import { signOf } from "../../signing.ts";
import page from "./malformed-signer-name.md";

const TITLES = form.offices.academic.map((title) => title.replace("/", "\\/")).join("|");
const TITLE = new RegExp(`^(?<title>(?:${TITLES})[. ]\\s?(?:(?:${TITLES})[. ]\\s?)?)(?=[${LETTER}]{2})`, "u");
/** Ranks and titles are customary in these bodies, and the decree allows them. */
const RANKED = new RegExp(`(?<![${LETTER}])(?:${form.offices.ranked})(?![${LETTER}])`, "u");
/** An office or a sign of authority that was read for a name. */
const OFFICE = /(?<!\p{L})(?:chủ tịch|giám đốc|trưởng|phó|chánh|thủ tướng)(?!\p{L})/u;
const NAME = /^(?:\p{Lu}+\s){1,4}\p{Lu}+$/u;

export const malformedSignerName = defineRule({
  id: "malformed-signer-name",
  group: "form",
  severity: "warning",
  summary: {
    vi: "Họ tên người ký viết toàn chữ in hoa hoặc có học hàm, học vị, danh xưng.",
    en: "The signer's name is in capitals or bears an academic or honorary title.",
  },
  messages: {
    capitals: {
      vi: "Họ tên người ký viết toàn chữ in hoa: “{name}”.",
      en: "The signer's name is in capitals: “{name}”.",
      expected: { vi: "Viết “{right}”.", en: "Write “{right}”." },
    },
    office: {
      vi: "“{name}” có lẽ là chức vụ “{right}” viết sai.",
      en: "“{name}” is probably the office “{right}” misspelt.",
      expected: { vi: "Viết “{right}”.", en: "Write “{right}”." },
    },
    title: {
      vi: "Trước họ tên người ký có “{title}”.",
      en: "“{title}” stands before the signer's name.",
      expected: { vi: "Chỉ ghi họ tên, bỏ học hàm, học vị, danh xưng.", en: "Write the name alone." },
    },
  },
  page,
  *check({ facts, plan, kind }) {
    const name = facts.signature?.name;
    if (name === undefined || kind.party) return;
    const office = NAME.test(name.text) ? officeMeant(name.text) : undefined;
    if (office !== undefined) {
      yield { at: name.at, message: "office", values: { name: name.text, right: office.toUpperCase() } };
      return;
    }
    if (NAME.test(name.text) && name.text.length > 5 && signOf(name.text) === undefined && !OFFICE.test(fold(name.text))) {
      const right = name.text.toLowerCase().replace(/(?<=^|\s)\p{L}/gu, (letter) => letter.toUpperCase());
      yield { at: name.at, message: "capitals", values: { name: name.text, right } };
    }
    const title = TITLE.exec(fold(name.text))?.groups?.["title"];
    const { issuer, parentIssuer } = plan.document;
    if (title === undefined || kind.school || RANKED.test(fold(`${issuer?.name ?? ""} ${parentIssuer?.name ?? ""}`))) return;
    yield { at: name.at, message: "title", values: { title: name.text.slice(0, title.length).trim() } };
  },
});

/** The office whose letters these are but for their marks: `HIỆU TRƯỜNG` stands for `hiệu trưởng`. */
function officeMeant(name: string): string | undefined {
  const key = fold(name);
  return signing.offices.find((office) => office.includes(" ") && office !== key && bareLetters(office) === bareLetters(key));
}
