import { fold } from "./word.ts";

/**
 * What the Official Gazette prints over each page: `CÔNG BÁO/Số 286/Ngày 27-05-2026`, the page's number before it,
 * behind it or on the next line.
 */
const GAZETTE = /^(?:\d{1,4}\s+)?công báo\s*\/\s*số [\d\s+]{1,12}\/\s*ngày [\d\s./-]{6,14}(?:\s+\d{1,4})?$/u;
const NUMBER = /^(?:[-–]\s*)?\d{1,4}(?:\s*[-–])?$/u;
const YEAR = /^(?:19|20)\d{2}$/u;
/** Longer lines are text. */
const MARK_MAX = 120;
const NUMBER_MAX = 8;

/** Whether a printed line belongs to the page and not to the text, by its own words and those of its neighbours. */
export function isPageMark(text: string, before: string | undefined, after: string | undefined): boolean {
  if (text.length > MARK_MAX) return false;
  // A year above the head of the next page ends the text above it.
  if (text.length <= NUMBER_MAX) return (isHead(before) || (isHead(after) && !YEAR.test(text.trim()))) && NUMBER.test(text.trim());
  if (text.includes("/") && isHead(text)) return true;
  return text.includes(":") && (isSigner(text) || isBelowSigner(text, before));
}

function isHead(line: string | undefined): boolean {
  return line !== undefined && line.length <= MARK_MAX && line.includes("/") && GAZETTE.test(fold(line).trim());
}

/** The stamp of the gazette's own digital signature: `Ký bởi: CÔNG BÁO …` / `Cơ quan: …` / `Ngày ký: …`. */
function isSigner(line: string): boolean {
  const key = fold(line).trim();
  return (key.startsWith("ký bởi:") || key.startsWith("người ký:")) && key.includes(" công báo");
}

function isBelowSigner(text: string, before: string | undefined): boolean {
  if (before === undefined || !before.includes(":") || before.length > MARK_MAX) return false;
  const key = fold(text).trim();
  const above = fold(before).trim();
  if (key.startsWith("cơ quan:")) return isSigner(before);
  return /^(?:thời gian ký|ngày ký|giờ ký|email):/u.test(key) && (isSigner(before) || above.startsWith("cơ quan: văn phòng chính phủ"));
}
