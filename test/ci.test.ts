import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { load } from "js-yaml";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { validateConfig } from "../src/validate/config.ts";
import { GENERATOR } from "../src/version.ts";
import { buildIfStale, root } from "./helpers/dist.ts";
import { BAD_PLAN, GOOD_PLAN } from "./helpers/texts.ts";

const read = (name: string) => readFileSync(`${root}${name}`, "utf8");
/** The YAML blocks of a page, each with what its first comment says it is. */
const recipes = (page: string) =>
  [...read(page).matchAll(/^```yaml\n(?:# (?<name>\S+)\n)?(?<text>[\s\S]*?)^```$/gmu)].map(({ groups }) => ({
    name: groups?.["name"],
    data: load(groups?.["text"] ?? "") as any,
  }));
const recipe = (name: string) => recipes("README.md").find((one) => one.name === name)?.data;
const version = `plan-lint@${GENERATOR.version}`;

let folder = "";
beforeAll(() => {
  buildIfStale();
  folder = mkdtempSync(join(tmpdir(), "plan-lint-"));
  mkdirSync(join(folder, "plans"));
  mkdirSync(join(folder, "bin"));
  writeFileSync(join(folder, "plans/bad plan.md"), BAD_PLAN);
  writeFileSync(join(folder, "plans/good.md"), GOOD_PLAN);
  // Stands in for npm: what it is asked to run is this build, if it is this version.
  writeFileSync(
    join(folder, "bin/npx"),
    `#!/bin/sh\n[ "$1 $2" = "--yes ${version}" ] || { echo "asked for $2" >&2; exit 99; }\nshift 2\nexec "${process.execPath}" "${root}bin/plan-lint.js" "$@"\n`,
  );
  chmodSync(join(folder, "bin/npx"), 0o755);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const shell = (script: string, env: Record<string, string> = {}, args: string[] = []) =>
  spawnSync("bash", ["-e", "-o", "pipefail", "-c", script, "bash", ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { ...env, PATH: `${join(folder, "bin")}${delimiter}${process.env["PATH"] ?? ""}` },
  });
const hasBash = process.platform !== "win32" && spawnSync("bash", ["--version"]).status === 0;

describe("the GitHub action", () => {
  const action = load(read("action.yml")) as any;
  const [step] = action.runs.steps;
  /** As GitHub fills the variables of the step in. */
  const run = (inputs: Record<string, string>) => {
    const values: Record<string, string> = {};
    for (const [name, { default: fallback = "" }] of Object.entries<any>(action.inputs)) values[name] = inputs[name] ?? String(fallback);
    const env = Object.fromEntries(
      Object.entries<string>(step.env).map(([name, text]) => [
        name,
        text.replaceAll(/\$\{\{ inputs\.([a-z-]+) \}\}/gu, (_all, input: string) => values[input] ?? ""),
      ]),
    );
    return shell(step.run, env);
  };

  test("names the version of this package, and puts no input into its script", () => {
    expect(action.inputs.version.default).toBe(GENERATOR.version);
    expect(action.runs.using).toBe("composite");
    expect(step.run).not.toContain("${{");
    expect(Object.values(step.env).join("\n")).not.toMatch(/\$\{\{ (?!inputs\.)/u);
  });

  test.skipIf(!hasBash)("annotates, writes SARIF and fails as it is told", () => {
    const failed = run({ files: "plans/bad plan.md\nplans/good.md\n", "sarif-file": "out.sarif" });
    expect(failed.status).toBe(1);
    expect(failed.stdout).toMatch(/^::error file=plans\/bad plan\.md,line=\d+/mu);
    expect(JSON.parse(readFileSync(join(folder, "out.sarif"), "utf8")).version).toBe("2.1.0");
    expect(run({ files: "plans/*.md", "fail-level": "never" }).status).toBe(0);
    expect(run({ files: "plans/bad plan.md", args: "--ignore=plans/bad*", lang: "en" })).toMatchObject({
      status: 0,
      stderr: expect.stringContaining("left out"),
    });
  });

  test.skipIf(!hasBash)("takes nothing in its inputs for a command or an option", () => {
    const { status } = run({ files: "$(touch hacked); `touch hacked`\n--version", lang: "en" });
    expect(status).toBe(3);
    expect(spawnSync("ls", [join(folder, "hacked")]).status).not.toBe(0);
  });
});

describe("hooks for pre-commit", () => {
  const hooks = load(read(".pre-commit-hooks.yaml")) as any[];

  test.each(hooks.map((hook) => [hook.id, hook]))("%s has what pre-commit asks for", (_id, hook) => {
    for (const key of ["id", "name", "entry", "language"]) expect(hook[key]).toBeTypeOf("string");
    expect(hook.entry).toContain(`npx --yes ${version} `);
    const files = new RegExp(hook.files, "u");
    const exclude = new RegExp(hook.exclude, "u");
    for (const name of ["plans/a.md", "plans/kế hoạch 2026.txt"]) expect(files.test(name) && !exclude.test(name)).toBe(true);
    for (const name of ["README.md", "docs/CHANGELOG.md", "a.png"]) expect(files.test(name) && !exclude.test(name)).toBe(false);
  });

  test.skipIf(!hasBash)("check what is committed, and mend it", () => {
    const [check, fix] = hooks;
    expect(shell(`${check.entry} "$@"`, {}, ["plans/good.md"]).status).toBe(0);
    expect(shell(`${check.entry} "$@"`, {}, ["plans/good.md", "plans/bad plan.md"]).status).toBe(1);
    writeFileSync(join(folder, "plans/mend.md"), GOOD_PLAN.replace("xã Vân Sơn./.", "xã Vân Sơn."));
    expect(shell(`${fix.entry} "$@"`, {}, ["plans/mend.md"]).status).toBe(0);
    expect(readFileSync(join(folder, "plans/mend.md"), "utf8")).toBe(GOOD_PLAN);
    rmSync(join(folder, "plans/mend.md"));
  });
});

describe("the recipes of the README", () => {
  test("configurations are valid, in both languages", () => {
    for (const page of ["README.md", "README.vi.md"]) {
      const config = recipes(page).find(({ data }) => data?.extends !== undefined);
      expect(validateConfig(config?.data)).toEqual([]);
    }
  });

  test("GitHub: the action's inputs exist", () => {
    const action = load(read("action.yml")) as any;
    const { steps, permissions } = recipe(".github/workflows/plans.yml");
    expect(Object.keys(steps[1].with).filter((name) => action.inputs[name] === undefined)).toEqual([]);
    expect(steps[1].uses).toMatch(new RegExp(`@v${GENERATOR.version}$`, "u"));
    expect(steps[2].with.sarif_file).toBe(steps[1].with["sarif-file"]);
    expect(permissions["security-events"]).toBe("write");
  });

  test.skipIf(!hasBash)("GitLab: its command writes the reports it names", () => {
    const job = recipe(".gitlab-ci.yml")["plan-lint"];
    expect(shell(job.script.join("\n")).status).toBe(1);
    expect(JSON.parse(readFileSync(join(folder, job.artifacts.reports.codequality), "utf8"))[0].location.path).toBe("plans/bad plan.md");
    expect(readFileSync(join(folder, job.artifacts.reports.junit), "utf8")).toContain("<testsuites>");
  });

  test("pre-commit: the hook exists", () => {
    const hooks = load(read(".pre-commit-hooks.yaml")) as any[];
    const [repo] = recipe(".pre-commit-config.yaml").repos;
    expect(hooks.map(({ id }) => id)).toEqual(expect.arrayContaining(repo.hooks.map(({ id }: any) => id)));
    expect(repo.rev).toBe(`v${GENERATOR.version}`);
  });
});
