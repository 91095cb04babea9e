import headings from "../vi/data/headings.json" with { type: "json" };
import { LETTER } from "../vi/letters.ts";
import { countValue, isBullet, type Marker, type MarkerKind } from "../vi/numbering.ts";
import { clockLength } from "../vi/time/clock.ts";
import { fold } from "../vi/word.ts";
import type { Block, Paragraph } from "./paragraphs.ts";
import { slice } from "./prose.ts";

const { steps, teams, times, rows, sessions, when, beside } = headings.counted;
/** `Bước 1.`, `Đoàn số 2:`, `Giai đoạn I (…)`. */
const STEP = new RegExp(
  String.raw`^(?<word>${[...steps, ...teams].toSorted((a, b) => b.length - a.length).join("|")}) (?:thứ |số )?(?<number>\d{1,2}|[ivx]{1,4}|nhất|một|hai|nhì|ba|bốn|tư|năm|sáu)(?:\s*(?:[.:)]|-(?=\s))\s*|\s*(?=\()|\s*$)`,
  "u",
);
const TIME = new RegExp(`^(?<word>${times.join("|")})(?![${LETTER}])`, "u");
const BESIDE: ReadonlySet<string> = new Set(beside);
/** Sunday goes on in the row of the weekdays. */
const ROWS: Readonly<Record<string, string>> = rows;
/** What the lines of a programme count by, and how many of them are one. */
const CLOCK = "clock";
const PROGRAMME_MIN = 3;
/** Longest words that say when before a colon or bracket. */
const TIME_MAX = 48;
/** Wider divisions end a row: what counts in the next section is another. */
const ENDS_ROW: ReadonlySet<MarkerKind> = new Set<MarkerKind>(["part", "chapter", "division", "upper", "roman", "article"]);

type CountedMarker = Marker & { countedBy: string };

interface Counted {
  paragraph: Paragraph;
  marker: CountedMarker;
  next: Block | undefined;
}

/** The only day of a programme: its hours, or the sessions that hold them, stand right below. */
function isDayOfProgramme({ marker, next }: Counted): boolean {
  if (marker.value !== 0 || marker.countedBy === CLOCK || next?.kind !== "paragraph") return false;
  return headsDay(next.prose.text);
}

/**
 * Gives a marker to paragraphs that count without numbering, where at least two of them count by the same word in one section:
 * `Bước 1. Chuẩn bị` … `Bước 2. …`, `Tháng 9/2025:` … `Tháng 10/2025:`. A step's number is taken off like any other; a time is
 * what the heading says and stays in it. So do the lines of a programme, which begin with their hours: `7h30 Khai mạc`.
 */
export function withCounted(blocks: readonly Block[]): readonly Block[] {
  const markers = new Map<Paragraph, Marker>();
  let open = new Map<string, Counted[]>();
  const settle = (): void => {
    for (const [word, row] of open)
      if (new Set(row.map(({ marker }) => fold(marker.label))).size >= (word === CLOCK ? PROGRAMME_MIN : 2) || row.some(isDayOfProgramme))
        for (const { paragraph, marker } of row) markers.set(paragraph, marker);
    open = new Map();
  };
  for (const [at, block] of blocks.entries()) {
    if (block.kind === "grid") continue;
    if (block.marker !== undefined) {
      if (ENDS_ROW.has(block.marker.kind)) settle();
      continue;
    }
    const marker = countedMarker(block, blocks[at + 1]);
    if (marker === undefined) continue;
    const row = open.get(marker.countedBy) ?? [];
    row.push({ paragraph: block, marker, next: blocks[at + 1] });
    open.set(marker.countedBy, row);
  }
  settle();
  if (markers.size === 0) return blocks;
  return blocks.map((block) => (block.kind === "grid" ? block : marked(block, markers.get(block))));
}

function marked(paragraph: Paragraph, marker: Marker | undefined): Paragraph {
  if (marker === undefined) return paragraph;
  return { ...paragraph, marker, prose: marker.length === 0 ? paragraph.prose : slice(paragraph.prose, marker.length) };
}

function stepIn(text: string): RegExpExecArray | null {
  return STEP.exec(fold(text.slice(0, TIME_MAX)));
}

/** Whether the words are a step's number and nothing besides: `Đoàn số 2`, `Phần thi thứ nhất`. */
export function isStepNumber(text: string): boolean {
  return STEP.exec(fold(text))?.[0].length === text.length;
}

/** Behind the number of a step: when it is, not what. */
const WHEN = new RegExp(`^(?:${when.join("|")})(?![${LETTER}])|^\\d`, "u");

/**
 * Characters that a step's number takes before the words it numbers: `Bước 2: ` of `Bước 2: Kiểm tra hiện trạng`; 0 without any. The
 * number of a team is its name, and that of a stage with nothing but its time behind it the only thing it is called by.
 */
export function stepLength(text: string): number {
  const match = /^\p{Lu}/u.test(text) ? stepIn(text) : null;
  const rest = text.slice(match?.[0].length ?? text.length);
  if (match === null || !/^[\p{Lu}"“]/u.test(rest) || WHEN.test(fold(rest))) return 0;
  return teams.includes(match.groups?.["word"] ?? "") ? 0 : match[0].length;
}

function countedMarker(paragraph: Paragraph, next: Block | undefined): CountedMarker | undefined {
  const { text } = paragraph.prose;
  const clock = clockLength(text);
  if (clock > 0) return { kind: "counted", countedBy: CLOCK, label: text.slice(0, clock).replace(/[\s:-]+$/u, ""), value: 0, length: 0 };
  return /^\p{Lu}/u.test(text) ? (stepMarker(text) ?? timeMarker(paragraph, next)) : undefined;
}

function stepMarker(text: string): CountedMarker | undefined {
  const step = stepIn(text);
  const { word, number } = step?.groups ?? {};
  if (step === null || word === undefined || number === undefined) return undefined;
  const label = text.slice(0, step[0].length).replace(/[\s.:)–-]+$/u, "");
  // A number without words, or with nothing but a bracket behind it, is what the heading says.
  const length = step[0].length >= text.length || text[step[0].length] === "(" ? 0 : step[0].length;
  return { kind: "counted", countedBy: word, label, value: countValue(number), length };
}

function timeMarker({ prose: { text }, bold, heading }: Paragraph, next: Block | undefined): CountedMarker | undefined {
  const label = openingTime(text);
  const word = TIME.exec(fold(label ?? ""))?.groups?.["word"];
  if (label === undefined || word === undefined) return undefined;
  // Without a colon only over a list: a cell of a table that lost its borders may read the same.
  const headsList = next?.kind === "paragraph" && (isBullet(next.marker) || headsDay(next.prose.text));
  if (!/[:(]/u.test(text) && !bold && !heading && !headsList) return undefined;
  return { kind: "counted", countedBy: ROWS[word] ?? word, label, value: 0, length: 0 };
}

/** What stands below the day of a programme: its hours, or a session with them in brackets. */
function headsDay(text: string): boolean {
  return clockLength(text) > 0 || sessions.includes(stepIn(text)?.groups?.["word"] ?? "");
}

/** The words before a colon or bracket, or the whole line, when they are a time of the calendar: `Tháng 9/2025`. */
export function openingTime(text: string): string | undefined {
  const end = text.search(/[:(]/u);
  const opening = text.slice(0, end === -1 ? text.length : end).trim();
  return /^\p{Lu}/u.test(opening) && opening.length <= TIME_MAX && saysWhen(fold(opening)) ? opening : undefined;
}

/** Nothing but a time of the calendar: `tháng 9 + 10/2025`, `tuần 2 tháng 9`, `thứ hai`. */
function saysWhen(opening: string): boolean {
  if (!TIME.test(opening)) return false;
  const words = opening.split(/[\s/+,.&-]+/u).filter((word) => word !== "");
  return words.length > 1 && words.every((word) => BESIDE.has(word) || /^\d{1,4}$/u.test(word) || /^[ivx]{1,4}$/u.test(word));
}
