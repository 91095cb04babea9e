import agencies from "../../../vi/data/agencies.json" with { type: "json" };
import language from "../../../vi/data/language.json" with { type: "json" };
import { sourceSpan } from "../../../outline/prose.ts";
import { fold } from "../../../vi/word.ts";
import { defineRule } from "../../define.ts";
import { lazy } from "../../lazy.ts";
import { spots } from "../../lexicon.ts";
import { adjoins, wordsOf, type Word } from "../../words.ts";
import page from "./wrong-body-capitals.md";

/** A name by its words: folded, and whether each begins with a capital. */
interface Spelled {
  name: string;
  keys: readonly string[];
  upper: readonly boolean[];
}

/**
 * Ministries, departments, and the two bodies whose names are common words throughout. Commands of the armed forces and
 * “Công Thương” are printed in both ways by the bodies themselves.
 */
const KNOWN = /^(?:Sở|Bộ) (?!Chỉ huy|Tư lệnh|Công Thương)|^Ủy ban nhân dân$|^Hội đồng nhân dân$/u;

const names = lazy(() => {
  const byFirst = new Map<string, Map<string, Spelled[]>>();
  for (const name of new Set([...agencies.agencies.map((row) => row.name), "Ủy ban nhân dân", "Hội đồng nhân dân"])) {
    if (!KNOWN.test(name)) continue;
    const words = name.match(/\p{L}+/gu) ?? [];
    const spelled = { name, keys: words.map((word) => fold(word)), upper: words.map((word) => word !== word.toLowerCase()) };
    const [first = "", second = ""] = spelled.keys;
    const bySecond = byFirst.get(first) ?? new Map<string, Spelled[]>();
    byFirst.set(first, bySecond.set(second, [...(bySecond.get(second) ?? []), spelled]));
  }
  return byFirst;
});
/** In small letters it is any department: “các sở nội vụ”. */
const FIRST = spots(({ key, upper, caps }) => upper && !caps && names().has(key));

export const wrongBodyCapitals = defineRule({
  id: "wrong-body-capitals",
  group: "form",
  severity: "warning",
  summary: { vi: "Tên cơ quan viết hoa sai.", en: "The name of a body has wrong capitals." },
  messages: {
    wrong: {
      vi: "“{found}” viết hoa sai.",
      en: "“{found}” has wrong capitals.",
      expected: {
        vi: "Viết “{right}”: hoa chữ đầu của từ chỉ loại hình và của từng cụm từ chỉ chức năng.",
        en: "Write “{right}”: a capital for the kind of body and for the first word of each function.",
      },
    },
  },
  page,
  *check(context) {
    for (const unit of wordsOf(context)) {
      if (unit.shouts) continue;
      const { prose } = unit.unit;
      for (let index = unit.next(FIRST, 0); index + 1 < unit.length; index = unit.next(FIRST, index + 1)) {
        const { words } = unit;
        const word = words[index];
        if (word === undefined) continue;
        const spelled = names()
          .get(word.key)
          ?.get(words[index + 1]?.key ?? "")
          ?.find(({ keys }) => follows(words, index, keys));
        if (spelled === undefined) continue;
        const { keys, upper, name } = spelled;
        const printed = words.slice(index, index + keys.length);
        if (printed.some(({ caps }) => caps) || printed.every((one, at) => one.upper === upper[at])) continue;
        if (isWork(words, index, keys)) continue;
        const last = printed.at(-1);
        if (last === undefined) continue;
        const found = prose.text.slice(word.start, last.end);
        yield { at: sourceSpan(prose, word.start, last.end), message: "wrong", values: { found, right: name } };
        index += keys.length - 1;
      }
    }
  },
});

const COMMA = 44;

const BUILT = lazy(() => language.built.split(", ").map((thing) => thing.split(" ")));

/** “Thanh tra Sở xây dựng kế hoạch”: the body called by its first word, and what it does. */
function isWork(words: readonly Word[], index: number, keys: readonly string[]): boolean {
  if (keys.slice(1).join(" ") !== "xây dựng" || words[index + 1]?.upper === true) return false;
  const from = index + keys.length;
  return BUILT().some((thing) => thing.every((key, at) => words[from + at]?.key === key && adjoins(words, from + at)));
}

function follows(words: readonly Word[], index: number, keys: readonly string[]): boolean {
  return keys.every((key, at) => {
    const word = words[index + at];
    return word?.key === key && (at === 0 || adjoins(words, index + at) || word.before === COMMA);
  });
}
