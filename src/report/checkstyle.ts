import type { Reporter, ReportOptions } from "./index.ts";
import { relativePath } from "./paths.ts";
import { linedStart, inOrder, sentenceOf } from "./words.ts";
import { attributes } from "./xml.ts";

/** The XML of Checkstyle 4.3, which Jenkins, SonarQube, reviewdog and many editors read. */
export function checkstyleReporter({ lang, root }: ReportOptions): Reporter {
  return {
    begin: '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n',
    file({ path, diagnostics }) {
      const rows = inOrder(diagnostics).map((diagnostic) => {
        const { line, column } = linedStart(diagnostic.place) ?? {};
        const { severity, ruleId } = diagnostic;
        return `    <error${attributes({ line: line ?? 1, column, severity, message: sentenceOf(diagnostic, lang), source: `plan-lint.${ruleId}` })}/>\n`;
      });
      return `  <file${attributes({ name: relativePath(path, root) })}>\n${rows.join("")}  </file>\n`;
    },
    end: () => "</checkstyle>\n",
  };
}
