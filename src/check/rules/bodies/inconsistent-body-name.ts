import { defineRule } from "../../define.ts";
import { foldKey } from "../../../vi/word.ts";
import page from "./inconsistent-body-name.md";

export const inconsistentBodyName = defineRule({
  id: "inconsistent-body-name",
  group: "bodies",
  severity: "info",
  summary: { vi: "Một cơ quan được viết theo nhiều cách.", en: "One body is written in several ways." },
  messages: {
    ways: {
      vi: "Cùng một cơ quan được viết: {ways}.",
      en: "One body is written: {ways}.",
      expected: { vi: "Viết thống nhất “{usual}”.", en: "Write “{usual}” throughout." },
    },
  },
  page,
  *check(context) {
    const byId = new Map<string, Map<string, Way>>();
    const known = new Map<string, Way>();
    for (const { agency, pointer, name: alike } of context.bodies) {
      const again = known.get(alike);
      if (again !== undefined) {
        again.count++;
        continue;
      }
      const { id, name } = agency;
      // Abbreviations are another spelling on purpose; a place behind the name does not make it another body.
      if (id === undefined || agency.collective === true || /\p{Lu}{2}|&/u.test(name)) continue;
      const printed = name.replace(/\s+/gu, " ").trim();
      const key = `${id} ${foldKey(printed)
        .replace(/[\s,-]+/gu, " ")
        .replace(/ và /gu, " ")}`;
      const ways = byId.get(key) ?? new Map<string, Way>();
      byId.set(key, ways);
      const way = ways.get(printed) ?? { count: 0, pointer };
      way.count++;
      ways.set(printed, way);
      known.set(alike, way);
    }
    for (const ways of byId.values()) {
      const distinct = [...ways].filter(([name], index, all) => all.findIndex(([other]) => normal(other) === normal(name)) === index);
      if (distinct.length < 2) continue;
      // Which one is usual the whole text tells.
      for (const [name, way] of distinct) way.count = Math.max(way.count, context.text.split(name).length - 1);
      const sorted = distinct.toSorted((a, b) => b[1].count - a[1].count);
      const [usual] = sorted;
      const rare = sorted.at(-1);
      if (usual === undefined || rare === undefined) continue;
      yield {
        at: rare[1].pointer,
        message: "ways",
        values: { ways: sorted.map(([name, { count }]) => `“${name}” (${count})`).join(", "), usual: usual[0] },
      };
    }
  },
});

/** The first letter of a list item is a capital whatever the name. */
function normal(name: string): string {
  return (
    name.charAt(0).toUpperCase() +
    name
      .slice(1)
      .replaceAll("–", "-")
      .replace(/\s?-\s?/gu, " - ")
  );
}

/** One way of writing a name, how often, and where first. */
interface Way {
  count: number;
  pointer: string;
}
