import { findProvince } from "./agency/province.ts";
import wordData from "./data/agency-words.json" with { type: "json" };
import { isLoanSyllable, isVietnameseSyllable } from "./syllable.ts";

/**
 * Names set in capitals, as a running text would print them: `ỦY BAN NHÂN DÂN TỈNH NGHỆ AN` → `Ủy ban nhân dân tỉnh Nghệ An`.
 * Rules of capitals: Decree 30/2020/NĐ-CP, Appendix II, III.1 (places: every syllable; a unit named by a number takes
 * one itself; Thành phố Hồ Chí Minh and Thủ đô Hà Nội always) and IV (bodies: the word for the kind of body and the first
 * syllable of each field it works in).
 */

/** Words of unit after which a proper name follows. */
const UNITS: readonly string[] = ["tỉnh", "thành phố", "quận", "huyện", "thị xã", "thị trấn", "phường", "xã", "đặc khu"];
/** Kinds of bodies behind which the field takes a capital, longest first. */
const BODIES: readonly string[] = [
  "ban quản lý",
  "liên đoàn",
  "liên minh",
  "chi cục",
  "tổng cục",
  "trung tâm",
  "học viện",
  "văn phòng",
  "ban",
  "bộ",
  "sở",
  "phòng",
  "cục",
  "vụ",
  "hội",
  "viện",
  "khoa",
];
/** Those that may have several fields, each with its capital: `Sở Giáo dục và Đào tạo`, `Phòng Văn hóa - Xã hội`. */
const SEVERAL_FIELDS: ReadonlySet<string> = new Set(["bộ", "sở", "phòng", "cục", "chi cục", "vụ", "khoa"]);
/** Names that begin like those bodies, where the next syllable is no field. */
const NO_FIELD = /^(?:hội đồng|bộ đội|bộ tư lệnh|ban nhân dân|viện kiểm sát|phòng cháy|ban công tác|hội nghị)(?!\p{L})/u;
/** Levels of schools: what follows is the school's own name. */
const SCHOOL =
  /^trường (?:mầm non|mẫu giáo|tiểu học và trung học cơ sở|tiểu học|trung học cơ sở|trung học phổ thông|phổ thông dân tộc nội trú|phổ thông dân tộc bán trú|ptdt(?:bt|nt)(?: thcs| th&thcs| tiểu học)?|th&thcs|trung cấp|cao đẳng|đại học|thcs và thpt|thpt|thcs|th|mn)(?!\p{L})/u;
/** Bodies of the Party and the Youth Union whose unit is part of their name: the place follows at once. */
const WITH_UNIT = /^(?:tỉnh|thành|huyện|quận|thị) (?:ủy|đoàn)(?!\p{L})/u;
/** Names that are written the same wherever they stand. */
const FIXED =
  /(?<!\p{L})(?:(?<=[Đđ]oàn )thanh niên cộng sản hồ chí minh|(?<=[Đđ]oàn TNCS )hồ chí minh|thành phố Hồ Chí Minh|thủ đô Hà Nội|chính phủ|thường vụ quốc hội|quốc hội|mặt trận tổ quốc|việt nam|(?<=[Xx]ây dựng )đảng)(?!\p{L})/gu;
const FIXED_NAMES: Readonly<Record<string, string>> = {
  "thanh niên cộng sản hồ chí minh": "Thanh niên Cộng sản Hồ Chí Minh",
  "hồ chí minh": "Hồ Chí Minh",
  "mặt trận tổ quốc": "Mặt trận Tổ quốc",
  "thường vụ quốc hội": "Thường vụ Quốc hội",
  "việt nam": "Việt Nam",
};

/** `GIÁO DỤC&ĐÀO TẠO`: the sign between two syllables stands for “và”. `GD&ĐT` is one word. */
function withSpacedSigns(text: string): string {
  const isSyllable = (word: string) => isVietnameseSyllable(word.toLowerCase());
  return text.replace(/(\p{L}+)&(\p{L}+)/gu, (both, one: string, other: string) =>
    isSyllable(one) && isSyllable(other) ? `${one} & ${other}` : both,
  );
}

/** Those that act for a body, whose own name follows: `BAN CHẤP HÀNH | ĐẢNG BỘ XÃ …`, `BTV | HỘI LHPN …`. */
const ACTS_FOR =
  /^(?:ban thường vụ|ban chấp hành|ban thường trực|btv|bch|btt) (?=(?:hội|đoàn|công đoàn|chi đoàn|liên đoàn|đảng bộ|đảng ủy|tỉnh đoàn|thành đoàn|ủy ban)(?!\p{L}))/iu;

/** Sentence case for a name printed in capitals; a name with small letters is returned as it stands. */
export function sentenceCaseName(name: string): string {
  const text = name.replace(/\s+/gu, " ").trim();
  const letters = text.replace(/[^\p{L}]/gu, "");
  if (letters !== letters.toUpperCase() || letters.length < 4) return text;
  const [standing] = ACTS_FOR.exec(text) ?? [];
  if (standing !== undefined) return `${sentenceCaseName(standing)} ${sentenceCaseName(text.slice(standing.length))}`;
  const spaced = withSpacedSigns(text);
  const words = spaced.split(" ");
  const lower = words.map((word) => word.toLowerCase());
  const capitals = new Set([0, ...fieldsOf(lower), ...placesOf(lower), ...firmIn(lower)]);
  const result = words.map((word, index) =>
    isAbbreviation(word) ? word : capitals.has(index) ? capital(lower[index] ?? "") : (lower[index] ?? ""),
  );
  const joined = spaced === text ? result.join(" ") : result.join(" ").replaceAll(" & ", "&");
  return joined.replace(FIXED, (fixed) => FIXED_NAMES[fixed] ?? capital(fixed));
}

/** Indexes of the words that begin a field of work. */
function fieldsOf(words: readonly string[]): number[] {
  const name = words.join(" ");
  const school = SCHOOL.exec(name);
  if (school !== null) return [1];
  if (NO_FIELD.test(name)) return [];
  const body = BODIES.find((kind) => name.startsWith(`${kind} `));
  if (body === undefined) return [];
  const from = body === "ban quản lý" ? 1 : body.split(" ").length;
  const end = unitFrom(words, from);
  const several = SEVERAL_FIELDS.has(body);
  const more = words.flatMap((_word, index) =>
    index > from && index < end && (several ? isJoint(words, index) : isDashed(words, index)) ? [index] : [],
  );
  return [from, ...more].filter((index) => index < end);
}

/** Kinds of firms, behind which their own name begins. */
const FIRM_KINDS: ReadonlySet<string> = new Set([
  "cổ",
  "phần",
  "cp",
  "tnhh",
  "mtv",
  "một",
  "thành",
  "viên",
  "trách",
  "nhiệm",
  "hữu",
  "hạn",
]);
/** Longer names say what the firm does, in small letters but for the first: `Công ty TNHH Khai thác công trình thủy lợi`. */
const FIRM_NAME_MAX = 3;

/** Indexes of the words of a firm's name: `CĐCS Công ty cổ phần May Phú Hưng`. */
function firmIn(words: readonly string[]): number[] {
  const at = words.findIndex((word, index) => word === "công" && words[index + 1] === "ty");
  if (at === -1) return [];
  let from = at + 2;
  while (FIRM_KINDS.has(words[from] ?? "")) from++;
  const name = words.slice(from).map((_word, index) => from + index);
  return [at, ...(name.length <= FIRM_NAME_MAX ? name : name.slice(0, 1))];
}

/** Behind a comma, a hyphen or "và" the next field begins. */
function isJoint(words: readonly string[], index: number): boolean {
  const before = words[index - 1] ?? "";
  return before === "và" || before === "&" || before === "-" || before === "–" || before.endsWith(",");
}

/** `BAN VĂN HÓA - XÃ HỘI`: of a dash one can be sure, while "và" and a comma may join what one field is about. */
function isDashed(words: readonly string[], index: number): boolean {
  return words[index - 1] === "-" || words[index - 1] === "–";
}

/** Indexes of the words of proper names: behind a unit, or behind the level of a school. */
function placesOf(words: readonly string[]): number[] {
  const places: number[] = [];
  const school = SCHOOL.exec(words.join(" "));
  const unitFirst = unitAt(words, 0) > 0 && !WITH_UNIT.test(words.join(" "));
  const from = school === null ? (unitFirst ? 0 : 1) : school[0].split(" ").length;
  const withUnit = WITH_UNIT.test(words.join(" "));
  let proper = school !== null;
  // "SỞ GDĐT HÀ AN": behind the field's abbreviation stands the place.
  const shortField = SEVERAL_FIELDS.has(words[0] ?? "") && (words[1] ?? "").length > 1 && isAbbreviation((words[1] ?? "").toUpperCase());
  const bare = barePlace(words);
  for (let index = from; index < words.length; index++) {
    const unit = unitAt(words, index);
    if (unit === 0) {
      if ((proper || index >= bare || ((shortField || withUnit) && index > 1)) && words[index] !== "và") places.push(index);
      continue;
    }
    proper = true;
    if (/^\d/u.test(words[index + unit] ?? "")) places.push(index);
    index += unit - 1;
  }
  return places;
}

/** Fields of work in small letters, the longest first: `nông nghiệp và môi trường`. */
const FIELDS: readonly string[] = wordData.fields.map(({ name }) => name.toLowerCase()).sort((a, b) => b.length - a.length);
const PLACE_WORDS_MAX = 4;

/** Where a place begins that is named without its unit: behind a known field (`SỞ TƯ PHÁP | HÀ AN`), or a known province. */
function barePlace(words: readonly string[]): number {
  const none = words.length;
  if (words.some((_word, index) => index > 0 && unitAt(words, index) > 0)) return none;
  const behind = words.slice(1).join(" ");
  const field = SEVERAL_FIELDS.has(words[0] ?? "") ? FIELDS.find((name) => behind.startsWith(`${name} `)) : undefined;
  const from = field === undefined ? none : 1 + field.split(" ").length;
  const rest = words.slice(from);
  if (rest.length > 0 && rest.length <= PLACE_WORDS_MAX && rest.every((word) => /^\p{L}+$/u.test(word) && word !== "và")) return from;
  return [3, 2].map((count) => none - count).find((start) => start > 0 && findProvince(words.slice(start).join(" ")) !== undefined) ?? none;
}

/** Where the first unit at or behind `from` stands. */
function unitFrom(words: readonly string[], from: number): number {
  for (let index = from; index < words.length; index++) if (unitAt(words, index) > 0) return index;
  return words.length;
}

/** How many words the unit at `index` takes; 0 when there is none. */
function unitAt(words: readonly string[], index: number): number {
  if (UNITS.includes(`${words[index]} ${words[index + 1]}`)) return 2;
  // "Phòng Văn hóa - Xã hội" is of no commune.
  if (words[index] === "xã" && words[index + 1] === "hội") return 0;
  return UNITS.includes(words[index] ?? "") ? 1 : 0;
}

const TONED = /[\u0300\u0301\u0303\u0309\u0323]/u;

/** Letters that no syllable has (`THPT`, `QLDA`; place names of other languages have them: `ĐẮK`, `KON`), signs and symbols (`12/QĐ-SCT`, `GD&ĐT`), Roman numbers. */
function isAbbreviation(word: string): boolean {
  const letters = word.replace(/[^\p{L}]/gu, "");
  if (letters.length < 2 || /[\d&/]/u.test(word) || /^[IVXL]+$/u.test(letters)) return true;
  // A sign of tone is spoken: "NẬM PỒ".
  if (TONED.test(letters.normalize("NFD"))) return false;
  return !word.includes("-") && !isVietnameseSyllable(letters) && !isLoanSyllable(letters.toLowerCase());
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
