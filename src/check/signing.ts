import { fold } from "../vi/word.ts";
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

/** Signs of authority as the decree abbreviates them, by the letters that stand for them. */
export const AUTHORITY_SIGNS: Readonly<Record<string, string>> = { tm: "TM.", kt: "KT.", tl: "TL.", tuq: "TUQ.", q: "Q." };

/** What stands behind the sign of authority: `CHỦ TỊCH` of `KT. CHỦ TỊCH`. */
export function behindSign(text: string): string {
  return text.replace(/^\s*(?:t\/?m|k\/?t|t\/?l|t\/?uq)(?!\p{L})[\s./]*/iu, "").trim();
}

/** `KT`, `TL`, `TUQ`, `TM` in small letters; undefined where the text has no such sign. */
export function signOf(text: string | undefined): string | undefined {
  return /^\s*(?<sign>t\/?m|k\/?t|t\/?l|t\/?uq)(?!\p{L})/iu
    .exec(text ?? "")
    ?.groups?.["sign"]?.replace("/", "")
    .toLowerCase();
}
