import { readBody } from "./body.ts";
import { toSpan } from "./list.ts";
import { isWord, knownAt, makeLine, tokenAt } from "./scan.ts";
import type { AgencySpan } from "./types.ts";

/** All bodies named in running text, in order. Words that are also ordinary words ("ban", "hội", "đài") only count where a name follows. */
export function findAgencies(text: string): AgencySpan[] {
  const line = makeLine(text, true);
  const spans: AgencySpan[] = [];
  let at = 0;
  while (tokenAt(line, at) !== undefined) {
    const body = isWord(line, at) ? readBody(line, at) : undefined;
    if (body === undefined) {
      at += 1;
      continue;
    }
    spans.push(toSpan(line, body));
    at = body.end;
  }
  return spans;
}

/** Does a line begin with the name of a body of the gazetteer: "THỐNG KÊ TỈNH LAM SƠN", "THI HÀNH ÁN DÂN SỰ TỈNH LAM SƠN"? */
export function beginsWithKnownBody(text: string): boolean {
  const known = knownAt(makeLine(text.trim(), true), 0)?.value;
  return known?.row !== undefined && !known.abbreviation;
}
