import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { digest } from "../../src/archive/disk.ts";
import { openPool, type Pool } from "../../src/archive/pool.ts";
import { DEFAULT_SETTINGS } from "../../src/archive/settings.ts";
import type { Work } from "../../src/archive/worker.ts";
import { progressOn } from "../../src/cli/progress.ts";
import { buildIfStale } from "../helpers/dist.ts";
import { GOOD_PLAN } from "../helpers/texts.ts";

let folder = "";
beforeAll(() => {
  buildIfStale();
  folder = mkdtempSync(join(tmpdir(), "plan-lint-pool-"));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function poolOf(timeLimit: number, threads = 1): Pool {
  return openPool({
    threads,
    timeLimit,
    memoryLimit: 512,
    place: { archive: folder, settings: DEFAULT_SETTINGS },
    besideOf: (thread) => join(folder, `thread-${thread}`),
  });
}

const good = (): Work => {
  const bytes = new TextEncoder().encode(GOOD_PLAN);
  return { kind: "compile", job: { path: "plan.md", absolute: join(folder, "plan.md"), bytes, sha256: digest(bytes) } };
};
/** What no thread can make sense of. */
const senseless = { kind: "rows" } as Work;

test("a thread that breaks down takes its own job with it and no other", async () => {
  const pool = poolOf(20_000);
  const answers = await Promise.all([good(), senseless, good(), senseless, good()].map((work) => pool.run<object>(work)));
  await pool.close();
  expect(answers.map((answer) => ("broken" in answer ? answer.broken : "kind" in answer && answer.kind))).toEqual([
    "plan",
    "crash",
    "plan",
    "crash",
    "plan",
  ]);
});

test("a job that takes too long is stopped, and the next one is done", async () => {
  const pool = poolOf(1);
  expect(await pool.run(good())).toEqual({ broken: "timeout", message: "" });
  await pool.close();
  const patient = poolOf(20_000, 2);
  expect(await Promise.all([patient.run(good()), patient.run(good())])).toMatchObject([{ kind: "plan" }, { kind: "plan" }]);
  await patient.close();
});

test("what cannot be written is reported with the reason", async () => {
  writeFileSync(join(folder, "file"), "");
  const pool = openPool({
    threads: 1,
    timeLimit: 20_000,
    memoryLimit: 512,
    place: { archive: join(folder, "file"), settings: DEFAULT_SETTINGS },
    besideOf: () => join(folder, "file/x"),
  });
  expect(await pool.run(good())).toMatchObject({ kind: "other", other: { status: "failed", rule: "archive/unwritable" } });
  await pool.close();
});

function shown(errIsTerminal: boolean, steps: readonly (readonly [number, number])[]): string[] {
  const written: string[] = [];
  let time = 0;
  const progress = progressOn({ err: async (text) => void written.push(text), errIsTerminal }, "vi", () => time);
  for (const [at, done] of steps) {
    time = at;
    progress.step("compiling", done, 100);
  }
  progress.end();
  return written;
}

test("progress on a terminal is one line that is written over", () => {
  const steps = [
    [1000, 0],
    [1050, 20],
    [3000, 50],
    [5000, 100],
  ] as const;
  expect(shown(true, steps)).toEqual([
    "\rXử lý [....................] 0/100 (0 %)\u001B[K",
    "\rXử lý [##########..........] 50/100 (50 %), 25 tệp/giây, còn 0:02\u001B[K",
    "\rXử lý [####################] 100/100 (100 %), 25 tệp/giây\u001B[K",
    "\n",
  ]);
});

test("progress elsewhere is a line now and then", () => {
  expect(
    shown(false, [
      [0, 1],
      [5000, 50],
      [12_000, 98],
      [13_000, 100],
    ]),
  ).toEqual(["Xử lý 98/100 (98 %), 8.2 tệp/giây, còn 0:01\n"]);
  expect(
    shown(false, [
      [0, 50],
      [900, 100],
    ]),
  ).toEqual([]);
});
