import { addAll } from "../model/add-all.ts";
import { toCell, type Cell, type Grid, type Line, type Strip } from "../outline/lines.ts";
import type { Outline } from "../outline/index.ts";
import { isCapitals } from "../outline/paragraphs.ts";
import { join, slice, sourceSpan, type Prose } from "../outline/prose.ts";
import type { Section } from "../outline/section.ts";
import {
  endsRecipient,
  findSignatureOfAct,
  goesOnRecipient,
  headsRecipients,
  isName,
  isPlaceAndDate,
  lastOpenRecipient,
} from "../outline/closing.ts";
import { isAgencyHeading } from "../vi/agency/index.ts";
import { isBullet, readMarker } from "../vi/numbering.ts";
import {
  APPROVAL,
  APPROVES,
  ARCHIVE,
  AUTHORITY,
  BEFORE_OFFICE,
  isPurpose,
  OFFICE,
  OFFICE_INSIDE,
  PROXY,
  SEAL_CRUMB,
  SIGNATURE_HEAD,
  SIGNATURE_STAMP,
} from "../vi/signing.ts";
import { fold } from "../vi/word.ts";
import { trimValue } from "./labels.ts";
import { foundText, type FoundRecipient, type FoundSignature } from "./found.ts";

const RECIPIENTS = /^nơi nhận\s*[:.]?\s*/u;

/** The closing that counts: the plan's own, or that of the act it is attached to. */
function closingStrips(outline: Outline): readonly Strip[] {
  const own = outline.root.children.find((part) => part.role === "closing");
  if (own !== undefined) return own.lines;
  const act = outline.root.children.find((part) => part.role === "act");
  return act === undefined ? [] : closingOf(act);
}

/** In an act kept whole: from the recipients (or the table that holds them) to its end; without recipients the signature. */
function closingOf(act: Section): readonly Strip[] {
  const at = act.lines.findIndex((strip) =>
    strip.kind === "grid"
      ? cells(strip).some((cell) => cell.lines.some((line) => RECIPIENTS.test(fold(textOf(line)))))
      : RECIPIENTS.test(fold(textOf(strip))),
  );
  if (at === -1) {
    const signed = findSignatureOfAct(act.lines);
    return signed === undefined ? [] : act.lines.slice(signed.start, signed.end);
  }
  let start = at;
  while (start > 0) {
    const above = act.lines[start - 1];
    if (above?.kind !== "line" || !isCapitals(above.prose.text)) break;
    start--;
  }
  return act.lines.slice(start);
}

function textOf(strip: Line): string {
  return strip.prose.text;
}

function cells(strip: Strip): Cell[] {
  return strip.kind === "grid" ? strip.rows.flat() : [];
}

interface ClosingLines {
  recipients: Line[];
  signature: Line[];
}

/** Tells the lines of the recipients from those of the signature, side by side in a table or one below the other. */
function splitClosing(strips: readonly Strip[]): ClosingLines {
  const result: ClosingLines = { recipients: [], signature: [] };
  let inRecipients = false;
  for (const [index, strip] of strips.entries()) {
    if (strip.kind === "grid") {
      for (const cell of inColumns(strip)) {
        const at = cell.lines.findIndex((one) => RECIPIENTS.test(fold(one.prose.text)));
        const isList = at !== -1 || (cell.lines.length > 1 && cell.lines.every((one) => isBullet(readMarker(one.prose.text))));
        if (isList) addAll(result.recipients, cell.lines.slice(Math.max(at, 0)));
        else addAll(result.signature, cell.lines);
      }
      inRecipients = goesOnBelow(strip, strips[index + 1]);
      continue;
    }
    const key = fold(strip.prose.text);
    const listed = inRecipients || RECIPIENTS.test(key);
    const office =
      officeBeside(strip) ??
      (listed ? (signatureBehindBar(strip) ?? authorityBeside(strip) ?? nameBeside(strip, result, strips.slice(index + 1))) : undefined);
    if (office !== undefined) {
      result.signature.push({ ...strip, prose: office });
      result.recipients.push({ ...strip, prose: slice(strip.prose, 0, strip.prose.text.lastIndexOf(office.text)) });
      inRecipients = true;
      continue;
    }
    if (RECIPIENTS.test(key) || goesOnBetween(strip, result.recipients)) inRecipients = true;
    else if (inRecipients && !headsRecipients(strip, strips[index + 1]) && endsRecipients(strip, result.recipients)) inRecipients = false;
    (inRecipients ? result.recipients : result.signature).push(strip);
  }
  return result;
}

/** A dash among the lines of the signature, whose column a converter read together with that of the recipients; they go on to the archive line. */
function goesOnBetween(line: Line, before: readonly Line[]): boolean {
  return (
    before.length > 0 &&
    (isBullet(readMarker(line.prose.text)) || endsRecipient(line)) &&
    !before.some((one) => ARCHIVE.test(fold(one.prose.text)))
  );
}

/** Whether the recipients beside a signature go on in the line below: on the next page. */
function goesOnBelow(grid: Grid, next: Strip | undefined): boolean {
  const last = lastOpenRecipient(grid);
  return last !== undefined && next?.kind === "line" && (isBullet(readMarker(next.prose.text)) || goesOnRecipient(last, next));
}

/** `Nơi nhận:    GIÁM ĐỐC`: the signature's column, whose blanks a converter dropped. */
function officeBeside({ prose }: Line): Prose | undefined {
  const head = RECIPIENTS.exec(fold(prose.text));
  const office = head === null ? undefined : slice(prose, head[0].length);
  return office !== undefined && isCapitals(office.text) && SIGNATURE_HEAD.test(fold(office.text)) ? office : undefined;
}

/** `- Lưu: VT. | KT. BỘ TRƯỞNG THỨ TRƯỞNG Lê Thị Mai`: the row of a table written out in one line, the whole signature behind its bar. */
function signatureBehindBar({ prose }: Line): Prose | undefined {
  // A bar ends the row as well.
  const end = prose.text.length - (/[|\s]{0,9}$/u.exec(prose.text)?.[0].length ?? 0);
  const bar = prose.text.lastIndexOf("|", end - 1);
  if (end === 0 || bar === -1 || end - bar > AUTHORITY_MAX) return undefined;
  const behind = slice(prose, bar + 1 + (/^\s*/u.exec(prose.text.slice(bar + 1))?.[0].length ?? 0), end);
  return /^\p{Lu}[\p{Lu}./\s]{4,}/u.test(behind.text) && SIGNATURE_HEAD.test(fold(behind.text)) ? behind : undefined;
}

/** `- Lưu: VT.    TM. ỦY BAN NHÂN DÂN`, or with a bar between: the signature's column beside the last recipient. */
function authorityBeside({ prose }: Line): Prose | undefined {
  const from = Math.max(0, prose.text.length - AUTHORITY_MAX);
  const end = prose.text.slice(from);
  const match =
    /(?<=[.;]\s(?:\|\s)?)(?:TM|T\/M)\.?\s\p{Lu}[\p{Lu}./\s]{5,}$/u.exec(end) ??
    /(?<=[.;]\s(?:\|\s)?)(?<!(?:KT|TL|TUQ|TM|Q|K\/T|T\/L|T\/M)\.\s)\p{Lu}[\p{Lu}./\s]{5,}$/u.exec(end);
  return match !== null && SIGNATURE_HEAD.test(fold(match[0])) ? slice(prose, from + match.index) : undefined;
}

/** `- Lưu: VT.    Hồ Thị Mai`: the name of one whose office stands beside a line above, beside the archive line or a line before it. */
function nameBeside({ prose }: Line, { signature }: ClosingLines, below: readonly Strip[]): Prose | undefined {
  if (signature.length === 0 || signature.some((one) => isName(textOf(one)) && !isCapitals(textOf(one)))) return undefined;
  const from = Math.max(0, prose.text.length - AUTHORITY_MAX);
  const match = /(?<=[.;]\s)(?:\p{Lu}\p{Ll}*\s){1,4}\p{Lu}\p{Ll}+$/u.exec(prose.text.slice(from));
  if (match === null || !isName(match[0])) return undefined;
  const archive = /^(?:[-–+]\s*)?(?=lưu)/u.exec(fold(prose.text));
  const isArchive = archive !== null && ARCHIVE.test(fold(prose.text.slice(archive[0].length)));
  const isBeside = isArchive ? below.length === 0 : isBullet(readMarker(prose.text)) && isRestOfList(below) && signsBefore(signature);
  return isBeside && isAgencyHeading(match[0]) === undefined ? slice(prose, from + match.index) : undefined;
}

/** Nothing but recipients, the archive line at their end. */
function isRestOfList(below: readonly Strip[]): boolean {
  const last = below.at(-1);
  if (last?.kind !== "line" || !ARCHIVE.test(fold(last.prose.text).replace(/^[-–+]\s*/u, ""))) return false;
  return below.every((strip) => strip.kind === "line" && isBullet(readMarker(strip.prose.text)));
}

function signsBefore(signature: readonly Line[]): boolean {
  return signature.some((one) => OFFICE.test(fold(textOf(one))));
}

/** Who signs is named within so many characters at a line's end: a line without end is not read from each of its sentences. */
const AUTHORITY_MAX = 300;

/** The cells of a table column by column, since who signs stands below his office; without the column of one who only approves. */
function inColumns({ rows }: Grid): Cell[] {
  const width = rows[0]?.length ?? 0;
  if (rows.some((row) => row.length !== width)) return rows.flat();
  const columns = rows[0]?.map((_, column) => rows.flatMap((row) => row[column]?.lines ?? [])) ?? [];
  const signed = columns.filter((lines) => !isApproval(lines));
  return (signed.length === 0 ? columns : signed).map(toCell);
}

function isApproval(lines: readonly Line[]): boolean {
  const [first = "", second = ""] = lines.slice(0, 2).map((line) => fold(line.prose.text));
  return APPROVAL.test(first) || APPROVES.test(first) || APPROVES.test(second);
}

function endsRecipients(strip: Line, before: readonly Line[]): boolean {
  const text = strip.prose.text;
  const last = before.at(-1);
  if (isBullet(readMarker(text)) || goesOnRecipient(last, strip)) return false;
  const archived = before.some((one) => ARCHIVE.test(fold(one.prose.text)));
  // Where a blank line stands behind every line, one more says nothing.
  const spaced = before.length > 2 && before.slice(1, 3).every(({ gap }) => gap > 0);
  if ((strip.gap > 0 && !spaced) || opensBySign(fold(text))) return true;
  if (isCapitals(text) && text.length > 4) return true;
  return archived && strip.hard;
}

function opensBySign(folded: string): boolean {
  return AUTHORITY.test(folded) || PROXY.test(folded) || folded.startsWith("q.");
}

const ITEM = /(?<=[;.:]\s?)[-–+]\s+(?=\S)|(?<=[,)]\s?)[-–]\s+(?=\p{Lu})/gu;

/** The lines of "Nơi nhận", without dash and closing punctuation, the archive line included. */
export function readRecipients(outline: Outline): FoundRecipient[] {
  const { recipients } = splitClosing(closingStrips(outline));
  const items: Prose[][] = [];
  for (const [index, one] of recipients.entries()) {
    let prose = one.prose;
    const head = RECIPIENTS.exec(fold(prose.text));
    if (index === 0 && head !== null) prose = slice(prose, head[0].length);
    if (prose.text === "" || /^[-_*.\s]+$/u.test(fold(prose.text)) || headsRecipients(one, recipients[index + 1])) continue;
    const marker = readMarker(prose.text);
    const before = items.at(-1);
    // Behind the archive line stand only the typist's signs: "Lưu: VT. | 09 KH".
    const archived = before !== undefined && ARCHIVE.test(fold(before[0]?.text ?? ""));
    const opens = isBullet(marker) || before === undefined || (!archived && startsItem(before.at(-1)?.text ?? "", one));
    for (const [part, piece] of piecesOf(prose).entries()) {
      if (opens || part > 0) items.push([piece]);
      else items.at(-1)?.push(piece);
    }
  }
  const [only] = items;
  const listed = items.length === 1 && only !== undefined ? inOneLine(join(only)) : items.map((parts) => join(parts));
  return listed.map(toRecipient).filter((recipient) => recipient !== undefined);
}

/** `Như trên, UBND tỉnh (để b/c), Lưu VT.`: recipients without dashes on one line, up to the archive line that ends them. */
function inOneLine(prose: Prose): Prose[] {
  const archive = /[;,.]\s+(?=lưu(?!\p{L}))/u.exec(fold(prose.text));
  if (archive === null || isBullet(readMarker(prose.text))) return [prose];
  const before = prose.text.slice(0, archive.index);
  // "Các sở, ban, ngành" is one of them: behind a comma a new one begins in capitals. What stands in brackets is left whole.
  const parted = before.matchAll(before.includes(";") ? /\([^()]*\)|;\s*/gu : /\([^()]*\)|,\s+(?=\p{Lu})/gu);
  const cuts = [...parted].filter(([words]) => !words.startsWith("("));
  const starts = [0, ...cuts.map((cut) => cut.index + cut[0].length), archive.index + archive[0].length];
  return starts.map((start, index) => slice(prose, start, starts[index + 1]));
}

/** An undashed line opens an item when the one before was closed and this is not its wrapped rest. */
function startsItem(previous: string, one: Line): boolean {
  return /[;.]$/u.test(previous) && (one.hard || /^\p{Lu}/u.test(one.prose.text));
}

/** Items that stand on one line: `- Thủ tướng; - Các Bộ: …; - Lưu: VT.` */
function piecesOf(prose: Prose): Prose[] {
  const cuts = [...prose.text.matchAll(ITEM)].map((match) => match.index);
  const bounds = [0, ...cuts, prose.text.length];
  return bounds.slice(0, -1).map((start, index) => slice(prose, start, bounds[index + 1]));
}

function toRecipient(prose: Prose): FoundRecipient | undefined {
  const marker = readMarker(prose.text);
  const inner = isBullet(marker) ? slice(prose, marker?.length ?? 0) : prose;
  const value = trimEnd(inner);
  if (value.text === "") return undefined;
  const recipient: FoundRecipient = { text: value.text, at: sourceSpan(value), by: "closing/recipients" };
  const note = /^(?<name>[^()]{2,}?)\s*\((?<note>[^()]*)\)$/u.exec(value.text)?.groups;
  if (ARCHIVE.test(fold(value.text))) recipient.purpose = "lưu";
  else if (note?.["name"] !== undefined && note["note"] !== undefined && isPurpose(fold(note["note"]))) {
    recipient.name = note["name"];
    recipient.purpose = note["note"].trim();
  } else recipient.name = value.text;
  return recipient;
}

function trimEnd(prose: Prose): Prose {
  return slice(prose, 0, prose.text.replace(/[\s./;,:|]+$/u, "").length);
}

const SIGNED = /^[([]?\s*(?:đã ký|ký|ký tên|đã kí|ký, ghi rõ|ký và|ký, đóng|(?:ghi rõ )?họ (?:và )?tên\s*\))/u;

/** Authority ("TM. …"), proxy ("KT. …"), office and name of the signature. */
export function readSignature(outline: Outline): FoundSignature | undefined {
  const { signature } = splitClosing(closingStrips(outline));
  const lines = withoutStamp(signature.map((one) => ({ ...one, prose: trimRules(one.prose) }))).filter(
    (one) => one.prose.text !== "" && !isRemark(fold(one.prose.text)) && !isPlaceAndDate(one.prose.text),
  );
  if (lines.length === 0) return undefined;
  const buckets = sortLines(expandLines(joinWrapped(lines)).filter((prose) => !isRemark(fold(prose.text))));
  const first = lines[0]?.prose;
  const last = lines.at(-1)?.prose;
  if (first === undefined || last === undefined) return undefined;
  const result: FoundSignature = { at: { start: sourceSpan(first).start, end: sourceSpan(last).end }, by: "closing/signature" };
  for (const [key, proses] of Object.entries(buckets) as ["authority" | "proxy" | "position" | "name", Prose[]][]) {
    if (proses.length > 0) result[key] = foundText(join(proses), "closing/signature");
  }
  return result.authority === undefined && result.proxy === undefined && result.position === undefined && result.name === undefined
    ? undefined
    : result;
}

function isRemark(folded: string): boolean {
  return SIGNED.test(folded) || APPROVAL.test(folded);
}

/** A narrow column wraps an office or a name: `CHỦ` / `TỊCH`, `Lò Thị` / `Mai`, `KT.` / `THỦ TƯỚNG`. */
function joinWrapped(lines: readonly Line[]): Line[] {
  const result: Line[] = [];
  for (const line of lines) {
    const before = result.at(-1);
    const wraps = !line.hard && line.gap === 0;
    if (before !== undefined && (opensOffice(before.prose, line.prose) || (wraps && belongTogether(before.prose.text, line.prose.text))))
      result[result.length - 1] = { ...before, prose: join([before.prose, line.prose]) };
    else result.push(line);
  }
  return result;
}

/** `KT.`, `Q.` alone on a line says nothing without the office below it. */
function opensOffice(before: Prose, below: Prose): boolean {
  return BEFORE_OFFICE.test(fold(before.text)) && isCapitals(below.text);
}

function belongTogether(before: string, text: string): boolean {
  if (/^\p{Lu}\p{Ll}{0,6}$/u.test(text)) return /^(?:\p{Lu}\p{Ll}+\s?){1,4}$/u.test(before);
  return isCapitals(before) && isCapitals(text) && !OFFICE.test(fold(before)) && OFFICE.test(fold(`${before} ${text}`));
}

/** Without the print of a digital signature: its lines, and the name of the body that it opens with. */
function withoutStamp(lines: readonly Line[]): Line[] {
  const isStamp = (line: Line | undefined) => line !== undefined && SIGNATURE_STAMP.test(fold(line.prose.text));
  return lines.filter(
    (line, index) =>
      !isStamp(line) && !(isStamp(lines[index + 1]) && !isCapitals(line.prose.text) && isAgencyHeading(line.prose.text) !== undefined),
  );
}

/** `TM. UBND XÃ CHỦ TỊCH Nguyễn Văn A` in one line is cut where the office and the name begin. */
function expandLines(lines: readonly Line[]): Prose[] {
  return lines.flatMap(({ prose }) => {
    const cuts: number[] = [];
    const key = fold(prose.text);
    if (AUTHORITY.test(key) || PROXY.test(key) || OFFICE.test(key)) {
      for (const match of key.matchAll(OFFICE_INSIDE)) {
        const before = key.slice(cuts.at(-1) ?? 0, match.index).trim();
        if (before === "" || BEFORE_OFFICE.test(before)) continue;
        if (isUpperCase(prose.text.slice(match.index, match.index + match[0].length))) cuts.push(match.index);
      }
      const signed = /\(\s*(?:Đã ký|ĐÃ KÝ|đã ký)[^()]*\)/u.exec(prose.text);
      if (signed !== null) cuts.push(signed.index);
      const name = /(?<=[\p{Lu})]\s)(?:\p{Lu}\p{Ll}+\s?){2,5}$/u.exec(prose.text);
      if (name !== null && name.index > 0) cuts.push(name.index);
    }
    const bounds = [0, ...cuts, prose.text.length];
    return bounds.slice(0, -1).map((start, index) => slice(prose, start, bounds[index + 1]));
  });
}

/** Of proxies too, which are shorter than words: `KT.`. */
function isUpperCase(text: string): boolean {
  return text === text.toUpperCase();
}

function sortLines(proses: readonly Prose[]): Record<"authority" | "proxy" | "position" | "name", Prose[]> {
  const buckets = { authority: [] as Prose[], proxy: [] as Prose[], position: [] as Prose[], name: [] as Prose[] };
  let last: keyof typeof buckets | undefined;
  for (const [index, prose] of (opensWithBody(proses) ? proses.slice(1) : proses).entries()) {
    const key = fold(prose.text);
    let bucket: keyof typeof buckets;
    if (AUTHORITY.test(key)) bucket = "authority";
    else if (PROXY.test(key)) bucket = "proxy";
    else if (last === "proxy" && isHeadOfTwoLines(key, fold(proses[index + 1]?.text ?? ""), buckets.proxy)) bucket = "proxy";
    else if (buckets.name.length > 0) break; // Under the name stands another office or a stamp: not what he signs as.
    else if (OFFICE.test(key) && (isCapitals(prose.text) || index < proses.length - 1)) bucket = "position";
    else if (last === "authority" && isCapitals(prose.text) && index < proses.length - 1) bucket = "authority";
    else if (
      last === "position" &&
      isCapitals(prose.text) &&
      index < proses.length - 1 &&
      !looksLikeName(prose.text, proses.length - 1 - index)
    )
      bucket = "position";
    else bucket = "name";
    buckets[bucket].push(prose);
    last = bucket;
  }
  return buckets;
}

/** `SỞ NỘI VỤ` over `KT. GIÁM ĐỐC`: whose office it is, where several bodies sign one plan. */
function opensWithBody([first, second]: readonly Prose[]): boolean {
  if (first === undefined || second === undefined || !isCapitals(first.text) || SIGNATURE_HEAD.test(fold(first.text))) return false;
  const body = first.text.replace(/^đại diện\s/iu, "");
  return SIGNATURE_HEAD.test(fold(second.text)) && isAgencyHeading(body) !== undefined;
}

/** `KT. BỘ TRƯỞNG, | CHỦ NHIỆM | PHÓ CHỦ NHIỆM`, `KT. CHÁNH | VĂN PHÒNG | PHÓ …`: whom the deputy stands for takes two lines. */
function isHeadOfTwoLines(key: string, next: string, proxy: readonly Prose[]): boolean {
  if (!next.startsWith("phó ") || key.startsWith("phó ")) return false;
  return OFFICE.test(key) || /(?:^|[\s.])chánh$/u.test(fold(proxy.at(-1)?.text ?? ""));
}

/** A name in capitals is told by standing last. */
function looksLikeName(text: string, after: number): boolean {
  return after === 0 && isName(text);
}

/** Without rules before it and what is left of the seal behind it; the full stop of `KT.` stays. */
function trimRules(prose: Prose): Prose {
  if (BEFORE_OFFICE.test(fold(prose.text.trim()))) return prose;
  const end = prose.text.replace(SEAL_CRUMB, "").length;
  return trimValue(prose, /^[-_*=\s]*/u.exec(fold(prose.text))?.[0].length ?? 0, end);
}
