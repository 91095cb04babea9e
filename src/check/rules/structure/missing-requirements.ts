import { sourceSpan } from "../../../outline/prose.ts";
import { defineRule } from "../../define.ts";
import { amendsAnother, findRole, headingOf, headOf, isProgramme } from "../../where.ts";
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
      expected: { vi: "Thêm mục “Mục đích, yêu cầu” ở đầu kế hoạch.", en: "Begin the plan with “Mục đích, yêu cầu”." },
    },
    behind: {
      vi: "Không thấy mục “Yêu cầu” (hoặc “Mục đích, yêu cầu”).",
      en: "No section “Yêu cầu” (requirements) or “Mục đích, yêu cầu” was found.",
      expected: { vi: "Thêm mục “Yêu cầu” sau mục “{heading}”.", en: "Add a section “Yêu cầu” behind “{heading}”." },
    },
  },
  page,
  *check(context) {
    if (isProgramme(context) || amendsAnother(context)) return;
    if (context.plan.requirements !== undefined || findRole(context, "requirements", "purpose-requirements") !== undefined) return;
    // What is set out by its objectives (“Quan điểm, mục tiêu”) says in them how far the work has to go.
    if (findRole(context, "objectives") !== undefined && findRole(context, "purpose") === undefined) return;
    if (context.sections.length === 0 && context.part("appendix") !== undefined) return;
    const before = findRole(context, "purpose");
    if (before?.headParagraph === undefined) yield { at: headOf(context), message: "missing" };
    else yield { at: sourceSpan(before.head), message: "behind", values: { heading: headingOf(before) } };
  },
});
