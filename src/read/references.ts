/**
 * Letters written as character references, as web editors save them: `K&Ecirc; HO&#7840;CH`. They are one more spelling of
 * a text, so they are resolved before anything reads it. References to ASCII signs and to spaces stay: `&lt;`, `&#42;` and
 * `&nbsp;` keep from Markdown what would be a mark of its own.
 */
import type { NormalisedText } from "./normalise.ts";
import { Stretches } from "./stretches.ts";
import { decodeWindows1252 } from "./encoding/windows-1252.ts";

/** HTML 4.01, 24.2: the names of the letters of Latin-1, C0 to FF in order. */
const LATIN_1 =
  "Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";
/** HTML 5, 13.5: the other Vietnamese letters that have names, and the signs that administrative texts use. */
const OTHERS =
  "Abreve Ă abreve ă Dstrok Đ dstrok đ Itilde Ĩ itilde ĩ Utilde Ũ utilde ũ ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ laquo « raquo » hellip … bull • middot · sect § deg ° plusmn ± sup2 ² sup3 ³ frac14 ¼ frac12 ½ frac34 ¾ rarr → le ≤ ge ≥ permil ‰ prime ′ Prime ″ euro € shy \u00AD";

let names: ReadonlyMap<string, string> | undefined;

function namesOfReferences(): ReadonlyMap<string, string> {
  const latin = LATIN_1.split(" ").map((name, index): [string, string] => [name, String.fromCharCode(0xc0 + index)]);
  const words = OTHERS.split(" ");
  const others = words.flatMap((name, index): [string, string][] => (index % 2 === 0 ? [[name, words[index + 1] ?? ""]] : []));
  return new Map([...latin, ...others]);
}

const REFERENCE = /&(?:#(?<decimal>\d{2,7})|#[xX](?<hex>[\da-fA-F]{2,6})|(?<name>[A-Za-z]{2,8}\d{0,2}));/g;

/** The character that a reference of digits stands for; 80 to 9F are those of Windows-1252, as browsers read them (HTML 5, 13.2.5.80). */
function numbered(code: number): string | undefined {
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  return code >= 0x80 && code < 0xa0 ? decodeWindows1252(Uint8Array.of(code)) : String.fromCodePoint(code);
}

function characterOf({ decimal, hex, name = "" }: Record<string, string | undefined>): string | undefined {
  if (decimal !== undefined) return numbered(Number(decimal));
  if (hex !== undefined) return numbered(Number.parseInt(hex, 16));
  names ??= namesOfReferences();
  return names.get(name);
}

/** The text with its letters written out; the map leads back to the references. */
export function resolveReferences(text: string): NormalisedText {
  const stretches = new Stretches();
  const resolved: string[] = [];
  let last = 0;
  if (text.includes("&"))
    for (const match of text.matchAll(REFERENCE)) {
      const character = characterOf(match.groups ?? {});
      if (character === undefined || /[\0-\u007F\s]/u.test(character)) continue;
      resolved.push(text.slice(last, match.index), character);
      last = match.index + match[0].length;
      stretches.replace(match.index, last, character.length);
    }
  return { text: resolved.join("") + text.slice(last), originalOffset: (offset) => stretches.original(offset) };
}
