import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as api from "../src/index.ts";
import type { CheckedPlan, CheckSettings, CompiledPlan, Limits, OwnWords, Place, PlanOptions, TraceEntry } from "../src/index.ts";
import { GENERATOR } from "../src/version.ts";

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");
const manifest = JSON.parse(read("package.json"));

test("the library exposes these names and no others", () => {
  expect(Object.keys(api).sort()).toEqual(["checkPlan", "compilePlan", "parsePlan", "rules", "sixClear"]);
});

test.each([{ pages: 10 }, { pages: 10, depth: undefined } as unknown as Partial<Limits>])(
  "one limit leaves the others as they are: %j",
  async (limits) => {
    const bytes = new TextEncoder().encode(`<html><body>${"<div>".repeat(1000)}kế hoạch</body></html>`);
    const { diagnostics } = await api.compilePlan({ path: "a.html", bytes }, { limits });
    expect(diagnostics.map(({ message }) => message.en).join()).toContain("256");
  },
);

test("what goes into the library and comes out of it has names", async () => {
  const words: OwnWords = { bodies: [{ name: "Liên minh Sao Mai" }] };
  const options: PlanOptions & CheckSettings = { words, rules: { "day-off": "off" } };
  const input = { path: "a.md", bytes: new TextEncoder().encode("# KẾ HOẠCH\n\n## I. MỤC ĐÍCH\n\nTuyên truyền.\n") };
  const { text }: CheckedPlan = await api.checkPlan(input, options);
  const { trace }: CompiledPlan = await api.compilePlan(input, options);
  const quoted = ({ place }: TraceEntry): boolean => isQuoted(place);
  const isQuoted = ({ start, end, quote }: Place): boolean => text.slice(start.offset, end.offset) === quote;
  expect(trace.every(quoted)).toBe(true);
});

test("the program and the package have one version", () => {
  expect(GENERATOR).toEqual({ name: manifest.name, version: manifest.version });
});

test("dependencies are pinned, and nothing runs when they are installed", () => {
  for (const version of Object.values({ ...manifest.dependencies, ...manifest.devDependencies }))
    expect(version).toMatch(/^\d+\.\d+\.\d+$/u);
  expect(Object.keys(manifest.scripts).filter((name) => /^(?:pre|post)?install$|^prepare$/u.test(name))).toEqual([]);
});

test.each(Object.keys(manifest.dependencies))("README says what %s is for", (name) => {
  expect(
    read("README.md")
      .split("\n")
      .some((line) => line.startsWith("| ") && line.includes(name)),
  ).toBe(true);
});

test("the lock file has every platform's packages, so that `npm ci` takes it", () => {
  const { packages } = JSON.parse(read("package-lock.json"));
  const wanted = Object.values(packages).flatMap((facts: any) => Object.keys(facts.optionalDependencies ?? {}));
  expect(wanted.filter((name) => packages[`node_modules/${name}`] === undefined)).toEqual([]);
});

test("the lock file leads to no registry of ours", () => {
  const hosts = new Set([...read("package-lock.json").matchAll(/"resolved": "https?:\/\/([^/"]+)/gu)].map(([, host]) => host));
  expect([...hosts]).toEqual(hosts.size === 0 ? [] : ["registry.npmjs.org"]);
});

test.each(["bin", "dist", "schemas", "README.md", "README.vi.md", "CHANGELOG.md", "LICENSE"])("%s is published", (path) => {
  expect(manifest.files).toContain(path);
});
