// `npm start`: builds the program if needed, then compiles and checks an example, as a first look.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

process.chdir(fileURLToPath(new URL("../", import.meta.url)));
const EXAMPLE = "examples/toi-thieu/plan.md";

function run(...args) {
  const { status } = spawnSync(process.execPath, args, { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

run("scripts/build.mjs", "--no-types");
for (const command of ["compile", "check"]) {
  console.log(`\n$ plan-lint ${command} ${EXAMPLE}`);
  run("bin/plan-lint.js", command, EXAMPLE);
}
