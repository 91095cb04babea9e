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
    if (context.plan.tasks !== undefined) return;
    const content = findRole(context, "content");
    if (content !== undefined) {
      // Deep inside another part the word alone makes no section of tasks: “d) Chi các chương trình, nhiệm vụ”.
      const severity = context.sections.includes(content) ? "warning" : "info";
      yield { at: sourceSpan(content.head), message: "empty", values: { heading: headingOf(content) }, severity };
    } else yield { at: headOf(context), message: "missing", severity: context.plan.responsibilities === undefined ? "error" : "warning" };
  },
});
