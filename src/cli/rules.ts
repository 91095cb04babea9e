import { type Language, SEVERITY_WORDS } from "../report/index.ts";
import { loadCore } from "./core.ts";
import type { Io } from "./io.ts";
import { TEXTS, UsageError } from "./texts.ts";
import { fill } from "../model/diagnostic.ts";

export const RULES_FORMATS = ["table", "json"] as const;

export interface RulesOptions {
  lang: Language;
  format: (typeof RULES_FORMATS)[number];
}

/** `plan-lint rules`: one line for each rule. */
export async function printRules({ lang, format }: RulesOptions, io: Io): Promise<number> {
  const { rules } = await loadCore();
  if (format === "json") {
    const list = rules.map(({ id, severity, group, summary }) => ({ id, severity, group, summary: summary[lang] }));
    await io.out(`${JSON.stringify(list, null, 2)}\n`);
    return 0;
  }
  const word = (severity: keyof typeof SEVERITY_WORDS) => SEVERITY_WORDS[severity][lang];
  const idWidth = Math.max(0, ...rules.map(({ id }) => id.length));
  const wordWidth = Math.max(0, ...rules.map(({ severity }) => word(severity).length));
  const rows = rules.map(({ id, severity, summary }) => `${id.padEnd(idWidth)}  ${word(severity).padEnd(wordWidth)}  ${summary[lang]}\n`);
  await io.out(rows.join(""));
  return 0;
}

/** `plan-lint explain RULE`: the rule's page. */
export async function explainRule(id: string, io: Io): Promise<number> {
  const { rules } = await loadCore();
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule === undefined)
    throw new UsageError(
      "unknownRule",
      { rule: id },
      suggestion(
        id,
        rules.map((known) => known.id),
      ),
    );
  await io.out(`${rule.page.trimEnd()}\n`);
  return 0;
}

/** The one rule that differs by a slip of the hand, or where to see them all. */
function suggestion(id: string, known: readonly string[]): { vi: string; en: string } {
  const [nearest] = known.map((rule) => ({ rule, far: distance(id.slice(0, 100), rule) })).sort((a, b) => a.far - b.far);
  if (nearest === undefined || nearest.far > Math.max(2, id.length / 4)) return TEXTS.listRules;
  return fill(TEXTS.nearestRule, { rule: nearest.rule });
}

/** Letters to add, drop or change to make one word of the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const change = (row[j] ?? 0) + (a[i] === b[j] ? 0 : 1);
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
