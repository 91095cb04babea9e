import type { ParagraphFacts } from "../../model/tree.ts";
import { child, elements, integer, type XmlElement } from "../office/xml.ts";

/** Run properties as stated at one place (ISO/IEC 29500-1, 17.3.2); absent means not stated there. */
export interface RunProperties {
  bold?: boolean;
  italic?: boolean;
  caps?: boolean;
  hidden?: boolean;
  font?: string;
  accentFont?: string;
  /** Points. */
  size?: number;
  /** Character style. */
  style?: string;
}

/** Paragraph properties as stated at one place (17.3.1). Lengths in twentieths of a point. */
export interface ParagraphProperties {
  align?: NonNullable<ParagraphFacts["align"]>;
  firstLine?: number;
  before?: number;
  after?: number;
  /** Multiple of single spacing; `fixed` where a height is stated. */
  line?: number | "fixed";
  numberId?: string;
  level?: number;
  /** How each tab stop aligns, by its position; `clear` takes away one stated further out. */
  tabs?: Readonly<Record<number, TabKind>>;
}

type TabKind = "center" | "right" | "left" | "clear";

export interface ThemeFonts {
  major?: string;
  minor?: string;
}

const OFF = new Set(["0", "false", "off", "none"]);

/** An on/off property: present means on unless its value says otherwise (17.17.4). */
export function toggle(parent: XmlElement | undefined, name: string): boolean | undefined {
  const element = child(parent, name);
  return element === undefined ? undefined : !OFF.has(element.attributes["w:val"] ?? "1");
}

export function value(parent: XmlElement | undefined, name: string): string | undefined {
  return child(parent, name)?.attributes["w:val"];
}

const TWIPS: Readonly<Record<string, number>> = { pt: 20, pc: 240, pi: 240, in: 1440, cm: 1440 / 2.54, mm: 144 / 2.54 };
const MEASURE = /^(?<number>-?\d{1,9}(?:\.\d{1,9})?)(?<unit>pt|pc|pi|in|cm|mm)$/;

/** A length in twentieths of a point; strict files may state a unit (ISO/IEC 29500-1, 22.9.2.15). */
export function twips(stated: string | undefined): number | undefined {
  const { number, unit } = MEASURE.exec(stated ?? "")?.groups ?? {};
  if (number === undefined || unit === undefined) return integer(stated);
  return Math.round(Number(number) * (TWIPS[unit] ?? 1));
}

const RUN_TOGGLES: Readonly<Record<string, "bold" | "italic" | "caps" | "hidden">> = {
  "w:b": "bold",
  "w:i": "italic",
  "w:caps": "caps",
  "w:vanish": "hidden",
};

export function runProperties(element: XmlElement | undefined, theme: ThemeFonts): RunProperties {
  const made: RunProperties = {};
  for (const one of elements(element)) {
    const stated = one.attributes["w:val"];
    const key = RUN_TOGGLES[one.name];
    if (key !== undefined) made[key] = !OFF.has(stated ?? "1");
    else if (one.name === "w:rFonts") fontsInto(made, one, theme);
    else if (one.name === "w:sz") {
      // Half points, unless a unit stands there.
      const halves = integer(stated) ?? (twips(stated) ?? 0) / 10;
      if (halves > 0) made.size = halves / 2;
    } else if (one.name === "w:rStyle" && stated !== undefined) made.style = stated;
  }
  return made;
}

/** A theme font stated at the same place goes before a named one (17.3.2.26). */
function fontsInto(made: RunProperties, element: XmlElement, theme: ThemeFonts): void {
  const named = (slot: string) => {
    const themed = element.attributes[`w:${slot}Theme`];
    if (themed === undefined) return element.attributes[`w:${slot}`];
    return themed.startsWith("major") ? theme.major : theme.minor;
  };
  const plain = named("ascii");
  const accent = named("hAnsi");
  if (plain !== undefined) made.font = plain;
  if (accent !== undefined) made.accentFont = accent;
}

const ALIGN: Readonly<Record<string, NonNullable<ParagraphFacts["align"]>>> = {
  left: "left",
  start: "left",
  center: "center",
  right: "right",
  end: "right",
  both: "justify",
  distribute: "justify",
};

export function paragraphProperties(element: XmlElement | undefined): ParagraphProperties {
  const made: ParagraphProperties = {};
  for (const one of elements(element)) {
    const { attributes } = one;
    if (one.name === "w:jc") {
      const align = ALIGN[attributes["w:val"] ?? ""];
      if (align !== undefined) made.align = align;
    } else if (one.name === "w:ind") indentInto(made, attributes);
    else if (one.name === "w:spacing") spacingInto(made, attributes);
    else if (one.name === "w:numPr") {
      const id = value(one, "w:numId");
      const level = integer(value(one, "w:ilvl"));
      if (id !== undefined) made.numberId = id;
      if (level !== undefined) made.level = level;
    } else if (one.name === "w:tabs") {
      const stops = elements(one).filter((tab) => tab.attributes["w:val"] !== "bar");
      made.tabs = Object.fromEntries(stops.map((tab) => [twips(tab.attributes["w:pos"]) ?? 0, tabKind(tab.attributes["w:val"])]));
    }
  }
  return made;
}

function tabKind(kind: string | undefined): TabKind {
  if (kind === "center" || kind === "clear") return kind;
  return kind === "right" || kind === "end" ? "right" : "left";
}

/** What holds where several places state properties: the nearest speaks last, but tab stops add up (17.3.1.38). */
export function mergeParagraphs(...farthestFirst: readonly (ParagraphProperties | undefined)[]): ParagraphProperties {
  const merged: ParagraphProperties = Object.assign({}, ...farthestFirst);
  if (merged.tabs !== undefined) merged.tabs = Object.assign({}, ...farthestFirst.map((one) => one?.tabs));
  return merged;
}

/** How the text behind so many tabs aligns; undefined where there are no so many stops. */
export function alignAtTab({ tabs = {} }: ParagraphProperties, count: number): Exclude<TabKind, "clear"> | undefined {
  const stops = Object.entries(tabs).toSorted(([a], [b]) => Number(a) - Number(b));
  const kinds = stops.flatMap(([, kind]) => (kind === "clear" ? [] : [kind]));
  return kinds[count - 1];
}

function indentInto(made: ParagraphProperties, attributes: XmlElement["attributes"]): void {
  const hanging = twips(attributes["w:hanging"]);
  const first = twips(attributes["w:firstLine"]);
  if (hanging !== undefined) made.firstLine = -hanging;
  else if (first !== undefined) made.firstLine = first;
}

const SINGLE_LINE = 240;

function spacingInto(made: ParagraphProperties, attributes: XmlElement["attributes"]): void {
  const before = twips(attributes["w:before"]);
  const after = twips(attributes["w:after"]);
  const line = twips(attributes["w:line"]);
  const auto = (name: string) => attributes[name] !== undefined && !OFF.has(attributes[name]);
  if (before !== undefined && !auto("w:beforeAutospacing")) made.before = before;
  if (after !== undefined && !auto("w:afterAutospacing")) made.after = after;
  if (line === undefined) return;
  const rule = attributes["w:lineRule"] ?? "auto";
  made.line = rule === "auto" ? line / SINGLE_LINE : "fixed";
}
