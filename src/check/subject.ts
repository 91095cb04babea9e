import { LETTER } from "../vi/letters.ts";
import { fold, foldKey } from "../vi/word.ts";

/** What a title or an issuing sentence says the plan is about, each part with its offsets in the text. */
export interface Subject {
  laws: Part[];
  /** Numbers of cited documents, days not among them. */
  numbers: Part[];
  /** `trên địa bàn tỉnh X`: the unit and the name. */
  places: Part[];
  /** `của xã X`: whose body something is of. */
  owners: Part[];
  /** `năm 2026`, `giai đoạn 2026 - 2030`, not those of dates. */
  years: Part[];
}

export interface Part {
  text: string;
  /** What is compared. */
  key: string;
  start: number;
  end: number;
  /** `tỉnh` of a place, `năm học` of a year; empty for others. */
  unit: string;
}

/** A law by its name, up to what limits it. */
const LAW =
  /(?<!\p{L})(?:bộ luật|luật|pháp lệnh)\s+(?!số|này|năm|và|của|các|có|về|định)(?<name>\p{L}[^,.;:()"\d]{1,90}?)(?=\s(?:trên địa bàn|của|trong|năm|giai đoạn|tại|đến|cho|sửa đổi|số|ngày|như sau|với|và các|và văn bản|và (?:bộ )?luật|và pháp lệnh|và nghị|được|theo|thuộc|trên)(?!\p{L})|\s*[,.;:()"\d]|\s*$)/gu;
const NUMBER = /(?<![\d/])(?!\d{1,2}\/\d{1,2}(?![\p{L}\d]))\d{1,5}(?:\/\d{4})?(?:\/[\p{Lu}\d]+(?:-[\p{L}\d]+)*|-[\p{Lu}]{2,4}\/\p{Lu}+)/gu;
/** A unit with its name, up to what cannot be of a name. */
const UNIT_AND_NAME =
  '(?<unit>tỉnh|thành phố|thủ đô|quận|huyện|thị xã|thị trấn|phường|đặc khu|xã)\\s+(?!(?:năm|giai đoạn|quý|tháng|đợt|nhiệm kỳ|khóa|kỳ|hội đồng|ủy ban|chủ tịch)(?!\\p{L}))(?<name>\\p{L}[^,.;:()"\\d]{1,40}?)';
const NAME_ENDS =
  '(?=\\s(?:năm|giai đoạn|đến|trong|như sau|với|và|theo|từ|thuộc|để|nhằm|quý|tháng|được|do|có|là|đã|sau|khi|trước|về|tại|cho|của|vào|bảo đảm|đảm bảo|tổ chức|thực hiện|triển khai)(?!\\p{L})|\\s*[,.;:()"\\d]|\\s*$)';
const PLACE = new RegExp(`(?:trên )?địa bàn\\s+${UNIT_AND_NAME}${NAME_ENDS}`, "gu");
/** `của xã X`, `của Ủy ban nhân dân xã X`, `UBND tỉnh X`. */
const OWNER = new RegExp(`(?<![${LETTER}])(?:của|ủy ban nhân dân|ubnd)\\s+${UNIT_AND_NAME}${NAME_ENDS}`, "gu");
const YEAR =
  /(?<unit>(?<!tháng \d{1,2} )(?<!ngày \d{1,2} tháng \d{1,2} )năm(?: học)?|giai đoạn)\s+(?<years>\d{4}(?:\s?[-–]\s?\d{4})?)(?!\d)/gu;

/** Reads the subject of a title or sentence. */
export function subjectOf(text: string): Subject {
  const key = fold(text);
  const parts = (pattern: RegExp, source: string, group?: string): Part[] =>
    [...source.matchAll(pattern)].map((match) => {
      const words = group === undefined ? match[0] : (match.groups?.[group] ?? "");
      return {
        text: text.slice(match.index, match.index + match[0].length).trim(),
        key: foldKey(words),
        start: match.index,
        end: match.index + match[0].trimEnd().length,
        unit: match.groups?.["unit"] ?? "",
      };
    });
  return {
    laws: parts(LAW, key, "name"),
    numbers: parts(NUMBER, text),
    places: parts(PLACE, key, "name"),
    owners: parts(OWNER, key, "name"),
    years: parts(YEAR, key, "years"),
  };
}
