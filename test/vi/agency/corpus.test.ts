import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isAgencyHeading, splitAgencies } from "../../../src/vi/agency/index.ts";

// Annotated plans lie beside a working checkout, not in the repository; a clone skips these tests.
const GOLD = new URL("../../../../shared/corpus/dev/gold/", import.meta.url);
const HELD_BACK = /^(?:012|017|025|052|063)/u;
const present = existsSync(GOLD);

interface Gold {
  isPlan: boolean;
  tasks?: { lead: string[]; coordinating: string[] }[];
  responsibilities?: { agencies: string[] }[];
}

function lists(): string[][] {
  return readdirSync(GOLD)
    .filter((name) => !HELD_BACK.test(name))
    .map((name) => JSON.parse(readFileSync(new URL(name, GOLD), "utf8")) as Gold)
    .filter(({ isPlan }) => isPlan)
    .flatMap(({ tasks = [], responsibilities = [] }) => [
      ...tasks.flatMap((task) => [task.lead, task.coordinating]),
      ...responsibilities.map((one) => one.agencies),
    ])
    .filter((names) => names.length > 0);
}

const JOINS: readonly (readonly [string, (names: readonly string[]) => string])[] = [
  ["commas", (names) => names.join(", ")],
  ["semicolons", (names) => names.join("; ")],
  ["và before the last", (names) => (names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} và ${names.at(-1) ?? ""}`)],
];

describe.skipIf(!present)("annotated plans (skipped where they are not at hand)", () => {
  test.each(JOINS)("names joined by %s come apart again", (_, join) => {
    const wrong: string[] = [];
    const all = lists();
    for (const names of all) {
      const got = splitAgencies(join(names)).map(({ name }) => name);
      if (JSON.stringify(got) !== JSON.stringify(names)) wrong.push(`${names.join(" | ")} ≠ ${got.join(" | ")}`);
    }
    expect(wrong.length / all.length, wrong.slice(0, 5).join("\n")).toBeLessThanOrEqual(0.03);
  });

  test("bodies with responsibilities are headings of bodies", () => {
    const all = lists().filter((names) => names.length <= 4);
    const missed = all.filter((names) => isAgencyHeading(names.join(", ")) === undefined).map((names) => names.join(", "));
    expect(missed.length / all.length, missed.slice(0, 8).join("\n")).toBeLessThanOrEqual(0.05);
  });
});

test.skipIf(present)("no annotated plans at hand: the corpus tests are skipped", () => {
  expect(present).toBe(false);
});
