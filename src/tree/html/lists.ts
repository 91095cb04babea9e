import { countedLetter, lowerRoman } from "../office/numerals.ts";
import { attribute, childElements, type HtmlElement } from "./dom.ts";
import { declarationsOf, type Sheet } from "./style.ts";

/** One list that is open: its bullet, if it has bullets. */
export interface ListLevel {
  bullet: "-" | "+" | "*" | undefined;
}

export interface MarkedItem {
  item: HtmlElement;
  /** As printed before the item; undefined when the list prints none. */
  marker: string | undefined;
  level: ListLevel | undefined;
}

const NUMBER_MAX = 1_000_000;

/** The items of a list with the markers a browser prints; letters get the bracket that plans write, "a)". */
export function listMarkers(list: HtmlElement, outer: readonly ListLevel[], sheet: Sheet): MarkedItem[] {
  const items = childElements(list).filter((child) => child.tagName === "li");
  const others = childElements(list).filter((child) => child.tagName !== "li");
  const style = styleOf(list, sheet);
  const level: ListLevel = { bullet: isNumbered(style, list) || style === "none" ? undefined : bulletBelow(outer) };
  const step = attribute(list, "reversed") === undefined ? 1 : -1;
  let next = integer(attribute(list, "start")) ?? (step === 1 ? 1 : items.length);
  const marked: MarkedItem[] = [];
  for (const child of childElements(list)) {
    if (child.tagName !== "li") {
      // A list right inside a list, as old editors write sublists.
      if (others.includes(child)) marked.push({ item: child, marker: undefined, level });
      continue;
    }
    const number = integer(attribute(child, "value")) ?? next;
    next = number + step;
    const own = styleOf(child, sheet) || typeStyle(attribute(child, "type")) || style;
    marked.push({ item: child, marker: markerOf(own, number, list, level), level });
  }
  return marked;
}

function integer(value: string | undefined): number | undefined {
  const number = value === undefined ? Number.NaN : Number.parseInt(value, 10);
  return Number.isFinite(number) && Math.abs(number) < NUMBER_MAX ? number : undefined;
}

function styleOf(element: HtmlElement, sheet: Sheet): string {
  const declarations = declarationsOf(element, sheet);
  const stated = declarations.get("list-style-type") ?? declarations.get("list-style")?.split(/\s+/)[0];
  return stated ?? (element.tagName === "li" ? "" : typeStyle(attribute(element, "type")));
}

/** The `type` attribute as a list style. Its letters tell capitals from small ones. */
function typeStyle(type: string | undefined): string {
  switch (type) {
    case "1":
      return "decimal";
    case "a":
      return "lower-alpha";
    case "A":
      return "upper-alpha";
    case "i":
      return "lower-roman";
    case "I":
      return "upper-roman";
    default:
      return "";
  }
}

const NUMBERED = /^(?:decimal|lower-|upper-)/;
const isNumbered = (style: string, list: HtmlElement) => NUMBERED.test(style) || (style === "" && list.tagName === "ol");

function bulletBelow(outer: readonly ListLevel[]): "-" | "+" | "*" {
  const last = outer.findLast((level) => level.bullet !== undefined)?.bullet;
  if (last === undefined) return "-";
  return last === "-" ? "+" : "*";
}

function markerOf(style: string, number: number, list: HtmlElement, level: ListLevel): string | undefined {
  switch (style) {
    case "none":
      return undefined;
    case "lower-alpha":
    case "lower-latin":
      return `${countedLetter(number)})`;
    case "upper-alpha":
    case "upper-latin":
      return `${countedLetter(number).toUpperCase()}.`;
    case "lower-roman":
      return `${lowerRoman(number)}.`;
    case "upper-roman":
      return `${lowerRoman(number).toUpperCase()}.`;
    default:
      return isNumbered(style, list) ? `${number}.` : (level.bullet ?? "-");
  }
}
