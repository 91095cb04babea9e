// What the bench and the tests of the archive have in common: shelves on disk, damaged files, archives side by side, runs
// that are killed.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { randomFrom } from "./generate.mjs";
import { shelf } from "./shelf.mjs";

const program = fileURLToPath(new URL("../bin/plan-lint.js", import.meta.url));

/** Writes a shelf into a folder. */
export function writeShelf(folder, count, seed = 1) {
  for (const { path, text } of shelf(count, seed)) put(folder, path, text);
}

function put(folder, path, content) {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

const PNG = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
const noise = (random, length) => Uint8Array.from({ length }, () => Math.floor(random() * 256));

/** Files that look like documents and are none; each must be told apart from the others by its bytes. */
const DAMAGES = [
  ["pdf", (random) => Buffer.concat([Buffer.from("%PDF-1.7\n"), noise(random, 2000)])],
  ["docx", (random) => Buffer.concat([Buffer.from("PK\u0003\u0004"), noise(random, 3000)])],
  ["odt", (random) => Buffer.concat([Buffer.from("PK\u0003\u0004"), noise(random, 500)])],
  ["md", (random) => noise(random, 4000)],
  ["pdf", (random) => Buffer.concat([PNG, noise(random, 1000)])],
  ["doc", (random) => Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), noise(random, 1500)])],
];

/** Spreads damaged files over the years of a shelf and gives their paths. */
export function writeDamaged(folder, count, seed = 1) {
  const random = randomFrom(seed + 7919);
  return Array.from({ length: count }, (_, index) => {
    const [extension, make] = DAMAGES[index % DAMAGES.length];
    const path = `${2021 + (index % 6)}/hong-${String(index + 1).padStart(5, "0")}.${String(extension)}`;
    put(folder, path, make(random));
    return path;
  });
}

/** What an archive is made of: each file with the digest of its bytes, each link with where it leads. */
export function archiveFiles(archive) {
  const files = new Map();
  for (const entry of readdirSync(archive, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) continue;
    const path = join(entry.parentPath, entry.name);
    const content = entry.isSymbolicLink() ? readlinkSync(path) : createHash("sha256").update(readFileSync(path)).digest("hex");
    files.set(path.slice(archive.length + 1).replaceAll("\\", "/"), content);
  }
  return files;
}

/** Whether a run has left something for the next one to go on with. */
export function isUnfinished(archive) {
  return existsSync(join(archive, ".work/journal.ndjson"));
}

/** Paths in which two archives differ. */
export function differences(one, other) {
  const [left, right] = [archiveFiles(one), archiveFiles(other)];
  return [...new Set([...left.keys(), ...right.keys()])]
    .filter((path) => left.get(path) !== right.get(path))
    .toSorted((a, b) => (a < b ? -1 : 1));
}

export function reportOf(archive) {
  const path = join(archive, "report.ndjson");
  if (!existsSync(path)) return [];
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}

/** Runs `plan-lint` and gives its exit code; killed with SIGKILL after so many milliseconds if it is still running then. */
export function runUntil(args, milliseconds) {
  const child = spawn(process.execPath, [program, ...args], { stdio: "ignore" });
  const timer = setTimeout(() => child.kill("SIGKILL"), milliseconds);
  return new Promise((resolve) =>
    child.on("exit", (code, signal) => {
      clearTimeout(timer);
      resolve({ code, killed: signal === "SIGKILL" });
    }),
  );
}
