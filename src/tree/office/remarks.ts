import type { Diagnostic } from "../../model/diagnostic.ts";
import { remark } from "./problem.ts";

// What a reader says once per file about words it left out or changed.

export function trackedChanges(insertions: number, deletions: number): Diagnostic {
  return remark(
    "tracked-changes",
    "info",
    {
      vi: `Tệp còn theo dõi sửa đổi (Track Changes): đã đọc ${insertions} chỗ thêm, bỏ ${deletions} chỗ xóa.`,
      en: `The file has tracked changes: ${insertions} insertions were read, ${deletions} deletions left out.`,
    },
    { vi: "Chấp nhận hoặc từ chối hết các sửa đổi trước khi trình ký.", en: "Accept or reject all changes before the document is signed." },
  );
}

export function hiddenText(count: number): Diagnostic {
  return remark(
    "hidden-text",
    "info",
    {
      vi: `Tệp có ${count} đoạn chữ ẩn; chữ ẩn không in ra nên không được đọc.`,
      en: `The file has ${count} runs of hidden text; it is not printed, so it was not read.`,
    },
    { vi: "Xóa chữ ẩn hoặc bỏ định dạng ẩn nếu cần giữ.", en: "Delete the hidden text, or unhide what is to stay." },
  );
}

export function legacyFonts(fonts: readonly string[]): Diagnostic {
  const list = [...fonts].sort().join(", ");
  return remark(
    "legacy-font",
    "info",
    { vi: `Chữ dùng phông cũ (${list}) đã được đổi sang Unicode khi đọc.`, en: `Text set in old fonts (${list}) was read as Unicode.` },
    {
      vi: "Chuyển tệp sang Unicode (TCVN 6909:2001), phông Times New Roman.",
      en: "Convert the file to Unicode (TCVN 6909:2001), font Times New Roman.",
    },
  );
}

export function contentsLeftOut(lines: number): Diagnostic {
  return remark("contents-left-out", "info", {
    vi: `Bỏ qua mục lục tự động (${lines} dòng) vì chỉ nhắc lại các đề mục.`,
    en: `The automatic table of contents (${lines} lines) was left out: it only repeats the headings.`,
  });
}

export function embeddedDocument(count: number): Diagnostic {
  return remark(
    "embedded-document",
    "warning",
    {
      vi: `Tệp nhúng ${count} tài liệu khác; phần này không được đọc.`,
      en: `The file embeds ${count} other documents; they were not read.`,
    },
    {
      vi: "Mở tệp bằng Word và lưu lại để nội dung nhúng thành văn bản thường.",
      en: "Open the file in Word and save it, so that what is embedded becomes ordinary text.",
    },
  );
}

export function brokenParts(parts: readonly string[]): Diagnostic {
  return remark("damaged", "warning", {
    vi: `Một phần của tệp bị hỏng (${parts.join(", ")}); số thứ tự tự động, kiểu chữ hoặc chú thích có thể thiếu.`,
    en: `A part of the file is damaged (${parts.join(", ")}); automatic numbers, formatting or notes may be missing.`,
  });
}

export function unnumbered(count: number): Diagnostic {
  return remark("numbering-missing", "warning", {
    vi: `${count} đoạn đánh số tự động nhưng tệp không có định nghĩa danh sách tương ứng; các đoạn này không có số.`,
    en: `${count} paragraphs are numbered automatically by a list the file does not define; they have no number.`,
  });
}

export function noText(): Diagnostic {
  return remark(
    "no-text",
    "error",
    { vi: "Tệp không có chữ nào để đọc (có thể chỉ chứa ảnh quét).", en: "The file has no text to read (perhaps only scanned images)." },
    { vi: "Dùng bản gốc có chữ, hoặc nhận dạng chữ (OCR) trước.", en: "Use the original with text, or run OCR first." },
  );
}
