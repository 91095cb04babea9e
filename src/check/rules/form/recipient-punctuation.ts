import type { Recipient } from "../../../model/plan.generated.ts";
import { fold } from "../../../vi/word.ts";
import { defineRule } from "../../define.ts";
import { isArchiveLine } from "../../recipients.ts";
import page from "./recipient-punctuation.md";

/** What follows the words of an item, marks of emphasis and closing brackets passed over. */
const AFTER = /^[*_\s)\\"”]{0,12}(?<mark>[;.,:])?/u;
/** The typist's sign behind the full stop: `Lưu: VT, KGVX. Thg`, `Lưu: VT, NC. Huy (23 bản)`, `Lưu: VT, TH. (Thg, 68b)`. */
const SIGN = /\.\s(?:[\p{L}\d ]{1,12}(?:\([\p{L}\d ]{1,10}\))?|\([\p{L}\d., -]{1,16}\))$/u;
const ARCHIVE = /^lưu(?!\p{L})/u;

export const recipientPunctuation = defineRule({
  id: "recipient-punctuation",
  group: "form",
  severity: "warning",
  summary: {
    vi: "Dòng ở “Nơi nhận” không kết thúc bằng dấu chấm phẩy, dòng cuối không kết thúc bằng dấu chấm.",
    en: "A recipient's line lacks its semicolon, or the last one its full stop.",
  },
  messages: {
    item: {
      vi: "“{name}” ở nơi nhận không kết thúc bằng dấu chấm phẩy.",
      en: "The recipient “{name}” does not end with a semicolon.",
      expected: { vi: "Mỗi dòng kết thúc bằng “;”.", en: "Each line ends with “;”." },
    },
    items: {
      vi: "{count} dòng ở nơi nhận không kết thúc bằng dấu chấm phẩy, bắt đầu từ “{name}”.",
      en: "{count} recipients do not end with a semicolon, the first is “{name}”.",
      expected: { vi: "Mỗi dòng kết thúc bằng “;”.", en: "Each line ends with “;”." },
    },
    inline: {
      vi: "Các nơi nhận viết liền trên một dòng.",
      en: "The recipients stand on one line.",
      expected: {
        vi: "Mỗi nơi nhận một dòng, đầu dòng gạch ngang, cuối dòng dấu chấm phẩy.",
        en: "Give each a line of its own, a dash before it and a semicolon behind.",
      },
    },
    last: {
      vi: "Dòng cuối của nơi nhận không kết thúc bằng dấu chấm.",
      en: "The last recipient does not end with a full stop.",
      expected: { vi: "Viết “- {name}.”", en: "Write “- {name}.”" },
    },
  },
  page,
  *check({ plan, text, kind }) {
    const { recipients = [] } = plan;
    if (recipients.length < 2 || kind.party) return;
    if (standInline(recipients, text)) {
      yield { at: "/recipients/0", message: "inline" };
      return;
    }
    const wrong = recipients
      .slice(0, -1)
      .flatMap((recipient, index) => (endsItem(recipient, text) ? [] : [{ index, name: recipient.text }]));
    const [first] = wrong;
    if (first !== undefined) {
      const { index, name } = first;
      if (wrong.length === 1) yield { at: `/recipients/${index}`, message: "item", values: { name } };
      else yield { at: `/recipients/${index}`, message: "items", values: { name, count: wrong.length } };
    }
    const last = recipients.at(-1);
    // Without “Lưu” that line is still to come, and this one goes on.
    if (last !== undefined && recipients.some(isArchiveLine) && markOf(last, text) !== "." && !SIGN.test(last.text))
      yield { at: `/recipients/${recipients.length - 1}`, message: "last", values: { name: last.text } };
  },
});

/** `Nơi nhận: Như trên, Các thôn, Lưu VT.`: one behind the other without dashes. */
function standInline(recipients: readonly Recipient[], text: string): boolean {
  return recipients
    .slice(1)
    .every(({ source }) => source !== undefined && /[,;.] *$/u.test(text.slice(source.start.offset - 4, source.start.offset)));
}

function markOf({ source }: Recipient, text: string): string | undefined {
  if (source === undefined) return undefined;
  const end = source.end.offset;
  return AFTER.exec(text.slice(end, end + 14).replace(/[\n|<][\s\S]*$/u, ""))?.groups?.["mark"];
}

function endsItem(recipient: Recipient, text: string): boolean {
  const mark = markOf(recipient, text);
  if (mark === ";" || mark === ":") return true;
  if (mark === "." && ARCHIVE.test(fold(recipient.text))) return true;
  // `Bộ Y tế; (để báo cáo)`: closed before its note; a colon opens a list of its own.
  return /;\s*\([^()]*\)?$|:$|[:;]\s*\+/u.test(recipient.text) || SIGN.test(recipient.text);
}
