import { defaultTreeAdapter, parse, type DefaultTreeAdapterMap } from "parse5";
import type { Limits } from "../../model/limits.ts";
import { nestedTooDeep, tooManyElements } from "../office/problem.ts";

export type HtmlNode = DefaultTreeAdapterMap["childNode"];
export type HtmlElement = DefaultTreeAdapterMap["element"];
type Parent = DefaultTreeAdapterMap["parentNode"];

/** Parses a page; throws a ReadProblem when it nests deeper or holds more elements than the limits allow. */
export function parsePage(source: string, limits: Limits): Parent {
  const depths = new WeakMap<Parent, number>();
  let elements = 0;
  const enter = (parent: Parent, child: HtmlNode | DefaultTreeAdapterMap["template"]) => {
    const depth = (depths.get(parent) ?? 0) + 1;
    if (depth > limits.depth) throw nestedTooDeep("HTML", limits.depth);
    if ("childNodes" in child) depths.set(child, depth);
  };
  return parse(source, {
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(name, namespace, attributes) {
        if (++elements > limits.nodes) throw tooManyElements("HTML", limits.nodes);
        return defaultTreeAdapter.createElement(name, namespace, attributes);
      },
      appendChild(parent, child) {
        enter(parent, child);
        defaultTreeAdapter.appendChild(parent, child);
      },
      insertBefore(parent, child, before) {
        enter(parent, child);
        defaultTreeAdapter.insertBefore(parent, child, before);
      },
    },
  });
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return "tagName" in node;
}

export function isText(node: HtmlNode): node is DefaultTreeAdapterMap["textNode"] {
  return node.nodeName === "#text";
}

export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

export function childElements(parent: Parent): HtmlElement[] {
  return parent.childNodes.filter(isElement);
}

/** The first element of the name, in the order of the document. */
export function findElement(parent: Parent, name: string): HtmlElement | undefined {
  for (const child of childElements(parent)) {
    const found = child.tagName === name ? child : findElement(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** All elements of the name below `parent`, in the order of the document. */
export function allElements(parent: Parent, name: string, found: HtmlElement[] = []): HtmlElement[] {
  for (const child of childElements(parent)) {
    if (child.tagName === name) found.push(child);
    allElements(child, name, found);
  }
  return found;
}

/** All text below the element, as in the source. */
export function rawText(parent: Parent): string {
  let text = "";
  for (const child of parent.childNodes) text += isText(child) ? child.value : isElement(child) ? rawText(child) : "";
  return text;
}

const BLOCKS = new Set(
  (
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 " +
    "header hgroup hr html li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul caption"
  ).split(" "),
);

export function isBlock(element: HtmlElement): boolean {
  return BLOCKS.has(element.tagName);
}
