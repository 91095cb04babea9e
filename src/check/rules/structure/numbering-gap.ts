import { defineRule } from "../../define.ts";
import { markerSpan, printedMarker } from "../../numbering.ts";
import { slipsOf, type Slip } from "../../sequence.ts";
import page from "./numbering-gap.md";

export const numberingGap = defineRule({
  id: "numbering-gap",
  group: "structure",
  severity: "error",
  summary: { vi: "Đánh số bị nhảy, thiếu mục ở giữa.", en: "The numbering skips a number." },
  messages: {
    skipped: {
      vi: "Sau “{before}” đến ngay “{found}”, thiếu {missing}.",
      en: "“{found}” follows “{before}”: {missing} is missing.",
      expected: { vi: "Bổ sung mục còn thiếu, hoặc đánh số lại từ mục này.", en: "Add what is missing, or renumber from here on." },
    },
    first: {
      vi: "Mục đầu tiên là “{found}”, thiếu {missing}.",
      en: "The first item is “{found}”: {missing} is missing.",
      expected: { vi: "Đánh số từ đầu, hoặc bổ sung mục còn thiếu.", en: "Number from the start, or add what is missing." },
    },
  },
  page,
  *check({ numbering, text }) {
    for (const run of numbering) {
      for (const slip of slipsOf(run)) {
        if (slip.kind !== "gap" || isPrintedBetween(slip, text)) continue;
        const values = { found: printedMarker(slip.item.node), missing: listOf(slip.missing) };
        const at = markerSpan(slip.item.node);
        if (slip.before === undefined) yield { at, message: "first", values, severity: "warning" };
        else yield { at, message: "skipped", values: { ...values, before: printedMarker(slip.before.node) } };
      }
    }
  },
});

/** Between two numbers whose items lie this far apart nothing is looked for. */
const REACH = 20_000;

/**
 * Whether all that seems missing stands there after all, read as something else: on a line of its own inside another
 * list, or run into the line before (`… 01 hồ sơ giấy d) Thời hạn …`).
 */
function isPrintedBetween({ before, item, missing }: Extract<Slip, { kind: "gap" }>, text: string): boolean {
  if (before === undefined) return false;
  const [from, to] = [markerSpan(before.node).end, markerSpan(item.node).start];
  if (to - from > REACH) return false;
  const between = text.slice(from, to).normalize("NFC");
  return missing.every((label) => {
    const number = label.replace(/[.()]/gu, "\\$&");
    const ownLine = new RegExp(`^[\\s*_|>#]*${number}\\s?[.)]`, "imu");
    return ownLine.test(between) || (/^\p{L}$/u.test(label) && new RegExp(`\\s${number}[.)]\\s+\\p{Lu}`, "u").test(between));
  });
}

function listOf(missing: readonly string[]): string {
  return missing.length > 3 ? `${missing[0]} … ${missing.at(-1)}` : missing.join(", ");
}
