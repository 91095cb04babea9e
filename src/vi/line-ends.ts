import words from "./data/line-ends.json" with { type: "json" };
import { LETTER } from "./letters.ts";

const { links, leads, posts, more, cited, degrees, stages, calendar, counted, named, ranks } = words;

function endsWith(list: readonly string[], signs = ""): RegExp {
  return new RegExp(`${signs === "" ? "" : `[${signs}]$|`}(?:^|[\\s(])(?:${list.join("|")})$`, "u");
}

// All of them are asked of folded text.

/** Words and signs that no paragraph ends with, and no cell: a dash behind a word among them. */
export const RUNS_ON = new RegExp(String.raw`[${LETTER}]\s[–-]$|${endsWith([...links, ...leads, ...posts], ",(").source}`, "u");
/** The same where lines are wrapped and hardly ever end a sentence: `… trước ngày` / `20 tháng 9`. */
export const AWAITS_MORE = endsWith([...links, ...leads, ...posts, ...more, ...cited, ...calendar, ...counted], ",(–-");
/** What a number belongs to: `… đến ngày` / `15/3/2026`. */
export const AWAITS_NUMBER = endsWith([...cited, ...calendar, ...counted]);
/** What a letter belongs to in a sentence: `… quy định tại điểm` / `b) khoản 2`. */
export const AWAITS_LETTER = endsWith([...cited, ...links, ...degrees]);
/** And what looks like an item's number: `… tại khoản` / `1. Điều 5`. */
export const AWAITS_MARKER = endsWith([...cited, ...links, ...degrees, ...stages, ...calendar, ...counted]);
/** The same in a text without line breaks, where every number may be taken for an item's. */
export const AWAITS_ANY_NUMBER = endsWith([...cited, ...links, ...leads, ...more, ...ranks, ...stages, ...calendar, ...counted]);
/** Things that are called by a number: `Vụ` / `14.`. */
export const CALLED_BY_NUMBER = new RegExp(`(?:^|[\\s,])(?:${named.join("|")})$`, "u");
/** What stands before a time. */
export const BEFORE_TIME = endsWith(words.beforeTime);
/** What stands before a body that does something: `giao`, `phối hợp với`. */
export const BEFORE_BODY = endsWith(words.beforeBody, ",;:(–-");
