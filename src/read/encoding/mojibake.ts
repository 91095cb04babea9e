/** UTF-8 that some program took for Windows-1252 or Latin-1 and saved as such: `Triá»‡u` for `Triệu`. */
import { isVietnameseSyllable } from "../../vi/syllable.ts";
import { HIGH_CLASS, windows1252Byte } from "./windows-1252.ts";

const HIGH_RUN = new RegExp(`[${HIGH_CLASS}]{2,}`, "g");
/** The second byte of `à` is a no-break space, which editors like to turn into a plain one: `hÃ nh`, `lÃ  `. */
const CUT_A_GRAVE = /(?<before>\p{L}{0,4})Ã (?<after>\p{L}{0,4})/gu;
/** Text is misread more than once, but nobody has seen it a fourth time. */
const ROUNDS_MAX = 3;

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function decodeRun(run: string): string {
  const bytes = new Uint8Array(run.length);
  for (let index = 0; index < run.length; index++) bytes[index] = windows1252Byte(run.charCodeAt(index)) ?? 0;
  try {
    return strict.decode(bytes);
  } catch {
    return run;
  }
}

const A_GRAVE = "Ã\u00a0";

function mendCut(_whole: string, before: string, after: string): string {
  const joined = after === "" || isVietnameseSyllable(`${before}à${after}`);
  return before + A_GRAVE + (joined ? "" : " ") + after;
}

/** Undoes one misreading wherever it left whole UTF-8 sequences behind; other characters stay. */
function undoOnce(text: string): string {
  if (text.replace(HIGH_RUN, decodeRun) === text) return text;
  return text.replace(CUT_A_GRAVE, mendCut).replace(HIGH_RUN, decodeRun);
}

/** Undoes misreadings until nothing changes, {@link ROUNDS_MAX} at most. The caller judges whether the result is better. */
export function undoMojibake(text: string): string {
  let current = text;
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const next = undoOnce(current);
    if (next === current) break;
    current = next;
  }
  return current.normalize("NFC");
}
