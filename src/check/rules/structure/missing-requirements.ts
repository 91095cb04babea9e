import { sourceSpan } from "../../../outline/prose.ts";
import { defineRule } from "../../define.ts";
import { findRole, headOf } from "../../where.ts";
import page from "./missing-requirements.md";

export const missingRequirements = defineRule({
  id: "missing-requirements",
  group: "structure",
  severity: "info",
  summary: { vi: "Kế hoạch không nêu yêu cầu.", en: "The plan states no requirements." },
  messages: {
    missing: {
      vi: "Không thấy mục “Yêu cầu” (hoặc “Mục đích, yêu cầu”).",
      en: "No section “Yêu cầu” (requirements) or “Mục đích, yêu cầu” was found.",
      expected: { vi: "Thêm “2. Yêu cầu” sau “1. Mục đích”.", en: "Add “2. Yêu cầu” behind “1. Mục đích”." },
    },
  },
  page,
  *check(context) {
    if (context.plan.requirements !== undefined || findRole(context, "requirements", "purpose-requirements") !== undefined) return;
    if (context.sections.length === 0 && context.part("appendix") !== undefined) return;
    const purpose = findRole(context, "purpose");
    yield { at: purpose?.headParagraph === undefined ? headOf(context) : sourceSpan(purpose.head), message: "missing" };
  },
});
