import type { Bilingual, Diagnostic } from "../model/diagnostic.ts";
import { fill } from "../model/diagnostic.ts";
import { encodingOption } from "./encoding/names.ts";
import type { ReadInput, ReadOptions } from "./source.ts";

const NOT_GIVEN: Bilingual = { vi: "“{name}” không đúng kiểu.", en: "“{name}” is of the wrong type." };
const BYTES: Bilingual = {
  vi: "Phải là Uint8Array: new TextEncoder().encode(…) với văn bản, new Uint8Array(…) với ArrayBuffer.",
  en: "It is to be a Uint8Array: new TextEncoder().encode(…) of a text, new Uint8Array(…) of an ArrayBuffer.",
};
const PATH: Bilingual = { vi: "Phải là chữ, ví dụ ke-hoach.md.", en: "It is to be a text, such as plan.md." };

const LIMITS: Bilingual = {
  vi: "Phải là bảng các số, ví dụ { pages: 100 }; bỏ những giới hạn không đổi.",
  en: "It is to be a table of numbers, such as { pages: 100 }, without the limits that stay as they are.",
};

const ONLY: Bilingual = {
  vi: 'Phải là danh sách mã quy tắc, ví dụ ["missing-purpose"].',
  en: 'It is to be a list of rules, such as ["missing-purpose"].',
};

const refused = (message: Bilingual, expected?: Bilingual): Diagnostic => ({
  ruleId: "read/usage",
  severity: "error",
  message,
  ...(expected === undefined ? {} : { expected }),
});

/** What a program that uses the library gives wrong, which no file can do. Looks at values that the types rule out. */
export function usageFaults(input: ReadInput, options: ReadOptions): Diagnostic[] {
  const { path, bytes }: { path?: unknown; bytes?: unknown } = input ?? {};
  if (typeof options !== "object" || options === null) return [refused(fill(NOT_GIVEN, { name: "options" }))];
  const { encoding, limits, only }: { encoding?: unknown; limits?: unknown; only?: unknown } = options;
  const name = typeof encoding === "string" ? encodingOption(encoding) : undefined;
  return [
    ...(typeof path === "string" ? [] : [refused(fill(NOT_GIVEN, { name: "path" }), PATH)]),
    ...(isBytes(bytes) ? [] : [refused(fill(NOT_GIVEN, { name: "bytes" }), BYTES)]),
    ...(encoding === undefined || name !== undefined ? [] : [refused(fill(NOT_GIVEN, { name: "encoding" }))]),
    ...(name !== undefined && "refused" in name ? [refused(name.refused)] : []),
    ...(limits === undefined || areBounds(limits) ? [] : [refused(fill(NOT_GIVEN, { name: "limits" }), LIMITS)]),
    ...(only === undefined || areNames(only) ? [] : [refused(fill(NOT_GIVEN, { name: "only" }), ONLY)]),
  ];
}

function areBounds(limits: unknown): boolean {
  if (typeof limits !== "object" || limits === null) return false;
  return Object.values(limits).every((bound) => bound === undefined || (typeof bound === "number" && bound >= 0));
}

function areNames(list: unknown): boolean {
  return Array.isArray(list) && list.every((name) => typeof name === "string");
}

/** By name: the array may come out of another window or thread, whose Uint8Array is another one. */
function isBytes(value: unknown): boolean {
  return Object.prototype.toString.call(value) === "[object Uint8Array]";
}
