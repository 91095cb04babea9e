import type { ParsedSource } from "../model/tree.ts";
import headings from "../vi/data/headings.json" with { type: "json" };
import { isBullet, readMarker } from "../vi/numbering.ts";
import { isPageMark } from "../vi/page-marks.ts";
import { fold } from "../vi/word.ts";
import { buildTree } from "./build.ts";
import type { TypeLine } from "./document-type.ts";
import { closeUp } from "./double-spaced.ts";
import { linesOf, type Line, type Strip } from "./lines.ts";
import { paragraphsOf } from "./paragraphs.ts";
import { foldPipes } from "./pipes.ts";
import { asksOthers, roleOfHeading } from "./roles.ts";
import { foldStacked } from "./stacked.ts";
import { section, walk, wordsOf, type Role, type Section } from "./section.ts";
import { breakUp } from "./unbroken.ts";
import { foldWrapped } from "./wrapped-table.ts";
import { zonesOf, type Zones } from "./zones.ts";

/** The numbered structure of a document, every block of it in exactly one node, in source order. */
export interface Outline {
  /** Role `document`; its children are the parts: letterhead, title, preamble, sections, closing, appendices. */
  root: Section;
  /** The document's name as printed (`KẾ HOẠCH`); absent when no line names it. */
  type?: TypeLine;
  /** The name of the decision or resolution the plan is attached to. */
  actType?: TypeLine;
  /** The line that bears the name, or the words that name the plan in the sentence told by {@link namedIn}. */
  typeLine?: Line;
  /** The act's first article (or what it decides, without articles) or the text's opening sentence names the plan, not a line of its own. */
  namedIn?: "article" | "opening";
}

/**
 * Reads the outline of a parsed document.
 *
 * Guarantees: every printed line and table lies in exactly one node; nodes are in source order; `ref` joins the printed
 * markers from the top; roles come from heading words and are inherited downwards.
 */
export function outline(source: ParsedSource): Outline {
  const lines = withoutPageFoot(withPageMarks(closeUp(breakUp(linesOf(source.text, source.root, source.mediaType !== "text/markdown")))));
  const all = foldStacked(foldWrapped(foldPipes(lines)));
  const isFurniture = (strip: Strip) => strip.kind === "line" && strip.furniture === true;
  const strips = all.filter((strip) => !isFurniture(strip));
  const zones = zonesOf(strips);
  const root = section("document", 0);
  addPart(root, "furniture", zones.before);
  if (zones.act.length > 0) root.children.push(textPart("act", zones.act));
  addPart(root, "letterhead", zones.letterhead);
  // A plan set out in the act's first article is named there, not on a line of its own.
  if (zones.typeLine !== undefined && strips.includes(zones.typeLine)) addPart(root, "type", [zones.typeLine]);
  addPart(root, "title", titleStrips(zones));
  addBody(root, zones.body);
  promoteAssignments(root);
  addArticles(root, zones.articles);
  addPart(root, "closing", zones.closing);
  zones.appendices.forEach((appendix, index) => addAppendix(root, appendix, zones.appendices.length === 1 ? "PL" : `PL${index + 1}`));
  addPart(root, "furniture", all.filter(isFurniture));
  const result: Outline = { root };
  if (zones.type !== undefined) result.type = zones.type;
  if (zones.actType !== undefined) result.actType = zones.actType;
  if (zones.typeLine !== undefined) result.typeLine = zones.typeLine;
  if (zones.namedIn !== undefined) result.namedIn = zones.namedIn;
  return result;
}

/** What a printer puts over and under its pages is furniture, in a text pasted from them too. */
function withPageMarks(strips: readonly Strip[]): Strip[] {
  const words = strips.map((strip) => (strip.kind === "line" ? strip.prose.text : undefined));
  return strips.map((strip, at) =>
    strip.kind === "line" && isPageMark(strip.prose.text, words[at - 1], words[at + 1]) ? { ...strip, furniture: true } : strip,
  );
}

const PAGE_FOOT: ReadonlySet<string> = new Set(headings.pageFoot);

/** Behind `Những tin mới hơn` a web page goes on about others. */
function withoutPageFoot(strips: readonly Strip[]): readonly Strip[] {
  const from = strips.findIndex((strip) => strip.kind === "line" && PAGE_FOOT.has(fold(strip.prose.text).replace(/[\s:.*]+$/u, "")));
  if (from === -1) return strips;
  return strips.map((strip, at) => (at >= from && strip.kind === "line" ? { ...strip, furniture: true } : strip));
}

/** The document's name may hold the title on its own line; the line then belongs to the type part alone. */
function titleStrips(zones: Zones): Strip[] {
  return [...zones.title, ...zones.attachment].filter((line) => line !== zones.typeLine);
}

function addPart(root: Section, role: Role, strips: readonly Strip[]): void {
  if (strips.length === 0) return;
  const part = section(role, 1);
  part.lines = [...strips];
  root.children.push(part);
}

/** A part whose text is numbered like a body but kept under one node (the act that carries the plan). */
function textPart(role: Role, strips: readonly Strip[]): Section {
  const part = section(role, 1);
  part.lines = [...strips];
  part.body = paragraphsOf(strips);
  part.items = [...part.body];
  return part;
}

/** What an act says of itself, and who carries it out: `Quyết định này có hiệu lực …`, `… chịu trách nhiệm thi hành Quyết định này`. */
const OF_THE_ACT =
  /(?:quyết định|nghị quyết) này (?:có hiệu lực|thay thế)|hiệu lực (?:thi hành|kể từ)|(?:thi hành|thực hiện) (?:quyết định|nghị quyết) này/u;

/** Behind a plan that the first article sets out, further articles hand out its work (`Điều 2. Giao Sở X: …`) or are the act's own. */
function addArticles(root: Section, strips: readonly Strip[]): void {
  for (const article of articlesOf(strips)) {
    const holder = section("organisation", 0);
    buildTree(holder, paragraphsOf(article));
    const [first] = holder.children;
    const opening = first === undefined ? [] : [...wordsOf(first)].slice(0, first.children.length === 0 ? undefined : OPENING_TEXTS);
    if (first === undefined || holder.body.length > 0 || opening.some(({ prose }) => OF_THE_ACT.test(fold(prose.text)))) {
      root.children.push(textPart("act", article));
      continue;
    }
    for (const child of holder.children) {
      assignRoles(child, "organisation");
      root.children.push(child);
    }
  }
}

/** An article's heading and its first item. */
const OPENING_TEXTS = 2;

function articlesOf(strips: readonly Strip[]): Strip[][] {
  const result: Strip[][] = [];
  for (const strip of strips) {
    const opens = strip.kind === "line" && readMarker(strip.prose.text)?.kind === "article";
    const last = result.at(-1);
    if (opens || last === undefined) result.push([strip]);
    else last.push(strip);
  }
  return result;
}

/** Preamble up to the first numbered or named section, then the sections with their roles. */
function addBody(root: Section, strips: readonly Strip[]): void {
  const holder = section("other", 0);
  buildTree(holder, paragraphsOf(strips));
  const preamble = section("preamble", 1);
  preamble.body = holder.body;
  // Bullets before the first section are legal bases: "- Căn cứ Luật …;".
  while (holder.children[0]?.marker !== undefined && ["dash", "plus", "dot"].includes(holder.children[0].marker.kind)) {
    const bullet = holder.children.shift();
    if (bullet === undefined) break;
    preamble.children.push(bullet);
    for (const node of walk(bullet)) node.role = "preamble";
  }
  const own = new Set<Section["items"][number]>([...preamble.body, ...preamble.children]);
  preamble.items = holder.items.filter((item) => own.has(item));
  if (preamble.items.length > 0) root.children.push(preamble);
  if (isListOfWork(holder.children)) {
    root.children.push(contentOf(holder.children));
    return;
  }
  for (const child of holder.children) {
    assignRoles(child, undefined);
    root.children.push(child);
  }
}

/** A short plan without sections: most of its numbered items are sentences, and none is the heading of a section. */
function isListOfWork(items: readonly Section[]): boolean {
  if (items.length < 2 || items.some((item) => item.marker === undefined || isNamedSection(item))) return false;
  return items.filter((item) => isSentence(item.head.text)).length * 3 >= items.length * 2;
}

function isNamedSection(item: Section): boolean {
  const heading = headingOf(item);
  return (heading.length < item.head.text.length || !isSentence(heading)) && roleOfHeading(heading) !== undefined;
}

const SENTENCE_MIN = 25;

function isSentence(text: string): boolean {
  return text.length >= SENTENCE_MIN && /[.;]$/u.test(text);
}

function contentOf(items: readonly Section[]): Section {
  const content = section("content", 1);
  content.children = [...items];
  content.items = [...items];
  for (const item of items) assignRoles(item, "content");
  return content;
}

function addAppendix(root: Section, strips: readonly Strip[], ref: string): void {
  const part = section("appendix", 1);
  const blocks = paragraphsOf(strips);
  // The appendix's own number is its ref; sections inside keep the numbers printed there.
  buildTree(part, blocks);
  part.ref = ref;
  for (const child of part.children) assignRoles(child, "appendix");
  root.children.push(part);
}

/** Roles by heading words, inherited where the words say nothing. */
function assignRoles(node: Section, inherited: Role | undefined): void {
  const own = roleOfHeading(headingOf(node));
  node.role = settle(node, own, inherited);
  for (const child of node.children) assignRoles(child, node.role);
}

/** What a heading's words mean depends on where it stands: "Thời gian thực hiện" under content is a label, not a section. */
function settle(node: Section, own: Role | undefined, inherited: Role | undefined): Role {
  // What other bodies are asked for is theirs to do.
  if (inherited === undefined) return asksOthers(headingOf(node)) ? "organisation" : (own ?? "other");
  return own !== undefined && isPartOf(inherited, own, node) ? own : inherited;
}

/** Whether a part that a heading's words name `own` is a part of its own in a section, and not what the section is itself. */
function isPartOf(within: Role, own: Role, node: Section): boolean {
  const aims = PARTS_OF_AIMS[within];
  // "Thời gian ra viện không quá 60 phút" is an aim like those beside it.
  if (aims !== undefined) return aims.has(own) && (own !== "scope" || readsAsHeading(node));
  if (isListItem(node) || !readsAsHeading(node)) return false;
  if (within === "organisation") return PARTS_OF_ORGANISATION.has(own);
  if (within === "purpose") return own === "scope";
  if (within === "reward") return own === "funding";
  if (!HOLDS_PARTS.has(within) || isWorkOfReward(node, own) || isWorkOfRollout(node, own)) return false;
  return SUBSECTIONS.has(own) || (own === "content" && within !== "content");
}

/** What a section that says what for may hold, whatever it looks like. */
const PARTS_OF_AIMS: Readonly<Partial<Record<Role, ReadonlySet<Role>>>> = {
  "purpose-requirements": new Set<Role>(["purpose", "requirements", "objectives", "scope"]),
  objectives: new Set<Role>(["purpose", "requirements", "scope", "viewpoint"]),
  viewpoint: new Set<Role>(["purpose", "requirements", "objectives", "scope"]),
};
const PARTS_OF_ORGANISATION: ReadonlySet<Role> = new Set<Role>(["funding", "reporting", "reward"]);
const HOLDS_PARTS: ReadonlySet<Role> = new Set<Role>(["content", "other", "scope", "situation"]);

function isListItem({ marker }: Section): boolean {
  return isBullet(marker) || marker?.kind === "paren";
}

/** Without any section of content, what stands under "Nhiệm vụ của các cơ quan", or under "Phân công nhiệm vụ" beside "Tổ chức thực hiện", is the work itself. */
function promoteAssignments(root: Section): void {
  const sections = root.children.filter((part) => part.marker !== undefined);
  if (root.children.some((part) => part.role === "content") || sections.some((part) => part.role === "other")) return;
  const organising = sections.filter((part) => part.role === "organisation");
  const [first] = organising;
  const [word] = /^(?:phân công|giao|nhiệm vụ) /u.exec(fold(first?.head.text ?? "")) ?? [];
  if (first === undefined || word === undefined || (organising.length < 2 && word !== "nhiệm vụ ")) return;
  for (const node of walk(first)) if (node.role === "organisation") node.role = "content";
}

/** Parts that a section of content may hold without being work. */
const SUBSECTIONS: ReadonlySet<Role> = new Set<Role>([
  "funding",
  "reporting",
  "reward",
  "organisation",
  "objectives",
  "requirements",
  "purpose",
  "scope",
  "situation",
  "viewpoint",
]);
/** "Về công tác thi đua, khen thưởng" among the tasks is work like the items beside it. */
function isWorkOfReward(node: Section, own: Role): boolean {
  return own === "reward" && node.children.length === 0 && /^(?:về|công tác) /u.test(fold(node.head.text));
}

/** "Tổ chức triển khai các văn bản hướng dẫn" is work; "Tổ chức triển khai Kế hoạch" organises it. */
function isWorkOfRollout(node: Section, own: Role): boolean {
  const words = /^(?:tổ chức|triển khai)(?: (?:triển khai|thực hiện))+\s+(?<what>.{3,})$/u.exec(fold(headingOf(node)))?.groups?.["what"];
  return own === "organisation" && words !== undefined && !/^(?:và|kế hoạch|chương trình|đề án|của)(?!\p{L})/u.test(words);
}

/** Longest item that can still be the heading of such a part; a task may begin with the same words. */
const SUBHEADING_MAX = 70;

/** A heading, not a sentence that happens to begin with a heading's word: "Triển khai thực hiện các văn bản …". */
function readsAsHeading(node: Section): boolean {
  const heading = headingOf(node);
  if (heading.length > SUBHEADING_MAX) return false;
  const holdsMore = node.children.length > 0 || node.body.length > 0 || node.head.text.length > heading.length + 1;
  return holdsMore && !/[.;]$/u.test(heading);
}

/** The heading's words: up to a colon that ends a run-in heading. */
function headingOf(node: Section): string {
  const text = node.head.text;
  const colon = text.indexOf(":");
  return (colon === -1 ? text : text.slice(0, colon)).trim();
}
