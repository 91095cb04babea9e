import { sourceSpan, type Prose } from "../../../outline/prose.ts";
import { fold } from "../../../vi/word.ts";
import { cameWithAct } from "../../attached.ts";
import type { CheckContext } from "../../context.ts";
import { defineRule } from "../../define.ts";
import { endOf } from "../../where.ts";
import page from "./missing-recipients.md";

/** The Official Gazette prints acts without their recipients. */
function isGazette({ outline }: CheckContext): boolean {
  return outline.root.children.some(
    ({ role, lines }) =>
      role === "furniture" && lines.some((line) => line.kind === "line" && /^(?:\d+\s+)?công báo\s*\//u.test(fold(line.prose.text))),
  );
}

/** `Nơi gửi:` over a list behind the text. */
const OTHER_HEADING = /^(?:nơi (?:gửi|gởi|nhân)|nơi nhận văn bản)\s*:/u;

function otherHeading({ texts }: CheckContext): { prose: Prose; length: number } | undefined {
  const unit = texts.findLast(({ part, folded }) => part.role !== "appendix" && OTHER_HEADING.test(folded));
  const length = unit === undefined ? 0 : unit.folded.indexOf(":") + 1;
  return unit === undefined ? undefined : { prose: unit.prose, length };
}

export const missingRecipients = defineRule({
  id: "missing-recipients",
  group: "form",
  severity: "warning",
  summary: { vi: "Kế hoạch không có “Nơi nhận”.", en: "The plan lists no recipients (Nơi nhận)." },
  messages: {
    other: {
      vi: "Danh sách nơi nhận ghi là “{found}”.",
      en: "The recipients are headed “{found}”.",
      expected: { vi: "Viết “Nơi nhận:”.", en: "Write “Nơi nhận:”." },
    },
    missing: {
      vi: "Không thấy “Nơi nhận”.",
      en: "No “Nơi nhận” (recipients) was found.",
      expected: {
        vi: "Ghi “Nơi nhận:” bên trái phần ký, mỗi nơi một dòng, dòng cuối “- Lưu: VT, <đơn vị soạn thảo>.”",
        en: "Write “Nơi nhận:” to the left of the signature, one line for each, the last one “- Lưu: VT, <drafting unit>.”",
      },
    },
  },
  page,
  *check(context) {
    const { plan, sections } = context;
    if (plan.recipients !== undefined || sections.length === 0 || isGazette(context)) return;
    const other = otherHeading(context);
    if (other !== undefined) {
      yield { at: sourceSpan(other.prose, 0, other.length), message: "other", values: { found: other.prose.text.slice(0, other.length) } };
      return;
    }
    if (plan.signature === undefined && cameWithAct(context)) return;
    // Neither recipients nor signature: an extract, or a text whose end was cut off. Not found is not wrong.
    yield {
      at: plan.signature === undefined ? endOf(context) : "/signature",
      message: "missing",
      ...(plan.signature === undefined ? { severity: "info" } : {}),
    };
  },
});
