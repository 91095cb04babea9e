import type { CheckSettings } from "../../src/check/index.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { checkPlan } from "../../src/pipeline.ts";
import { report } from "../../src/report/index.ts";
import { wordPlan } from "./word-plan.ts";

export interface LintOptions extends CheckSettings {
  /** Tells the format; Markdown unless told. */
  path?: string;
  /** The text tells of a Word file, see {@link wordPlan}. */
  word?: boolean;
}

/** What the rules say of a document given as text; remarks of earlier stages are left out unless they are errors. */
export async function lint(markdown: string, { path = "ke-hoach.md", word = false, ...settings }: LintOptions = {}): Promise<Diagnostic[]> {
  const { diagnostics } = await checkPlan({ path, bytes: word ? wordPlan(markdown) : new TextEncoder().encode(markdown) }, settings);
  return diagnostics;
}

/** The same as it is printed in compact form, in Vietnamese. */
export async function lintToText(markdown: string, options: LintOptions = {}): Promise<string> {
  const diagnostics = await lint(markdown, options);
  return report([{ path: options.path ?? "ke-hoach.md", diagnostics, text: markdown }], "compact", { lang: "vi" });
}
