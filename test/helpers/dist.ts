import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));

/** Builds dist/ when it is missing or older than its sources; `npm test` has always built it before. */
export function buildIfStale(): void {
  const built = `${root}dist/start.cjs`;
  const sources = ["src", "schemas"].flatMap((folder) =>
    readdirSync(root + folder, { recursive: true, encoding: "utf8" }).map((path) => `${root}${folder}/${path}`),
  );
  const newest = Math.max(...[...sources, `${root}scripts/build.mjs`].map((path) => statSync(path).mtimeMs));
  if (existsSync(built) && statSync(built).mtimeMs >= newest) return;
  const { status } = spawnSync(process.execPath, ["scripts/build.mjs", "--no-types"], { cwd: root, stdio: "inherit" });
  if (status !== 0) throw new Error("dist/ could not be built");
}

export interface Ran {
  code: number | null;
  out: string;
  err: string;
}

/** Runs the built command line as a user does. */
export function planLint(
  args: readonly string[],
  options: { cwd?: string; input?: string | Uint8Array; env?: Record<string, string> } = {},
): Ran {
  const { PATH = "" } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [`${root}bin/plan-lint.js`, ...args], {
    encoding: "utf8",
    cwd: options.cwd ?? root,
    input: options.input ?? "",
    env: { PATH, ...options.env },
    timeout: 30_000,
  });
  return { code: status, out: stdout, err: stderr };
}
