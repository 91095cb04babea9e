import { fold } from "./word.ts";

/**
 * What the Official Gazette prints over each page: `CÔNG BÁO/Số 286/Ngày 27-05-2026`, the page's number before it,
 * behind it or on the next line.
 */
const GAZETTE = /^(?:\d{1,4}\s+)?công báo\s*\/\s*số [\d\s+]{1,12}\/\s*ngày [\d\s./-]{6,14}(?:\s+\d{1,4})?$/u;
const NUMBER = /^(?:[-–]\s*)?\d{1,4}(?:\s*[-–])?$/u;
const SIGNED = /^(?:ký bởi|người ký)\s*:\s*công báo(?!\p{L})/u;
const STAMP = /^(?:cơ quan|thời gian ký|ngày ký|giờ ký|email)\s*:/u;

/** Whether a printed line belongs to the page and not to the text, by its own words and those of its neighbours. */
export function isPageMark(text: string, before: string | undefined, after: string | undefined): boolean {
  const key = fold(text).trim();
  if (GAZETTE.test(key)) return true;
  if (NUMBER.test(key)) return [before, after].some((near) => near !== undefined && GAZETTE.test(fold(near).trim()));
  return SIGNED.test(key) || (STAMP.test(key) && before !== undefined && isOfStamp(before));
}

/** The stamp of the gazette's own digital signature: `Ký bởi: CÔNG BÁO …` / `Cơ quan: …` / `Ngày ký: …`. */
function isOfStamp(line: string): boolean {
  const key = fold(line).trim();
  return SIGNED.test(key) || /^cơ quan\s*:\s*văn phòng chính phủ$/u.test(key);
}
