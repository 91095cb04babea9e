import headings from "../vi/data/headings.json" with { type: "json" };
import { isAgencyHeading } from "../vi/agency/index.ts";
import { isMatter, namesOnlyInspection } from "../vi/inspection.ts";
import { LETTER } from "../vi/letters.ts";
import { MOTTO, MOTTO_PART } from "../vi/motto.ts";
import { isBullet, readMarker, type Marker } from "../vi/numbering.ts";
import { fold } from "../vi/word.ts";
import { findClosing, isPlaceAndDate } from "./closing.ts";
import { openingTime } from "./counted.ts";
import { namesOwner, opensAppendix, otherNamed, readTypeLine, typeNamed, type TypeLine } from "./document-type.ts";
import { findInlinePlan, findNameInOpening, OPERATIVE, type InlinePlan } from "./inline-plan.ts";
import { says, type Line, type Strip } from "./lines.ts";
import { BASIS, isCapitals } from "./paragraphs.ts";
import { join, slice } from "./prose.ts";
import { roleOfHeading } from "./roles.ts";
import type { Role } from "./section.ts";

/** The document cut into the parts that every plan has, in printed order. A part that is absent is empty. */
export interface Zones {
  /** What stands before the document itself, such as the frame of a web page. */
  before: Strip[];
  /** The decision or resolution the plan is attached to, whole. */
  act: Strip[];
  actType?: TypeLine;
  letterhead: Strip[];
  type?: TypeLine;
  typeLine?: Line;
  /** The sentence that names the plan, when no line of its own does. */
  namedIn?: "article" | "opening";
  title: Line[];
  /** `(Kèm theo Quyết định số …)`, `(Ban hành kèm theo …)`: the lines between title and text. */
  attachment: Line[];
  body: Strip[];
  /** The act's further articles behind a plan that its first article sets out. */
  articles: Strip[];
  closing: Strip[];
  appendices: Strip[][];
}

const { bases, carries, aims, issuers, carriedOut } = headings.preamble;
const anyOf = (words: readonly string[]): string => `(?:${words.join("|")})`;

const PREAMBLE = new RegExp(
  `^(?:${anyOf([...bases, ...carries, ...aims, ...issuers])}|triển khai (?:thực hiện )?${anyOf(carriedOut)})(?![${LETTER}])`,
  "u",
);
/** A long sentence that begins so and names a document is the preamble, even right under the title. */
const OPENS_PREAMBLE = new RegExp(`^(?:${anyOf([...bases, ...carries])}|triển khai thực hiện)\\s`, "u");
const ATTACHMENT = /^\(?\s*(?:ban hành )?(?:kèm theo|đính kèm)/u;
/** Most strips that stand above a document's name when its letterhead lacks the motto. */
const LETTERHEAD_MAX = 12;

/** Cuts the strips of a document into its zones. Every strip lands in exactly one of them, in order. */
export function zonesOf(strips: readonly Strip[]): Zones {
  const found = findType(strips);
  if (found === undefined) return zonesOfUnnamed(strips);
  // A name printed further on, over an appendix, does not make that appendix the plan.
  const act = found.type.class === "act" ? found : found.act;
  const within = act === undefined ? undefined : findInlinePlan(strips, act.at);
  if (act !== undefined && within !== undefined) return zonesOfInline(strips, act, within);
  const zones = noZones();
  const head = strips.slice(0, found.at);
  if (found.act !== undefined) {
    zones.act = head.slice(findLetterhead(head, found.act.at));
    zones.before = head.slice(0, head.length - zones.act.length);
    zones.actType = found.act.type;
    moveOwnLetterhead(zones);
  } else {
    const start = findLetterhead(head, head.length);
    zones.before = head.slice(0, start);
    zones.letterhead = head.slice(start);
  }
  zones.type = found.type;
  const typeLine = found.typeLine ?? strips[found.at];
  if (typeLine?.kind === "line") zones.typeLine = typeLine;
  const rest = strips.slice(found.typeLine === undefined ? found.at + 1 : found.at);
  const titleEnd = readTitle(found.type, typeLine, rest, zones);
  cutTail(rest.slice(titleEnd), zones);
  return zones;
}

function noZones(): Zones {
  return { before: [], act: [], letterhead: [], title: [], attachment: [], body: [], articles: [], closing: [], appendices: [] };
}

/** No line of its own names the document: its opening sentence may, or its first line of all. */
function zonesOfUnnamed(strips: readonly Strip[]): Zones {
  const zones = noZones();
  // Without motto and name all of it is text, however long.
  const start = findLetterhead(strips, strips.length);
  zones.before = start === strips.length ? [] : strips.slice(0, start);
  cutTail(strips.slice(zones.before.length), zones);
  moveLetterhead(zones);
  const named = zones.letterhead.length > 0 || hasSections(zones.body) ? findNameInOpening(zones.body) : undefined;
  if (named === undefined) takeHeadline(zones);
  else {
    zones.type = named.type;
    zones.typeLine = named.typeLine;
    zones.namedIn = "opening";
  }
  if (zones.title.length === 0) takeTitle(zones);
  return zones;
}

const FOR_WHAT: readonly Role[] = ["purpose", "purpose-requirements", "objectives"];

/** Sections that only a plan has: what it is for, and what is done. */
function hasSections(strips: readonly Strip[]): boolean {
  const roles = strips.flatMap((strip) => {
    const marker = strip.kind === "line" ? readMarker(strip.prose.text) : undefined;
    return strip.kind === "line" && marker?.kind === "roman" ? [roleOfHeading(strip.prose.text.slice(marker.length))] : [];
  });
  return roles.includes("content") && FOR_WHAT.some((role) => roles.includes(role));
}

/** Longer first lines are sentences. */
const HEADLINE_MAX = 200;

/** `Kế hoạch tuyển sinh năm học 2026 - 2027` as the first line of all, in small letters, over the sections of a plan or the days of a schedule. */
function takeHeadline(zones: Zones): void {
  const title = headlineOf(zones.body);
  const [first] = title;
  const words = join(title.map((line) => line.prose)).text;
  const type = typeNamed(fold(words));
  if (first === undefined || type === undefined || words.length > HEADLINE_MAX || /[.:;,?]$/u.test(words)) return;
  // "Kế hoạch này thực hiện …" speaks of a plan.
  if (type.length === words.length || /^\s*này(?!\p{L})/u.test(fold(words).slice(type.length))) return;
  const rest = zones.body.slice(title.length);
  const lines = rest.filter((strip): strip is Line => strip.kind === "line");
  const sections = lines.filter((line) => readMarker(line.prose.text)?.kind === "roman").length;
  if (sections < 2 && lines.filter((line) => openingTime(line.prose.text) !== undefined).length < 2) return;
  zones.type = type;
  zones.typeLine = first;
  zones.title = title;
  zones.body = rest;
}

/** The first line, and the next where it goes on in small letters. */
function headlineOf([first, second]: readonly Strip[]): Line[] {
  if (first?.kind !== "line") return [];
  const goesOn = second?.kind === "line" && second.gap === 0 && !second.hard && /^\p{Ll}/u.test(second.prose.text);
  return goesOn && readMarker(second.prose.text) === undefined ? [first, second] : [first];
}

interface NamedAt {
  at: number;
  type: TypeLine;
}

interface FoundType extends NamedAt {
  act?: NamedAt;
  /** The words of the act that name the plan, whose own name is lost: `at` is then where its title begins. */
  typeLine?: Line;
}

/** The line that names the plan; with a decision or resolution first, the plan named after its articles. */
function findType(strips: readonly Strip[]): FoundType | undefined {
  for (const [at, strip] of strips.entries()) {
    const type = strip.kind === "line" ? readTypeLine(strip) : undefined;
    if (type === undefined || namesPage(strips, at)) continue;
    return type.class === "act" ? findCarried(strips, { at, type }) : { at, type };
  }
  const titled = namedByTitle(strips);
  return titled?.type.class === "act" ? findCarried(strips, titled) : titled;
}

/** How far down a page its title stands, and how far below that what the act decides. */
const PAGE_TITLE_MAX = 3;
const DECIDES_MAX = 60;
const ABOUT = /\s(?:về việc|v\/v)\s/u;
const ISSUES = /\s(?:phê duyệt|ban hành)\s/u;

/** `Chỉ thị về việc …`, `Quyết định phê duyệt Kế hoạch …` over what it decides: a page's title, the act's own name in capitals lost. */
function namedByTitle(strips: readonly Strip[]): NamedAt | undefined {
  for (const [at, strip] of strips.slice(0, PAGE_TITLE_MAX).entries()) {
    const words = strip.kind === "line" ? fold(strip.prose.text) : "";
    const type = otherNamed(words);
    if (type === undefined) continue;
    const behind = words.slice(type.length);
    const decides = () => strips.slice(at + 1, at + DECIDES_MAX).some((one) => one.kind === "line" && OPERATIVE.test(fold(one.prose.text)));
    if (behind.search(ABOUT) === 0 || (type.class === "act" && behind.search(ISSUES) === 0 && decides())) return { at, type };
  }
  return undefined;
}

/** The plan that an act carries, named behind the articles by which it issues one; else the act alone. A form printed in its appendix is not the plan. */
function findCarried(strips: readonly Strip[], act: NamedAt): FoundType {
  const reader = new ActReader();
  for (const [at, strip] of strips.entries()) {
    if (at < act.at) continue;
    reader.read(strip);
    if (at === act.at || strip.kind === "grid" || !reader.mayCarryPlan) continue;
    const type = readTypeLine(strip) ?? readListOfTasks(strips, at);
    if (type?.class === "plan") return { at, type, act };
    const named = type === undefined ? nameInAct(strips, act.at, at) : undefined;
    if (named !== undefined) return { at, ...named, act };
  }
  return act;
}

const PLAN_WORD = /(?<!\p{L})(?:kế hoạch|chương trình|đề án)(?!\p{L})/u;
/** Letters of a title that are enough to know it again in what the act says. */
const TITLE_KNOWN = 12;

/**
 * A page may have lost the line `KẾ HOẠCH` above the title of what an act issues: over `(Kèm theo Quyết định số …)` stand
 * in capitals the very words that follow `Kế hoạch` in the act.
 */
function nameInAct(strips: readonly Strip[], act: number, at: number): Pick<FoundType, "type" | "typeLine"> | undefined {
  const lines = strips.slice(at, at + TITLE_MAX);
  const end = lines.findIndex((strip) => strip.kind !== "line" || !isCapitals(strip.prose.text));
  const behind = lines[end];
  if (end < 1 || behind?.kind !== "line" || !ATTACHMENT.test(fold(behind.prose.text))) return undefined;
  const title = fold(join(lines.slice(0, end).flatMap((strip) => (strip.kind === "line" ? [strip.prose] : []))).text);
  for (const strip of strips.slice(act, at)) {
    if (strip.kind !== "line") continue;
    const words = fold(strip.prose.text);
    const { index, 0: name = "" } = PLAN_WORD.exec(words) ?? {};
    const said = index === undefined ? "" : words.slice(index + name.length).trim();
    const type = title.startsWith(said.slice(0, TITLE_KNOWN)) && said.length >= TITLE_KNOWN ? typeNamed(name) : undefined;
    if (type !== undefined && index !== undefined)
      return { type, typeLine: { ...strip, prose: slice(strip.prose, index, index + name.length) } };
  }
  return undefined;
}

/** An act's title or first article says what it issues. */
const ISSUES_PLAN = /(?:ban hành|phê duyệt|thông qua|kèm theo)[^.;]{0,80}(?:kế hoạch|chương trình|đề án)/u;

/** An act read from its name on, line by line. */
class ActReader {
  /** Its articles or recipients have been reached. */
  #operative = false;
  #issuesPlan = false;
  #inTitleOrFirstArticle = true;
  #pastFirstArticle = false;
  #previous = "";

  get mayCarryPlan(): boolean {
    return this.#operative && this.#issuesPlan;
  }

  read(strip: Strip): void {
    if (strip.kind === "grid") this.#operative ||= says(strip, /^nơi nhận/u);
    else this.#readLine(fold(strip.prose.text));
  }

  #readLine(key: string): void {
    this.#operative ||= /^(?:điều \d|nơi nhận)/u.test(key);
    // What the act is based on: its title is over.
    if (BASIS.test(key)) this.#inTitleOrFirstArticle = false;
    if (/^điều 1(?!\d)/u.test(key) && !this.#pastFirstArticle) this.#inTitleOrFirstArticle = true;
    if (/^(?:điều 2(?!\d)|nơi nhận)/u.test(key)) {
      this.#inTitleOrFirstArticle = false;
      this.#pastFirstArticle = true;
    }
    if (this.#inTitleOrFirstArticle) this.#issuesPlan ||= ISSUES_PLAN.test(key) || ISSUES_PLAN.test(`${this.#previous} ${key}`);
    this.#previous = key;
  }
}

/** Most lines of the heading of such a list. */
const LIST_HEAD_MAX = 6;

/** `DANH MỤC CÁC NHIỆM VỤ BỔ SUNG TRONG CHƯƠNG TRÌNH HÀNH ĐỘNG …`: what an act issues may be the list of the plan's tasks alone. */
function readListOfTasks(strips: readonly Strip[], at: number): TypeLine | undefined {
  const first = strips[at];
  if (first?.kind !== "line" || !/^danh mục (?:các )?nhiệm vụ(?!\p{L})/u.test(fold(first.prose.text)) || !isCapitals(first.prose.text))
    return undefined;
  const lines = strips.slice(at, at + LIST_HEAD_MAX).filter((strip): strip is Line => strip.kind === "line");
  const heading = fold(join(lines.map((line) => line.prose)).text);
  const type = typeNamed(heading.slice(Math.max(heading.search(/(?:kế hoạch|chương trình|đề án)(?!\p{L})/u), 0)));
  return type === undefined ? undefined : { ...type, length: 0 };
}

/** Strips between the name that a web page bears and the letterhead of the plan it shows, and from there to the plan's own name. */
const PAGE_HEAD_MAX = 12;

/** The line of the letterhead that bears the number. */
const NUMBERED = /^số\s*:/u;

/**
 * A page that is called after the plan and shows it whole: behind that name stand a letterhead and the name of the plan, or
 * of the act that carries it.
 */
function namesPage(strips: readonly Strip[], named: number): boolean {
  const head = strips.slice(named + 1, named + PAGE_HEAD_MAX).findIndex((strip) => says(strip, MOTTO) || says(strip, NUMBERED));
  if (head === -1) return false;
  const from = named + 1 + head;
  return strips.slice(from, from + PAGE_HEAD_MAX).some((strip) => strip.kind === "line" && readTypeLine(strip) !== undefined);
}

const SECOND_ARTICLE = /^điều 2(?!\d)/u;
/** Of an act that is the programme itself, the article that says from when and by whom it is carried out. */
const ENDS_PROGRAMME = /^điều \d{1,2}[.:]?\s.*(?:hiệu lực|thi hành|thực hiện (?:quyết định|nghị quyết) này)/u;

/** The act's own parts up to its first article, the plan's text set out in it, and the articles behind. */
function zonesOfInline(strips: readonly Strip[], act: NonNullable<FoundType["act"]>, plan: InlinePlan): Zones {
  const zones = noZones();
  const start = findLetterhead(strips.slice(0, act.at), act.at);
  zones.before = strips.slice(0, start);
  zones.act = strips.slice(start, plan.body);
  zones.actType = act.type;
  zones.type = plan.type;
  zones.typeLine = plan.typeLine;
  zones.namedIn = "article";
  const isFurther = plan.isAct === true ? ENDS_PROGRAMME : SECOND_ARTICLE;
  const further = strips.findIndex((strip, at) => at >= plan.body && strip.kind === "line" && isFurther.test(fold(strip.prose.text)));
  cutTail(strips.slice(further === -1 ? plan.body : further), zones);
  if (further !== -1) {
    zones.articles = zones.body;
    zones.body = strips.slice(plan.body, further);
  }
  return zones;
}

/** Where the letterhead begins before `end`: the first strip that holds the motto, or the body's name above it. */
function findLetterhead(strips: readonly Strip[], end: number): number {
  for (let at = 0; at < end; at++) {
    const strip = strips[at];
    if (strip === undefined) break;
    if (strip.kind === "grid" ? says(strip, MOTTO) : bearsMotto(strip, strips[at + 1]))
      return strip.kind === "line" ? startOfName(strips, at) : startOfBody(strips, at);
  }
  // Without the motto, only a short head is taken for a letterhead; a long one is something else (a web page's frame).
  return end <= LETTERHEAD_MAX ? 0 : end;
}

/** On one line, or on two (`CỘNG HÒA XÃ HỘI` / `CHỦ NGHĨA VIỆT NAM`). */
function bearsMotto(line: Line, next: Strip | undefined): boolean {
  if (says(line, MOTTO)) return true;
  if (next?.kind !== "line" || !MOTTO_PART.test(fold(line.prose.text)) || says(next, MOTTO)) return false;
  return MOTTO.test(fold(join([line.prose, next.prose]).text));
}

/** A narrow column breaks even `ỦY` from `BAN NHÂN DÂN`. */
const SYLLABLE_IN_CAPITALS = /^\p{Lu}{2}$/u;

/** The name of the body printed above the motto, each on its own line. */
function startOfName(strips: readonly Strip[], at: number): number {
  let start = at;
  while (start > 0 && at - start < 6) {
    const above = strips[start - 1];
    if (
      above?.kind !== "line" ||
      !(isNameOrRule(above.prose.text) || /^số\s*[:\d-]/u.test(fold(above.prose.text))) ||
      above.prose.text.length > 90
    )
      break;
    start--;
  }
  return start;
}

/** A table mostly holds the body's name itself: what stands above it is the name only when it says a body's. */
function startOfBody(strips: readonly Strip[], at: number): number {
  const start = startOfName(strips, at);
  const lines = strips.slice(start, at).filter((strip): strip is Line => strip.kind === "line");
  return isAgencyHeading(join(lines.map((line) => line.prose)).text) === undefined ? at : start;
}

/** A plan attached to an act may repeat a letterhead of its own right above its name. */
function moveOwnLetterhead(zones: Zones): void {
  const last = zones.act.at(-1);
  if (last?.kind === "grid" && says(last, MOTTO) && zones.act.length > 2) zones.letterhead = zones.act.splice(-1);
}

/**
 * No document name was found: the letterhead, if any, is still told apart from the text. It ends with the last of the
 * first strips that can stand only there, above the first sentence.
 */
function moveLetterhead(zones: Zones): void {
  let end = 0;
  for (const [at, strip] of zones.body.slice(0, LETTERHEAD_MAX).entries()) {
    if (says(strip, NUMBERED) || (strip.kind === "grid" ? says(strip, MOTTO) : isOfLetterhead(strip, zones.body[at + 1]))) end = at + 1;
    else if (strip.kind === "grid" || !isNameOrRule(strip.prose.text)) break;
  }
  zones.letterhead = zones.body.splice(0, end);
}

function isOfLetterhead(line: Line, next: Strip | undefined): boolean {
  return bearsMotto(line, next) || MOTTO_PART.test(fold(line.prose.text)) || isPlaceAndDate(line.prose.text.replace(/\s*\|$/u, ""));
}

/** A body's name, or the rule drawn under it. */
function isNameOrRule(text: string): boolean {
  return isCapitals(text) || SYLLABLE_IN_CAPITALS.test(text) || /^[-*_|\s]+$/u.test(fold(text));
}

/** Under a letterhead that no name of the document follows: what it is about, in capitals. */
function takeTitle(zones: Zones): void {
  const end = zones.body.findIndex(
    (strip) => strip.kind === "grid" || !isCapitals(strip.prose.text) || readMarker(strip.prose.text) !== undefined,
  );
  if (zones.letterhead.length > 0 && end > 0) zones.title = zones.body.splice(0, end) as Line[];
}

/** Most strips from the document's name to its text, and most lines of what says which act it comes with. */
const TITLE_MAX = 14;
const ATTACHMENT_MAX = 6;

/** Reads the title lines behind the document's name into `zones`; returns how many strips of `rest` they took. */
function readTitle(type: TypeLine, typeLine: Strip | undefined, rest: readonly Strip[], zones: Zones): number {
  if (typeLine?.kind === "line" && typeLine.prose.text.length > type.length && !namesOwner(typeLine.prose.text.slice(type.length)))
    zones.title.push(typeLine);
  let at = 0;
  for (; at < rest.length && at < TITLE_MAX; at++) {
    const line = rest[at];
    if (line?.kind !== "line") break;
    const text = line.prose.text;
    const key = fold(text);
    if (ATTACHMENT.test(key)) {
      const bracket = bracketFrom(rest.slice(at, at + Math.max(1, ATTACHMENT_MAX - zones.attachment.length)));
      zones.attachment.push(...bracket);
      at += bracket.length - 1;
      continue;
    }
    if (/^[-_*.\s]+$/u.test(key) || isPlaceAndDate(text)) {
      zones.attachment.push(line);
      continue;
    }
    const words = beforeAttachment(line);
    if (
      zones.attachment.length > 0 ||
      (DAY.test(key) && openingTime(text) !== undefined) ||
      !goesOnTitle(words, key, zones.title, typeLine)
    )
      break;
    zones.title.push(line);
    if (words === line) continue;
    const bracket = bracketFrom(rest.slice(at, at + ATTACHMENT_MAX));
    zones.attachment.push(...bracket.slice(1));
    at += bracket.length - 1;
  }
  return at;
}

const BRACKET = /\s\((?:ban hành )?(?:kèm theo|đính kèm)(?!\p{L})/u;

/** `VÀ DU LỊCH (Kèm theo Quyết định số …`: the last words of a title, where the bracket behind it goes on in its line. */
function beforeAttachment(line: Line): Line {
  const bracket = BRACKET.exec(fold(line.prose.text));
  return bracket === null ? line : { ...line, prose: slice(line.prose, 0, bracket.index) };
}

/** The lines of a bracket, `(Ban hành kèm theo …)`, which may be wrapped. */
function bracketFrom(strips: readonly Strip[]): Line[] {
  const lines: Line[] = [];
  for (const strip of strips) {
    if (strip.kind !== "line") break;
    lines.push(strip);
    if (/\)\s*[.;]?$/u.test(strip.prose.text)) break;
  }
  return lines;
}

/** `NGÀY 14/9/2026` under the title is the first day of the programme. */
const DAY = /^(?:ngày|thứ|chủ nhật)\s/u;

/** "Ủy ban nhân dân xã ban hành Kế hoạch như sau:" opens the text, whatever it is set under. */
const ISSUING = /(?:ban hành|xây dựng|lập|đề ra)\s[^.;]{0,160}(?:như sau|sau đây|cụ thể)\s*:?\s*$/u;

/** Longest line of a title: more is a paragraph. */
const LINE_MAX = 160;
/** A line of the title that only says for when: "Năm học 2025 - 2026", "Giai đoạn 2026 - 2030". */
const PERIOD = /^(?:học kỳ [ivx\d]+,? )?(?:năm học|năm|giai đoạn|quý|tháng|tuần) [\divx /.,–-]*\d{4}$/u;

const EVENT = /^(?:chương trình |kế hoạch )?(?:(?:tổ chức )?(?:hội nghị|hội thảo|tọa đàm|cuộc họp|phiên họp|buổi lễ|đại hội|kỳ họp))$/u;
/** When and where the event is, and who comes. */
const OF_EVENT = /^(?:thời gian|địa điểm|chủ trì|thành phần|ngày|thứ|chủ nhật)(?!\p{L})/u;

function goesOnTitle(line: Line, key: string, title: readonly Line[], typeLine: Strip | undefined): boolean {
  const text = line.prose.text;
  const marker = readMarker(text);
  if (marker !== undefined && headsSection(line, marker)) return false;
  const previous = title.at(-1);
  if (previous === undefined) return !key.startsWith("căn cứ") || isCapitals(text);
  if (/[.:;]$/u.test(previous.prose.text)) return false;
  if (ISSUING.test(key)) return false;
  if (PERIOD.test(key)) return true;
  // A sentence does not begin with a small letter: the line goes on with the one before.
  if (/^\p{Ll}/u.test(text) && marker === undefined && text.length < LINE_MAX) return true;
  // `CHƯƠNG TRÌNH HỘI NGHỊ` / `Đánh giá công tác năm 2025`: of what kind the event is leaves open what it is about.
  const isKind = EVENT.test(fold(previous.prose.text)) || (namesOnlyInspection(previous.prose.text) && isMatter(text));
  if (isKind && text.length < LINE_MAX && !PREAMBLE.test(key) && !OF_EVENT.test(key)) return true;
  if (isCapitals(previous.prose.text)) return isCapitals(text) || (!PREAMBLE.test(key) && line.gap === 0 && !line.hard && text.length < 60);
  if (isCapitals(text) && roleOfHeading(text) !== undefined) return false;
  if (OPENS_PREAMBLE.test(key) && /^\p{Lu}/u.test(text) && /\d/u.test(text) && text.length > 60) return false;
  if (line.gap === 0 && !line.hard && line.block === previous.block) return true;
  if (PREAMBLE.test(key) || roleOfHeading(text) !== undefined || marker !== undefined) return false;
  const setOff = (previous.bold && line.bold) || (previous.centred === true && line.centred === true && typeLine?.kind === "line");
  return setOff && text.length < LINE_MAX;
}

/** A number in plain type that heads no section may belong to the title. */
function headsSection({ prose: { text }, bold, heading }: Line, marker: Marker): boolean {
  if (isBullet(marker)) return false;
  return bold || heading || marker.kind !== "decimal" || roleOfHeading(text.slice(marker.length)) !== undefined;
}

/** Body, closing and appendices. */
function cutTail(strips: readonly Strip[], zones: Zones): void {
  const closing = findClosing(strips);
  const appendixFirst = strips.findIndex((strip) => strip.kind === "line" && opensAppendix(strip));
  const bodyEnd = closing?.start ?? (appendixFirst === -1 ? strips.length : appendixFirst);
  if (appendixFirst !== -1 && appendixFirst < bodyEnd) {
    // Appendices printed before the signature, or a closing that belongs to an appendix.
    zones.body = strips.slice(0, appendixFirst);
    cutAppendices(strips.slice(appendixFirst), zones);
    return;
  }
  zones.body = strips.slice(0, bodyEnd);
  zones.closing = closing === undefined ? [] : strips.slice(bodyEnd, closing.end);
  cutAppendices(strips.slice(closing?.end ?? bodyEnd), zones);
}

function cutAppendices(strips: readonly Strip[], zones: Zones): void {
  let current: Strip[] | undefined;
  let filled = false;
  for (const strip of strips) {
    if (current === undefined || (filled && strip.kind === "line" && opensAppendix(strip))) {
      current = [];
      filled = false;
      zones.appendices.push(current);
    }
    current.push(strip);
    filled ||= strip.kind === "grid" || strip.prose.text.length > 60;
  }
}
