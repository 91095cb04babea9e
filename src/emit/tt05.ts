import type { Plan } from "../model/plan.generated.ts";
import { extensionOf } from "../read/formats.ts";
import { foldKey } from "../vi/word.ts";
import tt05 from "./data/tt05.json" with { type: "json" };
import type { Emitter } from "./index.ts";
import { oneLine, vietnameseDay } from "./rows.ts";

interface Field {
  name: string;
  type: string;
  /** Characters, or digits of a number. */
  length?: number;
  codes?: Readonly<Record<string, string | undefined>>;
}

const FIELDS: readonly Field[] = tt05.fields;

/**
 * The metadata of a document that Circular 05/2025/TT-BNV asks for when records go to the archive, as JSON objects.
 * Fields the plan does not state (maintenance, mode, confidenceLevel …) are the archivist's to fill in and are absent.
 */
export function tt05Emitter(): Emitter {
  const text = (plan: Plan) => JSON.stringify(metadata(plan), null, 2);
  const open = () => {
    let before = "[";
    const add = (plan: Plan) => {
      const item = `${before}\n${text(plan)}`;
      before = ",";
      return item;
    };
    return { add, end: () => (before === "[" ? "[\n]\n" : "\n]\n") };
  };
  return { extension: ".tt05.json", one: (plan) => `${text(plan)}\n`, open };
}

/** Words may be cut; a number that does not fit would be another number, and is left out. */
const MAY_BE_CUT = new Set(["subject", "organName"]);

/** Fields in the order of the circular, fitted to its lengths. */
export function metadata(plan: Plan): Record<string, string> {
  const { document, source } = plan;
  const [codeNumber, ...notation] = document.number?.split("/") ?? [];
  const values: Readonly<Record<string, string | undefined>> = {
    typeName: typeCode(document.type),
    codeNumber,
    codeNotation: notation.length === 0 ? undefined : notation.join("/"),
    issuedDate: document.date === undefined ? undefined : vietnameseDay(document.date),
    organName: document.issuer?.name,
    subject: document.title,
    language: "01",
    format: extensionOf(source.mediaType),
  };
  const out: Record<string, string> = {};
  for (const field of FIELDS) {
    const value = values[field.name];
    if (value === undefined) continue;
    const text = oneLine(value);
    if (MAY_BE_CUT.has(field.name)) out[field.name] = fitted(text, field.length);
    else if (text.length <= (field.length ?? Infinity)) out[field.name] = text;
  }
  return out;
}

/** The code of a kind of document, a joint plan's being that of a plan; undefined for those whose code is not in the data. */
function typeCode(type: string | undefined): string | undefined {
  const codes = FIELDS.find(({ name }) => name === "typeName")?.codes ?? {};
  if (type === undefined) return undefined;
  const kinds = [foldKey(type), foldKey(type).replace(/ (?:phối hợp|liên ngành|liên tịch)$/u, "")];
  return kinds.flatMap((kind) => Object.keys(codes).filter((code) => foldKey(codes[code] ?? "") === kind))[0];
}

/** At most so many characters, cut between words. */
function fitted(text: string, length: number | undefined): string {
  if (length === undefined || text.length <= length) return text;
  const cut = text.slice(0, length);
  const space = cut.lastIndexOf(" ");
  return `${cut.slice(0, space > 0 ? Math.min(space, length - 1) : length - 1)}…`;
}
