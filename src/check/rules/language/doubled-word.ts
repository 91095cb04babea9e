import { sourceSpan } from "../../../outline/prose.ts";
import documentTypes from "../../../vi/data/document-types.json" with { type: "json" };
import data from "../../../vi/data/language.json" with { type: "json" };
import { isCompound, standsAlone } from "../../../vi/compound.ts";
import { fold } from "../../../vi/word.ts";
import { defineRule } from "../../define.ts";
import { lazy } from "../../lazy.ts";
import { adjoins, SPACE, wordsOf, type Word, type WordUnit } from "../../words.ts";
import page from "./doubled-word.md";

const HYPHEN = 45;
const COMMA = 44;
/** Words so far apart stand in two columns: the heads of a table set in spaces. */
const COLUMN_GAP = / {3}|\t/;
const reduplications = lazy(() => new Set(data.reduplications.split(" ")));
/**
 * Names that have one syllable twice: the people “Lô Lô” (Quyết định 121-TCTK/PPCĐ, 2 March 1979), “Ban Xây dựng Đảng Đảng ủy xã”
 * (Điều lệ Đảng: a board and the committee it belongs to).
 */
const doubledNames = lazy(() => new Set(data.doubledNames.split(" ")));
/** Words that may end a phrase and begin a verb too: “các tổ | tổ chức”, “Thành lập Ban | ban hành”, “nền tảng số | số hóa”. */
const nounsBeforeVerbs = lazy(() => new Set(data.nounsBeforeVerbs.split(" ")));
/** Kinds of things that are called by name, and end other words too: “chuyên môn | môn Lịch sử”, “dạy nghề | nghề Hàn”. */
const kindsBeforeNames = lazy(() => new Set(data.kindsBeforeNames.split(" ")));
/** Words that a body is called by with its work behind them: “Đoàn kiểm tra | kiểm tra …”; and bodies that are a verb too: “các tổ chức”. */
const bodiesNamedByWork = lazy(() => new Set(data.bodiesNamedByWork.split(", ")));

export const doubledWord = defineRule({
  id: "doubled-word",
  group: "language",
  severity: "warning",
  summary: { vi: "Một từ bị viết hai lần liền nhau.", en: "A word is written twice in a row." },
  messages: {
    twice: {
      vi: "“{word} {again}”: viết thừa một từ.",
      en: "“{word} {again}”: one of the two is too many.",
      expected: { vi: "Viết “{word}”.", en: "Write “{word}”." },
    },
    perhaps: {
      vi: "“{word} {again}”: có thể viết thừa một từ.",
      en: "“{word} {again}”: one of the two may be too many.",
      expected: {
        vi: "Bỏ một từ nếu gõ thừa; giữ nguyên nếu là “{word}” rồi đến “{next}”.",
        en: "Drop one if it was typed twice; leave it if “{word}” and then “{next}” are meant.",
      },
    },
  },
  page,
  *check(context) {
    for (const unit of wordsOf(context)) {
      if (unit.unit.part.role === "letterhead") continue;
      yield* doubled(unit, context.text);
    }
  },
});

function* doubled(unit: WordUnit, source: string) {
  for (let index = 1; index < unit.length; index++) {
    const hash = unit.hash(index);
    if (hash !== unit.hash(index - 1) && (index < 2 || hash !== unit.hash(index - 2))) continue;
    const { words } = unit;
    const { prose } = unit.unit;
    const length = repeatedAt(words, index);
    if (length === 0) continue;
    const [start, middle, end] = [words[index - length]?.start ?? 0, words[index]?.start ?? 0, words[index + length - 1]?.end ?? 0];
    const word = prose.text.slice(start, words[index - 1]?.end);
    const span = sourceSpan(prose, start, end);
    const again = prose.text.slice(middle, end);
    const cut = sourceSpan(prose, words[index - 1]?.end ?? 0, end);
    const between = source.slice(cut.start, Math.max(cut.start, cut.end - again.length));
    if (COLUMN_GAP.test(between)) continue;
    if (length === 1 ? mayBothBeMeant(words, index) : isBodyAndWork(words, index)) {
      const next = prose.text.slice(middle, words[length === 1 ? index + 1 : index + length - 1]?.end);
      yield { at: span, message: "perhaps" as const, values: { word, next, again }, severity: "info" as const };
      index += length - 1;
      continue;
    }
    // Only spaces, or one line break, may go with the second word: no markup, no cell border, no page break.
    const plain = /^[^\S\n]*\n?[^\S\n]*$/u.test(between) && !(length === 1 && mayEndWord(words, index));
    yield {
      at: span,
      message: "twice" as const,
      values: { word, again },
      ...(plain && source.slice(cut.end - again.length, cut.end) === again ? { fix: { ...cut, text: "" } } : {}),
    };
    index += length - 1;
  }
}

/** How many words, one or two, the words at `index` repeat; 0 for none. */
function repeatedAt(words: readonly Word[], index: number): number {
  if (!adjoins(words, index)) return 0;
  if (words[index]?.key === words[index - 1]?.key) return isSlip(words, index) && !isTwoTwice(words, index) ? 1 : 0;
  const two =
    index >= 2 &&
    adjoins(words, index - 1) &&
    adjoins(words, index + 1) &&
    words[index]?.key === words[index - 2]?.key &&
    words[index + 1]?.key === words[index - 1]?.key;
  return two &&
    !isNewLine(words[index - 1], words[index]) &&
    !isEmphasis(words, index) &&
    !isNameAndVerb(words[index - 2], words[index]) &&
    !isOverlap(words, index)
    ? 2
    : 0;
}

function isSlip(words: readonly Word[], index: number): boolean {
  const [first, second] = [words[index - 1], words[index]];
  if (first === undefined || second === undefined || second.key.length < 2 || reduplications().has(second.key)) return false;
  // A number written out, a name, or initials: “Luật Công nghệ số số 71/2025/QH15”, “Tà Tà”.
  const [before, after] = [words[index - 2], words[index + 1]];
  if (second.key === "số" && after !== undefined && after.kind !== "letters" && after.before === 0 && !endsType(words, index - 2))
    return false;
  if (first.caps && second.caps && second.key.length < 4) return false;
  if (isNewLine(first, second)) return false;
  if (first.upper && second.upper && doubledNames().has(second.key)) return false;
  // “xã Tân Hòa Thành thành xã mới”: a name ends.
  if (first.upper && !second.upper && !first.caps && before?.upper === true && adjoins(words, index - 1)) return false;
  if (first.upper && second.upper && !first.caps && !standsAlone(first.key) && !startsText(first)) return false;
  // “hành vi vi phạm”, “giao thông thông minh”: the end of one word and the beginning of the next.
  const endsWord = before !== undefined && adjoins(words, index - 1) && isCompound(before.key, first.key);
  const beginsWord = after !== undefined && adjoins(words, index + 1) && isCompound(second.key, after.key);
  if (endsWord && (beginsWord || isKindOfName(second, after))) return false;
  // “Hàng hải Hải Phòng”, “hoặc phòng Phòng, chống …”: a name begins; “theo đơn Đơn giá” is a word written twice.
  if (second.upper && !first.upper && !beginsWord) return false;
  return !(endsWord && VERBS.has(second.key));
}

/** “môn Lịch sử”: what is called by the name behind it. */
function isKindOfName(kind: Word, name: Word | undefined): boolean {
  return !kind.upper && name?.upper === true && name.before === SPACE && kindsBeforeNames().has(kind.key);
}

const documents = lazy(() => new Set([...documentTypes.types.map(({ name }) => name), ...documentTypes.citedOnly].map(fold)));

/** “Nghị quyết | số số 5”: the kind of document by itself, so that the first “số” belongs to no name of it. */
function endsType(words: readonly Word[], index: number): boolean {
  const [before, last] = [words[index - 1]?.key ?? "", words[index]?.key ?? ""];
  return documents().has(last) || documents().has(`${before} ${last}`);
}

/** “đi đi lại lại”: each half of a word twice. */
function isTwoTwice(words: readonly Word[], index: number): boolean {
  const isTwice = (at: number) => adjoins(words, at) && words[at]?.key === words[at - 1]?.key;
  const isTwoFrom = (at: number) => isTwice(at + 2) && adjoins(words, at + 1) && isCompound(words[at]?.key ?? "", words[at + 1]?.key ?? "");
  return isTwoFrom(index) || (isTwice(index - 2) && isTwoFrom(index - 2));
}

/** “Các tổ tổ chức sinh hoạt”, “bản in in ấn”: the second begins another word. Only the reader knows whether both are meant. */
function mayBothBeMeant(words: readonly Word[], index: number): boolean {
  const [first, second, after] = [words[index - 1], words[index], words[index + 1]];
  if (second === undefined || after === undefined || after.kind !== "letters") return false;
  // “Phòng Phòng, chống tham nhũng”, but “Phòng Phòng Tư pháp”: the unit and what it is called by.
  const isUnit = first?.upper === true && second.upper && !after.upper && nounsBeforeVerbs().has(second.key);
  const goesOn = adjoins(words, index + 1) || (isUnit && after.before === COMMA);
  return goesOn && standsAlone(second.key) && isCompound(second.key, after.key);
}

/** “đăng ký ký tại xã”: the first is the end of a word, the second may be a word by itself. */
function mayEndWord(words: readonly Word[], index: number): boolean {
  const [before, second] = [words[index - 2]?.key ?? "", words[index]?.key ?? ""];
  return adjoins(words, index - 1) && standsAlone(second) && isCompound(before, second);
}

/** “Đoàn kiểm tra kiểm tra các đơn vị”: the first two words are of the body's name. */
function isBodyAndWork(words: readonly Word[], index: number): boolean {
  if (!adjoins(words, index - 2)) return false;
  const key = (at: number) => words[at]?.key ?? "";
  const [before, last] = [key(index - 4), key(index - 3)];
  const bodies = bodiesNamedByWork();
  if (bodies.has(`${before} ${last}`) || bodies.has(`${last} ${key(index)} ${key(index + 1)}`)) return true;
  // “Văn phòng” is a word of its own, which names no work.
  return bodies.has(last) && !isCompound(before, last);
}

/** Verbs of one syllable that may follow a word that ends in the same one: “trực tiếp tiếp công dân”, “các đợt tiếp theo theo kế hoạch riêng”. */
const VERBS: ReadonlySet<string> = new Set([
  "tiếp",
  "học",
  "thi",
  "họp",
  "bán",
  "thu",
  "chi",
  "giao",
  "nhận",
  "báo",
  "tạo",
  "nuôi",
  "trả",
  "làm",
  "đi",
  "theo",
]);

/** “… BỔ SUNG HỒ SƠ | Hồ sơ gồm”: what follows a heading in capitals is another line. */
function isNewLine(first: Word | undefined, second: Word | undefined): boolean {
  return first?.caps === true && second?.upper === true && !second.caps;
}

function startsText(word: Word): boolean {
  return word.before !== 0 && word.before !== HYPHEN;
}

/** “quyết định chỉ định chỉ được …”, “người bán hàng bán hàng hóa”: the words go together otherwise. */
function isOverlap(words: readonly Word[], index: number): boolean {
  const [second, third, fourth, after] = [
    words[index - 1]?.key ?? "",
    words[index]?.key ?? "",
    words[index + 1]?.key ?? "",
    words[index + 2],
  ];
  return isCompound(second, third) || (after !== undefined && adjoins(words, index + 2) && isCompound(fourth, after.key));
}

/** “Phòng Kế hoạch - Tổng hợp tổng hợp báo cáo”: a name, then what the body does. */
function isNameAndVerb(first: Word | undefined, second: Word | undefined): boolean {
  return first?.upper === true && second?.upper === false && !startsText(first);
}

/** “từng bước từng bước”, “ngày càng ngày càng”: repeated on purpose. */
function isEmphasis(words: readonly Word[], index: number): boolean {
  return reduplications().has(words[index]?.key ?? "") || words[index]?.key.length === 1;
}
