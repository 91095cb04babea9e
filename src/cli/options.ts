import { promises } from "node:fs";
import { Option } from "commander";
import { DEFAULT_LIMITS, type Limits } from "../model/limits.ts";
import { encodingOption } from "../read/encoding/names.ts";
import { looksLikePattern } from "./inputs.ts";
import { UsageError } from "./texts.ts";

/** Parsers for the values of options; each refuses a wrong one with a sentence. */

/** The long name out of commander's flags, as messages call an option. */
function nameOf(flags: string): string {
  return /--[a-z-]+/u.exec(flags)?.[0] ?? flags;
}

export function oneOf<T extends string>(flags: string, choices: readonly T[]): (value: string) => T {
  return (value) => {
    const found = choices.find((choice) => choice === value);
    if (found === undefined) throw new UsageError("badChoice", { option: nameOf(flags), choices: choices.join(", "), value });
    return found;
  };
}

/** A list with commas; an option that is given twice adds up. */
export function someOf(option: string, choices: readonly string[]): (value: string, before: string[] | undefined) => string[] {
  return (value, before = []) => [...before, ...value.split(",").map((part) => oneOf(option, choices)(part.trim()))];
}

/** A value for each time the option is given. */
export function each(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

export function count(option: string, least = 0): (value: string) => number {
  return (value) => {
    if (!/^\d{1,9}$/u.test(value) || Number(value) < least) throw new UsageError("badNumber", { option, least, value });
    return Number(value);
  };
}

const UNITS: Readonly<Record<string, number>> = { "": 1, KB: 1024, MB: 1024 ** 2, GB: 1024 ** 3 };

/** `500KB`, `64MB`, or a number of bytes. */
export function size(option: string): (value: string) => number {
  return (value) => {
    const { number, unit = "" } = /^(?<number>\d{1,12})\s?(?<unit>[KMG]B)?$/iu.exec(value)?.groups ?? {};
    const bytes = Number(number) * (UNITS[unit.toUpperCase()] ?? Number.NaN);
    if (!Number.isSafeInteger(bytes) || bytes === 0) throw new UsageError("badSize", { option, value });
    return bytes;
  };
}

export type Encoding = Extract<ReturnType<typeof encodingOption>, { encoding: unknown }>["encoding"];

export function encoding(value: string): Encoding {
  const read = encodingOption(value);
  if ("refused" in read) throw new UsageError(read.refused);
  return read.encoding;
}

/** The options that change how much the readers take on; each bears the name of what it bounds. */
export const LIMIT_OPTIONS = {
  fileBytes: "--limit-file",
  unpackedBytes: "--limit-unpacked",
  compressionRatio: "--limit-ratio",
  zipEntries: "--limit-entries",
  depth: "--limit-depth",
  nodes: "--limit-nodes",
  pages: "--limit-pages",
  textLength: "--limit-text",
} as const satisfies Record<keyof Limits, string>;

const keys = Object.keys(LIMIT_OPTIONS) as (keyof Limits)[];

/** How a default stands in the help: `64MB`, `400000`. */
function shown(key: keyof Limits): string {
  const value = DEFAULT_LIMITS[key];
  return key.endsWith("Bytes") ? `${value / UNITS["MB"]!}MB` : String(value);
}

export function limitOptions(describe: (key: keyof Limits, fallback: string) => string): Option[] {
  return keys.map((key) => {
    const option = LIMIT_OPTIONS[key];
    const isSize = key.endsWith("Bytes");
    return new Option(`${option} <${isSize ? "size" : "n"}>`, describe(key, shown(key))).argParser(isSize ? size(option) : count(option));
  });
}

/** The limits among commander's values; undefined where none was given. */
export function limitsFrom(options: object): Partial<Limits> | undefined {
  const given = options as Readonly<Record<string, unknown>>;
  const set = keys.flatMap((key) => {
    const value = given[attributeOf(LIMIT_OPTIONS[key])];
    return typeof value === "number" ? [[key, value] as const] : [];
  });
  return set.length === 0 ? undefined : Object.fromEntries(set);
}

/** `--limit-file` → `limitFile`, as commander names it. */
function attributeOf(option: string): string {
  return option.slice(2).replaceAll(/-(?<letter>[a-z])/gu, (_all, letter: string) => letter.toUpperCase());
}

/**
 * `--changed [ref]` takes the next word for its value, also when that is the file to check. A word that names a file or is
 * a pattern goes back to the files.
 */
export async function valueOrFile(
  value: string | true | undefined,
  files: readonly string[],
): Promise<{ value: string | undefined; files: readonly string[] }> {
  if (typeof value !== "string") return { value: undefined, files };
  const isFile =
    looksLikePattern(value) ||
    (await promises.stat(value).then(
      () => true,
      () => false,
    ));
  return isFile ? { value: undefined, files: [value, ...files] } : { value, files };
}
