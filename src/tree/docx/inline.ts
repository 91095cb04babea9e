import type { Piece } from "../office/lines.ts";
import { readSigns, signOf } from "../office/symbol-fonts.ts";
import { child, elements, textOf, type XmlElement } from "../office/xml.ts";
import type { ParagraphScope } from "./context.ts";
import { runProperties } from "./properties.ts";
import type { Look } from "./styles.ts";

/** Reads the story inside a text box; given by the block reader, which reads paragraphs and so needs this file. */
export type BoxReader = (content: XmlElement) => void;

/** Wrappers whose content is printed as if they were not there. */
const TRANSPARENT = new Set([
  "w:hyperlink",
  "w:smartTag",
  "w:customXml",
  "w:sdtContent",
  "w:sdt",
  "w:dir",
  "w:bdo",
  "w:fldSimple",
  "w:rubyBase",
  "m:oMathPara",
]);
const INSTRUCTION_MAX = 200;

/** Collects the words below a paragraph or one of its wrappers. */
export function readInline(parent: XmlElement, scope: ParagraphScope, box: BoxReader): void {
  for (const element of elements(parent)) {
    const { name } = element;
    if (name === "w:r") readRun(element, scope, box);
    else if (name === "w:ins" || name === "w:moveTo") {
      scope.story.tally.insertions++;
      readInline(element, scope, box);
    } else if (name === "w:del" || name === "w:moveFrom") scope.story.tally.deletions++;
    else if (name === "w:subDoc") scope.story.tally.embedded++;
    else if (TRANSPARENT.has(name)) {
      if (name === "w:fldSimple") noteField(scope, element.attributes["w:instr"] ?? "");
      readInline(element, scope, box);
    } else if (name === "mc:AlternateContent") {
      const branch = alternate(element);
      if (branch !== undefined) readInline(branch, scope, box);
    } else if (name === "m:oMath") put(scope, formula(element), scope.story.styles.look(scope.style, scope.story.table, {}));
  }
}

/** One branch only: the first that has words, since a file may hold the same box as a drawing and as its older twin. */
export function alternate(element: XmlElement): XmlElement | undefined {
  const branches = elements(element).filter((branch) => branch.name === "mc:Choice" || branch.name === "mc:Fallback");
  return branches.find(hasWords) ?? branches[0];
}

/** Remembered for alternates inside alternates, which would otherwise be searched again at every level. */
const wordsIn = new WeakMap<XmlElement, boolean>();

function hasWords(element: XmlElement): boolean {
  const known = wordsIn.get(element);
  if (known !== undefined) return known;
  const has = element.children.some((one) => typeof one !== "string" && (one.name === "w:t" || one.name === "w:sym" || hasWords(one)));
  if (element.name === "mc:AlternateContent") wordsIn.set(element, has);
  return has;
}

function readRun(run: XmlElement, scope: ParagraphScope, box: BoxReader): void {
  const { story } = scope;
  const look = story.styles.look(scope.style, story.table, runProperties(child(run, "w:rPr"), story.styles.theme));
  readRunContent(run, scope, look, box);
}

function readRunContent(run: XmlElement, scope: ParagraphScope, look: Look, box: BoxReader): void {
  for (const element of elements(run)) {
    const text = textIn(element, look);
    if (text !== undefined) put(scope, text, look);
    else if (element.name === "w:tab" || element.name === "w:ptab") putTab(scope, element, look);
    else if (element.name === "w:fldChar") readFieldMark(scope, element);
    else if (element.name === "w:instrText") readInstruction(scope, element);
    else if (element.name === "w:footnoteReference" || element.name === "w:endnoteReference") readReference(scope, element);
    else if (element.name === "w:drawing" || element.name === "w:pict" || element.name === "w:object") readBoxes(element, box);
    else if (element.name === "w:ruby") readInline(element, scope, box);
    else if (element.name === "w:pgNum") noteField(scope, "PAGE");
    else if (element.name === "mc:AlternateContent") {
      const branch = alternate(element);
      if (branch !== undefined) readRunContent(branch, scope, look, box);
    }
  }
}

/** What an element of a run prints, tabs aside; undefined when it prints no words of its own. */
function textIn(element: XmlElement, look: Look): string | undefined {
  switch (element.name) {
    case "w:t":
      return readSigns(plainText(element), look.font);
    case "w:br":
      return element.attributes["w:type"] === "page" || element.attributes["w:type"] === "column" ? "\f" : "\n";
    case "w:cr":
      return "\n";
    case "w:noBreakHyphen":
      return "-";
    case "w:sym": {
      const code = Number.parseInt(element.attributes["w:char"] ?? "", 16);
      if (!Number.isInteger(code) || code < 0x20 || code > 0xffff) return "";
      return signOf(element.attributes["w:font"] ?? look.font, code) ?? readSigns(String.fromCharCode(code), "");
    }
    default:
      return undefined;
  }
}

/** White space at the ends counts only where `xml:space` says so (17.3.3.31); line breaks in the XML are spaces. */
function plainText(element: XmlElement): string {
  const text = textOf(element).replace(/[\t\n\r]/g, " ");
  if (element.attributes["xml:space"] === "preserve") return text;
  let start = 0;
  let end = text.length;
  // Not `trim`: a no-break space is no white space to XML and stays.
  while (start < end && text[start] === " ") start++;
  while (end > start && text[end - 1] === " ") end--;
  return text.slice(start, end);
}

function put(scope: ParagraphScope, text: string, look: Look): void {
  const { story } = scope;
  if (story.fields.some((field) => field.phase === "instruction")) return;
  if (look.hidden) {
    if (text.trim() !== "") story.tally.hidden++;
    return;
  }
  const { hidden: _hidden, ...setting } = look;
  const piece: Piece = { text, ...setting };
  scope.pieces.push(piece);
}

function putTab(scope: ParagraphScope, element: XmlElement, look: Look): void {
  put(scope, "\t", look);
  scope.tabs++;
  const stated = element.name === "w:ptab" ? element.attributes["w:alignment"] : undefined;
  if (stated === "center" || stated === "right" || stated === "left") scope.tabAlign = stated;
}

function readFieldMark(scope: ParagraphScope, element: XmlElement): void {
  const { fields } = scope.story;
  const last = fields.at(-1);
  switch (element.attributes["w:fldCharType"]) {
    case "begin":
      fields.push({ phase: "instruction", instruction: "" });
      break;
    case "separate":
      if (last !== undefined) last.phase = "result";
      break;
    case "end":
      fields.pop();
      break;
    default:
  }
}

function readInstruction(scope: ParagraphScope, element: XmlElement): void {
  const field = scope.story.fields.at(-1);
  if (field === undefined || field.phase === "result" || field.instruction.length > INSTRUCTION_MAX) return;
  field.instruction += textOf(element);
  noteField(scope, field.instruction);
}

function noteField(scope: ParagraphScope, instruction: string): void {
  if (/^\s*PAGE(?:\s|$)/i.test(instruction)) scope.page ??= { tabs: scope.tabs, align: scope.tabAlign };
}

function readReference(scope: ParagraphScope, element: XmlElement): void {
  const id = element.attributes["w:id"];
  if (id === undefined) return;
  scope.story.notes.push({ kind: element.name === "w:footnoteReference" ? "footnote" : "endnote", id });
}

function readBoxes(element: XmlElement, box: BoxReader): void {
  for (const one of elements(element)) {
    if (one.name === "w:txbxContent") box(one);
    else if (one.name === "mc:AlternateContent") {
      const branch = alternate(one);
      if (branch !== undefined) readBoxes(branch, box);
    } else readBoxes(one, box);
  }
}

/** A formula as one line: a fraction with a stroke, all else in reading order. */
function formula(element: XmlElement): string {
  if (element.name === "m:t") return textOf(element);
  if (element.name === "m:f") {
    const part = (name: string) => formula(child(element, name) ?? { name, attributes: {}, children: [] });
    return `${part("m:num")}/${part("m:den")}`;
  }
  return elements(element).map(formula).join("");
}

/** True when the run properties of the paragraph mark say that the mark itself was deleted: two paragraphs became one. */
export function markDeleted(mark: XmlElement | undefined): boolean {
  return child(mark, "w:del") !== undefined || child(mark, "w:moveFrom") !== undefined;
}
