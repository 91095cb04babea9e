import { existsSync, readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { readTimeline } from "../../../src/vi/time/index.ts";
import type { TimeContext } from "../../../src/vi/time/index.ts";

/** Annotated plans; not part of a clone. Some are held back from development and stay unread here as well. */
const folder = new URL("../../../../shared/corpus/dev/gold/", import.meta.url);
const HELD_BACK = /^(?:012|017|025|052|063)/;

interface Gold {
  isPlan: boolean;
  header?: { title: string | null; date: string | null };
  tasks?: { time: { text: string; kind: string; edtf: string | null } | null }[];
}

function contextOf({ header }: Gold): TimeContext {
  const year = /năm\s+(20\d{2})(?!\s*-)/iu.exec(header?.title ?? "")?.[1];
  return { ...(year === undefined ? {} : { planYear: Number(year) }), ...(header?.date ? { issueDate: header.date } : {}) };
}

test.skipIf(!existsSync(folder))("reads the annotated times (skipped without the annotated plans)", async ({ annotate }) => {
  const seen = { all: 0, text: 0, kind: 0, dated: 0, edtf: 0 };
  const wrong: string[] = [];
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".json") && !HELD_BACK.test(file))) {
    const gold = JSON.parse(readFileSync(new URL(name, folder), "utf8")) as Gold;
    for (const time of (gold.tasks ?? []).flatMap((task) => task.time ?? [])) {
      const reading = readTimeline(time.text, contextOf(gold));
      seen.all++;
      if (reading?.text === time.text) seen.text++;
      if (reading?.kind === time.kind) seen.kind++;
      else wrong.push(`${name} “${time.text}”: ${reading?.kind}, not ${time.kind}`);
      // Rows of a schedule give hours; their day stands in the heading above.
      if (/^\d{1,2}h\d{2} - \d{1,2}h\d{2}$/.test(time.text)) continue;
      seen.dated++;
      if ((reading?.edtf ?? null) === time.edtf) seen.edtf++;
      else wrong.push(`${name} “${time.text}”: ${reading?.edtf}, not ${time.edtf}`);
    }
  }
  await annotate(`annotated times: ${seen.all}; text ${seen.text}, kind ${seen.kind}, EDTF ${seen.edtf} of ${seen.dated}`);
  expect(wrong.slice(0, 10)).toEqual([]);
  for (const share of [seen.text / seen.all, seen.kind / seen.all, seen.edtf / seen.dated]) expect(share).toBeGreaterThanOrEqual(0.97);
});
