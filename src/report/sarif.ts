import type { RuleInfo } from "../model/catalogue.ts";
import type { Bilingual, Diagnostic, Severity } from "../model/diagnostic.ts";
import type { Place } from "../model/place.ts";
import { fingerprintsOf } from "./fingerprint.ts";
import type { Reporter, ReportOptions } from "./index.ts";
import { relativePath, uriOf } from "./paths.ts";
import { inOrder, type Language, sentenceOf } from "./words.ts";

const LEVELS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note" };

/** What GitHub takes of one run; it refuses a file with more. */
const RESULTS_MAX = 25_000;

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/**
 * SARIF 2.1.0 (OASIS Standard, Errata 01): one run. Results come before the tool in the file, so that it can be written as
 * they come, and the rules they name are known at the end.
 */
export function sarifReporter(options: ReportOptions): Reporter {
  const { lang, root, rules = [], version } = options;
  const known = new Rules(rules);
  let count = 0;
  let cut = 0;
  return {
    begin: `{"$schema":${JSON.stringify(SCHEMA)},"version":"2.1.0","runs":[{"columnKind":"utf16CodeUnits","results":[`,
    file({ path, diagnostics }) {
      const ordered = inOrder(diagnostics);
      const fingerprints = fingerprintsOf(ordered);
      const uri = uriOf(relativePath(path, root));
      const rows: string[] = [];
      for (const [index, diagnostic] of ordered.entries()) {
        if (count >= RESULTS_MAX) {
          cut += 1;
          continue;
        }
        const result = resultOf(diagnostic, { uri, lang, fingerprint: fingerprints[index] ?? "", ruleIndex: known.indexOf(diagnostic) });
        rows.push(`${count === 0 ? "" : ","}\n${JSON.stringify(result)}`);
        count += 1;
      }
      return rows.join("");
    },
    end: () =>
      `\n],"invocations":[${JSON.stringify(invocation(cut, lang))}],"tool":${JSON.stringify(tool(known.list, version, lang))}}]}\n`,
  };
}

interface Frame {
  uri: string;
  lang: Language;
  fingerprint: string;
  ruleIndex: number;
}

function resultOf(diagnostic: Diagnostic, { uri, lang, fingerprint, ruleIndex }: Frame) {
  const { ruleId, severity, place, related = [], section } = diagnostic;
  const logical = section === undefined ? {} : { logicalLocations: [{ name: section, fullyQualifiedName: section }] };
  return {
    ruleId,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: inPages(place, sentenceOf(diagnostic, lang), lang) },
    locations: [{ ...physical(uri, place), ...logical }],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((other, id) => ({
            id: id + 1,
            ...physical(uri, other.place),
            message: { text: other.message[lang] },
          })),
        }),
    partialFingerprints: { "planLint/v1": fingerprint },
  };
}

/** Lines exist only in text files; elsewhere a remark stands on the file's first line, and its sentence names the page. */
function physical(uri: string, place: Place | undefined) {
  const isLined = place !== undefined && place.page === undefined && place.paragraph === undefined;
  const region = isLined
    ? { startLine: place.start.line, startColumn: place.start.column, endLine: place.end.line, endColumn: place.end.column }
    : { startLine: 1 };
  const base = uri.startsWith("file:") ? {} : { uriBaseId: "%SRCROOT%" };
  return { physicalLocation: { artifactLocation: { uri, ...base }, region } };
}

function inPages(place: Place | undefined, sentence: string, lang: Language): string {
  const { page, paragraph } = place ?? {};
  const parts: string[] = [];
  if (page !== undefined) parts.push(lang === "vi" ? `Trang ${page}` : `Page ${page}`);
  if (paragraph !== undefined) parts.push(lang === "vi" ? `Đoạn ${paragraph}` : `Paragraph ${paragraph}`);
  return parts.length === 0 ? sentence : `${parts.join(", ")}: ${sentence}`;
}

/** The lint rules, and those of other stages as they come up, which have no page. */
class Rules {
  readonly list: { id: string; rule?: RuleInfo; severity: Severity }[];
  readonly #index = new Map<string, number>();

  constructor(rules: readonly RuleInfo[]) {
    this.list = rules.map((rule) => ({ id: rule.id, rule, severity: rule.severity }));
    for (const [index, { id }] of this.list.entries()) this.#index.set(id, index);
  }

  indexOf({ ruleId, severity }: Diagnostic): number {
    const known = this.#index.get(ruleId);
    if (known !== undefined) return known;
    this.#index.set(ruleId, this.list.length);
    return this.list.push({ id: ruleId, severity }) - 1;
  }
}

function tool(list: Rules["list"], version: string | undefined, lang: Language) {
  const driver = { name: "plan-lint", ...(version === undefined ? {} : { version, semanticVersion: version }), language: lang };
  return { driver: { ...driver, rules: list.map((entry) => descriptor(entry, lang)) } };
}

const OTHER: Bilingual = { vi: "Nhận xét khi đọc tệp hoặc đối chiếu lược đồ.", en: "A remark from reading the file or from the schema." };

function descriptor({ id, rule, severity }: Rules["list"][number], lang: Language) {
  const { summary = OTHER, page, group } = rule ?? {};
  return {
    id,
    shortDescription: { text: summary[lang] },
    fullDescription: { text: summary[lang] },
    ...(page === undefined ? {} : { help: { text: plainText(page), markdown: page } }),
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: [group ?? id.split("/")[0]], "problem.severity": severity === "info" ? "recommendation" : severity },
  };
}

/** A page without its marks, for readers that show no Markdown. */
function plainText(page: string): string {
  return page.replaceAll(/^#+ |^```.*\n?|\*\*|`/gmu, "").trim();
}

function invocation(cut: number, lang: Language) {
  if (cut === 0) return { executionSuccessful: true };
  const text =
    lang === "vi"
      ? `Còn ${cut} nhận xét không ghi: GitHub chỉ nhận ${RESULTS_MAX}.`
      : `${cut} more remarks are left out: GitHub takes ${RESULTS_MAX}.`;
  return { executionSuccessful: true, toolExecutionNotifications: [{ level: "warning", message: { text } }] };
}
