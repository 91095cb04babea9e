import type { Line, Strip } from "../../outline/lines.ts";
import { BASIS, isCapitals } from "../../outline/paragraphs.ts";
import { join, slice, type Prose } from "../../outline/prose.ts";
import { MOTTO_PART } from "../../vi/motto.ts";
import { fold } from "../../vi/word.ts";
import type { FoundHeader } from "../found.ts";
import { BODY, isWholeBody, readIssuer, YOUTH_UNION } from "./issuer.ts";
import { DATE_LINE, isWrappedDate, readDate, readDateIn, readNumber, SYMBOL } from "./number-and-date.ts";

const NUMBER_LINE = /^(?:số\s*[:.]?\s*(?=[\d./…_\s-]|$)|s[oóốô]\s*[:.])/u;

/** A name that ends in these words waits for a number of its own: `ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH` / `SỐ 12/QĐ-SCT`. */
const AWAITS_NUMBER = /(?:quyết định|nghị quyết|kế hoạch|công văn)$/u;

/** Lines of a letterhead in reading order, left column before right one. */
export function linesOf(strips: readonly Strip[]): Line[] {
  return strips.flatMap((strip) =>
    strip.kind === "line" ? [strip] : strip.rows.flatMap((row) => row.flatMap((cell) => withoutMotto(cell.lines.flatMap(partsOf)))),
  );
}

/** Where a cell that lost its line breaks goes on with the number, and where the motto in it ends. */
const PART = /(?<!\s)\s+(?=s[oóốô]\s*[:.]\s*[\d.…_]*\s*[/-])|(?<=hạnh phúc)[\s_*-]+(?=\p{L})/gu;

/** `SỞ NỘI VỤ  Số: 87/KH-SNV` and `… Hạnh phúc  Hòa An, ngày 14 tháng 01 năm 2026` as the lines that they were. */
function partsOf(line: Line): Line[] {
  const parts: Line[] = [];
  let from = 0;
  for (const { index, 0: gap } of fold(line.prose.text).matchAll(PART)) {
    parts.push({ ...line, prose: slice(line.prose, from, index) });
    from = index + gap.length;
  }
  return from === 0 ? [line] : [...parts, { ...line, prose: slice(line.prose, from) }];
}

/** Papers of the Party bear its name where others bear the country's. */
export function bearsPartyMotto(strip: Strip): boolean {
  const lines = strip.kind === "line" ? [strip] : strip.rows.flatMap((row) => row.flatMap((cell) => cell.lines));
  return lines.some(({ prose }) => /^đảng cộng sản việt nam$/u.test(fold(withoutRule(prose).text)));
}

/** The motto may be wrapped anywhere in its cell: all lines down to its last words go. */
function withoutMotto(lines: readonly Line[]): Line[] {
  const whole = fold(join(lines.map((line) => line.prose)).text);
  if (!/^(?:cộng h[òo]a xã hội|đảng cộng sản)/u.test(whole)) return [...lines];
  const last = lines.findLastIndex((line) => /hạnh phúc|việt nam$/u.test(fold(withoutRule(line.prose).text)));
  return lines.slice(last + 1);
}

export function readLetterhead(lines: readonly Line[], header: FoundHeader): void {
  const names: Prose[] = [];
  let open = true;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined) break;
    const prose = withoutRule(line.prose);
    const key = fold(prose.text);
    if (prose.text === "") {
      if (names.length > 0) open = false;
    } else if (/^c.ng(?: h.{1,2})?$/u.test(key) && MOTTO_PART.test(`${key} ${fold(lines[index + 1]?.prose.text ?? "")}`)) {
      // `CỘNG` / `HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM`
    } else if (names.length > 0 && YOUTH_UNION.test(key) && isWholeBody(names.at(-1)?.text ?? "")) {
      // Beside the body that issues the plan.
    } else if (MOTTO_PART.test(key)) {
      // `Số: 47/KH-UBND    CỘNG HÒA XÃ HỘI …` in one line.
      if (NUMBER_LINE.test(key)) readNumber(slice(prose, 0, key.search(MOTTO_PART)), header);
      else readNameBesideMotto(prose, key, names);
    } else if (NUMBER_LINE.test(key) && !(open && !key.includes(":") && AWAITS_NUMBER.test(fold(names.at(-1)?.text ?? "")))) {
      open = false;
      const rest = restOfNumber(lines, index, key);
      const end = readNumber(rest === undefined ? prose : join([prose, rest.prose]), header);
      if (rest !== undefined && rest === lines[index + 1]) index++;
      // `Số: 21/KH-PGD    Hòa An, ngày 12 tháng 10 năm 2026` in one line.
      else if (DATE_LINE.test(key)) readDateIn(behindGap(prose, end ?? endOfBlankNumber(prose)), header);
    } else if (/ngày/u.test(key) && (DATE_LINE.test(key) || isWrappedDate(lines, index))) {
      index += readDate(lines, index, header);
    } else if (/^(?:dự thảo|hỏa tốc|khẩn|mật|v\/v|về việc|kính gửi|\*)/u.test(key)) {
      header.draft ||= key.startsWith("dự thảo");
    } else if (BASIS.test(key)) {
      // An act's bases stand right under the body that issues it.
      open = false;
    } else if (
      open &&
      isName(prose.text, key, names.length > 0) &&
      (!/^[a-zđ\s]*\d/u.test(key) || AWAITS_NUMBER.test(fold(names.at(-1)?.text ?? "")))
    )
      names.push(beforeBar(prose));
  }
  readIssuer(
    names.filter(({ text }) => /\p{L}/u.test(text)),
    header,
  );
}

/**
 * What goes on with the number on another line: `Số:` / `21/KH-PGD`, or its symbol, which the blank left for the number
 * may part from it, by a line of the motto too: `Số: 21` / `CỘNG HÒA …` / `/KH-PGD`.
 */
function restOfNumber(lines: readonly Line[], index: number, key: string): Line | undefined {
  const next = lines[index + 1];
  if (/^số\s*[:.]?\s*$/u.test(key)) return next !== undefined && SYMBOL.test(next.prose.text) ? next : undefined;
  if (!/^số\s*[:.]?\s*\d{1,5}$/u.test(key)) return undefined;
  const near = lines.slice(index + 1, index + 4);
  const symbol = near.findIndex((line) => /^[/-]\s?\p{Lu}/u.test(line.prose.text));
  return near.slice(0, Math.max(symbol, 0)).every((line) => MOTTO_PART.test(fold(line.prose.text))) ? near[symbol] : undefined;
}

/** The place left for the number ends with its symbol: `Số:      /KH-UBND`. */
function endOfBlankNumber(prose: Prose): number {
  return /^s[oóốô]\s*[:.]?[\s.…_]*(?:[/-]\s?\p{Lu}[\p{Lu}\d&/-]*)?/iu.exec(prose.text)?.[0].length ?? 0;
}

/** What stands in the next column. */
function behindGap(prose: Prose, end: number): Prose {
  return slice(prose, end + (/^[\s|]*/u.exec(prose.text.slice(end))?.[0].length ?? 0));
}

/** The motto's last word, which a narrow column may leave alone on a line. */
const END_OF_MOTTO = "phúc";

/** A body's name is set in capitals (`ỦY` / `BAN NHÂN DÂN` in a narrow column) or begins like one; what stands under it may go on. */
function isName(text: string, key: string, begun: boolean): boolean {
  return (begun && text !== END_OF_MOTTO) || isCapitals(text) || /^\p{Lu}{2}$/u.test(text) || BODY.test(key);
}

/** A cell in one line may hold name and motto together; the name stands before the motto. */
function readNameBesideMotto(prose: Prose, key: string, names: Prose[]): void {
  const at = key.search(MOTTO_PART);
  // A row of a table that Markdown does not take for one: `UBND XÃ HÒA AN | CỘNG HÒA …`.
  const end = prose.text.slice(0, at).replace(/[\s|]+$/u, "").length;
  // Of two bodies one above the other each may stand beside a line of the motto.
  const name = slice(prose, 0, end);
  const [first] = names;
  if (end > 5 && (first === undefined || (isCapitals(first.text) && isCapitals(name.text)))) names.push(name);
}

/** `SỞ NỘI VỤ | phúc`: the name, without the bar that parts it from the motto and what is left of it. */
function beforeBar(prose: Prose): Prose {
  const bar = prose.text.search(/\s*\|/u);
  return bar === -1 ? prose : slice(prose, 0, bar);
}

/** Without the rule of dashes or underscores that the letterhead draws under a name, or the bar that ends a cell. */
function withoutRule(prose: Prose): Prose {
  const key = fold(prose.text);
  const start = /^[-_*=\s]*/u.exec(key)?.[0].length ?? 0;
  const end = key.length - (/[-_*=|\s]*$/u.exec(key)?.[0].length ?? 0);
  return start >= end ? slice(prose, 0, 0) : slice(prose, start, end);
}
