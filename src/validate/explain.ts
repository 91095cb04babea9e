import type { Bilingual } from "../model/diagnostic.ts";
import { fill } from "../model/diagnostic.ts";

/** What ajv says of one breach of the schema, as far as this project reads it. */
export interface SchemaError {
  /** JSON pointer to the value, empty for the plan itself. */
  instancePath: string;
  keyword: string;
  params: Readonly<Record<string, unknown>>;
}

interface Explanation {
  message: Bilingual;
  expected?: Bilingual;
}

/**
 * A sentence for every keyword the schema uses (a test holds that none is missing). `{at}` is the pointer, the other
 * names are ajv's own parameters. `if` only repeats that its branch failed, so it has none.
 */
export const EXPLANATIONS: Readonly<Record<string, Explanation | undefined>> = {
  required: {
    message: { vi: "{at}: thiếu trường “{missingProperty}”.", en: "{at}: the field “{missingProperty}” is missing." },
    expected: { vi: "Bổ sung “{missingProperty}”.", en: "Add “{missingProperty}”." },
  },
  additionalProperties: {
    message: { vi: "{at}: lược đồ không có trường “{additionalProperty}”.", en: "{at}: the schema has no field “{additionalProperty}”." },
    expected: { vi: "Bỏ hoặc sửa tên trường “{additionalProperty}”.", en: "Remove or rename “{additionalProperty}”." },
  },
  type: {
    message: { vi: "{at}: giá trị không đúng kiểu.", en: "{at}: the value is of the wrong type." },
    expected: { vi: "Kiểu {type}.", en: "A value of type {type}." },
  },
  enum: {
    message: { vi: "{at}: giá trị không thuộc danh mục cho phép.", en: "{at}: the value is not one of those allowed." },
    expected: { vi: "Một trong: {allowedValues}.", en: "One of: {allowedValues}." },
  },
  const: {
    message: { vi: "{at}: giá trị không đúng giá trị quy định.", en: "{at}: the value is not the one laid down." },
    expected: { vi: "{allowedValue}", en: "{allowedValue}" },
  },
  format: {
    message: { vi: "{at}: ngày không có thật hoặc viết sai dạng.", en: "{at}: no such date, or not written as one." },
    expected: { vi: "Ngày dạng năm-tháng-ngày, ví dụ 2026-03-12.", en: "A date as year-month-day, such as 2026-03-12." },
  },
  pattern: {
    message: { vi: "{at}: giá trị viết sai dạng.", en: "{at}: the value is not written as it should be." },
    expected: { vi: "Dạng {pattern}", en: "The form {pattern}" },
  },
  minLength: {
    message: { vi: "{at}: giá trị để trống.", en: "{at}: the value is empty." },
    expected: { vi: "Ghi nội dung, hoặc bỏ hẳn trường này.", en: "Fill it in, or leave the field out." },
  },
  minItems: {
    message: { vi: "{at}: danh sách rỗng.", en: "{at}: the list is empty." },
    expected: { vi: "Ghi ít nhất một mục, hoặc bỏ hẳn trường này.", en: "Give at least one item, or leave the field out." },
  },
  minimum: {
    message: { vi: "{at}: số nhỏ hơn {limit}.", en: "{at}: the number is less than {limit}." },
    expected: { vi: "Số từ {limit} trở lên.", en: "A number of at least {limit}." },
  },
  "false schema": {
    message: {
      vi: "{at}: văn bản không phải kế hoạch (document.isPlan là false) thì không có trường này.",
      en: "{at}: a document that is not a plan (document.isPlan is false) does not have this field.",
    },
    expected: { vi: "Bỏ trường này.", en: "Remove the field." },
  },
  if: undefined,
};

/** Sentences for a keyword this table does not know, which a later version of the schema may bring. */
const UNKNOWN: Explanation = { message: { vi: "{at}: không đúng lược đồ ({keyword}).", en: "{at}: breaks the schema ({keyword})." } };

/** ajv's error in Vietnamese and English; `undefined` where another error already says it. */
export function explain({ instancePath, keyword, params }: SchemaError): Explanation | undefined {
  const known = Object.hasOwn(EXPLANATIONS, keyword);
  const explanation = known ? EXPLANATIONS[keyword] : UNKNOWN;
  if (explanation === undefined) return undefined;
  const values: Record<string, string> = { at: instancePath === "" ? "/" : instancePath, keyword };
  for (const [name, value] of Object.entries(params)) values[name] = written(value);
  const message = fill(explanation.message, values);
  return explanation.expected === undefined ? { message } : { message, expected: fill(explanation.expected, values) };
}

function written(value: unknown): string {
  if (Array.isArray(value)) return value.map(written).join(", ");
  return typeof value === "string" ? value : JSON.stringify(value);
}
