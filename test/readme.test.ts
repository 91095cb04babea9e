import { spawnSync } from "node:child_process";
import { beforeAll, expect, test } from "vitest";
import { buildIfStale, planLint, root } from "./helpers/dist.ts";

beforeAll(buildIfStale, 60_000);

test.each(["README.md", "README.vi.md"])("%s shows what the program prints", (page) => {
  const run = spawnSync(process.execPath, ["scripts/readme.mjs", "--check", page], { cwd: root, encoding: "utf8" });
  expect(run.stdout + run.stderr, "run `npm run readme`").toBe("");
});

test("what `npm start` shows is clean", () => {
  expect(planLint(["compile", "examples/toi-thieu/plan.md"])).toMatchObject({ code: 0, err: "" });
  expect(planLint(["check", "examples/toi-thieu/plan.md"])).toMatchObject({ code: 0, err: "" });
});
