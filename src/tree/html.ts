import type { Diagnostic } from "../model/diagnostic.ts";
import type { Limits } from "../model/limits.ts";
import type { ParsedSource } from "../model/tree.ts";
import { decodeText, type DecodedText } from "../read/encoding/decode.ts";
import { decodeLegacyFont } from "../read/encoding/legacy-font.ts";
import { decodeWindows1252 } from "../read/encoding/windows-1252.ts";
import { TreeBuilder } from "./builder.ts";
import { readBlocks } from "./html/blocks.ts";
import { childElements, parsePage } from "./html/dom.ts";
import { isArchive, pageOfArchive } from "./html/mime.ts";
import type { PageReader } from "./html/reader.ts";
import { findContent } from "./html/root.ts";
import { readSheets } from "./html/style.ts";
import { blockWriter } from "./office/blocks.ts";
import { fileTooLarge, ReadProblem, remark } from "./office/problem.ts";
import { legacyFonts } from "./office/remarks.ts";

/**
 * Reads a web page, saved or exported from Word, or a web archive (.mht): the document in it without the site round it.
 * Never throws; what cannot be read comes back as one diagnostic of severity `error`.
 */
export async function parseHtml(bytes: Uint8Array, limits: Limits): Promise<ParsedSource | { diagnostics: Diagnostic[] }> {
  try {
    return readHtml(bytes, limits);
  } catch (error) {
    return { diagnostics: [error instanceof ReadProblem ? error.diagnostic : broken()] };
  }
}

function readHtml(bytes: Uint8Array, limits: Limits): ParsedSource | { diagnostics: Diagnostic[] } {
  if (bytes.length > limits.fileBytes) throw fileTooLarge(bytes.length, limits.fileBytes);
  const archive = isArchive(bytes);
  const page = archive ? pageOfArchive(bytes) : { bytes, charset: undefined };
  if (page === undefined) return { diagnostics: [noPage()] };
  const declared = page.charset ?? declaredCharset(page.bytes);
  const decoded = decodeText(page.bytes, declared === undefined ? {} : { declared });
  const root = childElements(parsePage(decoded.text, limits)).find((element) => element.tagName === "html");
  if (root === undefined) return { diagnostics: [broken()] };
  const sheet = readSheets(root);
  const content = findContent(root, sheet);
  const reader: PageReader = { sheet, noise: content.noise, decode: isConverted(decoded) ? undefined : decodeLegacyFont, fonts: new Set() };
  const builder = new TreeBuilder();
  blockWriter(builder, limits)(readBlocks(content.root, reader));
  const { text, root: tree } = builder.finish();
  const diagnostics = [...decoded.diagnostics];
  if (reader.fonts.size > 0) diagnostics.push(legacyFonts([...reader.fonts]));
  if (text.trim() === "") diagnostics.push(noWords());
  return { text, root: tree, mediaType: archive ? "multipart/related" : "text/html", encoding: decoded.encoding, diagnostics };
}

/** Old text already converted by its sound must not be converted again by its font. */
function isConverted({ encoding, diagnostics }: DecodedText): boolean {
  return !/^utf|^windows-1252$/.test(encoding) || diagnostics.some(({ ruleId }) => ruleId === "read/encoding");
}

/** The charset a page states in its first bytes (HTML, 4.2.5.4), or an XML declaration does. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = decodeWindows1252(bytes.subarray(0, 8192)).replaceAll("\0", "");
  return (
    /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:-]{2,40})/i.exec(head)?.[1] ??
    /^\s*<\?xml[^>]{0,100}encoding\s*=\s*["']([\w:-]{2,40})/.exec(head)?.[1]
  );
}

function broken(): Diagnostic {
  return remark(
    "damaged",
    "error",
    { vi: "Không đọc được trang web này: nội dung bị hỏng.", en: "This web page cannot be read: its content is damaged." },
    { vi: "Lưu lại trang từ trình duyệt rồi thử lại.", en: "Save the page again from the browser and try again." },
  );
}

function noPage(): Diagnostic {
  return remark(
    "damaged",
    "error",
    { vi: "Tệp lưu trữ web (.mht) không có trang nào bên trong.", en: "The web archive (.mht) holds no page." },
    { vi: "Lưu lại trang từ trình duyệt rồi thử lại.", en: "Save the page again from the browser and try again." },
  );
}

function noWords(): Diagnostic {
  return remark(
    "no-text",
    "error",
    { vi: "Trang web không có chữ nào để đọc.", en: "The web page holds no words to read." },
    {
      vi: "Nếu nội dung hiện ra nhờ kịch bản (JavaScript), lưu trang sau khi đã hiện đủ.",
      en: "If scripts show its content, save the page once it is shown.",
    },
  );
}
