import type { Bilingual } from "../model/diagnostic.ts";
import { fill } from "../model/diagnostic.ts";
import { validate } from "./config-validator.generated.ts";
import type { SchemaError } from "./explain.ts";

/** One thing that is wrong with a configuration. */
export interface ConfigBreach {
  /** JSON pointer to the key or value that is wrong. */
  pointer: string;
  message: Bilingual;
  expected?: Bilingual;
  /** The name, where it is that of a rule that does not exist. */
  unknownRule?: string;
}

/** What a configuration breaks of `schemas/config.schema.json`, each place once; empty for a valid one. */
export function validateConfig(value: unknown): ConfigBreach[] {
  if (validate(value)) return [];
  const breaches = ((validate as { errors?: SchemaError[] | null }).errors ?? []).flatMap((error) => breachOf(error) ?? []);
  return breaches.filter(({ pointer }, index) => breaches.findIndex((other) => other.pointer === pointer) === index);
}

/** Sentences for the keywords the schema uses, by what they concern. `if` only repeats that its branch failed. */
function breachOf({ instancePath, keyword, params }: SchemaError): ConfigBreach | undefined {
  // An entry of a list goes by the name of the list.
  const [last = "", before = ""] = instancePath.split("/").reverse();
  const name = decoded(/^\d+$/u.test(last) ? before : last);
  const say = (text: Bilingual, expected?: Bilingual, pointer = instancePath): ConfigBreach => {
    const values = Object.fromEntries(Object.entries({ name, keyword, ...params }).map(([key, value]) => [key, written(value)]));
    return { pointer, message: fill(text, values), ...(expected === undefined ? {} : { expected: fill(expected, values) }) };
  };
  switch (keyword) {
    case "if":
      return undefined;
    case "additionalProperties":
      return unknownKey(instancePath, String(params["additionalProperty"]));
    case "required":
      return say({ vi: "Thiếu “{missingProperty}”.", en: "“{missingProperty}” is missing." });
    case "enum":
      return say({ vi: "Giá trị của “{name}” không hợp lệ.", en: "“{name}” has a value it cannot have." }, ONE_OF);
    case "type":
      return say({ vi: "“{name}” không đúng kiểu.", en: "“{name}” is of the wrong type." }, typeOf(instancePath, params["type"]));
    case "minimum":
    case "maximum":
      return say(
        { vi: "“{name}” ngoài khoảng cho phép.", en: "“{name}” is out of range." },
        { vi: "Một số {comparison} {limit}.", en: "A number {comparison} {limit}." },
      );
    case "minLength":
    case "minItems":
      return say({ vi: "“{name}” để trống hoặc thiếu.", en: "“{name}” is empty or lacks a part." });
    default:
      return say({ vi: "“{name}” không đúng ({keyword}).", en: "“{name}” is wrong ({keyword})." });
  }
}

const ONE_OF: Bilingual = { vi: "Một trong: {allowedValues}.", en: "One of: {allowedValues}." };

/** What an entry of these lists looks like. */
const ENTRIES: Readonly<Record<string, string>> = {
  "/bodies": "{name: …, abbreviations: […], level: …}",
  "/overrides": "{files: […], rules: {…}}",
};

const TYPES: Readonly<Record<string, Bilingual>> = {
  object: { vi: "các dòng “tên: giá trị”", en: "lines “name: value”" },
  array: { vi: "một danh sách", en: "a list" },
  string: { vi: "chữ", en: "a text" },
  integer: { vi: "một số nguyên", en: "a whole number" },
  number: { vi: "một số", en: "a number" },
  boolean: { vi: "true hoặc false", en: "true or false" },
};

function typeOf(path: string, type: unknown): Bilingual {
  const entry = ENTRIES[/^(?<list>\/[a-z]+)\/\d+$/u.exec(path)?.groups?.["list"] ?? ""];
  if (entry !== undefined) return { vi: `Mỗi mục có dạng ${entry}.`, en: `Each entry looks like ${entry}.` };
  const types = [type].flat().map((name) => TYPES[String(name)] ?? { vi: String(name), en: String(name) });
  const list = (lang: keyof Bilingual, or: string): string => types.map((text) => text[lang]).join(or);
  return { vi: `Phải là ${list("vi", " hoặc ")}.`, en: `It is to be ${list("en", " or ")}.` };
}

function decoded(name: string): string {
  return name.replaceAll("~1", "/").replaceAll("~0", "~");
}

/** In `rules` the key is a rule, within a rule an option, elsewhere a setting. */
function unknownKey(path: string, key: string): ConfigBreach {
  const pointer = `${path}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
  const kind = /(?:^|\/)rules$/u.test(path) ? RULE : /\/rules\/[^/]+\/1$/u.test(path) ? OPTION : SETTING;
  return { pointer, message: fill(kind, { key }), ...(kind === RULE ? { unknownRule: key } : {}) };
}

const RULE: Bilingual = { vi: "Không có quy tắc “{key}”.", en: "There is no rule “{key}”." };
const OPTION: Bilingual = { vi: "Quy tắc không có tùy chọn “{key}”.", en: "The rule has no option “{key}”." };
const SETTING: Bilingual = { vi: "Không có mục “{key}”.", en: "There is no setting “{key}”." };

function written(value: unknown): string {
  if (Array.isArray(value)) return value.map(written).join(", ");
  return typeof value === "string" ? value : JSON.stringify(value);
}
