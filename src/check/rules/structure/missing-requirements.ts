import { sourceSpan } from "../../../outline/prose.ts";
import { defineRule } from "../../define.ts";
import { shorten } from "../../tasks.ts";
import { findRole, headOf } from "../../where.ts";
import page from "./missing-requirements.md";

/** How much of a heading is quoted. */
const HEADING_MAX = 60;

export const missingRequirements = defineRule({
  id: "missing-requirements",
  group: "structure",
  severity: "info",
  summary: { vi: "Kế hoạch không nêu yêu cầu.", en: "The plan states no requirements." },
  messages: {
    missing: {
      vi: "Không thấy mục “Yêu cầu” (hoặc “Mục đích, yêu cầu”).",
      en: "No section “Yêu cầu” (requirements) or “Mục đích, yêu cầu” was found.",
      expected: { vi: "Thêm mục “Mục đích, yêu cầu” ở đầu kế hoạch.", en: "Begin the plan with “Mục đích, yêu cầu”." },
    },
    behind: {
      vi: "Không thấy mục “Yêu cầu” (hoặc “Mục đích, yêu cầu”).",
      en: "No section “Yêu cầu” (requirements) or “Mục đích, yêu cầu” was found.",
      expected: { vi: "Thêm mục “Yêu cầu” sau “{purpose}”.", en: "Add a section “Yêu cầu” behind “{purpose}”." },
    },
  },
  page,
  *check(context) {
    if (context.plan.requirements !== undefined || findRole(context, "requirements", "purpose-requirements") !== undefined) return;
    if (context.sections.length === 0 && context.part("appendix") !== undefined) return;
    const purpose = findRole(context, "purpose");
    if (purpose?.headParagraph === undefined) yield { at: headOf(context), message: "missing" };
    else yield { at: sourceSpan(purpose.head), message: "behind", values: { purpose: shorten(purpose.head.text, HEADING_MAX) } };
  },
});
