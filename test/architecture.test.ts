import { readdirSync, readFileSync } from "node:fs";
import { dirname, posix } from "node:path";
import { describe, expect, test } from "vitest";
import layers from "../scripts/layers.json" with { type: "json" };

const src = new URL("../src/", import.meta.url);
const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".ts"))
  .sort();

interface Import {
  specifier: string;
  /** The word `type` stands before all names, so that nothing of it is left when the program runs. */
  typeOnly: boolean;
}

const STATIC = /^\s*(?:import|export)\s+(?<type>type\s)?(?:[^"';]*?\sfrom\s+)?"(?<specifier>[^"]+)"/gmu;
const DYNAMIC = /\bimport\(\s*"(?<specifier>[^"]+)"/gu;

function importsOf(text: string): Import[] {
  const found = [...text.matchAll(STATIC), ...text.matchAll(DYNAMIC)];
  return found.map(({ groups }) => ({ specifier: groups?.["specifier"] ?? "", typeOnly: groups?.["type"] !== undefined }));
}

const folderOf = (path: string) => (path.includes("/") ? (path.split("/")[0] ?? "") : "");
const stage = (folder: string) => layers.stages.indexOf(folder);

/** What is wrong with one import of one file; nothing when it is right. */
function breach(file: string, { specifier, typeOnly }: Import): string | undefined {
  const folder = folderOf(file);
  if (specifier.startsWith(".")) return localBreach(folder, posix.join(dirname(file), specifier));
  const name = specifier.startsWith("node:")
    ? "node:*"
    : specifier
        .split("/")
        .slice(0, specifier.startsWith("@") ? 2 : 1)
        .join("/");
  if (typeOnly && name !== "node:*") return undefined;
  const owners = (layers.owners as Record<string, string[]>)[name];
  if (owners === undefined) return `nobody owns the package ${name}`;
  return owners.includes(folder) ? undefined : `${name} belongs to ${owners.join(", ")}`;
}

function localBreach(folder: string, target: string): string | undefined {
  const other = folderOf(target);
  if (target.startsWith("../") || folder === other || layers.ground.includes(other)) return undefined;
  if (layers.edges.includes(folder) && layers.edges.includes(other)) {
    return layers.edges.indexOf(other) < layers.edges.indexOf(folder) ? undefined : `${folder} comes before ${other}`;
  }
  if (layers.edges.includes(other)) return `${other} is an edge: no stage and no library imports it`;
  if (folder === "" || layers.edges.includes(folder)) return undefined;
  if (layers.ground.includes(folder)) return "the ground imports no stage";
  if (stage(folder) === -1) return `the folder ${folder} has no place in scripts/layers.json`;
  if (stage(other) === -1) return "a stage imports stages and the ground only";
  if (stage(other) > stage(folder)) return `${other} comes after ${folder}`;
  return layers.apart.some((pair) => pair.includes(folder) && pair.includes(other)) ? `${folder} and ${other} stand apart` : undefined;
}

describe("imports go one way", () => {
  test.each(files)("%s", (file) => {
    const breaches = importsOf(readFileSync(new URL(file, src), "utf8")).flatMap((found) => {
      const what = breach(file, found);
      return what === undefined ? [] : [`${found.specifier}: ${what}`];
    });
    expect(breaches).toEqual([]);
  });

  const fine: [string, string][] = [
    ["extract/a.ts", 'import { fold } from "../vi/word.ts";'],
    ["extract/a.ts", 'import { b } from "./task/b.ts";'],
    ["check/a.ts", 'import type { Section } from "../outline/section.ts";'],
    ["emit/yaml.ts", 'import { dump } from "js-yaml";'],
    ["outline/a.ts", 'import type { Root } from "mdast";'],
    ["pipeline.ts", 'import { validatePlan } from "./validate/index.ts";'],
    ["archive/a.ts", 'import { compilePlan } from "../pipeline.ts";'],
    ["cli/a.ts", 'import { add } from "../archive/index.ts";'],
    ["cli/check.ts", 'const core = await import("../index.ts");'],
  ];
  const wrong: [string, string][] = [
    ["model/a.ts", 'import { build } from "../outline/build.ts";'],
    ["vi/time/a.ts", 'export { build } from "../../outline/build.ts";'],
    ["outline/a.ts", 'import type { Fact } from "../extract/found.ts";'],
    ["report/a.ts", 'import { emit } from "../emit/index.ts";'],
    ["emit/a.ts", 'const late = await import("../report/index.ts");'],
    ["check/a.ts", 'import { pipeline } from "../pipeline.ts";'],
    ["plan/a.ts", 'import { run } from "../cli/run.ts";'],
    ["archive/a.ts", 'import { run } from "../cli/run.ts";'],
    ["emit/a.ts", 'import { add } from "../archive/add.ts";'],
    ["index.ts", 'import { run } from "./cli/run.ts";'],
    ["report/a.ts", 'import { dump } from "js-yaml";'],
    ["read/a.ts", 'import { readFileSync } from "node:fs";'],
    ["extract/a.ts", 'import {\n  unified,\n} from "unified";'],
    ["extract/a.ts", 'import "left-pad";'],
    ["helpers/a.ts", 'import { build } from "../outline/build.ts";'],
  ];
  test.each(fine)("in %s, %s is right", (file, text) => {
    expect(importsOf(text).map((found) => breach(file, found))).toEqual([undefined]);
  });
  test.each(wrong)("in %s, %s is caught", (file, text) => {
    expect(importsOf(text).map((found) => breach(file, found))).toEqual([expect.any(String)]);
  });
});

describe("the core has no clock, no network, no process, no chance", () => {
  const AMBIENT =
    /\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)|\bprocess\.|\bfetch\(|\bMath\.random\b|\bset(?:Timeout|Interval)\(|\bperformance\.|\bconsole\./u;
  const code = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/[^\n]*/gu, "");

  test.each(files.filter((file) => !layers.edges.includes(folderOf(file))))("%s", (file) => {
    expect(AMBIENT.exec(code(readFileSync(new URL(file, src), "utf8")))?.[0]).toBeUndefined();
  });

  test.each(["const now = Date.now();", "new Date()", "process.env", "await fetch(url)", "Math.random()"])("%s is caught", (text) => {
    expect(code(text)).toMatch(AMBIENT);
  });

  test.each(["new Date(Date.UTC(2026, 2, 12))", "// process.env", "/* Date.now */", "subprocess.run"])("%s is right", (text) => {
    expect(code(text)).not.toMatch(AMBIENT);
  });
});
