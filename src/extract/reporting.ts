import { addAll } from "../model/add-all.ts";
import type { Outline } from "../outline/index.ts";
import { sourceSpan, slice, type Prose } from "../outline/prose.ts";
import { walk, wordsOf, type Section } from "../outline/section.ts";
import { readAssignment, readSubjects, type AgencySpan, type Subject } from "../vi/agency/index.ts";
import { listsMatters } from "../vi/inspection.ts";
import { findRecurrences } from "../vi/time/index.ts";
import { fold } from "../vi/word.ts";
import { foundAgencies, type ExtractContext } from "./context.ts";
import { trimValue } from "./labels.ts";
import type { FoundAgency, FoundReport } from "./found.ts";
import { namedBefore } from "./responsibilities.ts";

const RULE = "reporting/sentence";
/** From here on the sentence speaks of a report. */
const REPORTS = /báo cáo|gửi|gởi|trình|phản ánh|tổng hợp/u;
/** Before the body that a report goes to: "báo cáo … về", "gửi", "báo cáo", "trình". */
const TO = /(?:về|cho|đến|gửi|gởi|báo cáo|trình)\s+/gu;
/** Before the body that it goes through. */
const VIA = /(?:thông\s+)?qua\s+\(?/gu;
/** The longest name of a body that is looked for, in characters. */
const NAME_MAX = 160;

/** Periodic or dated reports owed under the plan: one entry per frequency, with whom it goes to and through whom. */
export function readReports(outline: Outline, context: ExtractContext): FoundReport[] {
  const result: FoundReport[] = [];
  for (const part of outline.root.children) {
    if (
      [
        "act",
        "letterhead",
        "title",
        "type",
        "preamble",
        "closing",
        "appendix",
        "furniture",
        "purpose",
        "requirements",
        "purpose-requirements",
        "objectives",
      ].includes(part.role)
    )
      continue;
    // "Chế độ báo cáo định kỳ, đột xuất" among what an inspection looks at is owed elsewhere.
    if (listsMatters(part.head.text)) continue;
    const parents = new Map<Section, Section>();
    for (const node of walk(part)) for (const child of node.children) parents.set(child, node);
    for (const { prose, node } of wordsOf(part)) addAll(result, reportsIn(prose, node, parents, context));
  }
  return result;
}

/** The bodies of the nearest heading above the words: whose duties they are. */
function ownerOf(prose: Prose, node: Section, parents: ReadonlyMap<Section, Section>): FoundAgency | undefined {
  for (let above: Section | undefined = node; above !== undefined; above = parents.get(above)) {
    const named = namedBefore(above.head.text);
    if (named !== undefined && (above.head !== prose || named.colon !== undefined)) return asOne(above.head, named.agencies);
  }
  return undefined;
}

/** One body, or several as they are printed beside one another. */
function asOne(prose: Prose, agencies: readonly AgencySpan[]): FoundAgency | undefined {
  const [first] = agencies;
  const last = agencies.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const { note: _part, ...body } = first;
  const joint = { name: prose.text.slice(first.start, last.end), start: first.start, end: last.end, collective: true };
  return foundAgencies(prose, [first === last ? body : joint], RULE)[0];
}

/**
 * Who owes the report: whom its sentence is about, else the sentence before it. Those who only help with something owe none.
 * @param at where the words that say how often or by when begin
 */
function subjectOf(prose: Prose, subjects: readonly Subject[], at: number): FoundAgency | undefined {
  const from = Math.max(0, ...[...prose.text.slice(0, at).matchAll(SENTENCE)].map((end) => end.index + 1));
  const own = subjects.filter(({ agencies, formula }) => agencies[0] !== undefined && formula !== "phoi-hop");
  const startOf = ({ agencies }: Subject) => agencies[0]?.start ?? 0;
  const before = own.findLast((subject) => startOf(subject) <= at);
  const behind = own.find((subject) => startOf(subject) > at && !SENTENCE_END.test(prose.text.slice(at, startOf(subject))));
  const chosen = before !== undefined && startOf(before) >= from ? before : (behind ?? before);
  return chosen === undefined ? undefined : asOne(prose, chosen.agencies);
}

const SENTENCE = /[.;](?=\s+\p{Lu})/gu;
const SENTENCE_END = /[.;]\s+\p{Lu}/u;

/** What reports are to look like is sent to those who write them: `gửi đề cương báo cáo đến các cơ quan`; a draft that is only written is no report. */
const OUTLINES = /(?:đề cương|biểu mẫu|mẫu|khung) (?:của )?báo cáo|dự thảo báo cáo(?![^.;]{0,120}(?:gửi|trình|báo cáo)(?!\p{L}))/gu;

function reportsIn(prose: Prose, node: Section, parents: ReadonlyMap<Section, Section>, context: ExtractContext): FoundReport[] {
  const key = fold(prose.text).replace(OUTLINES, (words) => " ".repeat(words.length));
  if (!key.includes("báo cáo") && !/gửi (?:kết quả|về)|báo (?:kết quả|số liệu)/u.test(key)) return [];
  const recurrences = findRecurrences(prose.text, context.time);
  if (recurrences.length === 0) return [];
  const steps = stepsOf(
    prose,
    key,
    recurrences.flatMap(({ due }) => due?.start ?? []),
  );
  const subjects = readSubjects(prose.text);
  const owner = ownerOf(prose, node, parents);
  return recurrences.map((recurrence) => {
    const step = steps.findLastIndex(({ start }) => start <= (recurrence.due?.start ?? 0));
    const { to, via } = steps[step] ?? {};
    // Whoever was reported to first reports in his turn.
    const earlier = steps[step - 1];
    const passedOn = earlier === undefined ? undefined : (earlier.via ?? earlier.to);
    const from = [passedOn ?? subjectOf(prose, subjects, recurrence.due?.start ?? recurrence.start), owner].find(
      (body) => body !== undefined && body.name !== to?.name,
    );
    const words = around(prose, recurrence);
    const report: FoundReport = {
      ref: trimBullets(node.ref),
      frequency: recurrence.frequency,
      text: words.text,
      at: sourceSpan(words),
      by: RULE,
    };
    if (recurrence.due !== undefined) {
      const { due } = recurrence;
      report.due = { text: due.text, at: sourceSpan(prose, due.start, due.end), by: RULE };
      const rule = inOneRule(due.rrule ?? []);
      if (rule !== undefined) report.due.rrule = rule;
      if (due.edtf !== undefined) report.due.edtf = due.edtf;
      if (due.to !== undefined) report.due.end = due.to;
      if (due.inclusive !== undefined) report.due.inclusive = due.inclusive;
    }
    if (from !== undefined) report.from = from;
    if (to !== undefined) report.to = to;
    if (via !== undefined) report.via = via;
    return report;
  });
}

const DAY_OF_YEAR = /^FREQ=YEARLY;BYMONTH=(?<month>\d{1,2});(?<day>BYMONTHDAY=\d{1,2})$/u;

/**
 * `trước ngày 15/6 và 15/12`: two days a year make two rules, and the field holds one. The same day of two months is one rule; of
 * others the words alone tell.
 */
function inOneRule([first, ...more]: readonly string[]): string | undefined {
  if (first === undefined || more.length === 0) return first;
  const days = [first, ...more].map((rule) => DAY_OF_YEAR.exec(rule)?.groups);
  const [day] = days;
  if (day?.["day"] === undefined || days.some((other) => other?.["day"] !== day["day"])) return undefined;
  const months = days.map((one) => Number(one?.["month"])).sort((a, b) => a - b);
  return `FREQ=YEARLY;BYMONTH=${months.join()};${day["day"]}`;
}

/** Longest text that is given whole with each report it asks for. */
const TEXT_MAX = 2000;

/** The text; of one without end what stands around the report, since each report gives its own. */
function around(prose: Prose, { start, end }: { start: number; end: number }): Prose {
  if (prose.text.length <= TEXT_MAX) return prose;
  const from = Math.max(0, prose.text.lastIndexOf(" ", Math.max(0, start - TEXT_MAX / 2)));
  const space = prose.text.indexOf(" ", Math.min(prose.text.length, end + TEXT_MAX / 2));
  return trimValue(prose, from, space === -1 ? prose.text.length : space);
}

interface Step {
  start: number;
  to: FoundAgency | undefined;
  via: FoundAgency | undefined;
}

/** Where those who were reported to report in their turn. */
const PASSED_ON = /(?:để )?tổng hợp,? (?:và )?(?:báo cáo|trình)(?!\p{L})/gu;

/**
 * "Các thôn báo cáo Văn phòng trước ngày 20 | để tổng hợp, báo cáo Ủy ban nhân dân xã trước ngày 25": each step has its day and its
 * body. One step where only one has a day.
 */
function stepsOf(prose: Prose, key: string, dues: readonly number[]): Step[] {
  const later = Array.from(key.matchAll(PASSED_ON), ({ index }) => index).filter(
    (at) => dues.some((due) => due < at) && dues.some((due) => due > at),
  );
  const starts = [0, ...later];
  return starts.map((start, index) => {
    const words = slice(prose, start, starts[index + 1] ?? prose.text.length);
    const folded = fold(words.text);
    return { start, to: bodyAfter(words, folded, TO), via: bodyAfter(words, folded, VIA) };
  });
}

/** A report asked for in a dash belongs to the numbered item above it. */
function trimBullets(ref: string): string {
  return ref.replace(/(?:\.\[\d+\])+$/u, "");
}

/** The body named right behind the first of the words that is followed by one. */
function bodyAfter(prose: Prose, key: string, words: RegExp): FoundAgency | undefined {
  const from = Math.max(0, key.search(REPORTS));
  for (const match of key.slice(from).matchAll(words)) {
    const start = from + match.index + match[0].length;
    const rest = slice(prose, start, Math.min(prose.text.length, start + NAME_MAX));
    const [first] = readAssignment(rest.text).lead;
    if (first?.start !== 0) continue;
    // "(qua Sở X)" behind the name is a field of its own.
    const { note: _through, ...body } = first;
    return foundAgencies(rest, [body], RULE)[0];
  }
  return undefined;
}
