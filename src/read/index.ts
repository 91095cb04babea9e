/** The read stage: bytes in, format and normalised text out. */
export { detectFormat, refusal } from "./detect.ts";
export type { Detected } from "./detect.ts";
export { decodeText } from "./encoding/decode.ts";
export type { DecodedText, DecodeOptions } from "./encoding/decode.ts";
export { restored, takeDirectives } from "./directives.ts";
export type { Directive, Directives } from "./directives.ts";
export { decodeLegacyFont } from "./encoding/legacy-font.ts";
export { ENCODING_NAMES, encodingOption } from "./encoding/names.ts";
export type { EncodingName } from "./encoding/names.ts";
export { recodeLegacyUnicodeText } from "./encoding/recode.ts";
export type { Format } from "./formats.ts";
export { normaliseText } from "./normalise.ts";
export type { NormalisedText } from "./normalise.ts";
export { readSource } from "./source.ts";
export type { ReadInput, ReadOptions, ReadSource } from "./source.ts";
export { usageFaults } from "./usage.ts";
