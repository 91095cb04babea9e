import type { Diagnostic } from "../model/diagnostic.ts";
import type { FileReport, Reporter, ReportOptions } from "./index.ts";
import { relativePath } from "./paths.ts";
import { inOrder, sentenceOf, SEVERITY_WORDS, whereOf } from "./words.ts";
import { attributes, content } from "./xml.ts";

/** Reports tell the same of the same files at any time and on any machine, but the format asks for a time and a host. */
const NO_CLOCK = { timestamp: "1970-01-01T00:00:00", hostname: "localhost" };

/**
 * JUnit's XML: a suite for each file, in it a failed test for each error and warning, or one test that passed. Notes fail
 * nothing; they stand in the suite's output.
 */
export function junitReporter({ lang, root }: ReportOptions): Reporter {
  return {
    begin: '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n',
    file(report, index) {
      const path = relativePath(report.path, root);
      const ordered = inOrder(report.diagnostics);
      const failed = ordered.filter(({ severity }) => severity !== "info");
      const broken = failed.filter(isBroken).length;
      const tests = failed.map((diagnostic) => testcase(diagnostic, path, lang));
      if (tests.length === 0) tests.push(`    <testcase${attributes({ name: "plan-lint", classname: path, time: 0 })}/>\n`);
      const counts = { tests: tests.length, failures: failed.length - broken, errors: broken, time: 0 };
      return [
        `  <testsuite${attributes({ name: path, package: "plan-lint", id: index, ...NO_CLOCK, ...counts })}>\n`,
        "    <properties/>\n",
        ...tests,
        `    <system-out>${content(notes(ordered, report, lang))}</system-out>\n`,
        "    <system-err/>\n",
        "  </testsuite>\n",
      ].join("");
    },
    end: () => "</testsuites>\n",
  };
}

/** The file gave no plan at all: the test could not be run. */
function isBroken({ ruleId, severity }: Diagnostic): boolean {
  return severity === "error" && ruleId.startsWith("read/");
}

function testcase(diagnostic: Diagnostic, path: string, lang: ReportOptions["lang"]): string {
  const { place, ruleId, severity } = diagnostic;
  const where = whereOf(path, place, lang);
  const element = isBroken(diagnostic) ? "error" : "failure";
  const name = place === undefined ? ruleId : `${ruleId} ${where.slice(path.length).replace(/^[:,]\s*/u, "")}`;
  const body = `${where}: ${SEVERITY_WORDS[severity][lang]}: ${sentenceOf(diagnostic, lang)}`;
  return [
    `    <testcase${attributes({ name, classname: path, time: 0 })}>`,
    `<${element}${attributes({ message: diagnostic.message[lang], type: severity })}>${content(body)}</${element}>`,
    "</testcase>\n",
  ].join("");
}

function notes(diagnostics: readonly Diagnostic[], { path }: FileReport, lang: ReportOptions["lang"]): string {
  return diagnostics
    .filter(({ severity }) => severity === "info")
    .map((diagnostic) => `${whereOf(path, diagnostic.place, lang)}: ${sentenceOf(diagnostic, lang)} [${diagnostic.ruleId}]`)
    .join("\n");
}
