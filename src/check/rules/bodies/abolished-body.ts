import { sourceSpan } from "../../../outline/prose.ts";
import { printDay } from "../../dates.ts";
import { defineRule } from "../../define.ts";
import { pastIn } from "../../history.ts";
import { isCommittee } from "../../issuer-kinds.ts";
import { mortalsIn, successorOn } from "../../lifetimes.ts";
import { placeEnd } from "../../places.ts";
import { wordsOf } from "../../words.ts";
import page from "./abolished-body.md";

export const abolishedBody = defineRule({
  id: "abolished-body",
  group: "bodies",
  severity: "warning",
  summary: {
    vi: "Nêu tên cơ quan đã chấm dứt hoạt động trước ngày ký kế hoạch.",
    en: "A body is named that no longer existed when the plan was signed.",
  },
  messages: {
    ended: {
      vi: "“{name}” không còn từ ngày {ended}.",
      en: "“{name}” ceased to exist on {ended}.",
      expected: { vi: "Kiểm tra lại tên cơ quan.", en: "Check the name." },
    },
    replaced: {
      vi: "“{name}” không còn từ ngày {ended}.",
      en: "“{name}” ceased to exist on {ended}.",
      expected: { vi: "Nay là: {successor}.", en: "Now: {successor}." },
    },
  },
  page,
  *check(context) {
    const day = context.date ?? context.notBefore;
    if (day === undefined) return;
    const isPast = pastIn(context);
    // A committee gives work to no division of another office: its "Phòng Tư pháp" is that of a district.
    const byCommittee = isCommittee(context.plan.document.issuer?.name ?? "");
    const said = new Set<string>();
    for (const named of wordsOf(context)) {
      if (named.unit.part.role === "letterhead") continue;
      for (const { mortal, from, to, common } of mortalsIn(named)) {
        if (common && (!byCommittee || BELONGS.has(named.key(to) ?? ""))) continue;
        const { unit, words } = named;
        const { endedOn, wrongFrom, confidence, row } = mortal;
        if (endedOn === undefined || wrongFrom === undefined || wrongFrom > day || said.has(row.id)) continue;
        const [start, end] = [words[from]?.start ?? 0, words[placeEnd(words, to) - 1]?.end ?? 0];
        const at = sourceSpan(unit.prose, start, end);
        if (isPast(at, wrongFrom)) continue;
        said.add(row.id);
        const successor = successorOn(mortal, day);
        const values = { name: unit.prose.text.slice(start, end), ended: printDay(endedOn), successor };
        yield {
          at,
          message: successor === "" ? "ended" : "replaced",
          values,
          ...(confidence === "low" || common ? { severity: "info" } : {}),
        };
      }
    }
  },
});

/** `Phòng Tư pháp | của trường`, `Phòng Nội vụ | thuộc Ban Quản lý …`: a division of the body named behind it. */
const BELONGS: ReadonlySet<string> = new Set(["của", "thuộc", "trực"]);
