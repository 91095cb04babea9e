import { describe, expect, it, test } from "vitest";
import { readLabels } from "../../src/extract/labels.ts";
import { fieldOf } from "../../src/vi/labels.ts";
import { withOwnWords } from "../../src/vi/own-words.ts";
import data from "../../src/vi/data/labels.json" with { type: "json" };
import { proseOf } from "../support/prose.ts";

const LABELS = Object.entries(data.fields).flatMap(([field, { labels }]) => labels.map((label) => ({ field, label })));
/** The colon is looked for within as many characters as a label with all that may stand around it has. */
const FAR = "x".repeat(200);

const read = (text: string) => readLabels(proseOf(text))?.fields.map(({ field, value }) => `${field}=${value.text}`);

describe("a label of the table", () => {
  it.each(LABELS)("$label: $field, with a colon, by itself and over a column", ({ field, label }) => {
    expect(read(`${label.toUpperCase()}: Sở Nội vụ`)).toEqual([`${field}=Sở Nội vụ`]);
    expect(read(label)).toEqual([`${field}=`]);
    expect(fieldOf(label)).toBe(field);
  });

  it.each(LABELS.filter(({ label }) => label.includes(",")))("$label, its commas forgotten", ({ field, label }) => {
    const forgotten = label.replaceAll(",", "");
    const listed = LABELS.find((other) => other.label === forgotten);
    expect(read(`${forgotten}: Sở Nội vụ`)).toEqual([`${listed?.field ?? field}=Sở Nội vụ`]);
  });
});

test("a label of one's own may have as many commas as it likes", () => {
  const parts = Array.from({ length: 40 }, (_, index) => `phần ${String.fromCodePoint(0x61 + (index % 26))}`);
  withOwnWords({ bodies: [], labels: { lead: [parts.join(", ")] } }, () => {
    expect(read(`${parts.join(" ")}: Sở Nội vụ`)).toEqual(["lead=Sở Nội vụ"]);
    expect(read(`${parts.join(", ")}: Sở Nội vụ`)).toEqual(["lead=Sở Nội vụ"]);
    expect(read(`${parts.slice(1).join(" ")}: Sở Nội vụ`)).toBeUndefined();
  });
});

describe("what may stand around a label", () => {
  it.each([
    ["Các cơ quan phối hợp: Sở A", ["coordinating=Sở A"]],
    ["Cơ quan chủ trì / thực hiện : Sở A", ["lead=Sở A"]],
    ["Cơ quan chủ trì 1: Sở A", ["lead=Sở A"]],
    ["Cơ quan chủ trì (dự kiến: theo mục 2): Sở A", ["lead=Sở A"]],
    ["Rà soát (Chủ trì: Sở A)", ["lead=Sở A"]],
    ["Tên nhiệm vụ: Rà soát", ["content=Rà soát"]],
    ["Chủ trì: Sở A   * Phối hợp: Sở B", ["lead=Sở A", "coordinating=Sở B"]],
    ["Chủ trì: Sở A + Phối hợp: Sở B", ["lead=Sở A", "coordinating=Sở B"]],
  ])("%s", (text, fields) => {
    expect(read(text)).toEqual(fields);
  });

  it.each([
    "Tên nhiệm vụ dự kiến giao sau",
    "Cơ quan chủ trì rà soát: Sở A",
    "Cơ quan, chủ trì rà soát: Sở A",
    "Cơ, quan chủ trì.",
    `Cơ quan chủ trì ${FAR}: Sở A`,
    ": Sở A",
    "()",
  ])("no label in %s", (text) => {
    expect(read(text)).toBeUndefined();
  });
});
