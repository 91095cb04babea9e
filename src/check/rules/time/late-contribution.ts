import type { Agency, Plan, Report } from "../../../model/plan.generated.ts";
import { bodyKey as keyOfName } from "../../../vi/agency/index.ts";
import { fold } from "../../../vi/word.ts";
import { defineRule } from "../../define.ts";
import page from "./late-contribution.md";

export const lateContribution = defineRule({
  id: "late-contribution",
  group: "time",
  severity: "warning",
  summary: {
    vi: "Hạn gửi để tổng hợp không sớm hơn hạn báo cáo tổng hợp.",
    en: "Contributions are due no earlier than the report they go into.",
  },
  messages: {
    same: {
      vi: "Hạn các đơn vị gửi {body} trùng với hạn {body} tổng hợp, báo cáo (“{due}”): không còn thời gian tổng hợp.",
      en: "Contributions to {body} and the report that {body} makes of them are both due “{due}”: no time is left to put them together.",
      expected: {
        vi: "Lùi hạn của {body}, hoặc đưa hạn gửi của các đơn vị sớm lên vài ngày.",
        en: "Give {body} a later day, or the contributors an earlier one.",
      },
    },
    late: {
      vi: "Các đơn vị gửi {body} “{due}”, nhưng {body} phải tổng hợp, báo cáo “{onward}”: không còn thời gian tổng hợp.",
      en: "Contributions to {body} are due “{due}”, but {body} must report “{onward}”: no time is left to put them together.",
      expected: {
        vi: "Lùi hạn của {body}, hoặc đưa hạn gửi của các đơn vị sớm lên vài ngày.",
        en: "Give {body} a later day, or the contributors an earlier one.",
      },
    },
  },
  page,
  *check({ plan }) {
    const reports = (plan.reporting ?? []).map((report, index) => ({ report, index, owners: ownersOf(report, plan) }));
    // The duty to put together and pass on, by frequency and owner.
    const onward = new Map<string, typeof reports>();
    for (const one of reports) {
      if (!passesOn(one.report)) continue;
      for (const owner of one.owners) {
        const key = `${one.report.frequency} ${owner}`;
        onward.set(key, [...(onward.get(key) ?? []), one]);
      }
    }
    // One remark for each item, however many rhythms it names.
    const said = new Map<string, { index: number; next: number; body: string; dues: string[]; limits: string[] }>();
    for (const { report, index } of reports) {
      const body = report.via ?? report.to;
      if (body === undefined || report.due === undefined) continue;
      const next = nearest(onward.get(`${report.frequency} ${bodyKey(body)}`) ?? [], report.ref);
      if (next?.report.due === undefined || next.report.ref === report.ref) continue;
      const own = dayOf(report);
      const limit = dayOf(next.report);
      if (own === undefined || limit === undefined || own < limit) continue;
      const key = `${report.ref} ${next.report.ref}`;
      const known = said.get(key) ?? { index, next: next.index, body: body.name, dues: [], limits: [] };
      known.dues.push(report.due.text);
      known.limits.push(next.report.due.text);
      said.set(key, known);
    }
    for (const { index, next, body, dues, limits } of said.values()) {
      // The first rhythm shows what is meant of all.
      const [due = "", report = ""] = [dues[0], limits[0]].map((text) => (dues.length > 1 ? `${text} …` : text));
      yield {
        at: `/reporting/${index}/due`,
        message: due === report ? "same" : "late",
        values: { body, due, onward: report },
        related: [{ message: { vi: "Hạn tổng hợp, báo cáo ở đây.", en: "The onward report is due here." }, at: `/reporting/${next}/due` }],
      };
    }
  },
});

/** Of several reports that a body makes, the one that stands nearest: a review of its own is summed up in its own section. */
function nearest<T extends { report: Report }>(all: readonly T[], ref = ""): T | undefined {
  const shared = (other = "") => {
    const [own, parts] = [ref.split("."), other.split(".")];
    const differ = own.findIndex((part, index) => part !== parts[index]);
    return differ === -1 ? own.length : differ;
  };
  return all.toSorted((a, b) => shared(b.report.ref) - shared(a.report.ref))[0];
}

/** `Phòng Kinh tế - Hạ tầng` and `Phòng Kinh tế và Hạ tầng` are one. */
function bodyKey(agency: Agency): string {
  return keyOfName(agency).replace(/\s?[-–,]\s?|\svà\s/gu, " ");
}

/** Whoever reports again and again reports on what the others sent for the same period; of one day only the words say so. */
function passesOn({ frequency, text, to }: Report): boolean {
  return /tổng hợp/u.test(fold(text ?? "")) || (to !== undefined && frequency !== "once" && frequency !== "ad-hoc");
}

/** The bodies that owe a report: said by it, or those of the item it stands in. */
function ownersOf(report: Report, plan: Plan): Set<string> {
  if (report.from !== undefined) return new Set([bodyKey(report.from)]);
  const item = (plan.responsibilities ?? []).find(
    ({ ref }) => ref !== undefined && (report.ref === ref || report.ref?.startsWith(`${ref}.`) === true),
  );
  return new Set((item?.agencies ?? []).filter((agency: Agency) => agency.collective !== true).map((agency) => bodyKey(agency)));
}

/** A number that orders due days of one frequency within their period. */
function dayOf({ due }: Report): number | undefined {
  const rule = due?.rrule;
  if (rule === undefined) {
    const day = /(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/u.exec(due?.edtf ?? "")?.groups;
    return day === undefined ? undefined : Number(`${day["year"]}${day["month"]}${day["day"]}`);
  }
  const part = (name: string) => new RegExp(`(?:^|;)${name}=(?<value>-?\\d+)`, "u").exec(rule)?.groups?.["value"];
  const day = part("BYMONTHDAY");
  if (day === undefined) return undefined;
  const month = Number(part("BYMONTH") ?? 0);
  return month * 100 + (Number(day) < 0 ? 32 + Number(day) : Number(day));
}
