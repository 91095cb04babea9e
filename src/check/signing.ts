import type { Prose } from "../outline/prose.ts";
import { bodyKey } from "../vi/agency/index.ts";
import { LETTER } from "../vi/letters.ts";
import { fold } from "../vi/word.ts";
import type { CheckContext } from "./context.ts";
import form from "./data/form.json" with { type: "json" };

interface HeadRow {
  /** First words of the body's name, folded. */
  body: string;
  /** Office of its head, folded. */
  head: string;
  /** It acts as a whole: its head signs on its behalf (TM.). */
  collective?: boolean;
  /** Names that begin alike and are other bodies. */
  except?: string;
}

/** Longest names first: `chi cục` before `cục`. */
const ROWS = (form.offices.heads as HeadRow[])
  .map(({ except, ...row }) => ({ ...row, ...(except === undefined ? {} : { other: new RegExp(`^(?:${except})`, "u") }) }))
  .sort((a, b) => b.body.length - a.body.length);

/** What is known of the kind of body that a name begins with; undefined for others. Decree 30/2020/NĐ-CP, Article 13. */
export function headOfBody(name: string): { head: string; collective: boolean; body: string } | undefined {
  const key = fold(name).replace(/^ubnd(?!\p{L})/u, "ủy ban nhân dân");
  const row = ROWS.find(({ body, other }) => key.startsWith(body) && !/^\p{L}/u.test(key.slice(body.length)) && other?.test(key) !== true);
  return row === undefined ? undefined : { head: row.head, collective: row.collective === true, body: row.body };
}

const HEADS = [...new Set(ROWS.map(({ head }) => head))].sort((a, b) => b.length - a.length);

/** The key of a body, or of the body that a head acts for, abbreviations written out: `Chủ tịch UBND tỉnh` → `ủy ban nhân dân tỉnh`. */
export function bodyActedFor(name: string): string {
  const key = bodyKey({ name });
  const head = HEADS.find((office) => key.startsWith(`${office} `));
  const body = key.slice((head?.length ?? 0) + 1);
  return head !== undefined && headOfBody(body)?.head === head ? body : key;
}

/** Signs of authority as the decree abbreviates them, by the letters that stand for them. */
export const AUTHORITY_SIGNS: Readonly<Record<string, string>> = { tm: "TM.", kt: "KT.", tl: "TL.", tuq: "TUQ.", q: "Q." };

/** Each sign with what may stand between its letters by mistake: `T/M`, `K.T`, `T U Q`. */
const SIGN = "t[\\s./]{0,2}m|k[\\s./]{0,2}t|t[\\s./]{0,2}l|t[\\s./]{0,2}u[\\s./]{0,2}q";
const LEADING_SIGN = new RegExp(`^\\s*(?<sign>${SIGN})(?![${LETTER}])[\\s./]*`, "iu");

/** What stands behind the sign of authority: `CHỦ TỊCH` of `KT. CHỦ TỊCH`. */
export function behindSign(text: string): string {
  return text.replace(LEADING_SIGN, "").trim();
}

/** `KT`, `TL`, `TUQ`, `TM` in small letters; undefined where the text has no such sign. */
export function signOf(text: string | undefined): string | undefined {
  return lettersOfSign(LEADING_SIGN.exec(text ?? "")?.groups?.["sign"]);
}

/** `T/M` → `tm`. */
export function lettersOfSign(sign: string | undefined): string | undefined {
  return sign?.replace(/[\s./]/gu, "").toLowerCase();
}

/** The printed lines in which the plan, or the act that carries it, is signed; those of a table cell by cell. */
export function signingLines({ outline }: CheckContext): Prose[] {
  const parts = outline.root.children.filter(({ role }) => role === "closing" || role === "act");
  const strips = parts.flatMap(({ lines }) => lines);
  return strips.flatMap((strip) =>
    strip.kind === "line" ? [strip.prose] : strip.rows.flat().flatMap(({ lines }) => lines.map(({ prose }) => prose)),
  );
}
