import type { Severity } from "../model/diagnostic.ts";
import { fingerprintsOf } from "./fingerprint.ts";
import type { Reporter, ReportOptions } from "./index.ts";
import { relativePath } from "./paths.ts";
import { inOrder, linedStart, sentenceOf } from "./words.ts";

const SEVERITIES: Readonly<Record<Severity, string>> = { error: "major", warning: "minor", info: "info" };

/** The report of GitLab's Code Quality: an array of findings, each with a fingerprint that no other one has. */
export function gitlabReporter({ lang, root }: ReportOptions): Reporter {
  let before = "[";
  return {
    begin: "",
    file({ path, diagnostics }) {
      const shown = relativePath(path, root);
      const ordered = inOrder(diagnostics);
      const fingerprints = fingerprintsOf(ordered, shown);
      return ordered
        .map((diagnostic, index) => {
          const { place, ruleId, severity } = diagnostic;
          const begin = linedStart(place)?.line ?? 1;
          const finding = {
            description: sentenceOf(diagnostic, lang),
            check_name: ruleId,
            fingerprint: fingerprints[index],
            severity: SEVERITIES[severity],
            location: { path: shown, lines: { begin } },
          };
          const row = `${before}\n${JSON.stringify(finding)}`;
          before = ",";
          return row;
        })
        .join("");
    },
    end: () => (before === "[" ? "[]\n" : "\n]\n"),
  };
}
