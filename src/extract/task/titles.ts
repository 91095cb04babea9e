import { isStepNumber, stepLength } from "../../outline/counted.ts";
import { slice, type Prose } from "../../outline/prose.ts";
import { ownGrids, type Section } from "../../outline/section.ts";
import { isAgencyHeading, readSubject, readSubjects, type AgencySpan, type Subject } from "../../vi/agency/index.ts";
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
  if (node.children.length > 0 || ownGrids(node).length > 0) return undefined;
  const colon = Math.max(runInColon(node.head.text), colonBehindBodies(node.head.text));
  const before = node.head.text.slice(0, Math.max(colon, 0));
  const agencies = isAgencyHeading(before) ?? whoDirects(before);
  const duty = trimValue(node.head, colon + 1, node.head.text.length);
  return agencies === undefined || duty.text.length < DUTY_MIN || !/^\p{L}/u.test(duty.text) ? undefined : { agencies, duty };
}

/** `Bộ Chỉ huy quân sự tỉnh chỉ đạo lực lượng Biên phòng`, `Đảng ủy xã lãnh đạo Ủy ban nhân dân xã`: whoever directs has the work, and nothing else is said. */
export function whoDirects(text: string): AgencySpan[] | undefined {
  const directs = DIRECTS.exec(fold(text));
  if (directs === null) return undefined;
  const directed = text.slice(directs.index + directs[0].length);
  const known = isAgencyHeading(directed) !== undefined || FORCES.test(fold(directed));
  return known ? isAgencyHeading(text.slice(0, directs.index)) : undefined;
}

const DIRECTS = / (?:lãnh đạo, chỉ đạo|lãnh đạo|chỉ đạo) /u;
const FORCES = /^(?:các )?lực lượng [^.;:()]{2,80}$/u;

/** `Sở Tài chính chủ trì, phối hợp với các sở, ban, ngành`: a heading that says who leads and with whom, and nothing of the work. */
export function jointHeading(heading: string): Subject | undefined {
  const subject = readSubject(heading);
  if (subject?.formula !== "chu-tri" || subject.coordinating.length === 0 || subject.agencies[0]?.start !== 0) return undefined;
  return /^[\s.;:]*$/u.test(heading.slice(subject.end)) ? subject : undefined;
}

/** `Các sở, ngành ban hành hướng dẫn …` over dashes that each begin with another body: the work is divided among them. */
export function dividesWork(node: Section): boolean {
  if (node.children.length < BODIES_MIN) return false;
  const whole = readSubject(node.head.text)?.agencies[0];
  if (whole?.start !== 0 || !whole.collective) return false;
  const names = node.children.map(({ head }) => {
    const body = readSubjects(head.text)[0]?.agencies[0];
    return body !== undefined && ORDERED.test(fold(head.text.slice(0, body.start))) ? fold(body.name) : "";
  });
  return !names.includes("") && new Set(names).size === names.length;
}

const BODIES_MIN = 3;
/** What may stand before the body that begins a dash. */
const ORDERED = /^(?:(?:đề nghị|giao|mời) )?$/u;

/** Shorter words behind a body and a colon are its part ("Sở Nội vụ: chủ trì"), not work. */
const DUTY_MIN = 25;

/** Behind a run-in heading the sentence begins: "Tuyên truyền: Giao Sở X …", "Đoàn số 1: Do Sở X chủ trì …". */
export function headSentences(head: Prose): Prose[] {
  const first = head.text.search(/:\s/u);
  const colon = isStepNumber(head.text.slice(0, Math.max(first, 0))) ? first : runInColon(head.text);
  // "Sở Y tế triển khai các nội dung tại Dự án 6: Tăng cường …": who does it opens the sentence, and the colon only says which.
  if (colon === -1 || opensWithDoer(head.text.slice(0, colon))) return [head];
  return [slice(head, colon + 1), slice(head, 0, colon)];
}

function opensWithDoer(text: string): boolean {
  const subject = readSubject(text);
  const [body] = subject?.agencies ?? [];
  return body !== undefined && subject?.formula === "bare" && fold(text.slice(0, body.start)).trim() === "" && text.length > body.end + 1;
}

/** A short heading and its text in one paragraph: "Rà soát văn bản: Phối hợp các đơn vị …". */
function runInColon(text: string): number {
  const at = text.search(/:\s/u);
  if (at === -1 || at > 140 || at < 6 || /[.;]/u.test(text.slice(0, at)) || isStepNumber(text.slice(0, at))) return -1;
  return /(?:như sau|sau đây|gồm|cụ thể|là|như|về)$/u.test(fold(text.slice(0, at))) ? -1 : at;
}

/** Longer lists of bodies are sentences. */
const BODIES_LENGTH_MAX = 200;

/** `Sở A; Sở B; Sở C: Rà soát …`: semicolons may stand between the bodies that a colon parts from their work. */
function colonBehindBodies(text: string): number {
  const at = text.search(/:\s/u);
  const bodies = text.slice(0, Math.max(at, 0));
  // "Sở A; Sở B có trách nhiệm: …" is a sentence of its own.
  if (at > BODIES_LENGTH_MAX || !bodies.includes(";") || fold(bodies).endsWith("trách nhiệm")) return -1;
  return isAgencyHeading(bodies) === undefined ? -1 : at;
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
