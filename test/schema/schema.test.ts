import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { type Node, reference } from "./reference.ts";

const root = new URL("../../", import.meta.url);
const schema = JSON.parse(readFileSync(new URL("schemas/plan.schema.json", root), "utf8")) as Node & { $id: string };
const ajv = new Ajv2020({ strict: true, strictRequired: true, allErrors: true });
formats.default(ajv);
ajv.addSchema(schema);

/** The plan, its parts and their fields, each with the pointer that names it. */
function* described(): Generator<[pointer: string, node: Node]> {
  const objects: [string, Node][] = [
    ["", schema],
    ...Object.entries(schema.$defs ?? {}).map(([name, node]): [string, Node] => [`/$defs/${name}`, node]),
  ];
  for (const [pointer, node] of objects) {
    yield [pointer, node];
    for (const [name, property] of Object.entries(node.properties ?? {})) yield [`${pointer}/properties/${name}`, property];
  }
}
const nodes = [...described()];
const validatorOf = (pointer: string) => ajv.getSchema(`${schema.$id}${pointer === "" ? "" : `#${pointer}`}`);

test("compiles in ajv's strict mode", () => {
  expect(validatorOf("")).toBeTypeOf("function");
});

test.each(nodes)("%s has a title and a description that ends as a sentence", (_pointer, node) => {
  expect(node.title ?? "").not.toBe("");
  expect(node.description ?? "").toMatch(/[.)…]$/u);
});

test.each(nodes.filter(([, node]) => node.examples !== undefined))("%s: every example is valid", (pointer, node) => {
  const validate = validatorOf(pointer);
  for (const example of node.examples ?? []) {
    expect(validate?.(example), JSON.stringify(validate?.errors)).toBe(true);
  }
});

test.each(Object.entries(schema.$defs ?? {}).filter(([, node]) => node.properties !== undefined))("%s is closed", (_name, node) => {
  expect(node).toMatchObject({ type: "object", additionalProperties: false });
});

test("nothing is null and no alternatives hide a bad value", () => {
  const text = JSON.stringify(schema);
  expect(text).not.toMatch(/"(?:oneOf|anyOf|null)"/u);
});

test("the reference is written from the schema", async () => {
  await expect(reference(schema)).toMatchFileSnapshot(fileURLToPath(new URL("schemas/README.md", root)));
});

describe("generated files", () => {
  test("are what their sources give", () => {
    const run = spawnSync(process.execPath, ["scripts/generate.mjs", "--check"], { cwd: fileURLToPath(root), encoding: "utf8" });
    expect(run.stdout + run.stderr).toBe("");
    expect(run.status).toBe(0);
  });
});
