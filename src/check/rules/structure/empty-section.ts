import { sourceSpan } from "../../../outline/prose.ts";
import { isSection, type Section } from "../../../outline/section.ts";
import { isCapitals } from "../../../outline/paragraphs.ts";
import { labelAt, LISTED_FIELDS } from "../../../vi/labels.ts";
import { isBullet } from "../../../vi/numbering.ts";
import { fold } from "../../../vi/word.ts";
import { defineRule } from "../../define.ts";
import { shorten } from "../../tasks.ts";
import page from "./empty-section.md";

export const emptySection = defineRule({
  id: "empty-section",
  group: "structure",
  severity: "warning",
  summary: { vi: "Mục chỉ có tiêu đề, không có nội dung.", en: "A heading stands with nothing under it." },
  messages: {
    heading: {
      vi: "Mục “{heading}” không có nội dung.",
      en: "Nothing stands under “{heading}”.",
      expected: {
        vi: "Viết nội dung của mục, hoặc bỏ mục này và đánh số lại.",
        en: "Write what belongs here, or drop the heading and renumber.",
      },
    },
    list: {
      vi: "Sau “{heading}:” không liệt kê gì.",
      en: "Nothing is listed behind “{heading}:”.",
      expected: {
        vi: "Viết tiếp phần liệt kê; nếu các mục sau là phần đó thì đánh số chúng ở cấp dưới.",
        en: "Go on with the list; if the items below are it, number them one level down.",
      },
    },
    label: {
      vi: "“{heading}:” để trống.",
      en: "“{heading}:” is left blank.",
      expected: { vi: "Điền nội dung sau dấu hai chấm, hoặc bỏ dòng này.", en: "Fill in what follows the colon, or drop the line." },
    },
  },
  page,
  *check({ sections }) {
    for (const { node, next, table } of withNext(sections)) {
      if (node.children.length > 0 || node.body.length > 0 || node.headParagraph === undefined || table) continue;
      const message = emptyKind(node);
      if (message === undefined || isListedBehind(node, next)) continue;
      yield { at: sourceSpan(node.head), message, values: { heading: shorten(node.head.text.replace(/\s*:$/u, ""), 90) } };
    }
  },
});

interface Followed {
  node: Section;
  /** The section behind it at its level. */
  next: Section | undefined;
  /** A table stands right behind it, which its parent holds. */
  table: boolean;
}

/** Every section with what stands behind it. */
function* withNext(sections: readonly Section[], items: Section["items"] = []): Generator<Followed> {
  const beforeTables = new Set(items.filter((_, index) => isTable(items[index + 1])));
  for (const [index, node] of sections.entries()) {
    yield { node, next: sections[index + 1], table: beforeTables.has(node) };
    yield* withNext(node.children, node.items);
  }
}

function isTable(item: Section["items"][number] | undefined): boolean {
  return item !== undefined && !isSection(item) && item.kind === "grid";
}

const ANNOUNCES = /(?<!\p{L})(?:cụ thể|như sau|sau đây|các .{1,60} sau|trong đó|gồm(?: có)?)\s*:$/u;

/** `- Giám sát việc thành lập tổ. Cụ thể:`, with the dashes of the list at its own level: bullets have no numbers to go down by. */
function isListedBehind(node: Section, next: Section | undefined): boolean {
  if (!isBullet(node.marker) || next === undefined || !isBullet(next.marker)) return false;
  const heading = fold(node.head.text);
  return ANNOUNCES.test(heading) || (isListedField(heading) && labelAt(fold(next.head.text), 0) === undefined);
}

/** `- Đơn vị thực hiện:`, with a dash for each body behind it. */
function isListedField(heading: string): boolean {
  const label = labelAt(heading, 0);
  return label !== undefined && LISTED_FIELDS.has(label.field);
}

/** Longest line that is still a heading or a label and not a sentence. */
const HEADING_MAX = 160;
const LABEL_MAX = 60;

function emptyKind(node: Section): "heading" | "list" | "label" | undefined {
  const { text } = node.head;
  if (text.endsWith(":")) return text.length <= LABEL_MAX && (isBullet(node.marker) || node.marker?.kind === "letter") ? "label" : "list";
  const isTop = node.depth === 1 && node.marker !== undefined && text.length <= HEADING_MAX;
  return isTop && isCapitals(text) ? "heading" : undefined;
}
