import type { Agency } from "../../../model/plan.generated.ts";
import { isReference, resolveAgency, takenInBy } from "../../../vi/agency/index.ts";
import { fold, foldKey } from "../../../vi/word.ts";
import { beyondAuthority, issuingNames, type Beyond } from "../../authority.ts";
import { isNamedBody, type GivenBody } from "../../bodies.ts";
import type { CheckContext } from "../../context.ts";
import { defineRule } from "../../define.ts";
import { endedBy, successorsOn } from "../../lifetimes.ts";
import { pointsNowhere } from "../../recipients.ts";
import page from "./body-not-in-recipients.md";

export const bodyNotInRecipients = defineRule({
  id: "body-not-in-recipients",
  group: "bodies",
  severity: "warning",
  summary: { vi: "Cơ quan được giao việc không có trong “Nơi nhận”.", en: "A body that is given work is not among the recipients." },
  messages: {
    missing: {
      vi: "{name} được giao việc nhưng không có trong “Nơi nhận”.",
      en: "{name} is given work but is not among the recipients.",
      expected: { vi: "Thêm “- {name};” vào “Nơi nhận”.", en: "Add “- {name};” to the recipients." },
    },
    heir: {
      vi: "{name} được giao việc, nay là {heir}, nhưng {heir} không có trong “Nơi nhận”.",
      en: "{name}, now {heir}, is given work, but {heir} is not among the recipients.",
      expected: { vi: "Thêm “- {heir};” vào “Nơi nhận”.", en: "Add “- {heir};” to the recipients." },
    },
    helpers: {
      vi: "Được giao phối hợp nhưng không có trong “Nơi nhận”: {names}.",
      en: "Given a part in the work but not among the recipients: {names}.",
      expected: { vi: "Thêm vào “Nơi nhận” nếu cần gửi.", en: "Add them to the recipients if the plan is to be sent to them." },
    },
  },
  page,
  *check(context) {
    const { plan, kind } = context;
    const lines = plan.recipients ?? [];
    const recipients = lines.filter((line) => !pointsNowhere(line, context));
    // The recipients of an attached plan are those of its decision; two lines or fewer are no list to judge by.
    if (lines.length < 3 || kind.attached || kind.party || recipients.some(isReference)) return;
    // Who sits on a committee gets its plan for the body that sent him: which bodies these are another paper says.
    if (isCommitteeOfBodies(plan.document.issuer?.name) && recipients.some(({ text }) => MEMBERS.test(fold(text)))) return;
    const covers = takenInBy(recipients, plan.document.date);
    const said = new Set<string>();
    const settled = new Set<string>();
    const helpers: GivenBody[] = [];
    const isUntold = ({ agency }: GivenBody) =>
      // Work that the issuer cannot give is another remark.
      isNamedBody(agency) && !isIssuer(agency, context) && !covers(agency) && !ABOVE.has(beyondAuthority(agency, plan));
    for (const body of context.bodies) {
      const { agency, pointer, as, name } = body;
      if (as === "coordinating") helpers.push(body);
      if (as === "coordinating" || settled.has(name)) continue;
      settled.add(name);
      const key = context.bodyKey(agency);
      if (said.has(key) || !isUntold(body)) continue;
      said.add(key);
      const now = bodyOfToday(agency, context);
      if (now === agency) yield { at: pointer, message: "missing", values: { name: agency.name } };
      else if (now !== undefined && !covers(now)) yield { at: pointer, message: "heir", values: { name: agency.name, heir: now.name } };
    }
    const untold = helpers.filter((body) => {
      if (settled.has(body.name)) return false;
      settled.add(body.name);
      return !said.has(context.bodyKey(body.agency)) && isUntold(body) && bodyOfToday(body.agency, context) === body.agency;
    });
    const [first] = untold;
    if (first !== undefined)
      yield {
        at: first.pointer,
        message: "helpers",
        values: { names: untold.map(({ agency }) => agency.name).join(", ") },
        severity: "info",
      };
  },
});

/** `Ban Chỉ đạo …`, `Ủy ban Quốc gia …`: one whose members stand for other bodies. */
function isCommitteeOfBodies(issuer: string | undefined): boolean {
  return COMMITTEE.test(fold(issuer ?? ""));
}

const COMMITTEE =
  /^(?:ban (?:chỉ đạo|chỉ huy|tổ chức|vận động)|ủy ban(?! (?:nhân dân|mặt trận|mttq|kiểm tra))|hội đồng(?! nhân dân)|tổ công tác)(?!\p{L})/u;
const MEMBERS =
  /(?:thành viên|ủy viên)(?: của)? (?:ban (?:chỉ đạo|chỉ huy|tổ chức|vận động)|bcđ|ủy ban|hội đồng|tổ công tác)(?!\p{L}|(?: nhân dân| mttq| mặt trận))/u;

/** The body itself, or the only one that has taken over from it; undefined where nobody can be named for sure. */
function bodyOfToday(agency: Agency, { date, notBefore }: CheckContext): Agency | undefined {
  const day = date ?? notBefore;
  const mortal = day === undefined ? undefined : endedBy(agency.id, day);
  if (day === undefined || mortal === undefined) return agency;
  const [name, ...others] = successorsOn(mortal, day);
  const heir = name === undefined || others.length > 0 ? undefined : resolveAgency(name, { date: day });
  return heir?.id === undefined || name === undefined ? undefined : { name, id: heir.id };
}

const ABOVE: ReadonlySet<Beyond | undefined> = new Set(["above", "central"]);

function isIssuer(agency: Agency, { plan }: CheckContext): boolean {
  const { issuer } = plan.document;
  if (issuer === undefined) return false;
  if (issuer.id !== undefined && issuer.id === agency.id) return true;
  const key = foldKey(agency.name);
  // Of two that issue a plan together, each is called without its place: `CÔNG AN TỈNH NGHỆ AN - SỞ Y TẾ`.
  const joint = issuingNames(issuer.name);
  if (joint.some((name) => foldKey(name) === key)) return true;
  return joint.length > 1 && joint.some((name) => foldKey(name).startsWith(`${key} `) || isSame(name, agency));
}

/** `SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH` and `Sở VHTTDL`. */
function isSame(name: string, { id }: Agency): boolean {
  return id !== undefined && resolveAgency(name)?.id === id;
}
