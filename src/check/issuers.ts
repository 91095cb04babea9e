import { agencyRows } from "../vi/agency/lexicon.ts";
import { fold } from "../vi/word.ts";
import type { NumberParts } from "./citations.ts";
import { lazy } from "./lazy.ts";

/** Kinds of bodies of which there is one, whose short form in a number means that body and no other. */
const SINGLE: ReadonlySet<string> = new Set(["state", "government", "ministry", "ministerial-agency"]);

interface Issuer {
  name: string;
  symbol: string;
}

/** Bodies as they are today: of what was merged or renamed, old numbers go on under new names. */
const issuers = lazy((): readonly Issuer[] =>
  agencyRows.flatMap(({ name, kind, validTo, abbreviations: [symbol] = [] }) =>
    SINGLE.has(kind) && validTo === undefined && symbol !== undefined ? [{ name, symbol }] : [],
  ),
);

/** Ministries that were merged, under whose names their old documents are cited. */
const former = lazy((): readonly Issuer[] =>
  agencyRows.flatMap(({ name, kind, validTo, abbreviations: [symbol] = [] }) =>
    kind === "ministry" && validTo !== undefined && symbol !== undefined ? [{ name, symbol }] : [],
  ),
);

/** `07/2016/TT-BNNPTNT` → Bộ Nông nghiệp và Phát triển nông thôn. */
export function formerIssuerOfNumber({ issuer }: NumberParts): Issuer | undefined {
  return former().find((row) => row.symbol === issuer);
}

/** `QH15`, `UBTVQH15`: the term of the National Assembly behind the symbol. */
const TERM = /\d{1,2}$/u;

/** The body that a number names: `202/2025/QH15` → Quốc hội, `76/NQ-CP` → Chính phủ; undefined for joint numbers and bodies not known. */
export function issuerOfNumber({ code, issuer }: NumberParts): Issuer | undefined {
  const symbol = (issuer === "" ? code : issuer).replace(TERM, "");
  return issuers().find((row) => row.symbol === symbol);
}

/** The body that words name: `Quốc hội khóa XV` → Quốc hội, `Bộ trưởng Bộ Tài chính` → Bộ Tài chính. */
export function issuerNamed(words: string): Issuer | undefined {
  const key = fold(words).replace(/^bộ trưởng (?=bộ )/u, "");
  return issuers().find(({ name }) => key.startsWith(fold(name)) && !/^[\p{L}\d]/u.test(key.slice(name.length)));
}
