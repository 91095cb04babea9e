import type { ParagraphFacts } from "../../model/tree.ts";
import { child, integer, type XmlElement } from "../office/xml.ts";
import { listStyle, type ListStyle } from "./lists.ts";

/** How words look (ODF 1.3 part 3, 16.29.29); absent means inherited. */
export interface TextLook {
  bold?: boolean;
  italic?: boolean;
  caps?: boolean;
  hidden?: boolean;
  font?: string;
  /** Points, or a share of the inherited size. */
  size?: number | { share: number };
}

/** How a paragraph is set (16.29.10). Lengths in millimetres. */
export interface ParagraphLook {
  align?: NonNullable<ParagraphFacts["align"]>;
  firstLine?: number;
  before?: number;
  after?: number;
  lineSpacing?: number;
  /** Name of a list style; "" takes the paragraph out of any list. */
  list?: string;
  /** Page style that begins with this paragraph. */
  masterPage?: string;
}

export interface OdtStyles {
  /** The look of a text style and what it is based on, outermost first. */
  text(name: string | undefined): TextLook;
  paragraph(name: string | undefined): { text: TextLook; paragraph: ParagraphLook };
  /** Drawn sides of a table cell's style. */
  cell(name: string | undefined): { upright: number; level: number };
  /** Page style a table begins with. */
  tablePage(name: string | undefined): string | undefined;
  list(name: string | undefined): ListStyle | undefined;
  outline: ListStyle | undefined;
  /** Takes over the styles below an element such as `office:automatic-styles`. */
  add(style: XmlElement): void;
}

interface RawStyle {
  parent?: string;
  text: TextLook;
  paragraph: ParagraphLook;
  cell: { upright: number; level: number } | undefined;
}

const CHAIN_MAX = 32;

export function odtStyles(): OdtStyles {
  const raw = new Map<string, RawStyle>();
  const lists = new Map<string, ListStyle>();
  const fonts = new Map<string, string>();
  const made = new Map<string, { text: TextLook; paragraph: ParagraphLook }>();
  const resolve = (family: string, name: string | undefined) => {
    const key = `${family}:${name ?? ""}`;
    let style = made.get(key);
    if (style === undefined) made.set(key, (style = inherit(raw, family, name)));
    return style;
  };
  const styles: OdtStyles = {
    outline: undefined,
    text: (name) => (name === undefined ? {} : resolve("text", name).text),
    paragraph: (name) => resolve("paragraph", name),
    cell: (name) => raw.get(`table-cell:${name ?? ""}`)?.cell ?? { upright: 0, level: 0 },
    tablePage: (name) => raw.get(`table:${name ?? ""}`)?.paragraph.masterPage,
    list: (name) => lists.get(name ?? ""),
    add(element) {
      const name = element.attributes["style:name"] ?? "";
      if (element.name === "style:font-face") fonts.set(name, unquote(element.attributes["svg:font-family"] ?? name));
      else if (element.name === "text:list-style") lists.set(name, listStyle(element));
      else if (element.name === "text:outline-style") styles.outline = listStyle(element);
      else if (element.name === "style:style" || element.name === "style:default-style") {
        const family = element.attributes["style:family"] ?? "";
        raw.set(`${family}:${element.name === "style:style" ? name : ""}`, rawStyle(element, fonts));
      }
    },
  };
  return styles;
}

function inherit(
  raw: ReadonlyMap<string, RawStyle>,
  family: string,
  name: string | undefined,
): { text: TextLook; paragraph: ParagraphLook } {
  const chain: RawStyle[] = [];
  let style = name === undefined ? undefined : raw.get(`${family}:${name}`);
  while (style !== undefined && chain.length < CHAIN_MAX && !chain.includes(style)) {
    chain.push(style);
    style = style.parent === undefined ? undefined : raw.get(`${family}:${style.parent}`);
  }
  const preset = family === "paragraph" ? raw.get("paragraph:") : undefined;
  if (preset !== undefined) chain.push(preset);
  chain.reverse();
  return {
    text: chain.reduce<TextLook>((look, one) => overlay(look, one.text), {}),
    paragraph: Object.assign({}, ...chain.map((one) => one.paragraph)) as ParagraphLook,
  };
}

/** Lays a look over the one it stands in; a size in per cent counts from there. */
export function overlay(below: TextLook, above: TextLook): TextLook {
  const look = { ...below, ...above };
  if (typeof above.size === "object") look.size = typeof below.size === "number" ? below.size * above.size.share : above.size;
  return look;
}

function rawStyle(element: XmlElement, fonts: ReadonlyMap<string, string>): RawStyle {
  const parent = element.attributes["style:parent-style-name"];
  const list = element.attributes["style:list-style-name"];
  const masterPage = element.attributes["style:master-page-name"];
  const cell = child(element, "style:table-cell-properties");
  return {
    text: textLook(child(element, "style:text-properties")?.attributes ?? {}, fonts),
    paragraph: {
      ...paragraphLook(child(element, "style:paragraph-properties")?.attributes ?? {}),
      ...(list === undefined ? {} : { list }),
      ...(masterPage === undefined || masterPage === "" ? {} : { masterPage }),
    },
    cell: cell === undefined ? undefined : drawnSides(cell.attributes),
    ...(parent === undefined ? {} : { parent }),
  };
}

type Attributes = XmlElement["attributes"];

function textLook(attributes: Attributes, fonts: ReadonlyMap<string, string>): TextLook {
  const look: TextLook = {};
  const weight = attributes["fo:font-weight"];
  const slant = attributes["fo:font-style"];
  const transform = attributes["fo:text-transform"];
  const display = attributes["text:display"];
  const size = attributes["fo:font-size"];
  if (weight !== undefined) look.bold = weight === "bold" || (integer(weight) ?? 0) >= 600;
  if (slant !== undefined) look.italic = slant !== "normal";
  if (transform !== undefined) look.caps = transform === "uppercase";
  if (display !== undefined) look.hidden = display === "none";
  const family =
    attributes["style:font-name"] === undefined
      ? attributes["fo:font-family"]
      : (fonts.get(attributes["style:font-name"]) ?? attributes["style:font-name"]);
  if (family !== undefined) look.font = unquote(family);
  if (size?.endsWith("%") === true) look.size = { share: (integer(size.slice(0, -1)) ?? 100) / 100 };
  else if (size !== undefined) {
    const length = millimetres(size);
    if (length !== undefined) look.size = Math.round((length / MM_PER_POINT) * 10) / 10;
  }
  return look;
}

const ALIGN: Readonly<Record<string, NonNullable<ParagraphFacts["align"]>>> = {
  start: "left",
  left: "left",
  center: "center",
  end: "right",
  right: "right",
  justify: "justify",
};

function paragraphLook(attributes: Attributes): ParagraphLook {
  const look: ParagraphLook = {};
  const align = ALIGN[attributes["fo:text-align"] ?? ""];
  const firstLine = millimetres(attributes["fo:text-indent"]);
  const before = millimetres(attributes["fo:margin-top"]);
  const after = millimetres(attributes["fo:margin-bottom"]);
  const height = attributes["fo:line-height"];
  if (align !== undefined) look.align = align;
  if (firstLine !== undefined) look.firstLine = firstLine;
  if (before !== undefined) look.before = before;
  if (after !== undefined) look.after = after;
  if (height === "normal") look.lineSpacing = 1;
  else if (height?.endsWith("%") === true) look.lineSpacing = (integer(height.slice(0, -1)) ?? 100) / 100;
  return look;
}

/** `"Times New Roman", serif` and `'Times New Roman'` name the same font. */
function unquote(family: string): string {
  const first = family.split(",", 1)[0] ?? "";
  return first.trim().replace(/^['"]|['"]$/g, "");
}

const MM_PER_POINT = 25.4 / 72;
const UNITS: Readonly<Record<string, number>> = { mm: 1, cm: 10, in: 25.4, pt: MM_PER_POINT, pc: 12 * MM_PER_POINT, px: 25.4 / 96 };
const LENGTH = /^(?<number>-?\d{1,6}(?:\.\d{1,9})?)(?<unit>mm|cm|in|pt|pc|px)$/;

/** A length of ODF (part 3, 18.3.18) in millimetres, to a hundredth. */
export function millimetres(length: string | undefined): number | undefined {
  const { number, unit } = LENGTH.exec(length ?? "")?.groups ?? {};
  if (number === undefined || unit === undefined) return undefined;
  return Math.round(Number(number) * (UNITS[unit] ?? 1) * 100) / 100;
}

const UNDRAWN = /^(?:none|hidden)$|^0(?:\.0*)?(?:mm|cm|in|pt|px)?\s|#f{6}$/i;

function drawnSides(attributes: Attributes): { upright: number; level: number } {
  const drawn = (side: string) => {
    const border = attributes[`fo:border-${side}`] ?? attributes["fo:border"];
    return Number(border !== undefined && !UNDRAWN.test(border));
  };
  return { upright: drawn("left") + drawn("right"), level: drawn("top") + drawn("bottom") };
}
