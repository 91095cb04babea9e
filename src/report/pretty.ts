import type { Diagnostic } from "../model/diagnostic.ts";
import { LineIndex } from "../model/line-index.ts";
import type { Place } from "../model/place.ts";
import type { FileReport, Lines, Reporter, ReportOptions } from "./index.ts";
import type { Paint } from "./paint.ts";
import { PLAIN } from "./paint.ts";
import { snippetOf } from "./snippet.ts";
import { oneLine } from "./width.ts";
import { inOrder, type Language, SEVERITY_WORDS, summaryOf, whereOf } from "./words.ts";

const WIDTH = 100;
const WIDTH_MIN = 40;

interface Frame {
  path: string;
  lines: Lines | undefined;
  lang: Language;
  paint: Paint;
  width: number;
}

/** For people: each remark with the line it concerns, carets under the words, and what to write. */
export function prettyReporter({ lang, paint = PLAIN, width = WIDTH }: ReportOptions): Reporter {
  return {
    begin: "",
    file({ path, diagnostics, text, lines: given }: FileReport) {
      const lines = given ?? (text === undefined ? undefined : new LineIndex(text));
      const frame: Frame = { path: oneLine(path), lines, lang, paint, width: Math.max(WIDTH_MIN, width) };
      return inOrder(diagnostics)
        .map((diagnostic) => `${remark(diagnostic, frame)}\n\n`)
        .join("");
    },
    end: (summary) => `${paint.strong(summaryOf(summary, lang))}\n`,
  };
}

function remark(diagnostic: Diagnostic, frame: Frame): string {
  const { lang, paint, path } = frame;
  const { severity, message, place, expected, related = [], ruleId } = diagnostic;
  const where = paint.strong(whereOf(path, place, lang));
  const rule = ruleId === "" ? "" : ` ${paint.faint(`[${ruleId}]`)}`;
  const rows = [`${where}: ${paint[severity](`${SEVERITY_WORDS[severity][lang]}:`)} ${oneLine(message[lang])}${rule}`];
  if (place !== undefined) rows.push(...source(place, severity, frame));
  if (expected !== undefined) rows.push(note(lang === "vi" ? "gợi ý" : "help", expected[lang], frame));
  for (const other of related) {
    const there = whereOf(path, other.place, lang);
    rows.push(note(lang === "vi" ? "liên quan" : "related", `${there}: ${other.message[lang]}`, frame));
  }
  return rows.join("\n");
}

/** The line and its carets. Lines are numbered only where the reader of the message could find them by number. */
function source(place: Place, severity: Diagnostic["severity"], { lines, paint, width }: Frame): string[] {
  if (lines === undefined) return [];
  const numbered = place.page === undefined && place.paragraph === undefined;
  const number = numbered ? String(place.start.line) : "";
  const gutter = " ".repeat(Math.max(4, number.length));
  const { line, carets } = snippetOf(place, lines, width - gutter.length - 3);
  if (line === "") return [];
  return [
    `${paint.faint(`${number.padStart(gutter.length)} |`)} ${line}`,
    `${paint.faint(`${gutter} |`)} ${carets.replace(/\^+/u, (marks) => paint[severity](marks))}`,
  ];
}

function note(label: string, text: string, { paint }: Frame): string {
  return `${paint.faint("     =")} ${label}: ${oneLine(text)}`;
}
