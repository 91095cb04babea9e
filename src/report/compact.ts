import type { Reporter, ReportOptions } from "./index.ts";
import { oneLine } from "./width.ts";
import { inOrder, SEVERITY_WORDS, whereOf } from "./words.ts";

/** One line for each remark, for editors and `grep`; nothing at all for a clean file. */
export function compactReporter({ lang }: ReportOptions): Reporter {
  return {
    begin: "",
    file: ({ path, diagnostics }) =>
      inOrder(diagnostics)
        .map(({ severity, message, place, ruleId }) => {
          const where = whereOf(oneLine(path), place, lang);
          return `${where}: ${SEVERITY_WORDS[severity][lang]}: ${oneLine(message[lang])} [${ruleId}]\n`;
        })
        .join(""),
    end: () => "",
  };
}
