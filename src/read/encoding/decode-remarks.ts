/** What the user is told about the encoding of a file: what was converted, and what could not be. */
import { fill } from "../../model/diagnostic.ts";
import type { Bilingual, Diagnostic } from "../../model/diagnostic.ts";
import type { Confidence } from "./interpret.ts";
import { ENCODING_TITLES } from "./names.ts";
import type { EncodingName } from "./names.ts";
import type { RecodedPart } from "./recode.ts";
import { byteOrderMark } from "./utf.ts";
import type { UtfName } from "./utf.ts";

/** What came out of the bytes, before it is told to the user. */
export interface Raw {
  text: string;
  encoding: EncodingName;
  confidence: Confidence;
  /** Old text found inside a Unicode file. */
  parts: RecodedPart[];
  /** Whether the parts are all the Vietnamese there is. */
  whole: boolean;
}

const CONVERTED = {
  whole: {
    vi: "Tệp gõ bằng bảng mã {title}; đã chuyển sang Unicode.",
    en: "The file is in {title}; it was converted to Unicode.",
  },
  part: {
    vi: "Có {lines} dòng gõ bằng bảng mã {title}, đầu tiên ở dòng {line}; đã chuyển sang Unicode.",
    en: "{lines} lines are in {title}, the first of them line {line}; they were converted to Unicode.",
  },
  misread: {
    vi: "Chữ bị hỏng do UTF-8 bị đọc nhầm thành Latin-1 ({lines} dòng, đầu tiên ở dòng {line}); đã khôi phục.",
    en: "Text was garbled by reading UTF-8 as Latin-1 ({lines} lines, the first of them line {line}); it was restored.",
  },
  decomposed: {
    vi: "Chữ viết bằng Unicode tổ hợp; đã chuyển sang Unicode dựng sẵn.",
    en: "Letters are in decomposed Unicode; they were composed.",
  },
  utf16: {
    vi: "Tệp là {title} không có dấu thứ tự byte.",
    en: "The file is {title} without a byte order mark.",
  },
  lost: {
    vi: "Chữ “ư” bị mất khi sao chép: đã khôi phục ở {lines} từ (như “đợc” thành “được”); cần đọc lại các từ khác như “nh”, “th”.",
    en: "The letter ư was lost in copying: it was put back in {lines} words (“đợc” to “được”); others such as “nh”, “th” need a look.",
  },
  unsure: {
    vi: "Chưa chắc là bảng mã này: nếu chữ bị sai, hãy chỉ rõ bằng --encoding.",
    en: "This is not certain: if words come out wrong, name the encoding with --encoding.",
  },
  western: {
    vi: "Không nhận ra bảng mã tiếng Việt nào; đã đọc theo {title}.",
    en: "No Vietnamese encoding fits; the file was read as {title}.",
  },
} satisfies Record<string, Bilingual>;

const isUtf = (encoding: EncodingName): encoding is UtfName => encoding.startsWith("utf-");
/** The marks of {@link DECOMPOSED} alone: most files have none, and one class is quick to look for. */
const MARK = /[\u0300-\u0323]/;
const DECOMPOSED = /[aeiouyAEIOUYâêôăơưÂÊÔĂƠƯ][\u0300-\u0303\u0306\u0309\u031b\u0323]/;

function sentences(raw: Raw, bytes: Uint8Array): Bilingual[] {
  const said: Bilingual[] = [];
  const title = (encoding: EncodingName, language: keyof Bilingual): string => ENCODING_TITLES[encoding][language];
  const say = (template: Bilingual, encoding: EncodingName, values: Record<string, number> = {}): void => {
    said.push({
      vi: fill(template, { ...values, title: title(encoding, "vi") }).vi,
      en: fill(template, { ...values, title: title(encoding, "en") }).en,
    });
  };
  // Told by the user, or by a page whose words are right so: nothing was converted.
  if (raw.encoding === "windows-1252") {
    if (raw.confidence !== "certain") say(CONVERTED.western, raw.encoding);
  } else if (!isUtf(raw.encoding)) say(CONVERTED.whole, raw.encoding);
  else if (raw.encoding !== "utf-8" && byteOrderMark(bytes) === undefined) say(CONVERTED.utf16, raw.encoding);
  for (const part of raw.parts) {
    const template =
      part.encoding === "mojibake" ? CONVERTED.misread : raw.whole && raw.parts.length === 1 ? CONVERTED.whole : CONVERTED.part;
    say(template, part.encoding, { lines: part.lines, line: part.firstLine });
    if (part.mended !== undefined) say(CONVERTED.lost, part.encoding, { lines: part.mended });
  }
  if (isUtf(raw.encoding) && MARK.test(raw.text) && DECOMPOSED.test(raw.text)) say(CONVERTED.decomposed, raw.encoding);
  if (said.length > 0 && raw.confidence === "unsure") say(CONVERTED.unsure, raw.encoding);
  return said;
}

const UNDECODABLE: Bilingual = {
  vi: "Có {count} ký tự không giải mã được (hiện thành “�”), đầu tiên ở dòng {line}: “{words}”.",
  en: "{count} characters could not be decoded (shown as “�”), the first of them in line {line}: “{words}”.",
};
const UNDECODABLE_REMEDY: Bilingual = {
  vi: "Đối chiếu với bản gốc và gõ lại các chữ này, hoặc chỉ rõ bảng mã bằng --encoding.",
  en: "Compare with the original and retype these words, or name the encoding with --encoding.",
};
const LINE_BREAK = /\r\n?|\n/g;

/** Warning about U+FFFD in the text, whether the bytes were bad or an earlier program put them there. */
function undecodable(text: string): Diagnostic | undefined {
  const first = text.indexOf("\ufffd");
  if (first === -1) return undefined;
  let count = 0;
  for (let at = first; at !== -1; at = text.indexOf("\ufffd", at + 1)) count += 1;
  const line = (text.slice(0, first).match(LINE_BREAK)?.length ?? 0) + 1;
  const words = text
    .slice(Math.max(0, first - 20), first + 20)
    .split(/[\r\n]/)
    .find((part) => part.includes("\ufffd"));
  return {
    ruleId: "read/undecodable",
    severity: "warning",
    message: fill(UNDECODABLE, { count, line, words: words?.trim() ?? "�" }),
    expected: UNDECODABLE_REMEDY,
  };
}

/** At most one remark on what was converted and one on what could not be. `bytes` are the file's. */
export function tell(raw: Raw, bytes: Uint8Array): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const said = sentences(raw, bytes);
  if (said.length > 0) {
    diagnostics.push({
      ruleId: "read/encoding",
      severity: raw.confidence === "unsure" || raw.parts.some(({ mended }) => mended !== undefined) ? "warning" : "info",
      message: { vi: said.map(({ vi }) => vi).join(" "), en: said.map(({ en }) => en).join(" ") },
    });
  }
  const damage = undecodable(raw.text);
  if (damage !== undefined) diagnostics.push(damage);
  return diagnostics;
}
