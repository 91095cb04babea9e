import type { Bilingual, Severity } from "./diagnostic.ts";

/** What is told of a lint rule outside the stage that runs it: lists, tables, `explain`. */
export interface RuleInfo {
  /** Kebab-case, names the flaw: `task-without-lead`. */
  id: string;
  severity: Severity;
  group?: string;
  /** One sentence: the flaw. */
  summary: Bilingual;
  /** Markdown: why, wrong, right, when to ignore. */
  page: string;
}
