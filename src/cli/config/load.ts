import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { readYaml } from "../../emit/yaml-file.ts";
import { type Bilingual, type Diagnostic, fill } from "../../model/diagnostic.ts";
import { LineIndex } from "../../model/line-index.ts";
import { loadCore } from "../core.ts";
import { nearest } from "../nearest.ts";
import { TEXTS, UsageError } from "../texts.ts";
import type { Config, ConfigData } from "./data.ts";
import { ConfigError } from "./error.ts";
import { faultInVietnamese } from "./syntax.ts";

/** Reads and checks one configuration file. `shown` is the path as messages give it. */
export async function loadConfig(path: string, shown: string): Promise<Config> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    const code = error instanceof Error && "code" in error ? String(error.code) : "?";
    throw code === "ENOENT" ? new UsageError("missingConfig", { path: shown }) : new UsageError("noConfig", { path: shown, code });
  });
  const lines = new LineIndex(text);
  const wrong = (offset: number, message: Bilingual, expected?: Bilingual): Diagnostic => ({
    ruleId: "config",
    severity: "error",
    message,
    place: lines.place(offset, endOfWord(text, offset)),
    ...(expected === undefined ? {} : { expected }),
  });
  const read = readYaml(text.replace(/^\uFEFF/u, " "));
  if ("fault" in read) {
    const { offset, reason } = read.fault;
    throw new ConfigError(shown, text, [
      wrong(Math.min(offset, text.length), fill(TEXTS.configSyntax, { reason, fault: faultInVietnamese(reason) })),
    ]);
  }
  const value = withoutEmpty(read.value);
  const { validateConfig } = await import("../../validate/config.ts");
  const breaches = validateConfig(value);
  if (breaches.length === 0) return { path: resolve(path), data: value as ConfigData };
  const known = breaches.some(({ unknownRule }) => unknownRule !== undefined) ? (await loadCore()).rules.map(({ id }) => id) : [];
  throw new ConfigError(
    shown,
    text,
    breaches.map(({ pointer, message, expected, unknownRule }) => {
      const meant = unknownRule === undefined ? undefined : nearest(unknownRule, known);
      const hint = meant === undefined ? undefined : fill({ vi: "Có phải “{meant}”?", en: "Did you mean “{meant}”?" }, { meant });
      return wrong(placeOf(pointer, read.offsetOf), message, expected ?? hint);
    }),
  );
}

/** A file or a setting with nothing but comments leaves everything as it is. */
function withoutEmpty(value: unknown): unknown {
  if (value === null || value === undefined) return {};
  if (typeof value !== "object" || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== null));
}

/** Where a pointer leads to, or the nearest part around it that is there. */
function placeOf(pointer: string, offsetOf: (pointer: string) => number | undefined): number {
  for (let at = pointer; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
    const offset = offsetOf(at);
    if (offset !== undefined) return offset;
  }
  return 0;
}

function endOfWord(text: string, start: number): number {
  const length = /^[^\s:,[\]{}"']+/u.exec(text.slice(start, start + 200))?.[0].length ?? 0;
  return start + Math.max(length, start < text.length && text[start] !== "\n" ? 1 : 0);
}
