import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));

const LOCK = `${root}node_modules/.plan-lint-build.lock`;

/** Builds dist/ when it is missing or older than its sources; `npm test` has always built it before. */
export function buildIfStale(): void {
  // Test files run side by side; one of them builds, the others wait.
  for (const deadline = Date.now() + 60_000; !locked();) {
    if (Date.now() > deadline) rmSync(LOCK, { recursive: true, force: true });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  }
  try {
    if (!isStale()) return;
    const { status } = spawnSync(process.execPath, ["scripts/build.mjs", "--no-types"], { cwd: root, stdio: "inherit" });
    if (status !== 0) throw new Error("dist/ could not be built");
  } finally {
    rmSync(LOCK, { recursive: true, force: true });
  }
}

function locked(): boolean {
  try {
    mkdirSync(LOCK);
    return true;
  } catch {
    return false;
  }
}

function isStale(): boolean {
  const built = `${root}dist/start.cjs`;
  if (!existsSync(built)) return true;
  const sources = ["src", "schemas"].flatMap((folder) =>
    readdirSync(root + folder, { recursive: true, encoding: "utf8" }).map((path) => `${root}${folder}/${path}`),
  );
  return [...sources, `${root}scripts/build.mjs`].some((path) => statSync(path).mtimeMs > statSync(built).mtimeMs);
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
