import { decodeWindows1252 } from "../../read/encoding/windows-1252.ts";
import { damagedPart, encrypted, remark, ReadProblem } from "../office/problem.ts";
import { Bytes } from "./bytes.ts";
import type { Streams } from "./compound.ts";

/** A stretch of the text and where it lies in the stream. */
export interface Piece {
  /** Character positions, `end` exclusive. */
  start: number;
  end: number;
  /** Offset of its first character in the WordDocument stream. */
  at: number;
  /** One byte a character, Windows-1252. */
  narrow: boolean;
}

export interface DocFile {
  main: Bytes;
  table: Bytes;
  data: Bytes;
  pieces: Piece[];
  /** Characters of the text, of its footnotes, of headers, comments and endnotes, in the order they are stored. */
  lengths: { text: number; footnotes: number; headers: number; comments: number; endnotes: number };
  /** Offset and length of a structure in the table stream, by its place in the file information block ([MS-DOC] 2.5.6). */
  structure(index: number): Bytes;
  structureAt(index: number): { at: number; length: number };
}

const WORD_97 = 0xa5ec;
const OLDER_WORD = new Set([0xa5dc, 0xa5db, 0xa697, 0xa699]);
const STRUCTURES_AT = 154;
const PIECES = 33;
const PIECES_MAX = 200_000;

/** Opens the streams of a Word 97–2003 file ([MS-DOC] 2.5); throws a ReadProblem when it cannot be read. */
export function openDoc(streams: Streams): DocFile {
  const stream = streams("WordDocument");
  if (stream === undefined) throw streams("EncryptedPackage") === undefined ? damagedPart("WordDocument") : encrypted();
  const main = new Bytes(stream);
  const flags = main.u16(10);
  if (OLDER_WORD.has(main.u16(0))) throw tooOld();
  if (main.u16(0) !== WORD_97) throw damagedPart("WordDocument");
  if ((flags & 0x0100) !== 0) throw encrypted();
  const table = new Bytes(streams((flags & 0x0200) === 0 ? "0Table" : "1Table") ?? new Uint8Array());
  const structureAt = (index: number) => ({ at: main.u32(STRUCTURES_AT + 8 * index), length: main.u32(STRUCTURES_AT + 8 * index + 4) });
  const structure = (index: number) => {
    const { at, length } = structureAt(index);
    return table.part(at, length);
  };
  return {
    main,
    table,
    data: new Bytes(streams("Data") ?? new Uint8Array()),
    pieces: readPieces(structure(PIECES), main),
    lengths: {
      text: main.i32(0x4c),
      footnotes: main.i32(0x50),
      headers: main.i32(0x54),
      comments: main.i32(0x5c),
      endnotes: main.i32(0x60),
    },
    structure,
    structureAt,
  };
}

function tooOld(): ReadProblem {
  return new ReadProblem(
    remark(
      "wrong-format",
      "error",
      { vi: "Tệp do Word 95 hoặc cũ hơn lưu, không đọc được.", en: "The file was saved by Word 95 or older and cannot be read." },
      { vi: "Mở tệp bằng Word hoặc LibreOffice rồi lưu thành .docx.", en: "Open it in Word or LibreOffice and save it as .docx." },
    ),
  );
}

/** The piece table ([MS-DOC] 2.9.38 Clx). */
function readPieces(clx: Bytes, main: Bytes): Piece[] {
  let at = 0;
  while (clx.u8(at) === 1 && at < clx.length) at += 3 + clx.u16(at + 1);
  if (clx.u8(at) !== 2) throw damagedPart("Table");
  const length = Math.min(clx.u32(at + 1), clx.length - at - 5);
  const count = Math.min(Math.floor((length - 4) / 12), PIECES_MAX);
  const first = at + 5;
  const pieces: Piece[] = [];
  for (let index = 0; index < count; index++) {
    const [start, end] = [clx.u32(first + 4 * index), clx.u32(first + 4 * index + 4)];
    const stored = clx.u32(first + 4 * (count + 1) + 8 * index + 2);
    const narrow = (stored & 0x40000000) !== 0;
    const offset = narrow ? (stored & 0x3fffffff) >>> 1 : stored & 0x3fffffff;
    // A piece cannot hold more than the stream does.
    const most = Math.floor((main.length - offset) / (narrow ? 1 : 2));
    if (start !== (pieces.at(-1)?.end ?? 0) || end <= start || most <= 0) break;
    pieces.push({ start, end: Math.min(end, start + most), at: offset, narrow });
    if (end > start + most) break;
  }
  return pieces;
}

export function pieceText(file: DocFile, piece: Piece): string {
  const length = piece.end - piece.start;
  return piece.narrow ? decodeWindows1252(file.main.part(piece.at, length).data) : file.main.text(piece.at, length);
}
