import type { Limits } from "../../model/limits.ts";
import { ReadProblem, encrypted, missingPart, wrongFormat } from "../office/problem.ts";
import type { Bilingual } from "../../model/diagnostic.ts";
import { elements, readXml, type XmlElement, type XmlOptions } from "../office/xml.ts";
import type { Package } from "../office/zip.ts";
import { PREFIXES } from "./names.ts";

/** A part another part points to (Open Packaging Conventions, ISO/IEC 29500-2, 6.5). */
export interface Relation {
  type: string;
  target: string;
}

/** The parts of a Word package that hold words or say how they look. */
export interface WordParts {
  main: string;
  mediaType: string;
  relations: ReadonlyMap<string, Relation>;
  read(part: string, each?: XmlOptions["each"]): XmlElement;
  /** The part of that kind; a broken one is passed over and named in `broken`. Limits and tricks still end the reading. */
  side(kind: string): XmlElement | undefined;
  /** The part behind a relation of the main part; broken ones as in {@link side}. */
  linked(id: string): XmlElement | undefined;
  readonly broken: string[];
}

const WORD: Bilingual = { vi: "văn bản Word (.docx)", en: "a Word document (.docx)" };
const OTHERS: readonly (readonly [string, Bilingual])[] = [
  ["xl/workbook", { vi: "bảng tính Excel", en: "an Excel workbook" }],
  ["ppt/presentation", { vi: "trình chiếu PowerPoint", en: "a PowerPoint presentation" }],
  ["content.xml", { vi: "văn bản OpenDocument (.odt)", en: "an OpenDocument file (.odt)" }],
  ["index/document.iwa", { vi: "tệp Apple Pages", en: "an Apple Pages file" }],
];
const DEFAULT_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const MACROS_MEDIA_TYPE = "application/vnd.ms-word.document.macroEnabled.12";
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** What bytes that are no package are. @returns the problem to throw */
export function notAPackage(bytes: Uint8Array) {
  if (OLE.every((byte, index) => bytes[index] === byte)) {
    return hasStream(bytes, "EncryptedPackage")
      ? encrypted()
      : wrongFormat({ vi: "văn bản Word đời cũ (.doc)", en: "an old Word document (.doc)" }, WORD);
  }
  const head = String.fromCharCode(...bytes.subarray(0, 5));
  if (head.startsWith("%PDF")) return wrongFormat({ vi: "tệp PDF", en: "a PDF file" }, WORD);
  if (head.startsWith("{\\rtf")) return wrongFormat({ vi: "tệp RTF", en: "an RTF file" }, WORD);
  if (bytes.length === 0) return wrongFormat({ vi: "tệp rỗng", en: "an empty file" }, WORD);
  return wrongFormat({ vi: "một loại tệp khác", en: "something else" }, WORD);
}

/** A password-protected document is a compound file with a stream of this name in UTF-16 (MS-OFFCRYPTO 2.3.4.4). */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const first = name.charCodeAt(0);
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    let index = 0;
    while (index < name.length && bytes[at + 2 * index] === name.charCodeAt(index) && bytes[at + 2 * index + 1] === 0) index++;
    if (index === name.length) return true;
  }
  return false;
}

/** Finds the parts through the package's relations, or by their usual names where those are missing. */
export function findParts(pack: Package, limits: Limits): WordParts {
  const read: WordParts["read"] = (part, each) =>
    readXml(pack.chunks(part), { part, prefixes: PREFIXES, limits, ...(each === undefined ? {} : { each }) });
  const broken: string[] = [];
  const tolerant = (part: string) => {
    try {
      return read(part);
    } catch (error) {
      if (!(error instanceof ReadProblem) || error.diagnostic.ruleId !== "read/damaged") throw error;
      broken.push(part);
      return undefined;
    }
  };
  const names = pack.names().map((name) => name.toLowerCase());
  const root = relationsOf("", pack, tolerant);
  const stated = [...root.values()].find((relation) => relation.type.endsWith("/officeDocument"))?.target;
  const main = stated !== undefined && pack.has(stated) ? stated : "word/document.xml";
  for (const [start, what] of OTHERS) {
    if (main.startsWith(start) || (!pack.has(main) && names.some((name) => name.startsWith(start)))) throw wrongFormat(what, WORD);
  }
  if (!pack.has(main)) {
    if (!names.some((name) => name.startsWith("word/") || name === "[content_types].xml"))
      throw wrongFormat({ vi: "tệp nén (.zip)", en: "an archive (.zip)" }, WORD);
    throw missingPart(main);
  }
  const relations = relationsOf(main, pack, tolerant);
  return {
    main,
    relations,
    read,
    broken,
    mediaType: pack.has("word/vbaProject.bin") ? MACROS_MEDIA_TYPE : DEFAULT_MEDIA_TYPE,
    side(kind) {
      const part = [...relations.values()].find((relation) => relation.type.endsWith(`/${kind}`))?.target ?? `${folderOf(main)}${kind}.xml`;
      return pack.has(part) ? tolerant(part) : undefined;
    },
    linked(id) {
      const part = relations.get(id)?.target;
      return part !== undefined && pack.has(part) ? tolerant(part) : undefined;
    },
  };
}

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf("/") + 1);
}

/** Relations of a part, or of the package for "". A part without any has an empty map; so has one whose list is broken. */
function relationsOf(part: string, pack: Package, read: (part: string) => XmlElement | undefined): Map<string, Relation> {
  const folder = folderOf(part);
  const list = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const relations = new Map<string, Relation>();
  if (!pack.has(list)) return relations;
  for (const element of elements(read(list))) {
    const { Id: id, Type: type, Target: target, TargetMode: mode } = element.attributes;
    if (id === undefined || type === undefined || target === undefined || mode === "External") continue;
    relations.set(id, { type, target: resolve(folder, target) });
  }
  return relations;
}

function resolve(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path: string[] = [];
  for (const step of `${folder}${target}`.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}
