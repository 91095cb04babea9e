import { choose, withEndsJoined, withRhythmBegun, withoutEachYears, withoutPeaks, withoutVague } from "./choose.ts";
import { lex } from "./lexer.ts";
import { withoutCitations } from "./not-times.ts";
import { toReading } from "./reading.ts";
import { RULES } from "./rules/index.ts";
import { ruleSet, scan } from "./scan.ts";
import { stagesOf } from "./stages.ts";
import type { TimeContext, TimeReading } from "./types.ts";

const SET = ruleSet(RULES);

/** What stands in a cell that says nothing of its own: dashes, dots, "nt" (as above). */
const PLACEHOLDER = /^(?:[\s\-–—.…_/\\"'“”*+:;,]*|nt|như trên|không|x)$/iu;
const LEAD = /^[\s\-–—+•*:;,.]+/u;
const TAIL = " \n\t.;:,/–—-";

/**
 * Reads a whole label value or table cell: "Hoàn thành và báo cáo kết quả trong tháng 6/2024", "6/2025", "Thường xuyên".
 * `text` is the value without bullets and closing punctuation; `core` points at the words that decided.
 *
 * Where several hold, the one that bounds the end most is taken; of two stages the last deadline, of alternatives the
 * first. A value that no rule reads is of kind `other`; only an empty one, or a placeholder, gives nothing.
 */
export function readTimeline(text: string, context: TimeContext): TimeReading | undefined {
  const start = LEAD.exec(text)?.[0].length ?? 0;
  let end = text.length;
  while (end > start && TAIL.includes(text[end - 1] ?? "")) end--;
  if (PLACEHOLDER.test(text.slice(start, end))) return undefined;
  const skeleton = withoutCitations(lex(text));
  const ended = withEndsJoined(skeleton, withoutVague(withoutPeaks(skeleton, scan(skeleton, SET, context))));
  const phrases = withoutEachYears(withRhythmBegun(skeleton, ended));
  const phrase = choose(phrases);
  if (phrase !== undefined) {
    const stages = stagesOf(skeleton, phrases);
    return { ...toReading(skeleton, phrase, "strong", { start, end }), ...(stages === undefined ? {} : { stages }) };
  }
  return {
    text: text.slice(start, end),
    start,
    end,
    kind: "other",
    certainty: "stated",
    ruleId: "other",
    core: { start, end },
    strength: "strong",
  };
}
