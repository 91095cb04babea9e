import { sourceSpan } from "../../../outline/prose.ts";
import type { Role, Section } from "../../../outline/section.ts";
import { defineRule } from "../../define.ts";
import { headingOf } from "../../where.ts";
import page from "./section-out-of-order.md";

export const sectionOutOfOrder = defineRule({
  id: "section-out-of-order",
  group: "structure",
  severity: "warning",
  summary: { vi: "Các phần của kế hoạch không theo thứ tự thường dùng.", en: "The parts of the plan are not in the usual order." },
  messages: {
    late: {
      vi: "Mục “{heading}” đứng sau “{before}”.",
      en: "“{heading}” stands behind “{before}”.",
      expected: {
        vi: "Sắp lại: mục đích, yêu cầu – nội dung, nhiệm vụ – kinh phí – tổ chức thực hiện.",
        en: "Order: purpose and requirements, content, funding, organisation.",
      },
    },
  },
  page,
  *check({ sections }) {
    let content: Section | undefined;
    let organisation: Section | undefined;
    const late = (section: Section, before: Section) => ({
      at: sourceSpan(section.head),
      message: "late" as const,
      values: { heading: headingOf(section), before: headingOf(before) },
    });
    for (const section of sections) {
      if (section.headParagraph === undefined) continue;
      const before = content ?? organisation;
      if (PURPOSE.has(section.role) && before !== undefined) yield late(section, before);
      // Content may go on behind a first part on organisation; it is out of place only where all of it stands behind.
      else if (section.role === "content" && content === undefined && organisation !== undefined) yield late(section, organisation);
      if (section.role === "content") content ??= section;
      else if (section.role === "organisation") organisation ??= section;
    }
  },
});

const PURPOSE: ReadonlySet<Role> = new Set<Role>(["purpose", "requirements", "purpose-requirements"]);
