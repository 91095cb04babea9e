import headings from "../vi/data/headings.json" with { type: "json" };
import { amendedPart } from "../vi/amending.ts";
import { plain } from "../vi/plain.ts";
import { fold } from "../vi/word.ts";
import { isCapitals } from "./paragraphs.ts";
import type { Role } from "./section.ts";

interface HeadingRow {
  role: string;
  starts?: string[];
  has?: string[];
  all?: string[];
  is?: string[];
}

const ROWS: readonly HeadingRow[] = headings.rows;
/** The same words without their marks, which character recognition takes for others: `TỎ CHỨC THỰC HIỆN`. */
const BARE_ROWS: readonly HeadingRow[] = headings.rows.map((row: HeadingRow) => ({
  role: row.role,
  ...(row.starts === undefined ? {} : { starts: row.starts.map(plain) }),
  ...(row.has === undefined ? {} : { has: row.has.map(plain) }),
  ...(row.all === undefined ? {} : { all: row.all.map(plain) }),
  ...(row.is === undefined ? {} : { is: row.is.map(plain) }),
}));

/** Longest heading that is still read for its role; past it the words are a sentence, not a heading. */
const HEADING_LENGTH_MAX = 160;

/** The role that a heading's own words give it; undefined when they give none. */
export function roleOfHeading(heading: string): Role | undefined {
  if (heading.length > HEADING_LENGTH_MAX) return undefined;
  const part = amendedPart(heading);
  if (part !== undefined) return roleOfHeading(part) ?? "content";
  const text = fold(heading).replace(/^(?:về|công tác|một số|các|những)\s+(?=mục đích|yêu cầu|mục tiêu|tổ chức|kinh phí)/u, "");
  const row = isCapitals(heading) ? BARE_ROWS.find((one) => matches(one, plain(text))) : ROWS.find((one) => matches(one, text));
  const role = row?.role as Role | undefined;
  // "Đối tượng, nội dung kiểm tra" is about the work, though it begins with whom it concerns.
  if (role === "scope" && /nội dung|nhiệm vụ|giải pháp|phương án|biện pháp|các bước/u.test(text)) return "content";
  // "Nguyên tắc và nội dung thực hiện": the work follows; principles alone say how.
  if (role === "viewpoint" && text.startsWith("nguyên tắc") && /nội dung|nhiệm vụ|giải pháp/u.test(text)) return "content";
  if (role === "objectives" && /đối tượng|tiêu chuẩn/u.test(text)) return "scope";
  // "Mục tiêu, nhiệm vụ" is one section for both: what stands in it says by its own headings which is which.
  return role === "objectives" && /nhiệm vụ|giải pháp/u.test(text) ? "content" : role;
}

const REQUESTS: ReadonlySet<string> = new Set(headings.requests);

/** `KIẾN NGHỊ`, `Đề xuất, kiến nghị`: the whole heading of a section that asks other bodies for something. */
export function asksOthers(heading: string): boolean {
  return REQUESTS.has(fold(heading).replace(/[\s:.]+$/u, ""));
}

function matches(row: HeadingRow, text: string): boolean {
  if (row.all !== undefined && !row.all.every((words) => text.includes(words))) return false;
  if (row.is?.includes(text.replace(/[\s:.]+$/u, "")) === true) return true;
  if (row.starts === undefined && row.has === undefined) return row.all !== undefined;
  return row.starts?.some((words) => startsWithWords(text, words)) === true || row.has?.some((words) => text.includes(words)) === true;
}

/** `words` at the head of `text`, ended by a word boundary. */
function startsWithWords(text: string, words: string): boolean {
  return text.startsWith(words) && !/^[\p{L}\p{N}]/u.test(text.slice(words.length));
}
