import type { Bilingual } from "../model/diagnostic.ts";

interface Described {
  /** What the option does, for `--print-config` and the configuration's schema. */
  description: Bilingual;
}

/** One option of a rule: JSON Schema's words, a default that always holds. */
export type OptionSchema = Described &
  (
    | { type: "boolean"; default: boolean }
    | { type: "integer"; default: number; minimum?: number; maximum?: number }
    | { type: "string"; default: string; enum?: readonly string[] }
    | { type: "array"; items: { type: "string" }; default: readonly string[] }
  );

export type OptionsSchema = Readonly<Record<string, OptionSchema>>;

/** The values a rule gets: given ones over the defaults. */
export type OptionValues<O extends OptionsSchema> = {
  readonly [K in keyof O]: O[K]["type"] extends "boolean"
    ? boolean
    : O[K]["type"] extends "integer"
      ? number
      : O[K] extends { enum: readonly (infer E extends string)[] }
        ? E
        : O[K]["type"] extends "string"
          ? string
          : readonly string[];
};

/** Defaults, overridden by those given values that fit their schema; others are passed over (the configuration reports them). */
export function optionValues(schema: OptionsSchema, given: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(schema).map(([name, option]) => [name, fits(option, given[name]) ? given[name] : option.default]),
  );
}

function fits(option: OptionSchema, value: unknown): boolean {
  switch (option.type) {
    case "boolean":
      return typeof value === "boolean";
    case "integer":
      return (
        Number.isInteger(value) && (value as number) >= (option.minimum ?? -Infinity) && (value as number) <= (option.maximum ?? Infinity)
      );
    case "string":
      return typeof value === "string" && (option.enum === undefined || option.enum.includes(value));
    default:
      return Array.isArray(value) && value.every((item) => typeof item === "string");
  }
}
