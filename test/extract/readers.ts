import { dump } from "js-yaml";
import { findAbbreviations } from "../../src/extract/abbreviations.ts";
import { findCitations, findNamedLaw } from "../../src/extract/citation.ts";
import type { FoundCitation } from "../../src/extract/found.ts";
import { readLabels } from "../../src/extract/labels.ts";
import type { Agency, Citation, Plan, Statement, Task, Timeline } from "../../src/model/plan.generated.ts";
import { bare, planOf } from "../support/compile.ts";
import { proseOf } from "../support/prose.ts";

// What the pages of src/extract print. "·" stands between several things, "†" behind a collective, "—" for nothing;
// in a cell "⏎" is a new line and "¶" a new paragraph.

export const NOTHING = "—";

const HEAD = `ỦY BAN NHÂN DÂN
XÃ VÂN SƠN

Số: 45/KH-UBND

Vân Sơn, ngày 10 tháng 3 năm 2026

KẾ HOẠCH

Triển khai thi hành Luật Lưu trữ trên địa bàn xã Vân Sơn

`;
const WORK = "I. NỘI DUNG\n\n1. Rà soát tài liệu\n\n";

const several = (items: readonly string[]) => (items.length === 0 ? NOTHING : items.join(" · "));
const nameOf = ({ name, collective, note }: Agency) => name + (collective === true ? "†" : "") + (note === undefined ? "" : ` {${note}}`);
const names = (agencies: readonly Agency[] = []) => agencies.map(nameOf).join(" · ");
const timeOf = ({ text, kind, edtf }: Timeline) => `${text} (${kind}${edtf === undefined ? "" : ` ${edtf}`})`;
const part = (name: string, value: string | undefined) => (value === undefined || value === "" ? [] : [`${name}: ${value}`]);
const outputsOf = (outputs: readonly Statement[] = []) => outputs.map(({ text }) => text).join(" · ");

/** The values of one task in a line. */
function valuesOf({ lead, coordinating, timeline, outputs, funding, supervisors, notes, assignments }: Task): string[] {
  return [
    ...part("chủ trì", names(lead)),
    ...part("phối hợp", names(coordinating)),
    ...part("thời gian", timeline === undefined ? undefined : timeOf(timeline)),
    ...part("sản phẩm", outputsOf(outputs)),
    ...part("kinh phí", outputsOf(funding)),
    ...part("lãnh đạo", outputsOf(supervisors)),
    ...part("ghi chú", outputsOf(notes)),
    ...part("phân công", assignments?.map((one) => `${names(one.lead)} → ${one.text}`).join(" · ")),
  ];
}

function citationOf({ type, number, name, date, issuer, title }: Citation | FoundCitation): string {
  const what = name ?? `${type} ${number ?? ""}`;
  return [
    what + (name !== undefined && number !== undefined ? ` (${number})` : ""),
    date,
    issuer?.name,
    title === undefined ? undefined : `“${title}”`,
  ]
    .filter((one) => one !== undefined)
    .join(", ");
}

async function onlyTask(text: string): Promise<Task | undefined> {
  return (await planOf(text)).tasks?.[0];
}

async function document(text: string): Promise<string> {
  const { document: header } = await planOf(text);
  return several([
    ...part("số", header.number),
    ...part("ngày", header.date),
    ...part("nơi", header.place),
    ...part("cơ quan", header.issuer?.name),
    ...part("cơ quan chủ quản", header.parentIssuer?.name),
    ...part(
      "kèm theo",
      header.issuedWith === undefined ? undefined : [header.issuedWith.type, header.issuedWith.number, header.issuedWith.date].join(" "),
    ),
    ...(header.draft === true ? ["dự thảo"] : []),
    ...(header.party === true ? ["văn bản Đảng"] : []),
  ]);
}

async function unitsOf(text: string): Promise<string> {
  const list = (tasks: readonly Task[]): string[] =>
    tasks.flatMap(({ ref, title, tasks: under = [] }) =>
      under.length === 0 ? [`${ref} ${title}`] : [`${ref} [${list(under).join(" · ")}]`],
    );
  return several(list((await planOf(`${HEAD}${text}`)).tasks ?? []));
}

/** The tasks that have a time, at whatever depth. */
function timedTasks(tasks: readonly Task[] = []): string[] {
  return tasks.flatMap(({ ref, title, timeline, tasks: under }) => [
    ...(timeline === undefined ? [] : [`${ref} ${title} – ${timeOf(timeline)}`]),
    ...timedTasks(under),
  ]);
}

/** The tasks whose lead is printed behind them, at whatever depth. */
function ledFromBehind(tasks: readonly Task[] = []): string[] {
  return tasks.flatMap(({ ref, title, source, lead = [], timeline, tasks: under }) => [
    ...((lead[0]?.source?.start.offset ?? 0) < (source?.end.offset ?? Infinity)
      ? []
      : [[`${ref} ${title} – ${names(lead)}`, ...(timeline === undefined ? [] : [timeOf(timeline)])].join(", ")]),
    ...ledFromBehind(under),
  ]);
}

/** The tasks whose bodies are printed before them, at whatever depth. */
function pointing(tasks: readonly Task[] = []): string[] {
  return tasks.flatMap(({ ref, title, source, lead = [], coordinating = [], tasks: under }) => [
    ...([...lead, ...coordinating].some((body) => (body.source?.start.offset ?? Infinity) < (source?.start.offset ?? 0))
      ? [[`${ref} ${title}`, ...part("chủ trì", names(lead)), ...part("phối hợp", names(coordinating))].join(" – ")]
      : []),
    ...pointing(under),
  ]);
}

/** What each page's rule makes of one text, in a line. */
export const READERS: Readonly<Record<string, (text: string) => string | Promise<string>>> = {
  labels: (text) => {
    const reading = readLabels(proseOf(text));
    if (reading === undefined) return NOTHING;
    const lead = reading.lead.text === "" ? [] : [`(${reading.lead.text})`];
    return several([...lead, ...reading.fields.map(({ field, value }) => `${field} = ${value.text === "" ? "(ở dưới)" : value.text}`)]);
  },
  citation: (text) => {
    const prose = proseOf(text);
    const law = findNamedLaw(prose, "x");
    const found = findCitations(prose, "x");
    return several([...(law === undefined || found.some(({ at }) => at.start === law.at.start) ? [] : [law]), ...found].map(citationOf));
  },
  abbreviations: (text) => several(findAbbreviations(proseOf(text)).map(({ short, full }) => `${short} = ${full}`)),
  bases: async (text) => several(((await planOf(`${HEAD}${text}\n\n${WORK}`)).legalBases ?? []).map(citationOf)),
  header: (text) => document(`${text}\n\nKẾ HOẠCH\n\nTriển khai thi hành Luật Lưu trữ\n\n${WORK}`),
  closing: async (text) => {
    const { recipients = [], signature } = await planOf(
      `${HEAD}${WORK}Trên đây là Kế hoạch triển khai thi hành Luật Lưu trữ./.\n\n${text}`,
    );
    const signed =
      signature === undefined
        ? []
        : [signature.authority, signature.proxy, signature.position, signature.name].filter((one) => one !== undefined);
    return several([...part("nhận", recipients.map((one) => one.text).join(" / ")), ...part("ký", signed.join(" / "))]);
  },
  statements: async (text) => {
    const { purposes = [], requirements = [], objectives = [] } = await planOf(`${HEAD}${text}\n\nII. NỘI DUNG\n\n1. Rà soát tài liệu`);
    return several(
      [["mục đích", purposes] as const, ["yêu cầu", requirements] as const, ["mục tiêu", objectives] as const].flatMap(([name, items]) =>
        items.map((item) => `${name} ${item.ref}: ${item.text}`),
      ),
    );
  },
  responsibilities: async (text) => {
    const { responsibilities = [] } = await planOf(`${HEAD}${WORK}II. TỔ CHỨC THỰC HIỆN\n\n${text}`);
    const own = (duties: NonNullable<(typeof responsibilities)[number]["duties"]>) =>
      duties.flatMap(({ agencies }, index) => (agencies === undefined ? [] : [`; việc ${index + 1}: ${names(agencies)}`])).join("");
    return several(
      responsibilities.map(({ ref, agencies, duties = [] }) => `${ref}: ${names(agencies)} (${duties.length} việc${own(duties)})`),
    );
  },
  reporting: async (text) => {
    const { reporting = [] } = await planOf(`${HEAD}${WORK}II. TỔ CHỨC THỰC HIỆN\n\n1. ${text}`);
    return several(
      reporting.map(({ frequency, due, from, to, via }) =>
        [
          frequency,
          due === undefined ? undefined : `“${due.text}”`,
          from === undefined ? undefined : `từ ${from.name}`,
          to === undefined ? undefined : `về ${to.name}`,
          via === undefined ? undefined : `qua ${via.name}`,
        ]
          .filter((one) => one !== undefined)
          .join(", "),
      ),
    );
  },
  funding: async (text) => several(((await planOf(`${HEAD}${WORK}${text}`)).funding ?? []).map((item) => `${item.ref}: ${item.text}`)),
  period: async (text) => {
    const { period } = (await planOf(`Hà An, ngày 12 tháng 3 năm 2026\n\nKẾ HOẠCH\n\n${text}\n\n${WORK}`)).document;
    return period === undefined ? NOTHING : `“${period.text}” ${period.kind} ${period.edtf}`;
  },
  "is-plan": async (text) => ((await planOf(text)).document.isPlan ? "kế hoạch" : NOTHING),
  "task/fields": async (text) => several(valuesOf((await onlyTask(`${HEAD}${WORK}${text}`)) ?? { title: "" })),
  "task/narrative": async (text) => several(valuesOf((await onlyTask(`${HEAD}I. NỘI DUNG\n\n1. ${text}`)) ?? { title: "" })),
  "task/tail": async (text) => several(valuesOf((await onlyTask(`${HEAD}I. NỘI DUNG\n\n1. ${text}`)) ?? { title: "" })),
  "task/shared-labels": async (text) => several(ledFromBehind((await planOf(`${HEAD}${text}`)).tasks)),
  "task/same-bodies": async (text) => several(pointing((await planOf(`${HEAD}${text}`)).tasks)),
  "task/stages": async (text) => several(timedTasks((await planOf(`${HEAD}${text}`)).tasks)),
  "task/table": async (text) => {
    const tasks = (await planOf(`${HEAD}${WORK}PHỤ LỤC\n\n${text}`)).tasks ?? [];
    return several(tasks.filter(({ ref = "" }) => ref.startsWith("PL")).map((task) => `${task.ref} ${task.title}`));
  },
  "task/heads": async (text) => {
    const columns = ["TT = 1", "Nội dung nhiệm vụ = Rà soát văn bản", ...text.split(" ; ")].map((column) => column.split(" = "));
    const [heads, cells] = [0, 1].map((row) => `| ${columns.map((column) => column[row] ?? "").join(" | ")} |`);
    const table = `${heads}\n|${"---|".repeat(columns.length)}\n${cells}\n`;
    const tasks = (await planOf(`${HEAD}${WORK}PHỤ LỤC\n\n${table}`)).tasks ?? [];
    return several(tasks.filter(({ ref = "" }) => ref.startsWith("PL")).flatMap(valuesOf));
  },
  "task/units": (text) => unitsOf(text),
  tasks: (text) => unitsOf(text),
};

function compactTask(task: Task): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries({
      ref: task.ref,
      title: task.title,
      lead: names(task.lead) || undefined,
      coordinating: names(task.coordinating) || undefined,
      timeline: task.timeline === undefined ? undefined : timeOf(task.timeline),
      outputs: outputsOf(task.outputs) || undefined,
      tasks: task.tasks?.map(compactTask),
    }).filter(([, value]) => value !== undefined),
  );
}

/** Parts of the plan that a fenced document compiles to, short enough for a page. */
export async function partsOf(markdown: string, wanted: readonly string[]): Promise<string> {
  const plan: Plan = await planOf(markdown);
  const all: Record<string, unknown> = {
    document: {
      ...(bare(plan.document, { names: true }) as object),
      ...(plan.document.issuer === undefined ? {} : { issuer: plan.document.issuer.name }),
      ...(plan.document.parentIssuer === undefined ? {} : { parentIssuer: plan.document.parentIssuer.name }),
    },
    legalBases: plan.legalBases?.map(citationOf),
    ...Object.fromEntries(
      (["purposes", "requirements", "objectives", "funding"] as const).map((key) => [
        key,
        plan[key]?.map((item) => ({ [item.ref ?? ""]: item.text })),
      ]),
    ),
    tasks: plan.tasks?.map(compactTask),
    responsibilities: plan.responsibilities?.map(({ ref = "", agencies, duties = [] }) => ({
      [ref]: names(agencies),
      duties: duties.map((duty) => duty.text),
    })),
    recipients: plan.recipients?.map((one) => one.text),
    signature: bare(plan.signature),
  };
  const found = Object.fromEntries(wanted.filter((key) => all[key] !== undefined).map((key) => [key, all[key]]));
  return Object.keys(found).length === 0 ? `${NOTHING}\n` : dump(found, { lineWidth: -1, noRefs: true });
}
