import { sourceSpan } from "../../../outline/prose.ts";
import { isExecutive } from "../../authority.ts";
import form from "../../data/form.json" with { type: "json" };
import type { Plan } from "../../../model/plan.generated.ts";
import { headOfBody } from "../../signing.ts";
import { defineRule } from "../../define.ts";
import { exactSpan, numberLine } from "../../letterhead.ts";
import page from "./malformed-number.md";

export const malformedNumber = defineRule({
  id: "malformed-number",
  group: "form",
  severity: "warning",
  summary: { vi: "Số, ký hiệu của kế hoạch viết sai thể thức.", en: "The plan's own number is not written as the rules of form ask." },
  messages: {
    colon: {
      vi: "Sau chữ “Số” thiếu dấu hai chấm.",
      en: "The colon behind “Số” is missing.",
      expected: { vi: "Viết “Số: {number}”.", en: "Write “Số: {number}”." },
    },
    label: {
      vi: "Chữ “{label}” trước số văn bản viết thường.",
      en: "“{label}” before the number is in small letters.",
      expected: { vi: "Viết “Số: {number}”.", en: "Write “Số: {number}”." },
    },
    spaces: {
      vi: "Số, ký hiệu “{found}” có dấu cách.",
      en: "There are spaces inside the number “{found}”.",
      expected: { vi: "Viết liền “{number}”.", en: "Write “{number}”." },
    },
    zero: {
      vi: "Số “{found}” nhỏ hơn 10 mà không có số 0 phía trước.",
      en: "The number “{found}” is below 10 and has no zero in front.",
      expected: { vi: "Viết “Số: 0{number}”.", en: "Write “Số: 0{number}”." },
    },
    zeros: {
      vi: "Số “{found}” thừa số 0 phía trước.",
      en: "The number “{found}” has more zeros in front than needed.",
      expected: { vi: "Chỉ số nhỏ hơn 10 mới thêm số 0: “{right}”.", en: "Only numbers below 10 take a zero: “{right}”." },
    },
    year: {
      vi: "Số “{found}” có năm như văn bản quy phạm pháp luật.",
      en: "The number “{found}” has a year, as only normative documents have.",
      expected: { vi: "Bỏ năm: “{right}”.", en: "Leave the year out: “{right}”." },
    },
    glued: {
      vi: "Ký hiệu “{found}” thiếu dấu gạch nối giữa tên loại và cơ quan.",
      en: "In “{found}” the hyphen between kind of document and body is missing.",
      expected: { vi: "Viết “{right}”.", en: "Write “{right}”." },
    },
    bare: {
      vi: "Ký hiệu “{found}” thiếu chữ viết tắt tên cơ quan ban hành.",
      en: "“{found}” lacks the letters for the issuing body.",
      expected: { vi: "Viết “{right}”.", en: "Write “{right}”." },
    },
    party: {
      vi: "“{found}” là cách ghi của văn bản Đảng.",
      en: "“{found}” is how Party documents are numbered.",
      expected: { vi: "Cơ quan hành chính ghi “{right}”.", en: "State bodies write “{right}”." },
    },
  },
  page,
  *check(context) {
    if (context.kind.party) return;
    const line = numberLine(context);
    if (line === undefined) return;
    const { prose, label, between, start, end } = line;
    const printed = prose.text.slice(start, end);
    const number = printed.replace(/\s/gu, "");
    const at = sourceSpan(prose, start, end);
    const labelAt = start - between.length - label.length;
    if (!between.includes(":")) {
      const fix = exactSpan(prose, labelAt, start);
      yield {
        at: sourceSpan(prose, labelAt, end),
        message: "colon",
        values: { number },
        ...(fix === undefined ? {} : { fix: { ...fix, text: "Số: " } }),
      };
    } else if (label.startsWith("s")) {
      yield { at: sourceSpan(prose, labelAt, end), message: "label", values: { label: `${label}:`, number } };
    }
    // A converter sets lines of a PDF apart; what it puts between the letters is not the drafter's.
    if (number !== printed && context.source.mediaType !== "application/pdf" && exactSpan(prose, start, end) !== undefined) {
      yield { at, message: "spaces", values: { found: printed, number }, fix: { ...at, text: number } };
    }
    yield* digits(number, at);
    if (isExecutive(context.plan)) yield* symbol(number, context.plan.document, at);
    const party = /^(?<digits>\d+)-(?<type>\p{L}+)\/(?<body>.+)$/u.exec(number)?.groups;
    if (party !== undefined && isExecutive(context.plan)) {
      yield { at, message: "party", values: { found: number, right: `${party["digits"]}/${party["type"]}-${party["body"]}` } };
    }
  },
});

/** `37/KHUBND` and `37/KH` for `37/KH-UBND`. */
function* symbol(number: string, { type = "", issuedWith, issuer }: Plan["document"], at: { start: number; end: number }) {
  const code = (form.symbols.types as Readonly<Record<string, string>>)[issuedWith?.type ?? type];
  const [ordinal = "", rest = "", ...more] = number.split("/");
  if (code === undefined || !rest.startsWith(code) || more.length > 0) return;
  const body = rest.slice(code.length);
  const committee = headOfBody(issuer?.name ?? "")?.body === "ủy ban nhân dân";
  if (body === "")
    yield { at, message: "bare" as const, values: { found: number, right: `${ordinal}/${code}-${committee ? "UBND" : "…"}` } };
  else if (/^\p{Lu}[\p{L}&]+$/u.test(body))
    yield { at, message: "glued" as const, values: { found: number, right: `${ordinal}/${code}-${body}` } };
}

function* digits(number: string, at: { start: number; end: number }) {
  if (/^[1-9](?!\d)/u.test(number)) {
    yield { at, message: "zero" as const, values: { found: number, number }, fix: { start: at.start, end: at.start, text: "0" } };
  } else if (/^0\d\d/u.test(number)) {
    // In real use: offices number with a fixed count of digits.
    const right = number.replace(/^0+(?=\d\d)/u, "");
    yield { at, message: "zeros" as const, values: { found: number, right }, severity: "info" as const };
  }
  if (/^\d+\p{L}?\/\d{4}\//u.test(number)) {
    yield { at, message: "year" as const, values: { found: number, right: number.replace(/\/\d{4}\//u, "/") } };
  }
}
