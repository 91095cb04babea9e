import { fold } from "../../../vi/word.ts";
import { defineRule } from "../../define.ts";
import { amendsAnother, findRole, headOf, isProgramme } from "../../where.ts";
import page from "./missing-purpose.md";

export const missingPurpose = defineRule({
  id: "missing-purpose",
  group: "structure",
  severity: "warning",
  summary: { vi: "Kế hoạch không nêu mục đích.", en: "The plan states no purpose." },
  messages: {
    missing: {
      vi: "Không thấy mục “Mục đích” (hoặc “Mục đích, yêu cầu”, “Mục tiêu”).",
      en: "No section “Mục đích” (purpose), “Mục đích, yêu cầu” or “Mục tiêu” was found.",
      expected: {
        vi: "Thêm mục “I. MỤC ĐÍCH, YÊU CẦU” trước phần nội dung.",
        en: "Add a section “I. MỤC ĐÍCH, YÊU CẦU” before the content.",
      },
    },
    preamble: {
      vi: "Mục đích chỉ nêu trong đoạn mở đầu, không có mục “Mục đích” riêng.",
      en: "The purpose stands in the preamble only; there is no section “Mục đích”.",
    },
  },
  page,
  *check(context) {
    if (isProgramme(context) || amendsAnother(context)) return;
    if (
      context.plan.purposes !== undefined ||
      findRole(context, "purpose", "purpose-requirements", "objectives", "viewpoint") !== undefined
    )
      return;
    const inPreamble = context.texts.some(({ part, prose }) => part.role === "preamble" && /(?:^|\s)(?:nhằm|để)\s/u.test(fold(prose.text)));
    // An appendix that came without its plan has no body to state anything.
    if (context.sections.length === 0 && !inPreamble && context.part("appendix") !== undefined) return;
    if (inPreamble) yield { at: headOf(context), message: "preamble", severity: "info" };
    // Plans of budgets and of development set out from where things stand.
    else
      yield {
        at: headOf(context),
        message: "missing",
        ...(findRole(context, "situation") === undefined ? {} : { severity: "info" as const }),
      };
  },
});
