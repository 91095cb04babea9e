import { begins } from "./begins.ts";
import { find, headOf, isCapital, isWord, keyAt, predicateAt, tokenAt, type Body, type Line } from "./scan.ts";
import { longest, phraseSet } from "./trie.ts";

/** Where a unit's duty begins, which no name holds. */
const DUTY = phraseSet([
  "chủ trì",
  "phối hợp",
  "tham mưu",
  "có trách nhiệm",
  "chịu trách nhiệm",
  "có nhiệm vụ",
  "căn cứ",
  "báo cáo",
  "chỉ đạo",
  "làm đầu mối",
  "là đầu mối",
  "tổ chức",
  "triển khai",
  "thực hiện",
]);
const MOST_WORDS = 24;
const JOINTS = new Set([",", "và", "-", "–"]);

/**
 * "Phòng Xây dựng, kiểm tra và theo dõi thi hành pháp luật": a unit named by all that it does, verbs among it, up to its duty or the
 * end of the line. Not where a comma or "và" leads to another body.
 */
export function readWholeName(line: Line, start: number): Body | undefined {
  const noun = find(line, "namedByWork", start);
  const entry = headOf(line, start)?.value;
  if (noun === undefined || entry === undefined || !isCapital(line, start)) return undefined;
  if (noun === start + 1 && !isCapital(line, noun)) return undefined;
  let joined = false;
  let at = noun;
  /** Where a verb may stand: behind the noun, a joint or another verb. Behind anything else it says what the unit does. */
  let verbAt = noun;
  /** "Phòng Kiểm tra, Giải quyết khiếu nại, tố cáo | tiếp nhận …": capital letters show that the verb before is one of the name's. */
  let namedInCapitals = false;
  while (tokenAt(line, at) !== undefined && at - start <= MOST_WORDS) {
    if (longest(DUTY, line.tokens, at, line.limit) !== undefined) break;
    const verb = predicateAt(line, at)?.end;
    if (verb !== undefined) {
      if (at !== verbAt && namedInCapitals) break;
      if (at !== verbAt) return undefined;
      namedInCapitals ||= joined && isCapital(line, at);
      verbAt = verb;
      at = verb;
    } else if (JOINTS.has(keyAt(line, at))) {
      at += 1;
      if (begins(line, at) || !isWord(line, at)) return undefined;
      verbAt = at;
      joined = true;
    } else if (isWord(line, at)) at += 1;
    else break;
  }
  return joined && at - start <= MOST_WORDS
    ? { start, end: at, collective: false, kind: "head", entry, closed: namedInCapitals }
    : undefined;
}
