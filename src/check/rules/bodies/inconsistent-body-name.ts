import type { Agency } from "../../../model/plan.generated.ts";
import type { CheckContext } from "../../context.ts";
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
    const byId = new Map<string, Map<string, { count: number; pointer: string }>>();
    for (const { agency, pointer } of bodies(context)) {
      const { id, name } = agency;
      // Abbreviations are another spelling on purpose; a place behind the name does not make it another body.
      if (id === undefined || agency.collective === true || /\p{Lu}{2}|&/u.test(name)) continue;
      const printed = name.replace(/\s+/gu, " ").trim();
      const key = `${id} ${foldKey(printed)
        .replace(/[\s,-]+/gu, " ")
        .replace(/ và /gu, " ")}`;
      const ways = byId.get(key) ?? new Map<string, { count: number; pointer: string }>();
      byId.set(key, ways);
      const way = ways.get(printed);
      if (way === undefined) ways.set(printed, { count: 1, pointer });
      else way.count++;
    }
    for (const ways of byId.values()) {
      const distinct = [...ways].filter(([name], index, all) => all.findIndex(([other]) => normal(other) === normal(name)) === index);
      if (distinct.length < 2) continue;
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

function* bodies({ tasks, plan }: CheckContext): Generator<{ agency: Agency; pointer: string }> {
  for (const { task, pointer } of tasks) {
    for (const field of ["lead", "coordinating"] as const)
      for (const [index, agency] of (task[field] ?? []).entries()) yield { agency, pointer: `${pointer}/${field}/${index}` };
  }
  for (const [at, { agencies }] of (plan.responsibilities ?? []).entries()) {
    for (const [index, agency] of agencies.entries()) yield { agency, pointer: `/responsibilities/${at}/agencies/${index}` };
  }
}
