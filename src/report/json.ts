import type { Diagnostic } from "../model/diagnostic.ts";
import type { Reporter, ReportOptions } from "./index.ts";
import { inOrder, type Language } from "./words.ts";

/** One object: `{files: [{path, diagnostics}], summary}`. Sentences are in the language of the report. */
export function jsonReporter({ lang }: ReportOptions): Reporter {
  return {
    begin: '{"files":[',
    file({ path, diagnostics }, index) {
      const file = { path, diagnostics: inOrder(diagnostics).map((diagnostic) => plain(diagnostic, lang)) };
      return `${index === 0 ? "" : ","}\n${JSON.stringify(file)}`;
    },
    end: (summary) => `\n],"summary":${JSON.stringify(summary)}}\n`,
  };
}

function plain({ ruleId, severity, message, expected, place, related, fix, pointer, section }: Diagnostic, lang: Language) {
  return {
    ruleId,
    severity,
    message: message[lang],
    expected: expected?.[lang],
    place,
    related: related?.map((other) => ({ message: other.message[lang], place: other.place })),
    fix,
    pointer,
    section,
  };
}
