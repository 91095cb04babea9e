import type { Diagnostic } from "../model/diagnostic.ts";
import type { Plan } from "../model/plan.generated.ts";
import type { Place } from "../model/place.ts";
import { whereOf, type Language } from "../report/index.ts";
import { foldKey } from "../vi/word.ts";
import type { CompileOptions } from "./compile.ts";
import { Compiling } from "./compiling.ts";
import type { Io } from "./io.ts";
import type { Settings } from "./settings.ts";
import type { Sources } from "./sources.ts";

/** `plan-lint compile --explain`: for each value its pointer, the rule that read it, and the words with their place. */
export async function explain(
  sources: Sources,
  filter: string | undefined,
  options: CompileOptions,
  settings: Settings,
  io: Io,
): Promise<number> {
  const run = new Compiling(options, settings, io);
  const asJson = options.format === "json" || options.format === "ndjson";
  const kept: string[] = [];
  for (const source of sources.list) {
    const { plan, trace } = await run.compile(source);
    if (plan === undefined) continue;
    const readings = matching(readingsOf(plan, trace), filter);
    if (filter !== undefined && readings.length === 0) await run.say(source.path, nothingRead(filter));
    kept.push(asJson ? `${JSON.stringify({ path: source.path, values: readings })}\n` : explanationOf(source.path, readings, options.lang));
  }
  await run.put(kept.join(asJson ? "" : "\n"), sources);
  return run.verdict.code;
}

/** One value of a plan, the rule that read it and the words it was read from. */
interface Reading {
  /** JSON pointer into the plan (RFC 6901). */
  pointer: string;
  /** The value in short, as a person would say it. */
  value: string;
  rule: string;
  place: Place;
}

/** The readings of a plan, each with its value, part by part as the plan has them. */
export function readingsOf(plan: Plan, trace: readonly Omit<Reading, "value">[]): Reading[] {
  const parts = Object.keys(plan);
  const partOf = ({ pointer }: { pointer: string }) => parts.indexOf(pointer.split("/")[1] ?? "");
  const readings = trace.map(({ pointer, rule, place }) => ({ pointer, value: summaryOf(valueAt(plan, pointer)), rule, place }));
  return readings.sort((a, b) => partOf(a) - partOf(b));
}

/** Those under a pointer, or those whose rule, value or words hold the given ones; case and the placing of tones don't matter. */
export function matching(readings: readonly Reading[], filter: string | undefined): readonly Reading[] {
  if (filter === undefined) return readings;
  if (filter.startsWith("/")) {
    const base = filter.replace(/\/+$/u, "");
    return readings.filter(({ pointer }) => pointer === base || pointer.startsWith(`${base}/`));
  }
  const key = foldKey(filter);
  return readings.filter(({ rule, value, place }) => [rule, value, place.quote].some((text) => foldKey(text).includes(key)));
}

/** Longest stretch of words that is shown; the place says where the rest is. */
const WORDS_MAX = 160;

/** Two lines for each value: pointer and value; rule, place and words. */
function explanationOf(path: string, readings: readonly Reading[], lang: Language): string {
  const rules = Math.max(0, ...readings.map(({ rule }) => rule.length));
  return readings
    .map(({ pointer, value, rule, place }) => {
      const head = value === "" ? pointer : `${pointer}: ${shorten(value)}`;
      return `${head}\n    ${rule.padEnd(rules)}  ${whereOf(path, place, lang)}: “${shorten(place.quote)}”\n`;
    })
    .join("");
}

/** Nothing was read where the filter points: a remark, so that an empty answer is not taken for a clean one. */
function nothingRead(filter: string): Diagnostic {
  return {
    ruleId: "explain/nothing",
    severity: "info",
    message: { vi: `Không có giá trị nào ứng với “${filter}”.`, en: `No value goes with “${filter}”.` },
    expected: {
      vi: "Nêu con trỏ như /tasks/0/lead, mã quy tắc trích như task/label, hoặc vài chữ trong văn bản.",
      en: "Give a pointer such as /tasks/0/lead, an extraction rule such as task/label, or some words of the text.",
    },
  };
}

function shorten(text: string): string {
  const flat = text.replaceAll(/\s+/gu, " ").trim();
  return flat.length <= WORDS_MAX ? flat : `${flat.slice(0, WORDS_MAX - 1).trimEnd()}…`;
}

function valueAt(plan: Plan, pointer: string): unknown {
  let value: unknown = plan;
  for (const step of pointer.split("/").slice(1)) {
    if (!isObject(value)) return undefined;
    value = value[step.replaceAll("~1", "/").replaceAll("~0", "~")];
  }
  return value;
}

/** What stands for an object: the first of these that it has, in this order, then what tells more. */
const NAMES = ["title", "name", "agencies", "text", "type", "short", "authority", "proxy", "position"];
const MORE = ["full", "number", "canonical", "level", "kind", "edtf", "rrule", "date", "frequency"];

function summaryOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (!isObject(value)) return JSON.stringify(value) ?? "";
  if (Array.isArray(value)) return value.map(summaryOf).join("; ");
  const name = NAMES.map((key) => plain(value[key])).find((text) => text !== "") ?? "";
  const more = MORE.map((key) => plain(value[key])).filter((text) => text !== "" && !name.includes(text));
  return more.length === 0 ? name : `${name} (${more.join(", ")})`;
}

function plain(value: unknown): string {
  if (Array.isArray(value)) return value.map((item) => (isObject(item) ? plain(item["name"]) : String(item))).join("; ");
  return typeof value === "string" ? value : "";
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
