// Cost of each stage and of each lint rule, measured on a bundle of the sources in one process.
import { mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../", import.meta.url));
const folder = join(root, "node_modules/.plan-lint-bench");

const ENTRY = `
export { readSource } from "./src/read/index.ts";
export { parse } from "./src/tree/parse.ts";
export { outline } from "./src/outline/index.ts";
export { extract } from "./src/extract/index.ts";
export { assemble } from "./src/plan/assemble.ts";
export { locator } from "./src/plan/locate.ts";
export { validatePlan } from "./src/validate/index.ts";
export { check, runRules } from "./src/check/index.ts";
export { rules } from "./src/check/rules/index.ts";
export { emit } from "./src/emit/index.ts";
export { report } from "./src/report/index.ts";
export { GENERATOR } from "./src/version.ts";
`;

/** The stages as one module, with names that a profiler shows. */
export async function loadStages() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, "stages.mjs");
  await build({
    stdin: { contents: ENTRY, resolveDir: root, loader: "ts" },
    bundle: true,
    format: "esm",
    splitting: true,
    platform: "node",
    target: "node20",
    outdir: dirname(outfile),
    entryNames: "stages",
    outExtension: { ".js": ".mjs" },
    loader: { ".md": "text" },
    logLevel: "error",
    banner: { js: 'import{createRequire as $createRequire$}from"node:module";const require=$createRequire$(import.meta.url);' },
  });
  return import(pathToFileURL(outfile).href);
}

export const STAGES = ["read", "parse", "outline", "extract", "plan", "validate", "check", "report", "json", "yaml"];

/** Milliseconds of every stage for one document. */
export async function timeStages(core, path, bytes) {
  const times = {};
  const timed = async (stage, work) => {
    const begun = performance.now();
    const value = await work();
    times[stage] = performance.now() - begun;
    return value;
  };
  const read = await timed("read", () => core.readSource({ path, bytes }, {}));
  const source = await timed("parse", () => core.parse(read));
  const sections = await timed("outline", () => core.outline(source));
  const facts = await timed("extract", () => core.extract(sections));
  const file = { path, mediaType: read.mediaType, sha256: read.sha256, bytes: bytes.length };
  const { plan } = await timed("plan", () =>
    core.assemble(facts, sections, source.text, { source: file, generator: core.GENERATOR, locate: core.locator(source.root) }),
  );
  const broken = await timed("validate", () => core.validatePlan(plan));
  if (broken.length > 0) throw new Error(`the generated plan does not compile: ${broken[0].message.en}`);
  const input = { plan, outline: sections, text: source.text, facts, source };
  const diagnostics = await timed("check", () => core.check(input, {}));
  await timed("report", () => core.report([{ path, diagnostics, text: source.text }], "pretty", { lang: "vi" }));
  await timed("json", () => core.emit(plan, "json"));
  await timed("yaml", () => core.emit(plan, "yaml"));
  return { times, input, tasks: plan.tasks?.length ?? 0, remarks: diagnostics.length };
}

/**
 * Milliseconds of every rule, dearest first, the best of some rounds: `ms` with the indexes it needs, as if no rule had
 * run before it, `alone` without them. The processor's time, which other programs on the machine do not lengthen.
 */
export function timeRules(core, input, rounds = 1) {
  const times = core.rules.map((rule) => {
    const best = { id: rule.id, ms: Infinity, alone: Infinity };
    const { check } = rule;
    const again = {
      ...rule,
      check(...args) {
        const found = [...check.apply(rule, args)];
        best.alone = Math.min(
          best.alone,
          spent(() => [...check.apply(rule, args)]),
        );
        return found;
      },
    };
    for (let round = 0; round < rounds; round++) {
      best.ms = Math.min(
        best.ms,
        spent(() => core.runRules([rule], input)),
      );
      core.runRules([again], input);
    }
    return best;
  });
  return times.sort((a, b) => b.ms - a.ms);
}

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc");

function spent(work) {
  // Else what others have left is collected at the cost of whoever comes next.
  collect({ type: "minor" });
  const begun = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}
