import { fill } from "../../model/diagnostic.ts";
import type { Bilingual } from "../../model/diagnostic.ts";

/** Encodings from before Unicode that hold the whole Vietnamese alphabet. */
export type LegacyEncoding = "tcvn3" | "vni" | "viscii" | "windows-1258";

/** What text that is Unicode on the outside may need undone: a legacy encoding, or UTF-8 once read as Latin-1. */
export type Recoding = LegacyEncoding | "mojibake";

export type EncodingName = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | Recoding;

/** What `--encoding` takes besides `auto`. VPS is known by name only: see {@link encodingOption}. */
export const ENCODING_NAMES: readonly EncodingName[] = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "windows-1258",
  "tcvn3",
  "vni",
  "viscii",
  "windows-1252",
  "mojibake",
];

export const ENCODING_TITLES: Readonly<Record<EncodingName, Bilingual>> = {
  "utf-8": { vi: "UTF-8", en: "UTF-8" },
  "utf-16le": { vi: "UTF-16 (LE)", en: "UTF-16 (LE)" },
  "utf-16be": { vi: "UTF-16 (BE)", en: "UTF-16 (BE)" },
  "windows-1252": { vi: "Windows-1252 (Latin-1)", en: "Windows-1252 (Latin-1)" },
  "windows-1258": { vi: "Windows-1258", en: "Windows-1258" },
  tcvn3: { vi: "TCVN3 (ABC)", en: "TCVN3 (ABC)" },
  vni: { vi: "VNI", en: "VNI" },
  viscii: { vi: "VISCII", en: "VISCII" },
  mojibake: { vi: "UTF-8 bị đọc nhầm thành Latin-1", en: "UTF-8 misread as Latin-1" },
};

const ALIASES: Readonly<Record<string, EncodingName>> = {
  utf8: "utf-8",
  unicode: "utf-8",
  ascii: "utf-8",
  usascii: "utf-8",
  utf16: "utf-16le",
  utf16le: "utf-16le",
  utf16be: "utf-16be",
  windows1258: "windows-1258",
  cp1258: "windows-1258",
  xcp1258: "windows-1258",
  windows1252: "windows-1252",
  cp1252: "windows-1252",
  latin1: "windows-1252",
  iso88591: "windows-1252",
  tcvn3: "tcvn3",
  tcvn: "tcvn3",
  tcvn5712: "tcvn3",
  xviettcvn5712: "tcvn3",
  abc: "tcvn3",
  vni: "vni",
  vniwindows: "vni",
  xvietvni: "vni",
  viscii: "viscii",
  mojibake: "mojibake",
  utf8mojibake: "mojibake",
};

const squeeze = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, "");

/** The encoding a user or a file's header means by a name (`ABC`, `cp1258`, `UTF8`), or undefined when it is none of ours. */
export function encodingName(name: string): EncodingName | undefined {
  const key = squeeze(name);
  return Object.hasOwn(ALIASES, key) ? ALIASES[key] : undefined;
}

const REFUSED: Readonly<Record<"vps" | "unknown", Bilingual>> = {
  // VPS gives most of TCVN3's bytes to other letters, and there was no table of it to check ours against.
  vps: {
    vi: "Chưa đọc được bảng mã VPS; hãy chuyển tệp sang Unicode (Vietkey, UniKey) rồi chạy lại.",
    en: "VPS is not supported; convert the file to Unicode first (Vietkey, UniKey).",
  },
  unknown: {
    vi: "Không có bảng mã “{name}”; chọn một trong: auto, {names}.",
    en: "There is no encoding “{name}”; choose one of: auto, {names}.",
  },
};

/** The value of `--encoding`: a name we know under any of its spellings, `auto`, or the sentence that refuses it. */
export function encodingOption(name: string): { encoding: EncodingName | "auto" } | { refused: Bilingual } {
  const key = squeeze(name);
  if (key === "auto") return { encoding: "auto" };
  const encoding = encodingName(name);
  if (encoding !== undefined) return { encoding };
  if (/^(?:xviet)?vps(?:times)?$/.test(key)) return { refused: REFUSED.vps };
  return { refused: fill(REFUSED.unknown, { name, names: ENCODING_NAMES.join(", ") }) };
}
