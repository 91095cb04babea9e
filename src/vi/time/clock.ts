import { CAPITAL } from "../letters.ts";
import { fold } from "../word.ts";

const HOUR = String.raw`\d{1,2}\s?(?:h|g|giờ|:)\s?(?:\d{2})?\s?(?:'|phút)?`;
/** What parts the hours from the work: a colon, a dash, or the space of a column. */
const CLOCK = new RegExp(String.raw`^(?:từ |lúc |vào lúc )?${HOUR}(?:\s?(?:-|đến)\s?${HOUR})?(?:\s?[:-])?\s+(?=[${CAPITAL}"“])`, "u");
/** Longest hours with what parts them from the work. */
const CLOCK_MAX = 48;

/** Characters that the hours at the head of a programme's line take: `7h30'-7h35'  ` of `7h30'-7h35'  Chào cờ`; 0 without any. */
export function clockLength(text: string): number {
  if (!/^(?:\d|từ |lúc |vào )/iu.test(text)) return 0;
  const head = text.slice(0, CLOCK_MAX);
  // Only the letter behind the hours has to keep its case.
  return CLOCK.exec(fold(head).replace(/\s\p{L}/gu, (pair, at: number) => head.slice(at, at + pair.length)))?.[0].length ?? 0;
}
