import { sourceSpan } from "../../../outline/prose.ts";
import { defineRule, type Finding } from "../../define.ts";
import { listedUnits, periodOfVisits, schedulesOf, type Visit } from "../../visits.ts";
import type { CheckContext } from "../../context.ts";
import page from "./schedule-mismatch.md";

type Message = "twice" | "outside" | "unlisted" | "unscheduled" | "instead" | "count";

export const scheduleMismatch = defineRule({
  id: "schedule-mismatch",
  group: "consistency",
  severity: "warning",
  summary: {
    vi: "Lịch kiểm tra, giám sát không khớp với thời gian hoặc danh sách đơn vị đã nêu.",
    en: "A schedule of visits does not fit the days or the list of bodies that the plan gives.",
  },
  messages: {
    twice: {
      vi: "“{unit}” có hai lần trong lịch: {first} và {day}.",
      en: "“{unit}” is in the schedule twice: {first} and {day}.",
      expected: { vi: "Bỏ một dòng, hoặc ghi đúng đơn vị của dòng kia.", en: "Drop one row, or write the right body in it." },
    },
    outside: {
      vi: "“{unit}” xếp lịch {day}, ngoài thời gian “{period}”.",
      en: "“{unit}” is to be visited on {day}, outside “{period}”.",
      expected: { vi: "Sửa ngày trong lịch, hoặc thời gian đã nêu.", en: "Put the day right, or the period." },
    },
    unlisted: {
      vi: "“{unit}” có trong lịch nhưng không có trong danh sách đơn vị đã nêu.",
      en: "“{unit}” is in the schedule but not in the list of bodies.",
      expected: { vi: "Đối chiếu lại lịch với danh sách.", en: "Hold the schedule against the list." },
    },
    unscheduled: {
      vi: "“{unit}” có trong danh sách nhưng chưa xếp lịch.",
      en: "“{unit}” is in the list but not in the schedule.",
      expected: { vi: "Bổ sung vào lịch, hoặc bỏ khỏi danh sách.", en: "Add it to the schedule, or drop it from the list." },
    },
    instead: {
      vi: "“{unit}” có trong lịch nhưng không có trong danh sách đơn vị đã nêu; “{other}” có trong danh sách lại chưa xếp lịch.",
      en: "“{unit}” is in the schedule but not in the list of bodies; “{other}” is in the list only.",
      expected: { vi: "Đối chiếu lại lịch với danh sách.", en: "Hold the schedule against the list." },
    },
    count: {
      vi: "Nêu {count} {noun}, lịch chỉ có {rows}.",
      en: "{count} {noun} are announced, the schedule has {rows}.",
      expected: { vi: "Sửa lại số lượng, hoặc bổ sung, bỏ bớt dòng trong lịch.", en: "Put the number right, or the schedule." },
    },
  },
  page,
  *check(context) {
    const schedules = schedulesOf(context);
    if (schedules.length === 0) return;
    const period = periodOfVisits(context);
    for (const visits of schedules) {
      yield* twice(visits);
      if (period !== undefined) yield* outside(visits, period);
    }
    // Several schedules share the list between them.
    const [visits, ...others] = schedules;
    if (visits === undefined || others.length > 0 || visits.some(({ several }) => several)) return;
    const units = listedUnits(context);
    if (units.length > 0) yield* againstList(visits, units);
    else yield* againstCount(visits, context);
  },
});

/** One unit on two days that do not follow row on row, for the same matter; where many come twice, they are visited twice. */
function* twice(visits: readonly Visit[]): Iterable<Finding<Message>> {
  const seen = new Map<string, number>();
  const again: [Visit, Visit][] = [];
  for (const [index, visit] of visits.entries()) {
    const at = seen.get(visit.key);
    const first = at === undefined ? undefined : visits[at];
    if (at === undefined || first === undefined) seen.set(visit.key, index);
    else if (index > at + 1 && first.rest === visit.rest) again.push([first, visit]);
  }
  if (again.length * 4 > visits.length) return;
  for (const [first, visit] of again) {
    if (first.day === undefined || visit.day === undefined) continue;
    const values = { unit: visit.unit, first: first.day.text, day: visit.day.text };
    const related = [{ message: { vi: "Lần trước ở đây.", en: "The first time is here." }, at: sourceSpan(first.at) }];
    yield { at: sourceSpan(visit.at), message: "twice", values, related };
  }
}

function* outside(visits: readonly Visit[], { from, to, text }: { from: string; to: string; text: string }): Iterable<Finding<Message>> {
  const out = visits.filter(({ day }) => day !== undefined && (day.iso < from || day.iso > to));
  // Where most are, it is the period of something else.
  if (from > to || out.length * 2 > visits.length) return;
  for (const { unit, day } of out)
    if (day !== undefined)
      yield { at: sourceSpan(day.at, day.start, day.end), message: "outside", values: { unit, day: day.text, period: text } };
}

/** Only where most names are the same in both: else they are written in two ways. */
function* againstList(visits: readonly Visit[], units: ReturnType<typeof listedUnits>): Iterable<Finding<Message>> {
  const [listed, visited] = [new Set(units.map(({ key }) => key)), new Set(visits.map(({ key }) => key))];
  const common = units.filter(({ key }) => visited.has(key)).length;
  if (common * 3 < Math.max(listed.size, visited.size) * 2) return;
  const more = visits.filter(({ key }) => !listed.has(key));
  const missing = units.filter(({ key }) => !visited.has(key));
  const [one, other] = [more[0], missing[0]];
  if (one !== undefined && other !== undefined && more.length === 1 && missing.length === 1) {
    const related = [{ message: { vi: "Trong danh sách ở đây.", en: "The list has it here." }, at: sourceSpan(other.at) }];
    yield { at: sourceSpan(one.at), message: "instead", values: { unit: one.unit, other: other.name }, related };
    return;
  }
  for (const { unit, at } of more) yield { at: sourceSpan(at), message: "unlisted", values: { unit } };
  for (const { name, at } of missing) yield { at: sourceSpan(at, 0, name.length), message: "unscheduled", values: { unit: name } };
}

/** `Đối tượng kiểm tra: 08 cơ quan, địa phương (theo lịch tại mục III)` */
const ANNOUNCED =
  /(?:đối tượng|số đơn vị)(?: (?:được )?(?:kiểm tra|giám sát|khảo sát|thanh tra))?\s?:\s(?:gồm )?(?<count>\d{1,2}) (?<noun>cơ quan|đơn vị|cơ sở|địa phương|trường|doanh nghiệp)(?!\p{L})/u;

function* againstCount(visits: readonly Visit[], { texts }: CheckContext): Iterable<Finding<Message>> {
  const found = texts.flatMap(({ prose, folded, kind }) => {
    const match = kind === "cell" ? null : ANNOUNCED.exec(folded);
    return match === null ? [] : [{ prose, match }];
  });
  const [one, ...others] = found;
  const { count = "", noun = "" } = one?.match.groups ?? {};
  if (one === undefined || others.length > 0 || Number(count) <= visits.length) return;
  const at = sourceSpan(one.prose, one.match.index, one.match.index + one.match[0].length);
  yield { at, message: "count", values: { count: Number(count), noun, rows: visits.length } };
}
