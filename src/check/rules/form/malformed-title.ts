import { defineRule } from "../../define.ts";
import page from "./malformed-title.md";

const STOP = /^[*_ ]{0,6}\.(?![.\d])/u;
const REGARDING = /(?<!\p{L})v\/v(?!\p{L})/iu;

export const malformedTitle = defineRule({
  id: "malformed-title",
  group: "form",
  severity: "info",
  summary: { vi: "Trích yếu kết thúc bằng dấu chấm hoặc dùng “V/v”.", en: "The title ends with a full stop or begins with “V/v”." },
  messages: {
    stop: {
      vi: "Trích yếu kết thúc bằng dấu chấm.",
      en: "The title ends with a full stop.",
      expected: { vi: "Bỏ dấu chấm cuối trích yếu.", en: "Drop the full stop." },
    },
    regarding: {
      vi: "Trích yếu dùng “{found}”, cách ghi của công văn.",
      en: "The title has “{found}”, as official letters have.",
      expected: { vi: "Bỏ “{found}”, nêu thẳng nội dung kế hoạch.", en: "Drop “{found}” and say what the plan is about." },
    },
  },
  page,
  *check({ plan, text, kind }) {
    const { title, sources } = plan.document;
    const place = sources?.title;
    if (title === undefined || place === undefined || kind.party) return;
    const stop = STOP.exec(text.slice(place.end.offset, place.end.offset + 8));
    if (stop !== null) {
      const at = place.end.offset + stop[0].length;
      yield { at: "/document/title", message: "stop", fix: { start: at - 1, end: at, text: "" } };
    }
    const regarding = REGARDING.exec(title);
    if (regarding !== null) {
      yield { at: "/document/title", message: "regarding", values: { found: regarding[0] }, severity: "warning" };
    }
  },
});
