import type { Cell, Grid } from "../outline/lines.ts";
import type { Prose } from "../outline/prose.ts";
import { walk, type Section } from "../outline/section.ts";
import words from "../vi/data/inspection.json" with { type: "json" };
import { LETTER } from "../vi/letters.ts";
import { findTimes } from "../vi/time/index.ts";
import { fold, foldKey } from "../vi/word.ts";
import type { CheckContext } from "./context.ts";
import { isoOf, printedDays } from "./dates.ts";
import { gridsIn, inColumns, textOf } from "./figures.ts";

/** A row of a schedule: to whom one goes, and when. */
export interface Visit {
  /** As printed, up to a comma or a bracket. */
  unit: string;
  key: string;
  at: Prose;
  /** The last day in its cell of time, ISO, as printed. */
  day: { iso: string; text: string; at: Prose; start: number; end: number } | undefined;
  /** Whether the cell names several bodies. */
  several: boolean;
  /** Its cells but number, unit, time and place, folded: what is looked at. */
  rest: string;
}

const ACT = `(?:${words.acts.join("|")})`;
const UNIT = new RegExp(
  String.raw`^(?:tên )?(?:các )?(?:đơn vị|cơ quan|cơ sở|địa phương|trường|doanh nghiệp|tổ chức|đối tượng)(?:[,/] ?(?:đơn vị|cơ quan|cơ sở|địa phương|tổ chức|doanh nghiệp))*(?: (?:được |chịu sự |chịu )?${ACT})?$`,
  "u",
);
const TIME = new RegExp(
  String.raw`^(?:ngày|thời gian|lịch|ngày, giờ|thời điểm|thứ, ngày|ngày, tháng)(?: (?:tiến hành )?(?:làm việc|${ACT}))?$`,
  "u",
);
/** Columns in which visits to one unit may differ without being of two matters. */
const BESIDE = /^(?:s?tt|số tt|số thứ tự|buổi|thứ|giờ|địa điểm|địa chỉ|ghi chú)(?!\p{L})/u;
/** `Phòng Kinh tế và Phòng Văn hóa - Xã hội`, `Các trường tiểu học`; not `Sở Nông nghiệp và Môi trường`. */
const SEVERAL = /^các(?!\p{L})|(?:[;,]|(?<!\p{L})và)\s?(?:các|ubnd|ủy ban|phòng|ban|trường|sở|công ty|xã|phường|tổ|thôn)(?!\p{L})/u;
/** A title that speaks of one. */
const INSPECTION = new RegExp(String.raw`(?<![${LETTER}])${ACT}(?![${LETTER}])`, "u");
const HEADER_ROWS = 3;
const FEWEST = 3;

/** The schedules of a plan of inspection: tables in whose rows stand bodies and days. */
export function schedulesOf(context: CheckContext): Visit[][] {
  if (!INSPECTION.test(fold(context.plan.document.title ?? ""))) return [];
  return [...gridsIn(context.outline)].map(visitsIn).filter((visits) => {
    return visits.length >= FEWEST && visits.filter(({ day }) => day !== undefined).length * 2 > visits.length;
  });
}

function visitsIn(grid: Grid): Visit[] {
  const rows = inColumns(grid.rows);
  for (const [index, row] of rows.slice(0, HEADER_ROWS).entries()) {
    const heads = row.map((cell) => fold(textOf(cell)));
    const [unitAt, timeAt] = [UNIT, TIME].map((form) => heads.findIndex((head) => form.test(head)));
    if (unitAt === undefined || timeAt === undefined || Math.min(unitAt, timeAt) === -1) continue;
    return rows.slice(index + 1).flatMap((cells) => visitIn(cells, heads, unitAt, timeAt) ?? []);
  }
  return [];
}

function visitIn(cells: readonly Cell[], heads: readonly string[], unitAt: number, timeAt: number): Visit | undefined {
  const at = cells[unitAt]?.lines[0]?.prose;
  const text = cells[unitAt] === undefined ? "" : textOf(cells[unitAt]);
  // A heading across the table is no visit.
  if (at === undefined || cells.filter((cell) => textOf(cell) !== "").length < 2) return undefined;
  const unit = nameIn(text);
  const rest = cells.filter((_, column) => column !== unitAt && column !== timeAt && !BESIDE.test(heads[column] ?? ""));
  const several = SEVERAL.test(fold(text));
  return { unit, key: keyOf(unit), at, day: dayIn(cells[timeAt]), several, rest: fold(rest.map(textOf).join(" ")) };
}

/** The words up to a comma, a dash or a bracket: what stands behind says where it is. */
export function nameIn(text: string): string {
  return (/^[^,;:(]+/u.exec(text)?.[0] ?? text).replace(/[\s.]+$/u, "");
}

/** `UBND xã Long Hồ` and `Ủy ban nhân dân xã Long Hồ` are one. */
export function keyOf(unit: string): string {
  return foldKey(unit).replace(/^(?:ubnd|ủy ban nhân dân) /u, "");
}

function dayIn(cell: Cell | undefined): Visit["day"] {
  for (const { prose } of cell?.lines.toReversed() ?? []) {
    const day = printedDays(prose.text).at(-1);
    const iso = day === undefined ? undefined : isoOf(day);
    if (day !== undefined && iso !== undefined) return { iso, text: day.text, at: prose, start: day.start, end: day.end };
  }
  return undefined;
}

const WHEN = new RegExp(
  String.raw`^(?:thời gian|thời hạn)(?: tiến hành| tổ chức| thực hiện)?(?: ${ACT})?(?: trực tiếp)?(?: tại (?:các )?(?:đơn vị|cơ sở))?\s?:\s`,
  "u",
);
const DAYS = /^(?<from>\d{4}-\d{2}-\d{2})\/(?<to>\d{4}-\d{2}-\d{2})$/u;

/** From when to when one goes: `4. Thời gian kiểm tra: từ ngày 12/10/2026 đến ngày 21/10/2026`; undefined where it is said twice. */
export function periodOfVisits({ texts }: CheckContext): { from: string; to: string; text: string } | undefined {
  const periods = texts.flatMap(({ prose, folded, kind }) => {
    if (kind === "cell" || !WHEN.test(folded)) return [];
    const first = findTimes(prose.text, {}).find((time) => time.strength === "strong" && time.kind === "period");
    const { from, to } = DAYS.exec(first?.edtf ?? "")?.groups ?? {};
    return from === undefined || to === undefined || first === undefined ? [] : [{ from, to, text: first.text }];
  });
  return periods.length === 1 ? periods[0] : undefined;
}

const WHOM = new RegExp(String.raw`(?:đối tượng|đơn vị|cơ quan|cơ sở|địa phương)(?: (?:được )?${ACT})?[^.;]{0,80}:$`, "u");

/** A list of those that are visited, one in an item: `2. Đối tượng kiểm tra: 08 cơ sở giáo dục, gồm:` */
export function listedUnits({ sections }: CheckContext): { name: string; key: string; at: Prose }[] {
  for (const top of sections) {
    for (const node of walk(top)) {
      const last = node.body.at(-1);
      const opening = last === undefined ? node.head : last.kind === "paragraph" ? last.prose : undefined;
      if (opening === undefined || node.children.length < FEWEST || !WHOM.test(fold(opening.text))) continue;
      return node.children.map(unitOf);
    }
  }
  return [];
}

function unitOf({ head }: Section): { name: string; key: string; at: Prose } {
  const name = nameIn(head.text);
  return { name, key: keyOf(name), at: head };
}
