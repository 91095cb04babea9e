import { allElements, attribute, rawText, type HtmlElement } from "./dom.ts";

/** The few properties that change what is read. */
export interface Look {
  bold: boolean;
  italic: boolean;
  upper: boolean;
  /** White space and line breaks count, as in `pre`. */
  verbatim: boolean;
  align: "left" | "center" | "right" | "justify" | undefined;
  font: string | undefined;
}

export const PLAIN: Look = { bold: false, italic: false, upper: false, verbatim: false, align: undefined, font: undefined };

type Declarations = Map<string, string>;
/** Declarations by simple selector: `p`, `.MsoTitle`, `p.MsoTitle`. */
export type Sheet = Map<string, Declarations>;

const SHEET_CHARACTERS_MAX = 2_000_000;
const RULES_MAX = 20_000;
const READ = new Set([
  "font-weight",
  "font-style",
  "font-family",
  "text-transform",
  "text-align",
  "display",
  "visibility",
  "white-space",
  "mso-hide",
  "list-style-type",
  "list-style",
  "border",
  "border-top",
  "border-style",
  "border-top-style",
]);

/** The rules of the page's own style sheets that address a tag, a class or both; all others are passed over. */
export function readSheets(page: HtmlElement): Sheet {
  const sheet: Sheet = new Map();
  let rules = 0;
  for (const style of allElements(page, "style")) {
    const source = rawText(style)
      .slice(0, SHEET_CHARACTERS_MAX)
      .replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/|<!--|-->/g, "");
    for (const block of source.split("}")) {
      const open = block.lastIndexOf("{");
      if (open === -1 || ++rules > RULES_MAX) continue;
      const declarations = readDeclarations(block.slice(open + 1));
      if (declarations.size === 0) continue;
      const before = block.slice(0, open);
      for (const selector of before.slice(before.lastIndexOf("{") + 1).split(","))
        addRule(sheet, selector.trim().toLowerCase(), declarations);
    }
  }
  return sheet;
}

function addRule(sheet: Sheet, selector: string, declarations: Declarations): void {
  if (!/^[a-z][\w-]*$|^[a-z\d]*\.[\w-]+$/.test(selector)) return;
  sheet.set(selector, new Map([...(sheet.get(selector) ?? []), ...declarations]));
}

function readDeclarations(source: string): Declarations {
  const found: Declarations = new Map();
  for (const part of source.split(";")) {
    const colon = part.indexOf(":");
    const name = part.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && READ.has(name))
      found.set(
        name,
        part
          .slice(colon + 1)
          .replace(/!important/i, "")
          .trim()
          .toLowerCase(),
      );
  }
  return found;
}

/**
 * What sheets, the `align` attribute and the `style` attribute say of an element, each over the one before. Strictly,
 * sheets come over `align`; but LibreOffice writes pages the other way round.
 */
export function declarationsOf(element: HtmlElement, sheet: Sheet): Declarations {
  const found: Declarations = new Map();
  const add = (selector: string) => {
    for (const [name, value] of sheet.get(selector) ?? []) found.set(name, value);
  };
  if (sheet.size > 0) {
    const classes = (attribute(element, "class") ?? "").toLowerCase().split(/\s+/).filter(Boolean).slice(0, 20);
    add(element.tagName);
    for (const name of classes) add(`.${name}`);
    for (const name of classes) add(`${element.tagName}.${name}`);
  }
  const align = attribute(element, "align");
  if (align !== undefined) found.set("text-align", align.toLowerCase());
  const own = attribute(element, "style");
  if (own !== undefined) for (const [name, value] of readDeclarations(own)) found.set(name, value);
  return found;
}

const BOLD = new Set(["b", "strong", "h1", "h2", "h3", "h4", "h5", "h6", "th"]);
const ITALIC = new Set(["i", "em", "cite", "var", "dfn"]);

/** How the words inside an element look, given how those around it do. */
export function lookOf(element: HtmlElement, outer: Look, declarations: Declarations): Look {
  const look: Look = { ...outer };
  if (BOLD.has(element.tagName)) look.bold = true;
  if (ITALIC.has(element.tagName)) look.italic = true;
  if (element.tagName === "pre" || element.tagName === "textarea") look.verbatim = true;
  if (element.tagName === "center") look.align = "center";
  const face = element.tagName === "font" ? attribute(element, "face") : undefined;
  if (face !== undefined) look.font = firstFont(face);
  const weight = declarations.get("font-weight");
  if (weight !== undefined) look.bold = weight.startsWith("bold") || Number(weight) >= 600;
  const style = declarations.get("font-style");
  if (style !== undefined) look.italic = /^(?:italic|oblique)/.test(style);
  const transform = declarations.get("text-transform");
  if (transform !== undefined) look.upper = transform === "uppercase";
  const space = declarations.get("white-space");
  if (space !== undefined) look.verbatim = /^pre(?:-wrap|-line)?$/.test(space);
  look.align = alignment(declarations.get("text-align")) ?? look.align;
  const family = declarations.get("font-family");
  if (family !== undefined) look.font = firstFont(family);
  return look;
}

const firstFont = (families: string) => (families.split(",")[0] ?? "").replace(/["']/g, "").trim();

function alignment(value: string | undefined): Look["align"] {
  const name = value?.trim().toLowerCase();
  if (name === "middle") return "center";
  return name === "left" || name === "center" || name === "right" || name === "justify" ? name : undefined;
}

/** Never part of the text, whatever the page. */
const UNREAD = new Set(
  "script style template head noscript iframe object embed svg canvas video audio map input select option button textarea datalist progress meter dialog del link meta title base".split(
    " ",
  ),
);

export function isHidden(element: HtmlElement, declarations: Declarations): boolean {
  if (UNREAD.has(element.tagName) || attribute(element, "hidden") !== undefined || attribute(element, "aria-hidden") === "true")
    return true;
  return declarations.get("display") === "none" || declarations.get("visibility") === "hidden" || declarations.get("mso-hide") === "all";
}
