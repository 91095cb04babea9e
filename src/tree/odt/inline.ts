import { readSigns } from "../office/symbol-fonts.ts";
import { child, elements, integer, type XmlElement } from "../office/xml.ts";
import type { ParagraphScope } from "./context.ts";
import { overlay, type TextLook } from "./styles.ts";

export type BoxReader = (content: XmlElement) => void;

/** Without any style LibreOffice sets 12 points. */
const DEFAULT_SIZE = 12;
const SPACES_MAX = 200;
/** Printed nowhere: remarks, marks of changes and places, alternative texts. */
const SILENT = new Set([
  "office:annotation",
  "text:note-citation",
  "svg:title",
  "svg:desc",
  "text:ruby-text",
  "text:tracked-changes",
  "office:event-listeners",
]);

/** Collects the words below a paragraph, a span or any other wrapper; fields count with what they show. */
export function readInline(parent: XmlElement, scope: ParagraphScope, box: BoxReader): void {
  for (const one of parent.children) {
    if (typeof one === "string") putText(scope, one);
    else readElement(one, scope, box);
  }
}

function readElement(element: XmlElement, scope: ParagraphScope, box: BoxReader): void {
  const { name, attributes } = element;
  switch (name) {
    case "text:s":
      put(scope, " ".repeat(Math.min(SPACES_MAX, Math.max(1, integer(attributes["text:c"]) ?? 1))));
      return;
    case "text:tab":
      put(scope, "\t");
      return;
    case "text:line-break":
      put(scope, "\n");
      scope.afterSpace = true;
      return;
    case "text:span":
      readSpan(element, scope, box);
      return;
    case "text:note": {
      const body = child(element, "text:note-body");
      if (body !== undefined) scope.story.notes.push(body);
      return;
    }
    case "text:hidden-text":
      if (attributes["text:is-hidden"] === "true") scope.story.tally.hidden++;
      else put(scope, attributes["text:string-value"] ?? "");
      return;
    case "text:page-number":
      scope.page = true;
      readInline(element, scope, box);
      return;
    default:
      if (name.startsWith("draw:")) readDrawing(element, box);
      else if (!SILENT.has(name)) readInline(element, scope, box);
  }
}

function readSpan(element: XmlElement, scope: ParagraphScope, box: BoxReader): void {
  const outer = scope.look;
  scope.look = overlay(outer, scope.story.styles.text(element.attributes["text:style-name"]));
  readInline(element, scope, box);
  scope.look = outer;
}

/** A frame may hold the same thing in several forms: a text box goes before the rest, and is read once. */
export function readDrawing(element: XmlElement, box: BoxReader): void {
  const inside = child(element, "draw:text-box");
  if (inside !== undefined) {
    box(inside);
    return;
  }
  if (elements(element).some((one) => one.name === "text:p" || one.name === "text:list")) box(element);
  for (const one of elements(element)) if (one.name.startsWith("draw:")) readDrawing(one, box);
}

function putText(scope: ParagraphScope, text: string): void {
  const single = text.replace(/[ \t\r\n]+/g, " ");
  put(scope, scope.afterSpace && single.startsWith(" ") ? single.slice(1) : single);
  if (single !== "") scope.afterSpace = single.endsWith(" ");
}

function put(scope: ParagraphScope, text: string): void {
  if (text === "") return;
  scope.afterSpace = false;
  if (scope.look.hidden === true) {
    if (text.trim() !== "") scope.story.tally.hidden++;
    return;
  }
  scope.pieces.push({ text: readSigns(text, scope.look.font ?? ""), ...setting(scope.look) });
}

export function setting(look: TextLook) {
  const font = look.font ?? "";
  return {
    bold: look.bold === true,
    italic: look.italic === true,
    caps: look.caps === true,
    font,
    accentFont: font,
    size: typeof look.size === "number" ? look.size : Math.round(DEFAULT_SIZE * (look.size?.share ?? 1) * 10) / 10,
  };
}
