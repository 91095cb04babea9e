import data from "./data/signing.json" with { type: "json" };
import { LETTER } from "./letters.ts";

/** In whose name it is signed: `TM. ỦY BAN NHÂN DÂN`, in papers of the Party `T/M BAN THƯỜNG VỤ` (Decree 30/2020, Annex I, II.7). */
export const AUTHORITY = /^t[./]?m(?:\s*[./:]|\s)/u;
/** For whom, or by whose order: `KT.`, `TL.`, `TUQ.`, in papers of the Party `K/T`, `T/L`. */
export const PROXY = /^(?:k[./]?t|t[./]?l|t[./]?uq)(?:\s*[./:]|\s)/u;

const ACTING = "(?:q\\.\\s*|quyền\\s+)?";
/** Offices that sign, at the start of a folded line: `CHỦ TỊCH`, `Q. GIÁM ĐỐC`, `Trưởng phòng`, `NGƯỜI LẬP`. */
export const OFFICE = new RegExp(`^${ACTING}(?:${[...data.offices, ...data.makers].join("|")})(?![${LETTER}])`, "u");

/** The first line of a signature, folded. */
export const SIGNATURE_HEAD = new RegExp(`${AUTHORITY.source}|${PROXY.source}|${OFFICE.source}|^q\\.`, "u");

/** What stands before an office and belongs to it: `KT.`, `Q.`, `QUYỀN`, `PHÓ`; by mistake `TM.` too. */
export const BEFORE_OFFICE = /^(?:(?:k[./]?t|t[./]?l|t[./]?uq|t[./]?m|q)[.:]?|quyền|phó)$/u;

/** Where an office or a proxy begins behind other words of one folded line: `TM. UBND XÃ | CHỦ TỊCH`. */
export const OFFICE_INSIDE = new RegExp(
  `(?<=\\s)(?:kt\\.|tl\\.|tuq\\.)\\s|(?<=\\s)(?<!(?:^|\\s)(?:chi|tổng|đoàn|(?:^t[./]?m[.:]?\\s?)ban)\\s)(?:phó )?(?:${data.cutBefore.join("|")})(?=\\s|$)`,
  "gu",
);

/** What stands before the name of the signer: `TS.`, `BSCKII.`, `Đại tá`. */
export const NAME_TITLE =
  /^(?:(?:TS|ThS|Ths|PGS|GS|BS|BSCK\s?I{1,2}|BS\.\s?CK\s?I{1,2}|LS|KS|CN|DS|NGƯT|NGND)\.?\s+|TS\.|(?:Đại|Thượng|Trung|Thiếu)\s(?:tướng|tá|úy)\s)+/u;
/** Somebody else who agrees, beside the one who signs: `PHÊ DUYỆT CỦA BAN GIÁM HIỆU`, `DUYỆT CỦA TỔNG GIÁM ĐỐC`. */
export const APPROVAL = /^(?:phê duyệt|duyệt|xác nhận|ý kiến|thẩm định)(?:,? ?(?:phê duyệt|duyệt))?(?: của)?\s/u;
/** The same behind an office: `HIỆU TRƯỞNG PHÊ DUYỆT`, or `PHÊ DUYỆT` on the line below it. */
export const APPROVES = new RegExp(`^(?:${OFFICE.source.slice(1)}.*\\s)?(?:(?:phê|ký) )?duyệt$`, "u");

const PURPOSE = new RegExp(`(?<![${LETTER}])(?:${data.purposes.join("|")})(?![${LETTER}])`, "u");

/** Whether a folded note behind a recipient says what the copy is for: `để báo cáo`, `t/h`. */
export function isPurpose(folded: string): boolean {
  return PURPOSE.test(folded);
}

/** What a converter makes of the seal: a bracket, with a letter or without, alone on its line or behind an office: `PHÓ THỦ TƯỚNGy]`. */
export const SEAL_CRUMB = /(?:^|(?<=\p{Lu}))\p{Ll}?\s?[[\]{}|\\<>]{1,3}$/u;

/** The archive line, which ends the recipients: `Lưu: VT, NC`; in papers of the Party `Lưu Văn phòng`. */
export const ARCHIVE = /^[-–+*]?\s*lưu(?:\s*:|\s+(?:vt|vp|văn phòng|văn thư)(?!\p{L}))/u;

/** The print of a digital signature beside the name: `2020.03.27 14:26:14 +07:00`, `Thời gian ký: …`, with its day cut off. */
export const SIGNATURE_STAMP =
  /^(?:\d{4}[./-]\d{2}[./-]\d{2},?\s+\d{2}:\d{2}|\d{2}t\d{2}:\d{2}:\d{2}|(?:người ký|ký bởi|được ký bởi|email|cơ quan|thời gian ký|ngày ký|giờ ký)\s*:)/u;
