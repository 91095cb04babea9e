import { type Language, SEVERITY_WORDS } from "../report/index.ts";
import { loadCore } from "./core.ts";
import type { Io } from "./io.ts";
import { rulesWithPages } from "./pages.ts";
import { nearest } from "./nearest.ts";
import { TEXTS, UsageError } from "./texts.ts";
import { type Bilingual, fill } from "../model/diagnostic.ts";

export const RULES_FORMATS = ["table", "json"] as const;

export interface RulesOptions {
  lang: Language;
  format: (typeof RULES_FORMATS)[number];
}

/** `plan-lint rules`: one line for each rule. */
export async function printRules({ lang, format }: RulesOptions, io: Io): Promise<number> {
  const { rules } = await loadCore();
  if (format === "json") {
    const list = rules.map(({ id, severity, off, group, summary, options }) => ({
      id,
      severity: off ? "off" : severity,
      group,
      summary: summary[lang],
      ...(Object.keys(options).length === 0 ? {} : { options }),
    }));
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
export async function explainRule(id: string | undefined, io: Io): Promise<number> {
  if (id === undefined) throw new UsageError("noRule", {}, TEXTS.listRules);
  const rules = await rulesWithPages(io);
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
function suggestion(id: string, known: readonly string[]): Bilingual {
  const rule = nearest(id, known);
  return rule === undefined ? TEXTS.listRules : fill(TEXTS.meant, { name: rule });
}
