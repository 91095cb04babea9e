import { spawn } from "node:child_process";
import { realpathSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Place } from "../model/place.ts";
import { UsageError } from "./texts.ts";

/** Stretches of lines, both ends included; `all` for a new file and for one without lines. */
type Lines = "all" | [first: number, last: number][];

/** What git says has changed, by full path. */
export class Changes {
  readonly #files: ReadonlyMap<string, Lines>;

  constructor(files: ReadonlyMap<string, Lines>) {
    this.#files = files;
  }

  has(path: string): boolean {
    return this.#files.has(fullPath(path));
  }

  /** The remarks on lines that have changed, or that explain themselves by such lines; those without a line all stay. */
  sift(path: string, diagnostics: readonly Diagnostic[]): Diagnostic[] {
    const lines = this.#files.get(fullPath(path)) ?? [];
    if (lines === "all") return [...diagnostics];
    const touches = ({ start, end, page, paragraph }: Place) =>
      page !== undefined || paragraph !== undefined || lines.some(([first, last]) => start.line <= last && end.line >= first);
    return diagnostics.filter(
      ({ place, related = [] }) => place === undefined || touches(place) || related.some((other) => touches(other.place)),
    );
  }
}

/** Without links, as git gives its own folder. */
function fullPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

/**
 * What has changed since a commit: up to the files as they lie on disk, whether committed or not, and new files with them.
 * Against another branch it is what this one adds to it: the comparison begins where they parted.
 */
export async function changesSince(ref: string | undefined, folder = resolve("")): Promise<Changes> {
  const top = (await git(["rev-parse", "--show-toplevel"], folder)).lines[0];
  if (top === undefined) throw new UsageError("noRepository");
  const base = await baseOf(ref, folder);
  const files = new Map<string, Lines>();
  const root = realpathSync(top);
  const listed = base === undefined ? ["ls-files", "-z", "--cached"] : ["diff", "--name-only", "-z", "--no-renames", base];
  // Names that `diff` gives begin at the top, those of `ls-files` in the folder it runs in.
  for (const name of await names(listed, root)) files.set(join(root, name), base === undefined ? "all" : []);
  for (const name of await names(["ls-files", "-z", "--others", "--exclude-standard"], root)) files.set(join(root, name), "all");
  if (base !== undefined) for (const [name, lines] of await hunks(base, root)) files.set(join(root, name), lines);
  for (const [name, lines] of files) if (lines !== "all" && lines.length === 0) files.set(name, "all");
  return new Changes(files);
}

/** The commit to compare with; undefined where there is none yet. */
async function baseOf(ref: string | undefined, folder: string): Promise<string | undefined> {
  if (ref?.startsWith("-") === true) throw new UsageError("badRef", { ref });
  const commit = (await git(["rev-parse", "--verify", "--quiet", `${ref ?? "HEAD"}^{commit}`], folder)).lines[0];
  if (commit === undefined && ref !== undefined) throw new UsageError("badRef", { ref });
  if (commit === undefined || ref === undefined) return commit;
  return (await git(["merge-base", commit, "HEAD"], folder)).lines[0] ?? commit;
}

async function names(args: readonly string[], cwd: string): Promise<string[]> {
  return (await git(args, cwd)).lines.join("\n").split("\0").filter(Boolean);
}

const FILE = /^\+\+\+ (?:"b\/(?<quoted>.*)"|b\/(?<plain>.*?))\t?$/u;
const HUNK = /^@@ -\d+(?:,(?<gone>\d+))? \+(?<start>\d+)(?:,(?<count>\d+))? @@/u;

/** The lines each changed file has that the base has not. Where lines are gone, those around the gap count. */
async function hunks(base: string, root: string): Promise<Map<string, Lines>> {
  const files = new Map<string, Lines>();
  let current: [number, number][] | undefined;
  // Lines of the hunk that are still to come, which may look like anything.
  let words = 0;
  const options = ["--unified=0", "--no-color", "--no-ext-diff", "--no-textconv", "--no-renames", "--src-prefix=a/", "--dst-prefix=b/"];
  await git(["-c", "core.quotepath=off", "diff", ...options, base], root, (line) => {
    if (words > 0) {
      // "\ No newline at end of file" is no line of either.
      words -= line.startsWith("\\") ? 0 : 1;
      return;
    }
    const file = FILE.exec(line)?.groups;
    if (file !== undefined) {
      current = [];
      files.set(file["quoted"] === undefined ? (file["plain"] ?? "") : unquoted(file["quoted"]), current);
    }
    const { gone = "1", start, count = "1" } = HUNK.exec(line)?.groups ?? {};
    if (start === undefined || current === undefined) return;
    words = Number(gone) + Number(count);
    const first = Number(start);
    current.push(count === "0" ? [first, first + 1] : [first, first + Number(count) - 1]);
  });
  return files;
}

/** A name as git writes it when it has quotes, backslashes or control characters. */
function unquoted(name: string): string {
  const escapes: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", a: "\u0007", b: "\b", f: "\f", v: "\v" };
  return name.replaceAll(/\\(?:(?<octal>[0-7]{3})|(?<letter>.))/gu, (_all, octal: string | undefined, letter: string) =>
    octal === undefined ? (escapes[letter] ?? letter) : String.fromCharCode(Number.parseInt(octal, 8)),
  );
}

/** Runs git and gives what it says; no lines when it fails. A line goes to `each` instead of being kept. */
function git(args: readonly string[], cwd: string, each?: (line: string) => void): Promise<{ lines: string[] }> {
  return new Promise((done, fail) => {
    const child = spawn("git", [...args], { cwd, stdio: ["ignore", "pipe", "ignore"], windowsHide: true });
    const lines: string[] = [];
    const tell = each ?? ((line) => void lines.push(line));
    let rest = "";
    // Not by `node:readline`, which also ends lines where git does not, at a carriage return alone.
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      const parts = text.split("\n");
      parts[0] = rest + (parts[0] ?? "");
      rest = parts.pop() ?? "";
      for (const line of parts) tell(line.replace(/\r$/u, ""));
    });
    child.on("error", () => fail(new UsageError("noGit")));
    child.on("close", (code) => {
      if (rest !== "") tell(rest);
      done({ lines: code === 0 ? lines : [] });
    });
  });
}
