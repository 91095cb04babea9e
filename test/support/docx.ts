import { strToU8, zipSync } from "fflate";
import { DEFAULT_LIMITS, type Limits } from "../../src/model/limits.ts";
import type { ParsedSource } from "../../src/model/tree.ts";
import { parseDocx } from "../../src/tree/docx.ts";
import type { DecodeRun } from "../../src/tree/office/lines.ts";

// Builds Word files by hand, as small as Word would still open them, so that each test shows the XML it is about.

export const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const NAMESPACES = [
  W,
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(" ");
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface DocxParts {
  /** Children of `w:body`. */
  body: string;
  /** Children of `w:numbering`. */
  numbering?: string;
  /** Children of `w:styles`. */
  styles?: string;
  /** Children of `w:footnotes`, `w:endnotes`. */
  footnotes?: string;
  endnotes?: string;
  /** Children of `w:hdr`, `w:ftr` by relation id, such as `{rIdHeader1: "<w:p/>"}`. */
  headers?: Record<string, string>;
  footers?: Record<string, string>;
  theme?: string;
  /** Further files of the package, or other bytes for those above. */
  extra?: Record<string, string | Uint8Array>;
}

/** The files of the package before they are packed. */
export function docxFiles(parts: DocxParts): Record<string, Uint8Array> {
  const files: Record<string, string | Uint8Array> = {
    "_rels/.rels": relations([["rId1", "officeDocument", "word/document.xml"]]),
    "word/document.xml": `${HEAD}<w:document ${NAMESPACES}><w:body>${parts.body}</w:body></w:document>`,
  };
  const links: [string, string, string][] = [];
  const add = (kind: string, root: string, content: string | undefined) => {
    if (content === undefined) return;
    files[`word/${kind}.xml`] = `${HEAD}<w:${root} ${NAMESPACES}>${content}</w:${root}>`;
    links.push([`rId-${kind}`, kind, `${kind}.xml`]);
  };
  add("numbering", "numbering", parts.numbering);
  add("styles", "styles", parts.styles);
  add("footnotes", "footnotes", parts.footnotes);
  add("endnotes", "endnotes", parts.endnotes);
  if (parts.theme !== undefined) {
    files["word/theme/theme1.xml"] = `${HEAD}${parts.theme}`;
    links.push(["rId-theme", "theme", "theme/theme1.xml"]);
  }
  for (const [kind, root, contents] of [
    ["header", "hdr", parts.headers],
    ["footer", "ftr", parts.footers],
  ] as const) {
    for (const [id, content] of Object.entries(contents ?? {})) {
      files[`word/${id}.xml`] = `${HEAD}<w:${root} ${NAMESPACES}>${content}</w:${root}>`;
      links.push([id, kind, `${id}.xml`]);
    }
  }
  files["word/_rels/document.xml.rels"] = relations(links);
  files["[Content_Types].xml"] = contentTypes(Object.keys(files));
  const all = { ...files, ...parts.extra };
  return Object.fromEntries(Object.entries(all).map(([name, content]) => [name, typeof content === "string" ? strToU8(content) : content]));
}

const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** Word and LibreOffice know a part by its content type, not by its name. */
function contentTypes(names: readonly string[]): string {
  const overrides = names.flatMap((name) => {
    const kind = /^word\/(?<kind>[a-z]+)[^/]*\.xml$/.exec(name)?.groups?.["kind"];
    return kind === undefined
      ? []
      : [`<Override PartName="/${name}" ContentType="${WORD_TYPE}.${kind === "document" ? "document.main" : kind}+xml"/>`];
  });
  return `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`;
}

export function docx(parts: DocxParts): Uint8Array {
  return zipSync(docxFiles(parts));
}

function relations(links: readonly (readonly [string, string, string])[]): string {
  const entries = links.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`);
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join("")}</Relationships>`;
}

const escapeXml = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** A run; `properties` are children of `w:rPr`. */
export function run(text: string, properties = ""): string {
  return `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

/** A paragraph of runs or plain words; `properties` are children of `w:pPr`. */
export function p(content: string, properties = ""): string {
  const runs = content.startsWith("<") ? content : content === "" ? "" : run(content);
  return `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** A paragraph of a list. */
export function item(text: string, numberId: number, depth = 0, properties = ""): string {
  return p(text, `${properties}<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${numberId}"/></w:numPr>`);
}

/** One level of a list: format, pattern, further children of `w:lvl`. */
export function level(index: number, format: string, text: string, rest = ""): string {
  return `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${rest}<w:lvlText w:val="${escapeXml(text)}"/></w:lvl>`;
}

export function abstractList(id: number, levels: string): string {
  return `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
}

export function list(id: number, abstractId: number, overrides = ""): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${overrides}</w:num>`;
}

export function cell(content: string, properties = ""): string {
  return `<w:tc>${properties === "" ? "" : `<w:tcPr>${properties}</w:tcPr>`}${content.startsWith("<") ? content : p(content)}</w:tc>`;
}

export function row(...cells: string[]): string {
  return `<w:tr>${cells.map((one) => (one.startsWith("<w:tc>") || one.startsWith("<w:trPr>") ? one : cell(one))).join("")}</w:tr>`;
}

const side = (name: string, style: string) => `<w:${name} w:val="${style}" w:sz="4" w:space="0" w:color="auto"/>`;
const SIDES = ["top", "left", "bottom", "right", "insideH", "insideV"];
export const RULED = `<w:tblBorders>${SIDES.map((name) => side(name, "single")).join("")}</w:tblBorders>`;
export const UNRULED = `<w:tblBorders>${SIDES.map((name) => side(name, "none")).join("")}</w:tblBorders>`;

export function table(properties: string, ...rows: string[]): string {
  return `<w:tbl><w:tblPr>${properties}</w:tblPr>${rows.join("")}</w:tbl>`;
}

/** Parses what must be readable. */
export async function parsed(bytes: Uint8Array, decode?: DecodeRun, limits: Partial<Limits> = {}): Promise<ParsedSource> {
  const result = await parseDocx(bytes, { ...DEFAULT_LIMITS, ...limits }, decode);
  if (!("text" in result)) throw new Error(result.diagnostics[0]?.message.en);
  return result;
}

/** The paragraphs and table rows of the text, one string each. */
export function linesOf(source: ParsedSource): string[] {
  return source.text.split("\n").filter((line) => line !== "");
}

export async function lines(parts: DocxParts): Promise<string[]> {
  return linesOf(await parsed(docx(parts)));
}
