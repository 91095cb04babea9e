import { isStepNumber, stepLength } from "../../outline/counted.ts";
import { slice, type Prose } from "../../outline/prose.ts";
import type { Section } from "../../outline/section.ts";
import { isAgencyHeading, type AgencySpan } from "../../vi/agency/index.ts";
import { fold } from "../../vi/word.ts";
import { trimValue } from "../labels.ts";
import type { FieldValues } from "./fields.ts";

/** Heading, run-in heading before a colon, or first sentence; what is left of the head goes to the description. */
export function titleOf(node: Section, fields: FieldValues, ownLead: Prose | undefined): Title {
  const printed = ownLead ?? node.head;
  // "Bước 2: Kiểm tra hiện trạng": the number is none of the words.
  const head = slice(printed, stepLength(printed.text));
  const { title, rest } = titleAndRest(node, fields, head);
  // `In tờ rơi | (Công an xã; Quý II/2026)`: a title that would end inside a bracket ends before it.
  const open = title.text.lastIndexOf("(");
  const at = head.text.indexOf(title.text);
  if (open < TITLE_MIN || at === -1 || title.text.includes(")", open)) return { title, rest };
  return { title: trimValue(title, 0, open), rest: rest.some((part) => part.text.includes(title.text)) ? rest : [slice(head, at + open)] };
}

interface Title {
  title: Prose;
  rest: Prose[];
}

const TITLE_MIN = 6;

function titleAndRest(node: Section, fields: FieldValues, head: Prose): Title {
  if (head.text === "") {
    const [first, ...more] = fields.content;
    return first === undefined ? { title: trimValue(node.head, 0, node.head.text.length), rest: more } : splitSentence(first);
  }
  // Several bodies with a semicolon between them are one heading.
  if (isAgencyHeading(headingText(node)) !== undefined) return { title: trimValue(head, 0, head.text.length), rest: [] };
  const colon = runInColon(head.text);
  if (colon !== -1) return { title: trimValue(head, 0, colon), rest: [slice(head, colon + 1)] };
  return splitSentence(head);
}

/** `Trưởng đoàn: Chỉ đạo về mục đích …`: who does it, before the colon, and what behind it. */
export function doerBefore(node: Section): { agencies: AgencySpan[]; duty: Prose } | undefined {
  if (node.items.length > 0) return undefined;
  const colon = runInColon(node.head.text);
  const agencies = colon === -1 ? undefined : isAgencyHeading(node.head.text.slice(0, colon));
  const duty = trimValue(node.head, colon + 1, node.head.text.length);
  return agencies === undefined || duty.text.length < DUTY_MIN || !/^\p{L}/u.test(duty.text) ? undefined : { agencies, duty };
}

/** Shorter words behind a body and a colon are its part ("Sở Nội vụ: chủ trì"), not work. */
const DUTY_MIN = 25;

/** Behind a run-in heading the sentence begins: "Tuyên truyền: Giao Sở X …", "Đoàn số 1: Do Sở X chủ trì …". */
export function headSentences(head: Prose): Prose[] {
  const first = head.text.search(/:\s/u);
  const colon = isStepNumber(head.text.slice(0, Math.max(first, 0))) ? first : runInColon(head.text);
  return colon === -1 ? [head] : [slice(head, colon + 1), slice(head, 0, colon)];
}

/** A short heading and its text in one paragraph: "Rà soát văn bản: Phối hợp các đơn vị …". */
function runInColon(text: string): number {
  const at = text.search(/:\s/u);
  if (at === -1 || at > 140 || at < 6 || /[.;]/u.test(text.slice(0, at)) || isStepNumber(text.slice(0, at))) return -1;
  return /(?:như sau|sau đây|gồm|cụ thể|là|như|về)$/u.test(fold(text.slice(0, at))) ? -1 : at;
}

function splitSentence(prose: Prose): Title {
  const end = /[.;](?=\s+\p{Lu}|\s*$)/u.exec(prose.text);
  if (end === null || end.index + 1 >= prose.text.length) return { title: trimValue(prose, 0, prose.text.length), rest: [] };
  return { title: trimValue(prose, 0, end.index), rest: [prose] };
}

/** The words of an item without the colon that ends them. */
export function headingText(node: Section): string {
  return node.head.text.replace(/\s*:$/u, "");
}
