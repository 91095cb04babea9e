import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { lockArchive, unlockArchive } from "../../src/archive/lock.ts";

/** What happens between the creation of a file and its filling, once. */
let meanwhile: (() => void) | undefined;
/** Whether the file system knows links. */
let links = true;

vi.mock("node:fs", async (load) => {
  const fs = await load<typeof import("node:fs")>();
  return {
    ...fs,
    writeFileSync: (path: string, data: string, options?: { flag?: string }) => {
      const happens = meanwhile;
      meanwhile = undefined;
      if (happens === undefined) return fs.writeFileSync(path, data, options);
      const file = fs.openSync(path, options?.flag ?? "w");
      happens();
      fs.writeSync(file, data);
      fs.closeSync(file);
    },
    linkSync: (from: string, to: string) => {
      if (!links) throw Object.assign(new Error("operation not permitted"), { code: "EPERM" });
      fs.linkSync(from, to);
    },
  };
});

let archive = "";
const lock = () => join(archive, ".work/lock.json");
const own = process.pid;
beforeEach(() => {
  archive = mkdtempSync(join(tmpdir(), "plan-lint-lock-"));
});
afterEach(() => {
  links = true;
  rmSync(archive, { recursive: true, force: true });
});

/** What another run that is alive does. */
function byAnother<Result>(act: () => Result): Result {
  Object.defineProperty(process, "pid", { value: process.ppid });
  try {
    return act();
  } finally {
    Object.defineProperty(process, "pid", { value: own });
  }
}

test.each([true, false])("one run has it until it gives it back (links: %s)", (known) => {
  links = known;
  expect(lockArchive(archive)).toBeUndefined();
  expect(JSON.parse(readFileSync(lock(), "utf8"))).toMatchObject({ pid: own });
  expect(readdirSync(join(archive, ".work"))).toEqual(["lock.json"]);
  byAnother(() => unlockArchive(archive, true));
  expect(byAnother(() => lockArchive(archive))).toBeUndefined();
  expect(lockArchive(archive)).toMatchObject({ pid: process.ppid });
});

test("a lock that is being written is not taken for a torn one", () => {
  let other: unknown;
  meanwhile = () => {
    other = byAnother(() => lockArchive(archive));
  };
  const mine = lockArchive(archive);
  expect([mine, other].filter((holder) => holder === undefined)).toHaveLength(1);
});

test("a work folder that goes away meanwhile is made again", () => {
  meanwhile = () => rmSync(join(archive, ".work"), { recursive: true });
  expect(lockArchive(archive)).toBeUndefined();
  expect(JSON.parse(readFileSync(lock(), "utf8"))).toMatchObject({ pid: own });
});

test.each(['{"pid":', ""])("a torn lock holds nothing: %j", (content) => {
  mkdirSync(join(archive, ".work"));
  writeFileSync(lock(), content);
  expect(lockArchive(archive)).toBeUndefined();
});
