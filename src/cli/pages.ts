import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { RuleInfo } from "../model/catalogue.ts";
import { loadCore } from "./core.ts";
import type { Io } from "./io.ts";

/** The lint rules with their pages, which the built program keeps in a file of their own: a check has no use for them. */
export async function rulesWithPages({ home }: Io): Promise<readonly RuleInfo[]> {
  const { rules } = await loadCore();
  if (home === undefined) return rules;
  const pages = JSON.parse(readFileSync(join(home, "pages.json"), "utf8")) as Record<string, string>;
  return rules.map((rule) => ({ ...rule, page: pages[rule.id] ?? rule.page }));
}
