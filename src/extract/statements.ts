import { slice, type Prose } from "../outline/prose.ts";
import { isSection, wordsOf, type Role, type Section } from "../outline/section.ts";
import { isBullet } from "../vi/numbering.ts";
import { foundText, type FoundText } from "./found.ts";
import type { Outline } from "../outline/index.ts";

/**
 * The items of the sections with a given role: each lettered, numbered or dashed item; an unmarked paragraph is an item.
 * Items under an item are part of it. `leaves` takes the innermost items instead (objectives under group headings).
 */
export function readStatements(outline: Outline, role: Role, by: string, leaves = false): FoundText[] {
  const result: FoundText[] = [];
  const visit = (node: Section) => {
    if (node.role === role) {
      collect(node, by, leaves, result);
      return;
    }
    for (const child of node.children) visit(child);
  };
  for (const part of outline.root.children) if (part.role !== "appendix" && part.role !== "act") visit(part);
  // A dash with nothing behind it states nothing.
  return result.filter(({ text }) => text !== "");
}

function collect(section: Section, by: string, leaves: boolean, result: FoundText[]): void {
  const hasItemsOfItsOwn = section.children.some((child) => child.role === section.role);
  // A heading with its text behind a colon: "1. Mục đích: Nhằm …".
  const runIn = runInText(section.head);
  if (runIn !== undefined) result.push(foundText(runIn, by, section.ref));
  for (const item of section.items) {
    if (isSection(item)) {
      if (item.role !== section.role) continue;
      if (isSubheading(item) || (leaves && hasItems(item))) collect(item, by, leaves, result);
      else result.push(statement(item, by));
    } else if (item.kind === "paragraph" && !(hasItemsOfItsOwn && item.prose.text.endsWith(":"))) {
      result.push(foundText(item.prose, by, section.ref));
    }
  }
}

/** A numbered heading over items of its own: "1. Mục đích" inside the joint section, "1. Mục tiêu chung". */
function isSubheading(node: Section): boolean {
  if (isBullet(node.marker) || (node.children.length === 0 && node.body.length === 0)) return false;
  return node.head.text.length < 90 && !/[.;:,]$/u.test(node.head.text);
}

function hasItems(node: Section): boolean {
  const holds = node.children.length > 0 || (node.body.length > 0 && node.head.text.endsWith(":"));
  return holds && node.head.text.length < 160 && !/[.;]$/u.test(node.head.text);
}

function runInText(head: Prose): Prose | undefined {
  const match = /^(?:mục đích|yêu cầu|mục tiêu(?: [^:.;]{2,40})?)\s*:\s*/iu.exec(head.text);
  if (match === null || match[0].length >= head.text.length) return undefined;
  return slice(head, match[0].length);
}

/** An item with what is listed under it, as one text. */
function statement(node: Section, by: string): FoundText {
  const [head, ...under] = [...wordsOf(node)].map(({ prose }) => prose);
  const pieces = head === undefined ? under : [runInText(head) ?? head, ...under];
  const found = foundText(pieces[0] ?? node.head, by, node.ref);
  const last = pieces.at(-1);
  return last === undefined
    ? found
    : { ...found, text: pieces.map((prose) => prose.text).join(" "), at: { start: found.at.start, end: last.end } };
}
