import { describe, expect, test } from "vitest";
import { readYaml, writeYaml } from "../../src/emit/yaml-file.ts";

const at = (text: string, pointer: string) => {
  const read = readYaml(text);
  const offset = "fault" in read ? undefined : read.offsetOf(pointer);
  return offset === undefined ? undefined : text.slice(offset).split(/[\s:,\]}]/u)[0];
};

describe("where the parts of a file stand", () => {
  const yaml = `# đầu\na: 1\n"b c":\n  - x\n  - {d/e: [f, g]}\n  - >-\n    dài\nh: *k\n`.replace("a: 1", "a: &k 1");
  test.each([
    ["/a", "a"],
    ["/b c", "b"],
    ["/b c/0", "x"],
    ["/b c/1/d~1e", "d/e"],
    ["/b c/1/d~1e/1", "g"],
    ["/h", "h"],
    ["/b c/9", undefined],
    ["/z", undefined],
  ])("YAML %s", (pointer, word) => {
    expect(at(yaml, pointer)).toBe(word);
  });

  test("JSON is read the same way", () => {
    const json = '{\n  "rules": {"x": ["warning", {"max": 3}]}\n}';
    expect(readYaml(json)).toMatchObject({ value: { rules: { x: ["warning", { max: 3 }] } } });
    expect(at(json, "/rules/x/1/max")).toBe('max"');
  });
});

test.each([
  ["a: [1\nb", 6],
  ["a: 1\na: 2", 5],
  ["\ta: 1", 2],
])("%j is no YAML", (text, offset) => {
  const read = readYaml(text);
  expect("fault" in read ? read.fault.offset : read).toBe(offset);
});

test("what is written reads back", () => {
  const value = { "vague-time": ["warning", { words: ["sớm nhất", "30/6"] }], date: "2026-03-12", off: "off" };
  expect(readYaml(writeYaml(value))).toMatchObject({ value });
});
