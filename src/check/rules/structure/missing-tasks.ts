import type { Section } from "../../../outline/section.ts";
import { listsMatters } from "../../../vi/inspection.ts";
import { fold } from "../../../vi/word.ts";
import type { CheckContext } from "../../context.ts";
import { sourceSpan } from "../../../outline/prose.ts";
import { defineRule } from "../../define.ts";
import { findRole, headingOf, headOf } from "../../where.ts";
import page from "./missing-tasks.md";

export const missingTasks = defineRule({
  id: "missing-tasks",
  group: "structure",
  severity: "error",
  summary: { vi: "Kế hoạch không nêu nhiệm vụ nào.", en: "The plan names no task." },
  messages: {
    missing: {
      vi: "Không thấy phần nội dung, nhiệm vụ: kế hoạch không giao việc gì.",
      en: "No section of content or tasks was found: the plan assigns nothing.",
      expected: {
        vi: "Thêm mục “NỘI DUNG” hoặc “NHIỆM VỤ”, mỗi việc một mục đánh số, nêu cơ quan chủ trì, phối hợp và thời gian.",
        en: "Add a section “NỘI DUNG” or “NHIỆM VỤ” with a numbered item for each task, who leads, who helps and by when.",
      },
    },
    duties: {
      vi: "Không thấy phần nội dung, nhiệm vụ riêng; việc chỉ nêu ở phần “{heading}”.",
      en: "No section of content or tasks was found; work is only given under “{heading}”.",
      expected: {
        vi: "Nếu bỏ sót thì thêm mục “NỘI DUNG” hoặc “NHIỆM VỤ” nêu từng việc.",
        en: "If it was left out, add a section “NỘI DUNG” or “NHIỆM VỤ” that names each task.",
      },
    },
    empty: {
      vi: "Phần “{heading}” không có nhiệm vụ nào đọc được.",
      en: "No task could be read from the section “{heading}”.",
      expected: {
        vi: "Đánh số từng nhiệm vụ (1., 2. hoặc a), b)) trong phần này.",
        en: "Number the tasks (1., 2. or a), b)) in this section.",
      },
    },
  },
  page,
  *check(context) {
    if (context.tasks.length > 0) return;
    const content = findRole(context, "content");
    // What an inspection looks at is set out under “Nội dung kiểm tra”, the work elsewhere.
    if (content !== undefined && !listsMatters(content.head.text)) {
      // Deep inside another part the word alone makes no section of tasks: “d) Chi các chương trình, nhiệm vụ”.
      const severity = context.sections.includes(content) ? "warning" : "info";
      yield { at: sourceSpan(content.head), message: "empty", values: { heading: headingOf(content) }, severity };
      return;
    }
    const duties = sectionOfDuties(context);
    if (duties === undefined) yield { at: headOf(context), message: "missing" };
    else if (duties.head.text !== "" && !GIVES_TASKS.test(fold(duties.head.text)))
      yield { at: sourceSpan(duties.head), message: "duties", values: { heading: headingOf(duties) }, severity: "info" };
  },
});

/** Headings under which the work itself is given, body by body. */
const GIVES_TASKS = /(?<!\p{L})(?:nhiệm vụ|phân công|trách nhiệm)(?!\p{L})/u;

/** The section of the plan in which bodies are given duties; undefined where none are. */
function sectionOfDuties({ facts, sections }: CheckContext): Section | undefined {
  const [first] = facts.responsibilities;
  if (first === undefined) return undefined;
  return sections.findLast(({ head }) => (head.from[0] ?? Infinity) <= first.at.start) ?? sections[0];
}
