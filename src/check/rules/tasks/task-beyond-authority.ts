import type { Agency } from "../../../model/plan.generated.ts";
import { asksOthers } from "../../../outline/roles.ts";
import type { Section } from "../../../outline/section.ts";
import { sourceSpan } from "../../../outline/prose.ts";
import { fold } from "../../../vi/word.ts";
import { beyondAuthority, isExecutive } from "../../authority.ts";
import { defineRule } from "../../define.ts";
import { WITHOUT_DISTRICTS } from "../../places.ts";
import { headingOf } from "../../where.ts";
import page from "./task-beyond-authority.md";

export const taskBeyondAuthority = defineRule({
  id: "task-beyond-authority",
  group: "tasks",
  severity: "info",
  summary: {
    vi: "Giao việc cho cơ quan không thuộc quyền của cơ quan ban hành.",
    en: "Work is given to a body that the issuer is not set over.",
  },
  messages: {
    outside: {
      vi: "{name} không thuộc quyền giao việc của {issuer}.",
      en: "{name} is outside the authority of {issuer}.",
      expected: { vi: "Viết “Đề nghị {name} …” thay cho giao nhiệm vụ.", en: "Ask instead: “Đề nghị {name} …”." },
    },
    central: {
      vi: "{name} là cơ quan trung ương, không thuộc quyền giao việc của {issuer}.",
      en: "{name} is a central body and outside the authority of {issuer}.",
      expected: { vi: "Viết “Đề nghị {name} …” thay cho giao nhiệm vụ.", en: "Ask instead: “Đề nghị {name} …”." },
    },
    above: {
      vi: "{name} là cơ quan cấp trên của {issuer}, không giao việc được trong kế hoạch này.",
      en: "{name} stands above {issuer}, which cannot give it work.",
      expected: {
        vi: "Giao cho cơ quan cùng cấp hoặc cấp dưới; với cấp trên thì “đề nghị”, “tham mưu”, “phối hợp”.",
        en: "Give it to a body of the same level or below; ask the one above.",
      },
    },
  },
  page,
  *check(context) {
    const { plan } = context;
    const issuer = plan.document.issuer?.name;
    if (issuer === undefined || !isExecutive(plan)) return;
    const messages = new Map<string, ReturnType<typeof beyondAuthority>>();
    const seen = new Set<string>();
    const requests = requestsAmong(context.sections);
    for (const { agency, pointer, as, name } of context.bodies) {
      if (as === "coordinating") continue;
      if (!messages.has(name)) messages.set(name, beyondAuthority(agency, plan));
      const message = messages.get(name);
      // That there is no such body any more is another remark.
      if (agency.level === "district" && (context.date ?? context.notBefore ?? "") >= WITHOUT_DISTRICTS) continue;
      if (message === undefined || seen.has(context.bodyKey(agency)) || isAsked(agency, context.text, requests)) continue;
      seen.add(context.bodyKey(agency));
      yield { at: pointer, message, values: { name: agency.name, issuer } };
    }
  },
});

/** Where the sections begin and end that ask for something by their heading: `KIẾN NGHỊ`. */
function requestsAmong(sections: readonly Section[]): Stretch[] {
  return sections.flatMap((section, index) => {
    if (!asksOthers(headingOf(section))) return [];
    const next = sections[index + 1];
    return [{ start: sourceSpan(section.head).start, end: next === undefined ? Infinity : sourceSpan(next.head).start }];
  });
}

interface Stretch {
  start: number;
  end: number;
}

/** The words before or right behind the name ask for it, or the heading of its section does. */
function isAsked({ source }: Agency, text: string, requests: readonly Stretch[]): boolean {
  if (source === undefined) return false;
  if (requests.some(({ start, end }) => source.start.offset >= start && source.start.offset < end)) return true;
  const around = fold(text.slice(Math.max(0, source.start.offset - 120), source.end.offset + 120));
  return /đề nghị|kiến nghị|mời |trân trọng/u.test(around);
}
