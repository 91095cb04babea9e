import { SaxesParser } from "saxes";
import type { ElementForm } from "./report-schemas.ts";

export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

/** The tree of a well-formed XML text; throws on any other. */
export function parseXml(xml: string): Element {
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: Element = { name, attributes: { ...attributes }, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const last = open.at(-1);
    if (last !== undefined) last.text += text;
  });
  parser.on("closetag", () => void open.pop());
  parser.write(xml).close();
  const [top] = root.children;
  if (top === undefined) throw new Error("no element");
  return top;
}

/** Everything in which an XML tree breaks a form. */
export function breaches(element: Element, forms: Readonly<Record<string, ElementForm>>): string[] {
  const form = forms[element.name];
  if (form === undefined) return [`<${element.name}> is not known`];
  const names = Object.keys(form.attributes);
  const wrong = Object.entries(element.attributes).filter(
    ([name, value]) => !(form.attributes[name] ?? form.attributes[`${name}?`])?.test(value),
  );
  const missing = names.filter((name) => !name.endsWith("?") && element.attributes[name] === undefined);
  const order = form.children.map((child) => `(?:<(?:${child.replace(/[*?]$/u, "")})>)${/[*?]$/u.exec(child)?.[0] ?? ""}`).join("");
  const inside = element.children.map(({ name }) => `<${name}>`).join("");
  return [
    ...wrong.map(([name, value]) => `<${element.name} ${name}="${value}">`),
    ...missing.map((name) => `<${element.name}> lacks ${name}`),
    ...(new RegExp(`^${order}$`, "u").test(inside) ? [] : [`<${element.name}> holds ${inside}`]),
    ...(form.text === true || element.text.trim() === "" ? [] : [`<${element.name}> holds text`]),
    ...element.children.flatMap((child) => breaches(child, forms)),
  ];
}
