import { child, elements, type XmlElement } from "../office/xml.ts";
import { tableBorders, type TableBorders } from "./borders.ts";
import {
  mergeParagraphs,
  paragraphProperties,
  runProperties,
  value,
  type ParagraphProperties,
  type RunProperties,
  type ThemeFonts,
} from "./properties.ts";

/** A style with what it inherits (ISO/IEC 29500-1, 17.7). */
export interface ParagraphStyle {
  /** Its own id and those it is based on, nearest first. */
  ids: readonly string[];
  /** Built-in names are English in every language of Word. */
  name: string;
  run: RunProperties;
  paragraph: ParagraphProperties;
}

export interface TableStyle {
  run: RunProperties;
  paragraph: ParagraphProperties;
  borders: TableBorders;
  /** True when the style draws lines for some rows or columns, such as the head. */
  partBorders: boolean;
}

/** What a run looks like once all styles have spoken. */
export interface Look {
  bold: boolean;
  italic: boolean;
  caps: boolean;
  hidden: boolean;
  font: string;
  accentFont: string;
  size: number;
}

export interface Styles {
  theme: ThemeFonts;
  defaults: { run: RunProperties; paragraph: ParagraphProperties };
  paragraph(id: string | undefined): ParagraphStyle;
  table(id: string | undefined): TableStyle;
  /** The `w:numId` a numbering style stands for. */
  numbering(id: string): string | undefined;
  look(style: ParagraphStyle, table: TableStyle | undefined, direct: RunProperties): Look;
}

interface RawStyle {
  id: string;
  type: string;
  name: string;
  basedOn?: string;
  element: XmlElement;
}

const CHAIN_MAX = 32;
/** What Word sets where the file says nothing at all. */
const WORD_FONT = "Times New Roman";
const WORD_SIZE = 10;
const TOGGLES = ["bold", "italic", "caps", "hidden"] as const;

export function themeFonts(theme: XmlElement | undefined): ThemeFonts {
  const scheme = child(child(theme, "a:themeElements"), "a:fontScheme");
  const face = (name: string) => child(child(scheme, name), "a:latin")?.attributes["typeface"];
  const major = face("a:majorFont");
  const minor = face("a:minorFont");
  return { ...(major === undefined ? {} : { major }), ...(minor === undefined ? {} : { minor }) };
}

export function readStyles(part: XmlElement | undefined, theme: ThemeFonts): Styles {
  const raw = new Map<string, RawStyle>();
  const preset = new Map<string, string>();
  for (const element of elements(part)) {
    if (element.name !== "w:style") continue;
    const { "w:styleId": id, "w:type": type = "paragraph", "w:default": isDefault } = element.attributes;
    if (id === undefined || raw.has(id)) continue;
    const basedOn = value(element, "w:basedOn");
    raw.set(id, { id, type, name: value(element, "w:name") ?? id, element, ...(basedOn === undefined ? {} : { basedOn }) });
    if (isDefault === "1" || isDefault === "true" || isDefault === "on") preset.set(type, id);
  }
  const documentDefaults = child(part, "w:docDefaults");
  const defaults = {
    run: runProperties(child(child(documentDefaults, "w:rPrDefault"), "w:rPr"), theme),
    paragraph: paragraphProperties(child(child(documentDefaults, "w:pPrDefault"), "w:pPr")),
  };
  const chain = (id: string | undefined) => styleChain(raw, id);
  const runOf = (styles: readonly RawStyle[]) => inherit(styles.map((style) => runProperties(child(style.element, "w:rPr"), theme)));
  const paragraphOf = (styles: readonly RawStyle[]) =>
    mergeParagraphs(...styles.toReversed().map((style) => paragraphProperties(child(style.element, "w:pPr"))));
  const paragraph = remember((id: string): ParagraphStyle => {
    const styles = chain(raw.get(id)?.type === "paragraph" ? id : preset.get("paragraph"));
    return { ids: styles.map((style) => style.id), name: styles[0]?.name ?? "", run: runOf(styles), paragraph: paragraphOf(styles) };
  });
  const character = remember((id: string): RunProperties => runOf(chain(raw.get(id)?.type === "character" ? id : undefined)));
  const table = remember((id: string): TableStyle => {
    const styles = chain(raw.get(id)?.type === "table" ? id : preset.get("table"));
    const borders = inherit(styles.map((style) => tableBorders(child(child(style.element, "w:tblPr"), "w:tblBorders"))));
    return { run: runOf(styles), paragraph: paragraphOf(styles), borders, partBorders: styles.some((style) => drawsParts(style.element)) };
  });
  return {
    theme,
    defaults,
    paragraph: (id) => paragraph(id ?? ""),
    table: (id) => table(id ?? ""),
    numbering: (id) => paragraphOf(chain(id)).numberId,
    look: (style, tableStyle, direct) =>
      look(defaults.run, tableStyle?.run ?? {}, style.run, direct.style === undefined ? {} : character(direct.style), direct),
  };
}

/** From the style to what it is based on; a ring ends where it closes. */
function styleChain(raw: ReadonlyMap<string, RawStyle>, id: string | undefined): RawStyle[] {
  const styles: RawStyle[] = [];
  let style = raw.get(id ?? "");
  while (style !== undefined && styles.length < CHAIN_MAX && !styles.includes(style)) {
    styles.push(style);
    const base = raw.get(style.basedOn ?? "");
    style = base?.type === style.type ? base : undefined;
  }
  return styles;
}

/** The nearest statement wins. */
function inherit<T extends object>(nearestFirst: readonly T[]): T {
  return Object.assign({}, ...[...nearestFirst].reverse()) as T;
}

function remember<T>(make: (id: string) => T): (id: string) => T {
  const made = new Map<string, T>();
  return (id) => {
    let one = made.get(id);
    if (one === undefined) made.set(id, (one = make(id)));
    return one;
  };
}

function drawsParts(style: XmlElement): boolean {
  for (const part of elements(style)) {
    if (part.name !== "w:tblStylePr") continue;
    const borders = [child(child(part, "w:tblPr"), "w:tblBorders"), child(child(part, "w:tcPr"), "w:tcBorders")];
    if (borders.some((element) => Object.values(tableBorders(element)).includes(true))) return true;
  }
  return false;
}

/**
 * Direct formatting speaks last. Toggle properties of table, paragraph and character style cancel one another
 * (17.7.3); where the document's defaults switch one on it stays on.
 */
function look(
  defaults: RunProperties,
  table: RunProperties,
  paragraph: RunProperties,
  character: RunProperties,
  direct: RunProperties,
): Look {
  const on = (key: (typeof TOGGLES)[number]) =>
    direct[key] ?? (defaults[key] === true || ((table[key] ?? false) !== (paragraph[key] ?? false)) !== (character[key] ?? false));
  const pick = <K extends "font" | "accentFont" | "size">(key: K) =>
    direct[key] ?? character[key] ?? paragraph[key] ?? table[key] ?? defaults[key];
  const font = pick("font") ?? pick("accentFont") ?? WORD_FONT;
  return {
    bold: on("bold"),
    italic: on("italic"),
    caps: on("caps"),
    hidden: on("hidden"),
    font,
    accentFont: pick("accentFont") ?? font,
    size: pick("size") ?? WORD_SIZE,
  };
}
