import { child, elements, integer, type XmlElement } from "../office/xml.ts";
import {
  paragraphProperties,
  runProperties,
  toggle,
  value,
  type ParagraphProperties,
  type RunProperties,
  type ThemeFonts,
} from "./properties.ts";

/** One level of a list as `numbering.xml` defines it (ISO/IEC 29500-1, 17.9.6). */
export interface Level {
  start: number;
  /** `decimal`, `upperRoman`, `bullet` … (17.18.59). */
  format: string;
  /** The pattern, such as `%1.%2.`, or the glyph of a bullet. */
  text: string;
  suffix: "tab" | "space" | "nothing";
  /** Restarts after a paragraph at this level (counted from 1) or above; 0 never; absent after any level above. */
  restart?: number;
  /** All numbers in figures, whatever the levels say (`w:isLgl`). */
  legal: boolean;
  /** Paragraph style that numbers with this level. */
  style?: string;
  run: RunProperties;
  paragraph: ParagraphProperties;
}

/** A list instance resolved: what `w:numId` points to, overrides and style links followed. */
export interface ListDefinition {
  /** Instances of one abstract list count on together. */
  abstractId: string;
  levels: ReadonlyMap<number, Level>;
  /** Starts an instance states for itself, by level. */
  starts: ReadonlyMap<number, number>;
}

export type Lists = (numberId: string) => ListDefinition | undefined;

interface AbstractList {
  levels: Map<number, Level>;
  /** Style whose list is meant instead (17.9.21). */
  numberStyle?: string;
}

interface Instance {
  abstractId: string;
  levels: Map<number, Level>;
  starts: Map<number, number>;
}

export const LEVELS = 9;
const LINKS_MAX = 8;

/** `numberOfStyle` tells the instance a numbering style stands for. */
export function readLists(part: XmlElement | undefined, theme: ThemeFonts, numberOfStyle: (style: string) => string | undefined): Lists {
  const abstracts = new Map<string, AbstractList>();
  const instances = new Map<string, Instance>();
  for (const element of elements(part)) {
    const id = element.attributes[element.name === "w:num" ? "w:numId" : "w:abstractNumId"];
    if (id === undefined) continue;
    if (element.name === "w:abstractNum") abstracts.set(id, abstractList(element, theme));
    else if (element.name === "w:num") instances.set(id, instance(element, theme));
  }
  const made = new Map<string, ListDefinition | undefined>();
  return (numberId) => {
    if (!made.has(numberId)) made.set(numberId, resolve(numberId, abstracts, instances, numberOfStyle));
    return made.get(numberId);
  };
}

function resolve(
  numberId: string,
  abstracts: ReadonlyMap<string, AbstractList>,
  instances: ReadonlyMap<string, Instance>,
  numberOfStyle: (style: string) => string | undefined,
): ListDefinition | undefined {
  const own = instances.get(numberId);
  let abstractId = own?.abstractId ?? "";
  for (let links = 0; links < LINKS_MAX; links++) {
    const list = abstracts.get(abstractId);
    if (own === undefined || list === undefined) return undefined;
    const linked = list.numberStyle === undefined ? undefined : instances.get(numberOfStyle(list.numberStyle) ?? "");
    if (linked === undefined) return { abstractId, levels: new Map([...list.levels, ...own.levels]), starts: own.starts };
    abstractId = linked.abstractId;
  }
  return undefined;
}

function abstractList(element: XmlElement, theme: ThemeFonts): AbstractList {
  const levels = new Map<number, Level>();
  for (const one of elements(element)) if (one.name === "w:lvl") levelInto(levels, one, theme);
  const numberStyle = value(element, "w:numStyleLink");
  return { levels, ...(numberStyle === undefined ? {} : { numberStyle }) };
}

function instance(element: XmlElement, theme: ThemeFonts): Instance {
  const made: Instance = { abstractId: value(element, "w:abstractNumId") ?? "", levels: new Map(), starts: new Map() };
  for (const one of elements(element)) {
    const index = one.name === "w:lvlOverride" ? integer(one.attributes["w:ilvl"]) : undefined;
    if (index === undefined) continue;
    const start = integer(value(one, "w:startOverride"));
    if (start !== undefined) made.starts.set(index, start);
    const level = child(one, "w:lvl");
    if (level !== undefined) levelInto(made.levels, level, theme, index);
  }
  return made;
}

function levelInto(levels: Map<number, Level>, element: XmlElement, theme: ThemeFonts, stated?: number): void {
  const index = stated ?? integer(element.attributes["w:ilvl"]);
  if (index === undefined || index < 0 || index >= LEVELS) return;
  const restart = integer(value(element, "w:lvlRestart"));
  const style = value(element, "w:pStyle");
  const suffix = value(element, "w:suff");
  levels.set(index, {
    start: integer(value(element, "w:start")) ?? 0,
    format: formatOf(element),
    text: value(element, "w:lvlText") ?? "",
    suffix: suffix === "space" || suffix === "nothing" ? suffix : "tab",
    legal: toggle(element, "w:isLgl") ?? false,
    run: runProperties(child(element, "w:rPr"), theme),
    paragraph: paragraphProperties(child(element, "w:pPr")),
    ...(restart === undefined ? {} : { restart }),
    ...(style === undefined ? {} : { style }),
  });
}

/** Formats Word 2010 added stand in an alternate: `custom` with its own pattern, and a fallback. */
function formatOf(level: XmlElement): string {
  const plain = child(level, "w:numFmt");
  const alternate = child(level, "mc:AlternateContent");
  const chosen = plain ?? child(child(alternate, "mc:Choice"), "w:numFmt") ?? child(child(alternate, "mc:Fallback"), "w:numFmt");
  const format = chosen?.attributes["w:val"] ?? "decimal";
  return format === "custom" ? `custom:${chosen?.attributes["w:format"] ?? ""}` : format;
}
