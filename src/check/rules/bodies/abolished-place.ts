import { sourceSpan } from "../../../outline/prose.ts";
import { provinces, provinceUnit, type ProvinceRow } from "../../../vi/agency/index.ts";
import { fold } from "../../../vi/word.ts";
import type { Span } from "../../../model/place.ts";
import type { CheckContext } from "../../context.ts";
import { printDay } from "../../dates.ts";
import { defineRule } from "../../define.ts";
import { pastIn } from "../../history.ts";
import { lazy } from "../../lazy.ts";
import { mortalsIn } from "../../lifetimes.ts";
import { spots } from "../../lexicon.ts";
import { named, nameEnd, WITHOUT_DISTRICTS } from "../../places.ts";
import { adjoins, wordsOf, type Word, type WordUnit } from "../../words.ts";
import page from "./abolished-place.md";

export const abolishedPlace = defineRule({
  id: "abolished-place",
  group: "bodies",
  severity: "warning",
  summary: {
    vi: "Nêu cấp huyện, thị trấn hoặc tỉnh không còn vào ngày ký kế hoạch.",
    en: "A district, township or province is named that no longer existed when the plan was signed.",
  },
  messages: {
    district: {
      vi: "“{name}”: từ ngày 01/7/2025 không còn cấp huyện.",
      en: "“{name}”: there is no district level since 1 July 2025.",
      expected: {
        vi: "Giao cho cấp xã hoặc cấp tỉnh; nếu nói về nơi cũ, ghi “(cũ)”.",
        en: "Name the commune or the province; for the former place write “(cũ)”.",
      },
    },
    township: {
      vi: "“{name}”: từ ngày 01/7/2025 không còn thị trấn.",
      en: "“{name}”: there are no townships since 1 July 2025.",
      expected: { vi: "Viết “xã, phường, đặc khu”.", en: "Write “xã, phường, đặc khu”." },
    },
    place: {
      vi: "“{name}”: địa danh cấp huyện, thị trấn không còn từ ngày 01/7/2025.",
      en: "“{name}”: there are no districts and townships since 1 July 2025.",
      expected: {
        vi: "Viết tên xã, phường hiện nay; nếu nói về nơi cũ, ghi “(cũ)”.",
        en: "Name the commune or ward of today; for the former place write “(cũ)”.",
      },
    },
    province: {
      vi: "“{name}” đã nhập vào {successor} từ ngày {ended}.",
      en: "“{name}” became part of {successor} on {ended}.",
      expected: { vi: "Viết {successor}; nếu nói về nơi cũ, ghi “(cũ)”.", en: "Write {successor}; for the former place write “(cũ)”." },
    },
    city: {
      vi: "“{name}” là thành phố trực thuộc trung ương từ ngày {since}.",
      en: "“{name}” is a city under the central government since {since}.",
      expected: { vi: "Viết “thành phố {short}”.", en: "Write “thành phố {short}”." },
    },
  },
  page,
  *check(context) {
    const day = context.date ?? context.notBefore;
    if (day === undefined || day < WITHOUT_DISTRICTS) return;
    const isPast = pastIn(context);
    const said = new Set<string>();
    for (const { at, row, name } of provincesListed(context, day)) {
      if (said.has(row.id) || isPast(at, row.effectiveFrom)) continue;
      said.add(row.id);
      yield { at, message: "province", values: { ...successorOf(row, day), name } };
    }
    for (const unit of wordsOf(context)) {
      const told = lazy(() => inEndedBodies(unit, day));
      for (let index = unit.next(UNIT, 0); index < unit.length; index = unit.next(UNIT, index + 1)) {
        const found = districtAt(unit, index) ?? placeNamed(unit, index) ?? provinceNamed(unit, index, day);
        if (found === undefined) continue;
        const { from, to, since } = found;
        // `Thanh tra huyện`: the body as a whole is the other remark.
        const isTold = told().has(index);
        index = to - 1;
        if (isTold) continue;
        const { prose } = unit.unit;
        const [start, end] = [unit.words[from]?.start ?? 0, unit.words[to - 1]?.end ?? 0];
        const at = sourceSpan(prose, start, end);
        if (said.has(found.key) || isPast(at, since)) continue;
        said.add(found.key);
        const values = { ...found.values, name: prose.text.slice(start, end) };
        // People go on calling a place so.
        yield { at, message: found.message, values, ...(found.message === "place" ? { severity: "info" } : {}) };
      }
    }
  },
});

/** `Phòng Giáo dục và Đào tạo | các huyện, thị xã`: of which districts, behind the name of the body. */
const OF_DISTRICTS: ReadonlySet<string> = new Set(["các", "huyện", "quận", "thị", "xã", "thành", "phố", "cấp"]);

/** Indexes of the words that belong to names of bodies gone by a day. */
function inEndedBodies(unit: WordUnit, day: string): ReadonlySet<number> {
  const inside = new Set<number>();
  for (const { mortal, from, to } of mortalsIn(unit)) {
    if ((mortal.wrongFrom ?? "9999") > day) continue;
    for (let index = from; index < to || OF_DISTRICTS.has(unit.key(index) ?? ""); index++) inside.add(index);
  }
  return inside;
}

const UNIT = spots(({ key }) => key === "huyện" || key === "quận" || key === "thị" || key === "tỉnh");

interface PlaceAt {
  from: number;
  to: number;
  key: string;
  message: "district" | "township" | "place" | "province" | "city";
  since: string;
  values: Record<string, string>;
}

/** `cấp huyện` | `UBND huyện` | `các huyện, thị xã, thành phố` | `xã, phường, thị trấn`: units as such, not places by name. */
function districtAt(unit: WordUnit, index: number): PlaceAt | undefined {
  if (unit.key(index) === "tỉnh" || unit.key(index) === "quận") return undefined;
  const { words, shouts } = unit;
  const word = words[index];
  if (word === undefined || (word.upper && !shouts && index > 0)) return undefined;
  const found = (length: number, message: PlaceAt["message"]): PlaceAt => ({
    from: Math.max(0, index - led(words, index)),
    to: index + length,
    key: message,
    message,
    since: WITHOUT_DISTRICTS,
    values: {},
  });
  if (word.key === "thị" && words[index + 1]?.key === "trấn" && adjoins(words, index + 1) && !named(words, index + 2))
    return found(2, "township");
  if (word.key === "huyện" && !named(words, index + 1) && !/^(?:đảo|đoàn|ủy|lỵ)$/u.test(words[index + 1]?.key ?? ""))
    return found(1, "district");
  return undefined;
}

/** `huyện Tiên Du`, `thị trấn Lim`, `thị xã Cửa Lò`, `quận Hải An`. */
function placeNamed(unit: WordUnit, index: number): PlaceAt | undefined {
  const { words, shouts } = unit;
  const word = words[index];
  if (word === undefined || word.upper || shouts || word.key === "tỉnh") return undefined;
  const isTwo = word.key === "thị" && /^(?:trấn|xã)$/u.test(words[index + 1]?.key ?? "") && adjoins(words, index + 1);
  if (word.key === "thị" && !isTwo) return undefined;
  const from = index + (isTwo ? 2 : 1);
  const to = nameEnd(words, from);
  if (to === from) return undefined;
  const key = words
    .slice(index, to)
    .map((each) => each.key)
    .join(" ");
  return { from: index, to, key, message: "place", since: WITHOUT_DISTRICTS, values: {} };
}

const LEADS: ReadonlySet<string> = new Set(["cấp", "các", "ubnd", "hđnd", "phòng", "thanh", "ủy", "toàn", "phường", "xã"]);

function led(words: readonly Word[], index: number): number {
  const before = words[index - 1];
  return before !== undefined && LEADS.has(before.key) && (adjoins(words, index) || words[index]?.before === 44) ? 1 : 0;
}

/** Fewer names in a row may be those of wards, many of which are called after former provinces. */
const LIST_MIN = 4;

const listed = lazy(() => {
  const names = provinces.map(({ name }) => fold(name)).toSorted((a, b) => b.length - a.length);
  const name = `(?:${names.join("|")})`;
  return new RegExp(`(?<!\\p{L})(?:${name}(?:,\\s|\\svà\\s)){${LIST_MIN - 1},63}${name}(?!\\p{L})`, "gu");
});

/** `Hà Nội, Hải Phòng, Đà Nẵng, Thái Bình, Nghệ An`: provinces by their mere names, most of which exist. */
function* provincesListed({ texts }: CheckContext, day: string): Generator<{ at: Span; row: ProvinceRow; name: string }> {
  for (const { prose, folded, part } of texts) {
    if (part.role === "letterhead" || !folded.includes(",")) continue;
    for (const { 0: list, index } of folded.matchAll(listed())) {
      const parts = [...list.matchAll(/[^,]+?(?=,|\svà\s|$)/gu)].map((match) => ({
        start: index + match.index + (/^\s*(?:và\s)?/u.exec(match[0])?.[0].length ?? 0),
        end: index + match.index + match[0].length,
      }));
      const rows = parts.map(({ start, end }) => provinces.find(({ name }) => fold(name) === folded.slice(start, end)));
      const ended = rows.filter((row) => row?.validTo !== undefined && row.effectiveFrom <= day).length;
      if (ended * 2 >= rows.length) continue;
      for (const [at, row] of rows.entries()) {
        const { start = 0, end = 0 } = parts[at] ?? {};
        if (row?.validTo !== undefined && row.effectiveFrom <= day)
          yield { at: sourceSpan(prose, start, end), row, name: prose.text.slice(start, end) };
      }
    }
  }
}

function successorOf(row: ProvinceRow, day: string): Record<string, string> {
  const successor = provinces.find(({ id }) => id === row.successor);
  return {
    successor: successor === undefined ? "" : `${provinceUnit(successor, day)} ${successor.name}`,
    ended: printDay(row.effectiveFrom),
  };
}

interface Named {
  row: ProvinceRow;
  keys: readonly string[];
}

const byFirst = lazy(() => {
  const table = new Map<string, Named[]>();
  for (const row of provinces) {
    const keys = fold(row.name).match(/\p{L}+/gu) ?? [];
    const first = keys[0] ?? "";
    table.set(first, [...(table.get(first) ?? []), { row, keys }]);
  }
  return table;
});

/** `tỉnh Hậu Giang` after it was merged, `tỉnh Đồng Nai` after it became a city. */
function provinceNamed(unit: WordUnit, index: number, day: string): PlaceAt | undefined {
  const candidates = unit.key(index) === "tỉnh" ? byFirst().get(unit.key(index + 1) ?? "") : undefined;
  if (candidates === undefined) return undefined;
  const { words } = unit;
  const hit = candidates.find(({ keys }) => keys.every((key, offset) => unit.key(index + 1 + offset) === key));
  if (hit === undefined || !named(words, index + 1)) return undefined;
  const { row, keys } = hit;
  const at = { from: index, to: index + 1 + keys.length, key: row.id };
  if (row.validTo !== undefined && row.effectiveFrom <= day) {
    return { ...at, message: "province", since: row.effectiveFrom, values: successorOf(row, day) };
  }
  return row.cityFrom !== undefined && row.cityFrom <= day
    ? { ...at, message: "city", since: row.cityFrom, values: { since: printDay(row.cityFrom), short: row.name } }
    : undefined;
}
