import type { Diagnostic, Severity } from "../model/diagnostic.ts";
import type { Reporter, ReportOptions } from "./index.ts";
import { relativePath } from "./paths.ts";
import { inOrder, linedStart, sentenceOf, SEVERITY_WORDS, summaryOf } from "./words.ts";

const COMMANDS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };

/** GitHub shows so many annotations of each kind for one step of a job, and drops the others without a word. */
const SHOWN_MAX = 10;

/**
 * Workflow commands that GitHub turns into annotations on the changed lines. Remarks beyond what it shows are counted by
 * file in plain text, which stands in the log of the step.
 */
export function githubReporter({ lang, root }: ReportOptions): Reporter {
  const shown: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  const cut = new Map<string, number>();
  return {
    begin: "",
    file({ path, diagnostics }) {
      const file = relativePath(path, root);
      const rows: string[] = [];
      for (const diagnostic of inOrder(diagnostics)) {
        if (shown[diagnostic.severity] < SHOWN_MAX) rows.push(command(diagnostic, file, lang));
        else cut.set(file, (cut.get(file) ?? 0) + 1);
        shown[diagnostic.severity] += 1;
      }
      return rows.join("");
    },
    end(summary) {
      const total = [...cut.values()].reduce((sum, count) => sum + count, 0);
      if (total === 0) return `${summaryOf(summary, lang)}\n`;
      const kinds = (["error", "warning", "info"] as const)
        .filter((severity) => shown[severity] > SHOWN_MAX)
        .map((severity) => `${shown[severity] - SHOWN_MAX} ${SEVERITY_WORDS[severity][lang]}`);
      const head =
        lang === "vi"
          ? `GitHub chỉ hiện ${SHOWN_MAX} chú thích mỗi loại; còn ${kinds.join(", ")} không hiện:`
          : `GitHub shows ${SHOWN_MAX} annotations of each kind; not shown: ${kinds.join(", ")}:`;
      const rows = [...cut].map(([file, count]) => `  ${plainLine(file)}: ${count}`);
      return `${[head, ...rows, summaryOf(summary, lang)].join("\n")}\n`;
    },
  };
}

function command(diagnostic: Diagnostic, file: string, lang: ReportOptions["lang"]): string {
  const { severity, place, ruleId } = diagnostic;
  const start = linedStart(place);
  const where: Record<string, string | number> = { file };
  if (start !== undefined && place !== undefined) {
    const { line, column } = start;
    where["line"] = line;
    where["endLine"] = place.end.line;
    where["col"] = column;
    // Columns count only where the words stand on one line.
    if (place.end.line === line) where["endColumn"] = Math.max(column, place.end.column);
  }
  where["title"] = ruleId;
  const properties = Object.entries(where).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${COMMANDS[severity]} ${properties.join(",")}::${data(sentenceOf(diagnostic, lang))}\n`;
}

/** As the runner of GitHub Actions reads it back. */
function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/** A name from a document or a disk that could be taken for a command. */
function plainLine(text: string): string {
  return text.replaceAll(/[\r\n]/gu, " ").replaceAll("::", ": :");
}
