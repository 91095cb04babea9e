import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { RENDER } from "./render.ts";

const page = readFileSync(new URL("../../../src/vi/agency/README.md", import.meta.url), "utf8");

interface Row {
  text: string;
  expected: string;
}

/** The tables of the page by the function their heading names first. */
function tables(): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  let rows: Row[] | undefined;
  for (const line of page.split("\n")) {
    const name = /^## .*?`(?<name>\w+)`/u.exec(line)?.groups?.["name"];
    if (line.startsWith("## ")) {
      rows = undefined;
      if (name !== undefined) found.set(name, (rows = []));
    }
    const [, text, expected] = line.split("|").map((cell) => cell.replace(/^ | $/gu, ""));
    if (rows === undefined || text === undefined || expected === undefined || text === "Văn bản" || text === "---") continue;
    rows.push({ text, expected });
  }
  return found;
}

const all = tables();

test("the page has a table for every public reader", () => {
  expect([...all.keys()].sort()).toEqual(Object.keys(RENDER).sort());
  for (const [name, rows] of all) expect(rows.length, name).toBeGreaterThanOrEqual(4);
});

test.each(["splitAgencies", "readSubject", "readSubjects", "isAgencyHeading", "findAgencies", "resolveAgency"])(
  "the table of %s has counter-examples",
  (name) => {
    expect(all.get(name)?.some((row) => row.expected === "—")).toBe(true);
  },
);

describe.each([...all])("%s", (name, rows) => {
  test.each(rows)("$text", ({ text, expected }) => {
    expect(RENDER[name]?.(text)).toBe(expected);
  });
});
