import { describe, expect, test } from "vitest";
import agencies from "../../../src/vi/data/agencies.json" with { type: "json" };
import changes from "../../../src/vi/data/agency-changes.json" with { type: "json" };
import words from "../../../src/vi/data/agency-words.json" with { type: "json" };
import { fold, foldKey } from "../../../src/vi/word.ts";

interface Row {
  id: string;
  name: string;
  kind: string;
  level: string;
  abbreviations?: string[];
  aliases?: string[];
  validFrom?: string;
  validTo?: string;
  successors?: string[];
  change?: string;
  source: string;
  checked: string;
}

const rows = agencies.agencies as Row[];
const ids = new Set(rows.map(({ id }) => id));
const DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u;
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

function isDate(text: string): boolean {
  return DATE.test(text) && new Date(text).toISOString().startsWith(text);
}

function dayBefore(date: string): string {
  return new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
}

function duplicates(list: readonly string[]): string[] {
  return list.filter((item, index) => list.indexOf(item) !== index);
}

describe("agencies.json", () => {
  test("has one row a body, under a kebab-case id", () => {
    expect(duplicates(rows.map(({ id }) => id))).toEqual([]);
    expect(duplicates(rows.map(({ name }) => foldKey(name)))).toEqual([]);
    for (const { id } of rows) expect(id).toMatch(ID);
  });

  test.each(rows)("$id is well formed", (row) => {
    expect(row.name.normalize("NFC")).toBe(row.name);
    expect(row.source).not.toBe("");
    expect(["yes", "partly", "no"]).toContain(row.checked);
    expect(["central", "province", "district", "commune", "sub-commune", "any"]).toContain(row.level);
    const dates = [row.validFrom, row.validTo].filter((date) => date !== undefined);
    expect(dates.filter((date) => !isDate(date))).toEqual([]);
    expect([...dates].sort()).toEqual(dates);
    for (const id of row.successors ?? []) expect(ids, id).toContain(id);
    expect(row.successors === undefined || row.validTo !== undefined, "a body with successors has ended").toBe(true);
    expect(row.successors ?? []).not.toContain(row.id);
  });

  test("an abbreviation means one body, or is listed as ambiguous", () => {
    const owners = new Map<string, Set<string>>();
    for (const row of rows) for (const short of row.abbreviations ?? []) owners.set(short, (owners.get(short) ?? new Set()).add(row.id));
    const shared = [...owners]
      .filter(([short, set]) => set.size > 1 && !(short in agencies.ambiguousAbbreviations))
      .map(([short]) => short);
    expect(shared).toEqual([]);
  });

  test("an alias names one body", () => {
    const owners = new Map<string, string>();
    for (const row of rows) {
      for (const name of [row.name, ...(row.aliases ?? [])]) {
        const key = foldKey(name);
        expect(owners.get(key) ?? row.id, name).toBe(row.id);
        owners.set(key, row.id);
      }
    }
  });
});

describe("agency-changes.json", () => {
  const changeIds = new Set(changes.changes.map(({ id }) => id));

  test("has unique ids and real days", () => {
    expect(duplicates(changes.changes.map(({ id }) => id))).toEqual([]);
    for (const row of changes.changes) {
      expect(isDate(row.effectiveFrom), row.id).toBe(true);
      expect(row.legalSource, row.id).not.toBe("");
      expect(["high", "medium", "low"]).toContain(row.confidence);
      const window = "greyWindow" in row ? (row.greyWindow ?? []) : [];
      for (const date of window) expect(isDate(date), row.id).toBe(true);
    }
  });

  test("names bodies that exist", () => {
    for (const row of changes.changes) {
      for (const id of [...("oldIds" in row ? (row.oldIds ?? []) : []), ...("successors" in row ? (row.successors ?? []) : [])])
        expect(ids, row.id).toContain(id);
    }
  });

  test("a body that a change ended was last there the day before", () => {
    const byId = new Map(changes.changes.map((row) => [row.id, row]));
    for (const row of rows) {
      if (row.change === undefined) continue;
      expect(changeIds, row.id).toContain(row.change);
      expect(row.validTo, row.id).toBe(dayBefore(byId.get(row.change)?.effectiveFrom ?? ""));
    }
  });

  test("63 provinces became 34", () => {
    const before = changes.provinces.filter(({ id }) => id !== "thua-thien-hue");
    const left = before.filter((row) => !("validTo" in row && row.validTo !== undefined));
    expect(before).toHaveLength(63);
    expect(left).toHaveLength(34);
    const known = new Set(left.map(({ id }) => id));
    for (const row of changes.provinces) {
      if (!("successor" in row) || row.successor === undefined) continue;
      expect(known, row.id).toContain(row.successor);
    }
    for (const zone of changes.specialZones) expect(known, zone.name).toContain(zone.province);
    expect(changes.specialZones).toHaveLength(13);
  });

  test("what a province took in points back at it", () => {
    for (const row of changes.provinces) {
      for (const id of "absorbs" in row ? (row.absorbs ?? []) : []) {
        const taken = changes.provinces.find((other) => other.id === id);
        expect(taken !== undefined && "successor" in taken && taken.successor, id).toBe(row.id);
      }
    }
  });
});

describe("agency-words.json", () => {
  const PRINTED = new Set(["about", "source", "fields", "fieldHeads", "weakAbbreviations", "expansions", "contextExpansions"]);

  function strings(value: unknown): string[] {
    if (typeof value === "string") return [value];
    if (Array.isArray(value)) return value.flatMap(strings);
    return typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => (key === "kind" || key === "formula" ? [] : strings(inner)))
      : [];
  }

  test.each(Object.keys(words).filter((key) => !PRINTED.has(key)))("%s is written folded, as it is compared", (key) => {
    for (const word of strings((words as Record<string, unknown>)[key])) expect(fold(word)).toBe(word);
  });

  test("lists no head noun twice", () => {
    expect(duplicates(words.heads.flatMap((head) => head.words))).toEqual([]);
  });
});
