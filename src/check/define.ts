import type { RuleInfo } from "../model/catalogue.ts";
import type { Bilingual, Severity } from "../model/diagnostic.ts";
import type { Place, Span } from "../model/place.ts";
import type { CheckContext } from "./context.ts";
import type { OptionsSchema, OptionValues } from "./options.ts";

/** Groups of rules, in the order they are listed. Each is a folder of `rules/`. */
export const RULE_GROUPS = ["structure", "tasks", "time", "bodies", "citations", "form", "language", "consistency"] as const;
export type RuleGroup = (typeof RULE_GROUPS)[number];

/**
 * Where a finding stands: a place, a span of offsets into the normalised text, or a JSON pointer into the plan
 * (`/tasks/3/lead`), which resolves to the value's own words or those of the nearest object around it that has any.
 */
export type At = Place | Span | string;

/** A sentence with `{placeholders}`; `expected` says what to write or do instead. */
export interface Message extends Bilingual {
  expected?: Bilingual;
}

/** What fills a placeholder; a bilingual value is put in language by language. */
export type Values = Readonly<Record<string, string | number | Bilingual>>;

/** What a rule yields. The runner adds the rule's id, its severity, and turns `at` into a place. */
export interface Finding<M extends string = string> {
  at: At;
  /** Name of one of the rule's messages. */
  message: M;
  values?: Values;
  /** Instead of the message's own `expected`; placeholders are filled here too. */
  expected?: Bilingual;
  related?: { message: Bilingual; at: At }[];
  /** A safe mend of the normalised text. Only for what never touches meaning. */
  fix?: Span & { text: string };
  /** Where one kind of finding weighs less (or more) than the rule's own severity. A severity the user has set wins. */
  severity?: Severity;
}

export interface RuleSpec<M extends string, O extends OptionsSchema> {
  /** Kebab-case, names the flaw: `task-without-lead`. File and page bear the same name. */
  id: string;
  group: RuleGroup;
  /** Default severity, by what issued plans really look like: what half of them do is `info` at most. */
  severity: Severity;
  /** Runs only when the settings name it. */
  off?: boolean;
  /** One sentence that names the flaw. */
  summary: Bilingual;
  messages: Readonly<Record<M, Message>>;
  /** The Markdown page beside the rule: why, wrong, right, when to ignore. It is the rule's test as well. */
  page: string;
  options?: O;
  /** Pure; linear in the document's size. */
  check(context: CheckContext, options: OptionValues<O>): Iterable<Finding<M>>;
}

/** A rule as the runner and the lists see it. */
export interface Rule extends RuleInfo {
  group: RuleGroup;
  off: boolean;
  messages: Readonly<Record<string, Message>>;
  options: OptionsSchema;
  check(context: CheckContext, options: Readonly<Record<string, unknown>>): Iterable<Finding>;
}

/** Ties the names of messages and the types of options together, and forgets them again. */
export function defineRule<const M extends string, const O extends OptionsSchema = OptionsSchema>(spec: RuleSpec<M, O>): Rule {
  const { id, group, severity, page } = spec;
  return {
    id,
    group,
    severity,
    off: spec.off ?? false,
    // Asked for when the rule has found something: the build makes these words when they are (scripts/build.mjs).
    get summary() {
      return spec.summary;
    },
    get messages() {
      return spec.messages;
    },
    page,
    options: spec.options ?? {},
    check: (context, options) => spec.check(context, options as OptionValues<O>),
  };
}
