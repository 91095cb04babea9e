import { SaxesParser } from "saxes";
import type { Limits } from "../../model/limits.ts";
import { ReadProblem, damagedPart, documentTypeRefused, nestedTooDeep, tooManyElements } from "./problem.ts";

/** An element with the prefixes of its names made the usual ones, whatever the file calls them. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (XmlElement | string)[];
}

/** Namespace to the prefix the readers use for it. */
export type Prefixes = ReadonlyMap<string, string>;

export interface XmlOptions {
  /** Shown in messages. */
  part: string;
  prefixes: Prefixes;
  limits: Limits;
  /**
   * Called for each finished child of the elements named by the keys, which then is not kept: a body goes by paragraph
   * by paragraph and is never in memory whole.
   */
  each?: Readonly<Record<string, (child: XmlElement) => void>>;
}

const WORST_NAME = "?";
const PREDEFINED = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * Reads one XML part into elements. Entities other than the five of XML are not known and a document type is refused
 * (so nothing expands); depth and number of elements are bounded.
 * @throws ReadProblem
 */
export function readXml(chunks: Iterable<Uint8Array>, options: XmlOptions): XmlElement {
  const { part, limits, each } = options;
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.ENTITIES = Object.assign(Object.create(null) as Record<string, string>, PREDEFINED);
  const top: XmlElement = { name: "", attributes: {}, children: [] };
  const open: XmlElement[] = [top];
  const names = nameScopes(options.prefixes);
  let count = 0;
  parser.on("error", () => {
    throw damagedPart(part);
  });
  parser.on("doctype", () => {
    throw documentTypeRefused(part);
  });
  parser.on("opentag", (tag) => {
    if (open.length > limits.depth) throw nestedTooDeep(part, limits.depth);
    if (++count > limits.nodes) throw tooManyElements(part, limits.nodes);
    names.enter(tag.attributes);
    const element: XmlElement = { name: names.element(tag.name), attributes: names.attributes(tag.attributes), children: [] };
    open.push(element);
  });
  parser.on("closetag", () => {
    const element = open.pop() ?? top;
    const parent = open.at(-1) ?? top;
    names.leave();
    const take = each?.[parent.name];
    if (take === undefined) parent.children.push(element);
    else take(element);
  });
  const keep = (text: string) => void open.at(-1)?.children.push(text);
  parser.on("text", keep);
  parser.on("cdata", keep);
  feed(parser, chunks, part);
  const root = elements(top)[0];
  if (root === undefined) throw damagedPart(part);
  return root;
}

function feed(parser: SaxesParser, chunks: Iterable<Uint8Array>, part: string): void {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  try {
    for (const chunk of chunks) {
      decoder ??= new TextDecoder(encodingOf(chunk));
      parser.write(decoder.decode(chunk, { stream: true }));
    }
    parser.write(decoder?.decode() ?? "").close();
  } catch (error) {
    // Whatever else goes wrong in there, the file is at fault.
    throw error instanceof ReadProblem ? error : damagedPart(part);
  }
}

/** Parts are UTF-8 or UTF-16 (ISO/IEC 29500-2, 6.2.4); UTF-16 tells itself by its mark. */
function encodingOf(chunk: Uint8Array): string {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return "utf-16le";
  if (chunk[0] === 0xfe && chunk[1] === 0xff) return "utf-16be";
  return "utf-8";
}

interface NameScopes {
  enter(attributes: Readonly<Record<string, string>>): void;
  leave(): void;
  element(name: string): string;
  attributes(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>>;
}

interface Scope {
  /** Prefix in the file to our prefix; the empty prefix is the default namespace. */
  prefixes: ReadonlyMap<string, string>;
  /** True when every prefix means itself, as in nearly every file: then names need no work. */
  plain: boolean;
  cache: Map<string, string>;
}

const NO_DECLARATIONS: readonly string[] = [];
const NO_ATTRIBUTES: Readonly<Record<string, string>> = Object.freeze({});

function declarations(attributes: Readonly<Record<string, string>>): readonly string[] {
  let found: string[] | undefined;
  // The object has no prototype, so this names its own members only.
  for (const name in attributes) if (name.startsWith("xmlns") && (name.length === 5 || name[5] === ":")) (found ??= []).push(name);
  return found ?? NO_DECLARATIONS;
}

/** Namespaces in scope (Namespaces in XML 1.0, section 6), one scope per element that declares any. */
function nameScopes(known: Prefixes): NameScopes {
  const ours = new Set(known.values());
  const scopes: Scope[] = [{ prefixes: new Map(), plain: false, cache: new Map() }];
  const depths: boolean[] = [];
  const now = () => scopes.at(-1) as Scope;
  const convert = (name: string, fallback: string) => {
    const scope = now();
    let made = scope.cache.get(name);
    if (made === undefined) {
      const colon = name.indexOf(":");
      const prefix = scope.prefixes.get(colon === -1 ? "" : name.slice(0, colon)) ?? fallback;
      made = prefix === "" ? name : `${prefix}:${name.slice(colon + 1)}`;
      scope.cache.set(name, made);
    }
    return made;
  };
  return {
    enter(attributes) {
      const declared = declarations(attributes);
      depths.push(declared.length > 0);
      if (declared.length === 0) return;
      const prefixes = new Map(now().prefixes);
      for (const name of declared) prefixes.set(name.slice(6), known.get(attributes[name] ?? "") ?? WORST_NAME);
      const plain =
        !prefixes.has("") && [...prefixes].every(([theirs, mine]) => theirs === mine || (mine === WORST_NAME && !ours.has(theirs)));
      scopes.push({ prefixes, plain, cache: new Map() });
    },
    leave() {
      if (depths.pop() === true) scopes.pop();
    },
    element: (name) => (now().plain ? name : convert(name, "")),
    attributes(attributes) {
      const { plain } = now();
      let made: Record<string, string> | undefined;
      // Copied, since the parser's own object takes several times the memory. The default namespace does not reach
      // attributes (Namespaces in XML 1.0, section 6.2).
      for (const name in attributes) (made ??= {})[plain || !name.includes(":") ? name : convert(name, "")] = attributes[name] ?? "";
      return made ?? NO_ATTRIBUTES;
    },
  };
}

/** The first child element of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (element === undefined) return undefined;
  for (const one of element.children) if (typeof one !== "string" && one.name === name) return one;
  return undefined;
}

/** The child elements, without the text between them. */
export function elements(element: XmlElement | undefined): XmlElement[] {
  const found: XmlElement[] = [];
  if (element !== undefined) for (const one of element.children) if (typeof one !== "string") found.push(one);
  return found;
}

/** All words below, in order. */
export function textOf(element: XmlElement): string {
  return element.children.map((one) => (typeof one === "string" ? one : textOf(one))).join("");
}

/** A whole number, or nothing when it is none or beyond what any document means. */
export function integer(value: string | undefined): number | undefined {
  if (value === undefined || !/^[+-]?\d{1,9}(?:\.\d{1,9})?$/.test(value)) return undefined;
  return Math.trunc(Number(value));
}
