import { sourceSpan, type Prose } from "../../../outline/prose.ts";
import { walk, type Section } from "../../../outline/section.ts";
import { isBullet } from "../../../vi/numbering.ts";
import { fold } from "../../../vi/word.ts";
import { defineRule } from "../../define.ts";
import page from "./wrong-count.md";

/** `05 nhiệm vụ sau:` | `03 (ba) nhóm giải pháp trọng tâm như sau:` at the end of a line that opens a list. */
const ANNOUNCED =
  /(?<![\p{L}\p{N}.,/-])(?<count>\d{1,2})(?:\s\(\p{L}+\))?\s+(?:nhóm\s+)?(?<noun>nhiệm vụ|giải pháp|nội dung|mục tiêu|chỉ tiêu|tiêu chí|bước|giai đoạn|đợt|hoạt động|biện pháp|yêu cầu|đơn vị|lĩnh vực|nhóm)(?!\s+(?:đồng|người|ngày|năm))[^.;:]{0,60}:$/u;

export const wrongCount = defineRule({
  id: "wrong-count",
  group: "consistency",
  severity: "warning",
  summary: { vi: "Số lượng nêu ra khác với số mục liệt kê.", en: "The number announced is not the number listed." },
  messages: {
    other: {
      vi: "Nêu {count} {noun} nhưng liệt kê {listed}.",
      en: "{count} {noun} are announced, {listed} are listed.",
      expected: { vi: "Sửa lại số lượng, hoặc bổ sung, bỏ bớt mục liệt kê.", en: "Put the number right, or the list." },
    },
  },
  page,
  *check({ sections, outline }) {
    for (const top of [...sections, ...outline.root.children.filter(({ role }) => role === "appendix")]) {
      for (const node of walk(top)) {
        const opening = openingOf(node);
        if (opening === undefined) continue;
        const match = ANNOUNCED.exec(fold(opening.text));
        const listed = listedUnder(node);
        const count = Number(match?.groups?.["count"]);
        if (match === null || listed === undefined || listed === count || count < 2) continue;
        const noun = match.groups?.["noun"] ?? "";
        yield { at: sourceSpan(opening, match.index, opening.text.length), message: "other", values: { count, noun, listed } };
      }
    }
  },
});

/** The words right above the items of a node: its last own paragraph, else its heading. */
function openingOf(node: Section): Prose | undefined {
  if (node.children.length === 0) return undefined;
  const last = node.body.at(-1);
  if (last === undefined) return node.head;
  return last.kind === "paragraph" ? last.prose : undefined;
}

/** How many items stand in the list, where it is one list throughout. */
function listedUnder({ children }: Section): number | undefined {
  const kinds = new Set(children.map(({ marker }) => (isBullet(marker) ? "bullet" : marker?.kind)));
  return kinds.size === 1 && !kinds.has(undefined) && children.length > 1 ? children.length : undefined;
}
