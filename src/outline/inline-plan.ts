import headings from "../vi/data/headings.json" with { type: "json" };
import { isAgencyHeading } from "../vi/agency/index.ts";
import { LETTER } from "../vi/letters.ts";
import { readMarker } from "../vi/numbering.ts";
import { fold } from "../vi/word.ts";
import { typeNamed, type TypeLine } from "./document-type.ts";
import type { Line, Strip } from "./lines.ts";
import { join, slice } from "./prose.ts";

/**
 * A plan that stands in the act itself: `Điều 1. Phê duyệt Đề án … với các nội dung chính sau:`, in an act without articles
 * `QUYẾT NGHỊ: … Chính phủ ban hành Kế hoạch … với những nội dung như sau:`, or as the articles of a body's own programme of work.
 */
export interface InlinePlan {
  type: TypeLine;
  /** The words that name the plan, its title behind the name. */
  typeLine: Line;
  /** The strip its text begins with. */
  body: number;
  /** The act is the plan: all its articles are. */
  isAct?: true;
}

const ARTICLE = /^điều 1(?!\d)/u;
/** Over what an act decides. */
export const OPERATIVE = /^quyết (?:định|nghị)\s*:?$/u;
/** Most printed lines that the opening sentence takes. */
const OPENING_MAX = 12;
/** Most printed lines of bases and opening sentence. */
const PREAMBLE_MAX = 60;
/** Longer openings are no sentence that names a plan. */
const OPENING_LENGTH_MAX = 1500;
/** `Kế hoạch … (gọi tắt là Đề án), với những nội dung sau:` behind the verb that issues it. */
const NAMED =
  '"?(?=(?:kế hoạch|chương trình|đề án)(?!\\p{L}))(?<named>(?:[^:.]|\\.(?!\\s))*?)"?\\s*[.,]?\\s*(?:\\(\\s*(?:sau đây|gọi tắt|viết tắt)[^():]*\\)\\s*[.,]?\\s*)?(?:(?:với|gồm|bao gồm)\\s+(?:các |những |một số )?nội dung[^:]*|(?:cụ thể\\s+)?như sau|sau đây)\\s*';
const ISSUES = new RegExp(`^điều 1\\s*[.:]?\\s*(?:ban hành|phê duyệt|thông qua)\\s+${NAMED}:$`, "u");
const OPENS_PLAN = new RegExp(`(?:^|\\s)(?:ban hành|phê duyệt|thông qua|xây dựng|lập|đề ra)\\s+${NAMED}[:.]$`, "u");
/** The same verbs, wherever they stand before a plan's name. */
const ISSUING = /[\s,](?:ban hành|xây dựng|lập|đề ra)\s+"?(?=(?:kế hoạch|chương trình|đề án)(?!\p{L}))/gu;

/** Looks behind the act's name for the sentence that sets the plan out in the act's own text: its first article, or what it decides. */
export function findInlinePlan(strips: readonly Strip[], act: number): InlinePlan | undefined {
  const article = firstLine(strips, act + 1, ARTICLE);
  if (article !== -1) return openingAt(strips, article, ISSUES) ?? programmeAt(strips, act, article);
  const operative = firstLine(strips, act + 1, OPERATIVE);
  return operative === -1 ? undefined : openingAt(strips, operative + 1, OPENS_PLAN);
}

/** Most printed lines of an act's title. */
const ACT_TITLE_MAX = 8;
/** A body's own work for a year or a term, which its resolution sets out article by article: `Chương trình giám sát … năm 2026`. */
const OWN_PROGRAMME = new RegExp(`^(?:về (?:việc )?)?(?<name>(?:${headings.ownProgrammes.join("|")})(?![${LETTER}]).*)$`, "u");
/** An article that issues or approves a programme has it attached. */
const ISSUED_APART = /^điều 1\s*[.:]?\s*(?:ban hành|phê duyệt|thông qua)|kèm theo/u;

/** `NGHỊ QUYẾT` / `Chương trình công tác … năm 2026`: the act is the programme, whose work its articles say from the first on. */
function programmeAt(strips: readonly Strip[], act: number, article: number): InlinePlan | undefined {
  const first = strips[article];
  const title = titleOfAct(strips, act);
  const whole = join(title.map((line) => line.prose));
  const name = OWN_PROGRAMME.exec(fold(whole.text))?.groups?.["name"];
  const [line] = title;
  const type = name === undefined ? undefined : typeNamed(name);
  if (first?.kind !== "line" || line === undefined || name === undefined || type === undefined) return undefined;
  if (ISSUED_APART.test(fold(first.prose.text))) return undefined;
  return { type, typeLine: { ...line, prose: slice(whole, whole.text.length - name.length) }, body: article, isAct: true };
}

/** The lines behind an act's name, up to the body that issues it or to its bases. */
function titleOfAct(strips: readonly Strip[], act: number): Line[] {
  const lines: Line[] = [];
  for (const strip of strips.slice(act + 1, act + 1 + ACT_TITLE_MAX)) {
    if (strip.kind !== "line" || /^căn cứ(?!\p{L})/u.test(fold(strip.prose.text))) break;
    const goesOn = lines.length === 0 || /(?:^|\s)của$/u.test(fold(lines.at(-1)?.prose.text ?? ""));
    if (!goesOn && isAgencyHeading(strip.prose.text) !== undefined) break;
    lines.push(strip);
  }
  return lines;
}

function firstLine(strips: readonly Strip[], from: number, words: RegExp): number {
  return strips.findIndex((strip, index) => index >= from && strip.kind === "line" && words.test(fold(strip.prose.text)));
}

function openingAt(strips: readonly Strip[], at: number, sentence: RegExp): InlinePlan | undefined {
  const lines: Line[] = [];
  for (const strip of strips.slice(at, at + OPENING_MAX)) {
    if (strip.kind !== "line") return undefined;
    lines.push(strip);
    if (strip.prose.text.endsWith(":")) break;
  }
  const named = nameIn(lines, sentence);
  return named === undefined ? undefined : { ...named, body: at + lines.length };
}

/**
 * The plan's name where the page has lost the line that bears it: the sentence that opens the text says it,
 * `Ủy ban nhân dân tỉnh ban hành Kế hoạch …, cụ thể như sau:`.
 */
export function findNameInOpening(strips: readonly Strip[]): Omit<InlinePlan, "body"> | undefined {
  let lines: Line[] = [];
  for (const strip of strips.slice(0, PREAMBLE_MAX)) {
    if (strip.kind !== "line" || readMarker(strip.prose.text)?.kind === "roman") return undefined;
    if (strip.gap > 0 || strip.hard) lines = [];
    lines.push(strip);
    const named = /[:.]$/u.test(strip.prose.text) ? nameIn(lines, OPENS_PLAN) : undefined;
    if (named !== undefined) return named;
  }
  return undefined;
}

function nameIn(lines: readonly Line[], sentence: RegExp): Omit<InlinePlan, "body"> | undefined {
  const whole = join(lines.map((line) => line.prose));
  const [first] = lines;
  if (first === undefined || whole.text.length > OPENING_LENGTH_MAX) return undefined;
  const folded = fold(whole.text);
  const named = sentence.exec(folded.slice(issuingAt(whole.text, folded)))?.groups?.["named"];
  const type = named === undefined ? undefined : typeNamed(named);
  if (named === undefined || type === undefined) return undefined;
  const start = folded.lastIndexOf(named);
  return { type, typeLine: { ...first, prose: slice(whole, start, start + named.length) } };
}

/**
 * Where the body stands that issues the plan, of several plans that one sentence names: `Thực hiện Quyết định … phê duyệt Chương
 * trình …, Trường X ban hành Kế hoạch …`; 0 when no body stands right before the verb.
 */
function issuingAt(text: string, folded: string): number {
  const verbs = [...folded.matchAll(ISSUING)].map(({ index }) => index);
  for (const verb of verbs.toReversed()) {
    const start = Math.max(...[",", ";", ".", "”"].map((mark) => text.lastIndexOf(mark, verb - 1))) + 1;
    if (isAgencyHeading(text.slice(start, verb).trim()) !== undefined) return start;
  }
  return 0;
}
