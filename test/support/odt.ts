import { strToU8, zipSync } from "fflate";
import { DEFAULT_LIMITS, type Limits } from "../../src/model/limits.ts";
import type { ParsedSource } from "../../src/model/tree.ts";
import { parseOdt } from "../../src/tree/odt.ts";
import type { DecodeRun } from "../../src/tree/office/lines.ts";
import { linesOf } from "./docx.ts";

// Builds OpenDocument texts by hand, as small as LibreOffice would still open them.

const OASIS = "urn:oasis:names:tc:opendocument:xmlns";
export const ODF = [
  ["office", `${OASIS}:office:1.0`],
  ["text", `${OASIS}:text:1.0`],
  ["table", `${OASIS}:table:1.0`],
  ["style", `${OASIS}:style:1.0`],
  ["draw", `${OASIS}:drawing:1.0`],
  ["fo", `${OASIS}:xsl-fo-compatible:1.0`],
  ["svg", `${OASIS}:svg-compatible:1.0`],
  ["loext", "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(" ");
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

export interface OdtParts {
  /** Children of `office:text`. */
  body: string;
  /** Children of `office:automatic-styles` in content.xml. */
  automatic?: string;
  /** Children of `office:styles`; of `office:automatic-styles` and `office:master-styles` in styles.xml. */
  styles?: string;
  pageStyles?: string;
  masters?: string;
  fonts?: string;
  extra?: Record<string, string | Uint8Array>;
}

export function odtFiles(parts: OdtParts): Record<string, Uint8Array> {
  const fonts = `<office:font-face-decls>${parts.fonts ?? ""}</office:font-face-decls>`;
  const files: Record<string, string | Uint8Array> = {
    mimetype: "application/vnd.oasis.opendocument.text",
    "META-INF/manifest.xml": `${HEAD}<manifest:manifest xmlns:manifest="${OASIS}:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/></manifest:manifest>`,
    "styles.xml": `${HEAD}<office:document-styles ${ODF}>${fonts}<office:styles>${parts.styles ?? ""}</office:styles><office:automatic-styles>${parts.pageStyles ?? ""}</office:automatic-styles><office:master-styles>${parts.masters ?? ""}</office:master-styles></office:document-styles>`,
    "content.xml": `${HEAD}<office:document-content ${ODF}>${fonts}<office:automatic-styles>${parts.automatic ?? ""}</office:automatic-styles><office:body><office:text>${parts.body}</office:text></office:body></office:document-content>`,
    ...parts.extra,
  };
  return Object.fromEntries(
    Object.entries(files).map(([name, content]) => [name, typeof content === "string" ? strToU8(content) : content]),
  );
}

export function odt(parts: OdtParts): Uint8Array {
  return zipSync(odtFiles(parts));
}

export function tp(content: string, style?: string): string {
  return `<text:p${style === undefined ? "" : ` text:style-name="${style}"`}>${content}</text:p>`;
}

export function heading(content: string, level: number, rest = ""): string {
  return `<text:h text:outline-level="${level}" ${rest}>${content}</text:h>`;
}

/** A list of items; an item is words or markup. */
export function tlist(style: string | undefined, items: readonly string[], rest = ""): string {
  const made = items.map((one) =>
    one.startsWith("<text:list-") ? one : `<text:list-item>${one.startsWith("<") ? one : tp(one)}</text:list-item>`,
  );
  return `<text:list${style === undefined ? "" : ` text:style-name="${style}"`} ${rest}>${made.join("")}</text:list>`;
}

export function numberLevel(level: number, format: string, rest = ""): string {
  return `<text:list-level-style-number text:level="${level}" style:num-format="${format}" ${rest}/>`;
}

export function bulletLevel(level: number, glyph: string): string {
  return `<text:list-level-style-bullet text:level="${level}" text:bullet-char="${glyph}"/>`;
}

export function listStyle(name: string, ...levels: string[]): string {
  return `<text:list-style style:name="${name}">${levels.join("")}</text:list-style>`;
}

export function tstyle(family: string, name: string, content: string, rest = ""): string {
  return `<style:style style:name="${name}" style:family="${family}" ${rest}>${content}</style:style>`;
}

export async function parsedOdt(bytes: Uint8Array, decode?: DecodeRun, limits: Partial<Limits> = {}): Promise<ParsedSource> {
  const result = await parseOdt(bytes, { ...DEFAULT_LIMITS, ...limits }, decode);
  if (!("text" in result)) throw new Error(result.diagnostics[0]?.message.en);
  return result;
}

export async function odtLines(parts: OdtParts): Promise<string[]> {
  return linesOf(await parsedOdt(odt(parts)));
}
