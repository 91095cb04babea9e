import { isSection, walk, wordsOf, type Section } from "../outline/section.ts";
import { findTimes } from "../vi/time/index.ts";
import { fold } from "../vi/word.ts";
import type { CheckContext } from "./context.ts";
import { printedDays } from "./dates.ts";

type Sections = Pick<CheckContext, "sections">;

/** `IV. THỜI GIAN THI ĐUA VÀ TIẾN ĐỘ`; what is said of reports is no time of the work. */
const TIME_HEADING = /^(?:khung )?thời gian(?! (?:gửi )?báo cáo)(?!\p{L})/u;

/** `3. Thời gian thực hiện` with items of its own, beside the work itself. */
const TIME_OF_ALL = /^(?:khung )?thời gian(?: thực hiện| tổ chức| triển khai)?(?:, địa điểm(?: thực hiện| tổ chức)?)?[.:]?$/u;

/** Whether a section of its own, an item of one on scope or one beside the work names days for the plan as a whole: `V. THỜI GIAN, ĐỊA ĐIỂM`. */
export function hasSchedule({ sections }: Sections): boolean {
  const items = sections.flatMap((section) => (section.role === "scope" ? [section, ...section.children] : [section]));
  const beside = sections.flatMap(({ children }) =>
    children.filter((item) => TIME_OF_ALL.test(fold(item.head.text)) && item.children.length > 0),
  );
  return [...items, ...beside].some(
    (item) => TIME_HEADING.test(fold(item.head.text)) && [...wordsOf(item)].some(({ prose }) => printedDays(prose.text).length > 0),
  );
}

/** Numbers of the sections whose opening words say from when to when all below is done: `III` of `III.1`, `III.2`. */
export function timedSections({ sections }: Sections): string[] {
  return sections.flatMap((top) => [...walk(top)].flatMap((node) => (node.ref !== "" && opensWithDays(node) ? [node.ref] : [])));
}

/** `Việc tổ chức hội nghị được thực hiện từ ngày 04/02/2026 đến ngày 08/02/2026, cụ thể như sau:` */
function opensWithDays({ items, children }: Section): boolean {
  const [first] = items;
  if (first === undefined || isSection(first) || first.kind !== "paragraph" || children.length === 0) return false;
  const { text } = first.prose;
  return (
    text.endsWith(":") &&
    findTimes(text, {}).some(({ strength, kind, edtf }) => strength === "strong" && kind === "period" && DAYS.test(edtf ?? ""))
  );
}

const DAYS = /^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/u;
