import type { Bilingual } from "../model/diagnostic.ts";

/** What a file turns out to be. The first nine hold documents; the rest is named and refused. */
export type Format =
  | "markdown"
  | "text"
  | "docx"
  | "odt"
  | "doc"
  | "pdf"
  | "html"
  | "mhtml"
  | "rtf"
  | "word-xml"
  | "spreadsheet"
  | "presentation"
  | "email"
  | "encrypted"
  | "zip"
  | "image"
  | "ole"
  | "binary"
  | "empty";

interface FormatFacts {
  mediaType: string;
  /** As it stands in a sentence. */
  title: Bilingual;
  /** Extensions that fit, in lower case without the dot. */
  extensions: readonly string[];
  /** What to do when the format cannot be read. */
  remedy: Bilingual;
}

const SAVE_AS_DOCX: Bilingual = {
  vi: "Mở bằng Word hoặc LibreOffice, lưu thành .docx rồi chạy lại.",
  en: "Open it in Word or LibreOffice, save it as .docx and try again.",
};
const SAVE_AS_TEXT: Bilingual = {
  vi: "Lưu thành văn bản (.txt, mã UTF-8) hoặc Markdown rồi chạy lại.",
  en: "Save it as text (.txt, UTF-8) or Markdown and try again.",
};
const DRAFT_NEEDED: Bilingual = {
  vi: "Hãy dùng tệp văn bản của kế hoạch (.docx, .odt, .pdf, .md, .txt).",
  en: "Use the plan's own text file (.docx, .odt, .pdf, .md, .txt).",
};

export const FORMATS: Readonly<Record<Format, FormatFacts>> = {
  markdown: {
    mediaType: "text/markdown",
    title: { vi: "tệp Markdown", en: "a Markdown file" },
    extensions: ["md", "markdown", "mkd", "mdown"],
    remedy: DRAFT_NEEDED,
  },
  text: {
    mediaType: "text/plain",
    title: { vi: "tệp văn bản thuần", en: "a plain text file" },
    extensions: ["txt", "text"],
    remedy: DRAFT_NEEDED,
  },
  docx: {
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    title: { vi: "tệp Word (.docx)", en: "a Word file (.docx)" },
    extensions: ["docx", "docm", "dotx", "dotm"],
    remedy: SAVE_AS_TEXT,
  },
  odt: {
    mediaType: "application/vnd.oasis.opendocument.text",
    title: { vi: "tệp OpenDocument (.odt)", en: "an OpenDocument text (.odt)" },
    extensions: ["odt", "ott"],
    remedy: SAVE_AS_TEXT,
  },
  doc: {
    mediaType: "application/msword",
    title: { vi: "tệp Word đời cũ (.doc)", en: "an old Word file (.doc)" },
    extensions: ["doc", "dot"],
    remedy: SAVE_AS_DOCX,
  },
  pdf: { mediaType: "application/pdf", title: { vi: "tệp PDF", en: "a PDF" }, extensions: ["pdf"], remedy: SAVE_AS_TEXT },
  html: {
    mediaType: "text/html",
    title: { vi: "trang web (HTML)", en: "a web page (HTML)" },
    extensions: ["html", "htm", "xhtml"],
    remedy: SAVE_AS_TEXT,
  },
  mhtml: {
    mediaType: "multipart/related",
    title: { vi: "trang web lưu thành một tệp (MHTML)", en: "a web page saved as one file (MHTML)" },
    extensions: ["mhtml", "mht"],
    remedy: {
      vi: "Mở bằng trình duyệt hoặc Word, lưu thành .html hoặc .docx rồi chạy lại.",
      en: "Open it in a browser or Word, save it as .html or .docx and try again.",
    },
  },
  rtf: { mediaType: "application/rtf", title: { vi: "tệp RTF", en: "an RTF file" }, extensions: ["rtf"], remedy: SAVE_AS_DOCX },
  "word-xml": {
    mediaType: "application/xml",
    title: { vi: "tệp Word lưu dạng XML", en: "a Word file saved as XML" },
    extensions: ["xml", "fodt"],
    remedy: SAVE_AS_DOCX,
  },
  spreadsheet: {
    mediaType: "application/vnd.ms-excel",
    title: { vi: "bảng tính (Excel), không phải văn bản kế hoạch", en: "a spreadsheet (Excel), not the text of a plan" },
    extensions: ["xlsx", "xls", "xlsm", "xlsb", "ods"],
    remedy: DRAFT_NEEDED,
  },
  presentation: {
    mediaType: "application/vnd.ms-powerpoint",
    title: { vi: "bản trình chiếu (PowerPoint), không phải văn bản kế hoạch", en: "a presentation (PowerPoint), not the text of a plan" },
    extensions: ["pptx", "ppt", "ppsx", "odp"],
    remedy: DRAFT_NEEDED,
  },
  email: {
    mediaType: "message/rfc822",
    title: { vi: "thư điện tử", en: "an e-mail" },
    extensions: ["eml", "msg"],
    remedy: { vi: "Lưu riêng tệp đính kèm có kế hoạch rồi chạy lại.", en: "Save the attachment that holds the plan and try again." },
  },
  encrypted: {
    mediaType: "application/x-ole-storage",
    title: { vi: "tệp Office đặt mật khẩu", en: "an Office file locked with a password" },
    extensions: ["docx", "xlsx", "pptx", "doc", "xls"],
    remedy: {
      vi: "Mở bằng mật khẩu, lưu bản không đặt mật khẩu rồi chạy lại.",
      en: "Open it with the password, save a copy without one and try again.",
    },
  },
  zip: {
    mediaType: "application/zip",
    title: { vi: "tệp nén", en: "an archive" },
    extensions: ["zip", "rar", "7z", "gz", "tgz"],
    remedy: {
      vi: "Giải nén rồi chạy lại với tệp kế hoạch bên trong; nếu đây vốn là tệp Word thì tệp đã hỏng, hãy xin lại bản khác.",
      en: "Unpack it and try again with the plan inside; if it was a Word file it is damaged: ask for another copy.",
    },
  },
  image: {
    mediaType: "application/octet-stream",
    title: { vi: "tệp ảnh (bản chụp, bản quét)", en: "an image (a photo or a scan)" },
    extensions: ["png", "jpg", "jpeg", "gif", "tif", "tiff", "bmp", "webp", "heic", "jp2", "djvu"],
    remedy: {
      vi: "Nhận dạng chữ (OCR) để có văn bản, hoặc xin tệp gốc từ nơi soạn thảo.",
      en: "Run OCR to get its text, or ask the drafter for the original file.",
    },
  },
  ole: {
    mediaType: "application/x-ole-storage",
    title: { vi: "tệp Office đời cũ không rõ loại", en: "an old Office file of unknown kind" },
    extensions: [],
    remedy: SAVE_AS_DOCX,
  },
  binary: {
    mediaType: "application/octet-stream",
    title: { vi: "dữ liệu nhị phân, không phải văn bản", en: "binary data, not text" },
    extensions: [],
    remedy: DRAFT_NEEDED,
  },
  empty: {
    mediaType: "text/plain",
    title: { vi: "tệp rỗng", en: "an empty file" },
    extensions: [],
    remedy: { vi: "Kiểm tra lại việc lưu hoặc tải tệp.", en: "Check how the file was saved or downloaded." },
  },
};

/** The usual extension of files of a media type, without the dot. */
export function extensionOf(mediaType: string): string | undefined {
  return Object.values(FORMATS).find((format) => format.mediaType === mediaType)?.extensions[0];
}
