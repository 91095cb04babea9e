// Adds to package-lock.json the packages for other platforms that npm left out, or with `--check` says which are missing.
//
// Native tools come as one package for each platform. Where the registry that wrote the lock did not have some of them,
// npm drops them silently, and `npm ci` then calls the lock out of step. Run this after every `npm install`.
import { readFileSync, writeFileSync } from "node:fs";

const path = new URL("../package-lock.json", import.meta.url);
const lock = JSON.parse(readFileSync(path, "utf8"));

const CPUS = { arm: "arm", arm64: "arm64", x64: "x64", ia32: "ia32", ppc64: "ppc64", riscv64: "riscv64", s390x: "s390x" };

/** `@scope/binding-linux-x64-musl` → what npm compares with the machine before it fetches anything. */
function platformOf(name) {
  const [, os, cpu, abi = ""] = /(android|darwin|freebsd|linux|openharmony|win32)-([a-z0-9]+)(?:-([a-z]+))?$/.exec(name) ?? [];
  if (os === undefined || CPUS[cpu] === undefined) return undefined;
  const libc = os !== "linux" ? undefined : abi.startsWith("musl") ? ["musl"] : abi.startsWith("gnu") ? ["glibc"] : undefined;
  return { cpu: [CPUS[cpu]], ...(libc === undefined || cpu === "arm" ? {} : { libc }), os: [os] };
}

const added = [];
for (const facts of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(facts.optionalDependencies ?? {})) {
    const key = `node_modules/${name}`;
    if (lock.packages[key] !== undefined || !/^\d+\.\d+\.\d+$/.test(version)) continue;
    const platform = platformOf(name);
    if (platform === undefined) continue;
    const { cpu, libc, os } = platform;
    lock.packages[key] = {
      version,
      cpu,
      ...(facts.dev === true ? { dev: true } : {}),
      ...(libc === undefined ? {} : { libc }),
      optional: true,
      os,
    };
    added.push(name);
  }
}

if (added.length > 0 && !process.argv.includes("--check")) {
  const { "": own, ...rest } = lock.packages;
  const sorted = Object.entries(rest).sort(([a], [b]) => a.localeCompare(b, "en"));
  lock.packages = { "": own, ...Object.fromEntries(sorted) };
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
}
for (const name of added) console.log(name);
if (added.length > 0 && process.argv.includes("--check")) process.exitCode = 1;
