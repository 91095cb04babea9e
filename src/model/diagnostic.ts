import type { Place } from "./place.ts";

export type Severity = "error" | "warning" | "info";

/** The same sentence in Vietnamese and English. */
export interface Bilingual {
  vi: string;
  en: string;
}

/**
 * One remark on a document: plain data, ready for any reporter.
 * Messages say what is wrong and quote the words; `expected` says what to write instead.
 */
export interface Diagnostic {
  /** Kebab-case, names the flaw: `task-without-lead`. */
  ruleId: string;
  severity: Severity;
  message: Bilingual;
  expected?: Bilingual;
  place?: Place;
  /** Another place that explains the remark, such as the first of two repeated numbers. */
  related?: { message: Bilingual; place: Place }[];
  /** A safe mend: replace the offsets `start` to `end` of the normalised text by `text`. */
  fix?: { start: number; end: number; text: string };
  /** JSON pointer into the plan, when the remark concerns one of its values. */
  pointer?: string;
  /** Printed number of the section it stands in: `II.1.a`. */
  section?: string;
}

/** Fills `{name}` in both languages, and `{count|file|files}` by whether it is one. A name without a value is left as it stands. */
export function fill(template: Bilingual, values: Readonly<Record<string, string | number>>): Bilingual {
  const put = (text: string) =>
    text.replace(/\{([a-zA-Z]+)(?:\|([^{}|]*)\|([^{}|]*))?\}/g, (whole, name: string, one?: string, many?: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      return (value === 1 ? one : many) ?? String(value);
    });
  return { vi: put(template.vi), en: put(template.en) };
}
