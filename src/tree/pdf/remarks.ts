import { fill, type Bilingual, type Diagnostic } from "../../model/diagnostic.ts";
import { remark } from "../office/problem.ts";

const megabytes = (bytes: number) => Math.max(1, Math.round(bytes / 1024 / 1024));

export function fileTooLarge(bytes: number, limit: number): Diagnostic {
  return remark(
    "too-large",
    "error",
    fill(
      { vi: "Tệp quá lớn: {size} MB, giới hạn là {limit} MB.", en: "The file is too large: {size} MB, the limit is {limit} MB." },
      { size: megabytes(bytes), limit: megabytes(limit) },
    ),
  );
}

export function passwordNeeded(): Diagnostic {
  return remark(
    "encrypted",
    "error",
    { vi: "Tệp PDF có mật khẩu nên không đọc được.", en: "The PDF is protected by a password and cannot be read." },
    {
      vi: "Mở tệp bằng mật khẩu rồi in hoặc lưu lại thành tệp PDF không có mật khẩu.",
      en: "Open it with its password and print or save it as a PDF without one.",
    },
  );
}

export function broken(): Diagnostic {
  return remark(
    "damaged",
    "error",
    {
      vi: "Tệp PDF bị hỏng hoặc tải về chưa đủ nên không đọc được.",
      en: "The PDF is damaged or was not downloaded whole and cannot be read.",
    },
    { vi: "Tải lại tệp, hoặc xuất lại PDF từ bản Word.", en: "Download it again, or export it again from Word." },
  );
}

const NOT_THE_SCAN: Bilingual = {
  vi: "Dùng bản Word hoặc bản PDF xuất từ Word; nếu chỉ có bản quét, nhận dạng chữ (OCR) trước.",
  en: "Use the Word file or a PDF exported from it; if there is only the scan, run text recognition (OCR) first.",
};

export function noText(pages: number): Diagnostic {
  return remark(
    "pdf-without-text",
    "error",
    fill(
      {
        vi: "Tệp PDF ({pages} trang) chỉ có hình ảnh, không có chữ: đây là bản quét.",
        en: "The PDF ({pages} pages) holds pictures and no text: it is a scan.",
      },
      { pages },
    ),
    NOT_THE_SCAN,
  );
}

export function tooManyPages(pages: number, limit: number): Diagnostic {
  return remark(
    "too-large",
    "error",
    fill(
      { vi: "Tệp PDF có {pages} trang, giới hạn là {limit} trang.", en: "The PDF has {pages} pages, the limit is {limit}." },
      { pages, limit },
    ),
    { vi: "Tách riêng phần kế hoạch rồi thử lại.", en: "Cut the plan out of it and try again." },
  );
}

export function unpacksTooLarge(limit: number): Diagnostic {
  return remark(
    "zip-bomb",
    "error",
    fill(
      {
        vi: "Nội dung nén trong tệp PDF khi giải nén vượt {limit} MB; dừng đọc để bảo đảm an toàn.",
        en: "What the PDF holds unpacks to more than {limit} MB; reading stopped, for safety.",
      },
      { limit: megabytes(limit) },
    ),
    {
      vi: "Nếu tin nơi gửi và tệp đúng là kế hoạch: in lại thành tệp PDF mới rồi thử lại.",
      en: "If you trust the sender and it is a plan: print it to a new PDF and try again.",
    },
  );
}

export function textCut(limit: number): Diagnostic {
  return remark(
    "too-large",
    "warning",
    fill(
      { vi: "Văn bản quá dài: chỉ đọc {limit} ký tự đầu.", en: "The text is too long: only its first {limit} characters were read." },
      { limit },
    ),
  );
}

export function incomplete(): Diagnostic {
  return remark(
    "pdf-incomplete",
    "warning",
    {
      vi: "Tệp PDF không có phần kết thúc, có thể tải về chưa đủ; nội dung đọc được có thể thiếu.",
      en: "The PDF lacks its end and may not have been downloaded whole; what was read may be incomplete.",
    },
    { vi: "Tải lại tệp và đối chiếu số trang.", en: "Download it again and compare the number of pages." },
  );
}

export function pagesSkipped(pages: readonly number[]): Diagnostic {
  return remark(
    "pdf-page-skipped",
    "warning",
    fill(
      { vi: "Không đọc được trang {pages} của tệp PDF.", en: "Page {pages} of the PDF could not be read." },
      { pages: pages.slice(0, 20).join(", ") },
    ),
    { vi: "Xuất lại PDF từ bản Word.", en: "Export the PDF again from Word." },
  );
}

/** @param all how many pages the file has; where more than half of them are empty, part of the document is a scan */
export function pagesWithoutText(pages: readonly number[], all: number): Diagnostic {
  const numbers = { pages: pages.slice(0, 20).join(", ") + (pages.length > 20 ? ", …" : "") };
  if (pages.length * 2 <= all) {
    const empty = { vi: "Trang {pages} không có chữ (trang trống hoặc ảnh quét).", en: "Page {pages} holds no text (empty, or a scan)." };
    return remark("pdf-page-without-text", "info", fill(empty, numbers));
  }
  return remark(
    "pdf-page-without-text",
    "warning",
    fill(
      {
        vi: "{count}/{all} trang không có chữ (trang {pages}): phần đó là ảnh quét nên chưa được đọc.",
        en: "{count} of {all} pages hold no text (page {pages}): they are scans and were not read.",
      },
      { ...numbers, count: pages.length, all },
    ),
    NOT_THE_SCAN,
  );
}

export function lettersRestored(fonts: readonly string[]): Diagnostic {
  return remark(
    "pdf-letters-restored",
    "info",
    fill(
      {
        vi: "Tệp PDF thiếu bảng mã chữ của phông {fonts}; chữ đã được khôi phục theo số hiệu nét chữ, cần đối chiếu với bản gốc.",
        en: "The PDF lacks the character map of {fonts}; its letters were told from glyph numbers, compare with the original.",
      },
      { fonts: named(fonts) },
    ),
  );
}

export function lettersUnread(fonts: readonly string[], count: number): Diagnostic {
  return remark(
    "pdf-letters-unread",
    "warning",
    fill(
      {
        vi: "Tệp PDF có bảng mã chữ hỏng (phông {fonts}): {count} chữ không đọc được, ghi bằng “\uFFFD”.",
        en: "The PDF has a damaged character map ({fonts}): {count} letters could not be read and stand as “\uFFFD”.",
      },
      { fonts: named(fonts), count },
    ),
    { vi: "Dùng bản Word, hoặc xuất lại PDF từ Word.", en: "Use the Word file, or export the PDF again from Word." },
  );
}

export function lettersMended(): Diagnostic {
  return remark("pdf-letters-mended", "info", {
    vi: "Đã sửa các chữ bị ghi sai khi xuất PDF: “ƣ” thành “ư”, “HÕA” thành “HÒA”.",
    en: "Letters written wrongly when the PDF was exported were put right: “ƣ” to “ư”, “HÕA” to “HÒA”.",
  });
}

export function textLooksDamaged(): Diagnostic {
  return remark(
    "pdf-text-damaged",
    "warning",
    {
      vi: "Phần lớn chữ trong tệp PDF không thành tiếng Việt: bảng mã chữ hỏng, hoặc bản quét nhận dạng sai.",
      en: "Most words of the PDF are not Vietnamese: its character map is damaged, or its scan was badly recognised.",
    },
    { vi: "Dùng bản Word, hoặc xuất lại PDF từ Word.", en: "Use the Word file, or export the PDF again from Word." },
  );
}

export function recognisedText(): Diagnostic {
  return remark("pdf-recognised-text", "info", {
    vi: "Chữ trong tệp PDF do máy nhận dạng từ bản quét (OCR), có thể sai; cần đối chiếu với bản gốc.",
    en: "The text of the PDF was recognised from a scan (OCR) and may be wrong; compare with the original.",
  });
}

function named(names: readonly string[]): string {
  const shown = names.slice(0, 4).map((name) => (name === "" ? "?" : name));
  return shown.join(", ") + (names.length > shown.length ? ", …" : "");
}
