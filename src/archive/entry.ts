import type { Bilingual } from "../model/diagnostic.ts";
import { GENERATOR } from "../version.ts";

/** Name and version of the program, as entries bear it: what another version compiled is compiled anew. */
export const COMPILED_BY = `${GENERATOR.name} ${GENERATOR.version}`;

/** What is known of one archived plan before it is compared with the others: a function of its bytes and the settings. */
export interface Entry {
  /** Path of the plan file inside the archive. */
  path: string;
  /** Digest and size of the plan file. */
  sha256: string;
  bytes: number;
  text: { path: string; sha256: string };
  original?: { path: string; link?: string };
  source: { sha256: string; bytes: number; mediaType: string };
  /** Name and version of the program that compiled it. */
  generator: string;
  type?: string;
  number?: string;
  date?: string;
  issuer?: string;
  /** Digest of the letters and digits of the text, the same in whatever format it comes. */
  textHash: string;
  /** Number, symbol and issuer: what several versions of one plan have in common. Empty where one of them is missing. */
  work: string;
}

/** current: the one to work with. superseded: an older version. copy: the same text in another format. */
export type Status = "current" | "superseded" | "copy";

/** A line of the manifest: the entry and how it stands to the others. */
export interface ManifestEntry extends Entry {
  version: number;
  status: Status;
  /** The current version, or the file that is worked with instead of this copy. */
  of?: string;
  /** Every path under which these bytes were found. */
  inputs: string[];
}

/** A file that was looked at and gave no plan. */
export interface Other {
  source: { sha256: string };
  status: "not-a-plan" | "failed";
  generator: string;
  /** Kind of document, of one that is no plan. */
  type?: string;
  rule?: string;
  reason?: Bilingual;
}

export interface OtherLine extends Other {
  inputs: string[];
}

/** What a value is made of, in which nothing is as expected until it was looked at. */
function partsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function areStrings(values: unknown): boolean {
  return Array.isArray(values) && values.every((value) => typeof value === "string");
}

function areStringsIfAny(values: readonly unknown[]): boolean {
  return areStrings(values.filter((value) => value !== undefined));
}

/** Whether a line that was read back is an entry: files may be torn, and other hands may have been at them. */
export function isEntry(value: unknown): value is Entry {
  const { path, sha256, generator, textHash, work, type, number, date, issuer, ...parts } = partsOf(value);
  const [text, source, original] = [partsOf(parts["text"]), partsOf(parts["source"]), partsOf(parts["original"])];
  return (
    areStrings([path, sha256, generator, textHash, work]) &&
    areStringsIfAny([type, number, date, issuer, original["link"]]) &&
    areStrings([text["path"], text["sha256"], source["sha256"], source["mediaType"]]) &&
    typeof source["bytes"] === "number" &&
    (parts["original"] === undefined || typeof original["path"] === "string")
  );
}

export function isManifestEntry(value: unknown): value is ManifestEntry {
  const { version, inputs } = partsOf(value);
  return isEntry(value) && typeof version === "number" && areStrings(inputs);
}

/** Whether a line that was read back tells of a file that gave no plan. */
export function tellsOfOther(value: unknown): value is Other {
  const { source, status, generator } = partsOf(value);
  return areStrings([partsOf(source)["sha256"], status, generator]);
}

export function isOtherLine(value: unknown): value is OtherLine {
  return tellsOfOther(value) && areStrings(partsOf(value)["inputs"]);
}

export function isOther(line: Entry | Other): line is Other {
  return !("textHash" in line);
}
