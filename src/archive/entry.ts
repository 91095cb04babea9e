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

export function isOther(line: Entry | Other): line is Other {
  return !("textHash" in line);
}
