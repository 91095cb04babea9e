import { slice, type Prose } from "../outline/prose.ts";
import { ownParagraphs, walk, type Role, type Section } from "../outline/section.ts";
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
  return result;
}

function collect(section: Section, by: string, leaves: boolean, result: FoundText[]): void {
  const same = section.children.filter((child) => child.role === section.role);
  // A heading with its text behind a colon: "1. Mục đích: Nhằm …".
  const runIn = runInText(section.head);
  if (runIn !== undefined) result.push(foundText(runIn, by, section.ref));
  for (const paragraph of ownParagraphs(section)) {
    if (/[:]$/u.test(paragraph.prose.text) && same.length > 0) continue;
    result.push(foundText(paragraph.prose, by, section.ref));
  }
  for (const child of same) {
    const isHeading = isSubheading(child);
    if (isHeading || (leaves && hasItems(child))) collect(child, by, leaves, result);
    else result.push({ ...foundText(child.head, by, child.ref), text: whole(child) });
  }
}

/** A numbered heading over items of its own: "1. Mục đích" inside the joint section, "1. Mục tiêu chung". */
function isSubheading(node: Section): boolean {
  if (isBullet(node.marker) || (node.children.length === 0 && node.body.length === 0)) return false;
  return node.head.text.length < 90 && !/[.;:,]$/u.test(node.head.text);
}

function hasItems(node: Section): boolean {
  return node.children.length > 0 && node.head.text.length < 160 && !/[.;]$/u.test(node.head.text);
}

function runInText(head: Prose): Prose | undefined {
  const match = /^(?:mục đích|yêu cầu|mục tiêu(?: chung| cụ thể| tổng quát)?)\s*:\s*/iu.exec(head.text);
  if (match === null || match[0].length >= head.text.length) return undefined;
  return slice(head, match[0].length);
}

/** An item with what is listed under it, as one text. */
function whole(node: Section): string {
  return [...walk(node)].flatMap((one) => [one.head.text, ...ownParagraphs(one).map((paragraph) => paragraph.prose.text)]).filter((text) => text !== "").join(" ");
}
