import { describe, expect, test } from "vitest";
import { DEFAULT_LIMITS } from "../../src/model/limits.ts";
import { parseDocx } from "../../src/tree/docx.ts";
import { parseOdt } from "../../src/tree/odt.ts";
import { seedsOf } from "../support/fuzz-seeds.ts";

describe("the plans that bench/fuzz-readers.mjs damages are sound before", () => {
  test.each([
    ["docx", parseDocx],
    ["odt", parseOdt],
  ] as const)("%s", async (format, parse) => {
    for (const seed of seedsOf(format)) {
      const result = await parse(seed, DEFAULT_LIMITS);
      expect(result).toHaveProperty("text", expect.stringContaining("Tổ chức tập huấn cho cán bộ thôn"));
      expect(result.diagnostics.filter((said) => said.severity !== "info")).toEqual([]);
    }
  });
});
