import { SIX, type Clarity, type SixTable } from "../check/six.ts";
import { type Bilingual, fill } from "../model/diagnostic.ts";
import { oneLine, widthOf } from "./width.ts";
import type { Language } from "./words.ts";

const MARKS: Readonly<Record<Clarity, string>> = { yes: "✓", partly: "~", no: "–" };

const WORDS = {
  head: {
    vi: "{path}: rõ {share} trên 6 tiêu chí, {count} nhiệm vụ",
    en: "{path}: {share} clear on the six criteria, {count} {count|task|tasks}",
  },
  none: { vi: "{path}: không có nhiệm vụ nào", en: "{path}: no tasks" },
  ref: { vi: "Mục", en: "Ref" },
  task: { vi: "Nhiệm vụ", en: "Task" },
  total: { vi: "Tỷ lệ rõ", en: "Clear" },
  legend: { vi: "✓ rõ   ~ chưa rõ hẳn   – không nêu", en: "✓ clear   ~ in part   – not said" },
} as const satisfies Record<string, Bilingual>;

const TITLE_MAX = 60;
const TITLE_MIN = 20;

/** The table task × six criteria of one plan, as text; `width` is how many cells a line may take. */
export function sixText(path: string, table: SixTable, { lang, width = 120 }: { lang: Language; width?: number }): string {
  const values = { path: oneLine(path), share: percent(table.completeness), count: table.rows.length };
  const say = (name: keyof typeof WORDS) => fill(WORDS[name], values)[lang];
  if (table.rows.length === 0) return `${say("none")}\n`;
  const names = SIX.map(({ name }) => name[lang].replace(/^Rõ (?<first>.)/u, (_all, first: string) => first.toUpperCase()));
  const widest = (texts: readonly string[]) => texts.reduce((most, text) => Math.max(most, widthOf(text)), 0);
  const refs = widest([say("ref"), ...table.rows.map(({ ref = "" }) => ref)]);
  const columns = names.map((name) => Math.max(4, widthOf(name)));
  const rest = refs + columns.reduce((sum, column) => sum + column + 2, 2);
  const longest = widest([say("task"), ...table.rows.map(({ title }) => title)]);
  const titles = Math.min(longest, TITLE_MAX, Math.max(TITLE_MIN, width - rest));
  const line = (ref: string, title: string, cells: readonly string[]) =>
    [pad(ref, refs), pad(cut(title, titles), titles), ...cells.map((cell, index) => centre(cell, columns[index] ?? 0))]
      .join("  ")
      .trimEnd();
  return [
    say("head"),
    "",
    line(say("ref"), say("task"), names),
    ...table.rows.map(({ ref = "", title, cells }) =>
      line(
        ref,
        oneLine(title),
        SIX.map(({ id }) => MARKS[cells[id].clarity]),
      ),
    ),
    line(
      "",
      say("total"),
      SIX.map(({ id }) => percent(table.byCriterion[id])),
    ),
    "",
    say("legend"),
    "",
  ].join("\n");
}

/** The same as plain data on one line. */
export function sixJson(path: string, { rows, completeness, byCriterion }: SixTable): string {
  return `${JSON.stringify({ path, completeness, byCriterion, tasks: rows })}\n`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - widthOf(text)));
}

function centre(text: string, width: number): string {
  const left = Math.floor((width - widthOf(text)) / 2);
  return pad(" ".repeat(Math.max(0, left)) + text, width);
}

/** The beginning of a text that fits, cut between words. */
function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const words = text.split(" ");
  while (words.length > 1 && widthOf(words.join(" ")) > width - 1) words.pop();
  const kept = words.join(" ");
  return `${widthOf(kept) > width - 1 ? kept.slice(0, width - 1) : kept}…`;
}
