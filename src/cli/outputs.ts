import { promises } from "node:fs";
import { basename, dirname, extname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { UsageError } from "./texts.ts";

/**
 * Where the plans go: all into one text, or each into a file of its own. `-o` names a folder when it is one already,
 * when it ends in a slash, or when it has no extension.
 */
export type Target = { kind: "stdout" } | { kind: "file"; path: string } | { kind: "folder"; files: ReadonlyMap<string, string> };

export async function targetOf(output: string | undefined, inputs: readonly string[], extension: string): Promise<Target> {
  if (output === undefined || output === "-") return { kind: "stdout" };
  const target: Target = (await isFolder(output))
    ? { kind: "folder", files: filesIn(output, inputs, extension) }
    : { kind: "file", path: output };
  await refuseInputs(target.kind === "file" ? [target.path] : [...target.files.values()], inputs);
  return target;
}

async function isFolder(output: string): Promise<boolean> {
  if (/[/\\]$/u.test(output)) return true;
  const facts = await promises.stat(output).catch(() => undefined);
  return facts === undefined ? extname(output) === "" : facts.isDirectory();
}

/**
 * A file for each input, in the folders they stand in below the one that holds them all. Inputs that only differ in
 * their extension keep it (`plan.md.yaml`, `plan.docx.yaml`), so that none overwrites another, nor does where capitals
 * make no difference. Which name a file gets does not hang on the order of the inputs.
 */
export function filesIn(folder: string, inputs: readonly string[], extension: string): Map<string, string> {
  const base = commonFolder(inputs);
  const named = inputs.map((input): Named => {
    const below = relative(base, resolve(dirname(input)));
    const left = extname(input);
    // Another drive of Windows has no way there from here.
    return { input, name: join(isAbsolute(below) ? "" : below, basename(input, left)), left };
  });
  keepExtensions(named);
  numberAlike(named);
  return new Map(named.map(({ input, name }) => [input, join(folder, name + extension)]));
}

interface Named {
  input: string;
  name: string;
  /** The extension, as long as the name stands without it. */
  left: string;
}

const inSmall = (name: string): string => name.toLowerCase();

/** A name with its extension can be like another one's without (`a.md`, `a.txt`, `a.md.txt`), which then keeps its own too. */
function keepExtensions(named: readonly Named[]): void {
  for (;;) {
    const counts = new Map<string, number>();
    for (const { name } of named) counts.set(inSmall(name), (counts.get(inSmall(name)) ?? 0) + 1);
    const alike = named.filter(({ name, left }) => left !== "" && counts.get(inSmall(name)) !== 1);
    if (alike.length === 0) return;
    for (const file of alike) {
      file.name += file.left;
      file.left = "";
    }
  }
}

/** What is alike still differs in capitals or in the drive. */
function numberAlike(named: readonly Named[]): void {
  const taken = new Set(named.map(({ name }) => inSmall(name)));
  const met = new Set<string>();
  for (const file of named.toSorted((a, b) => (a.input < b.input ? -1 : 1))) {
    const { name } = file;
    for (let number = 2; met.has(inSmall(file.name)); number += 1)
      if (!taken.has(inSmall(`${name}-${number}`))) file.name = `${name}-${number}`;
    taken.add(inSmall(file.name));
    met.add(inSmall(file.name));
  }
}

function commonFolder(inputs: readonly string[]): string {
  const [first = [], ...others] = inputs.map((input) => resolve(dirname(input)).split(sep));
  let depth = first.length;
  for (const parts of others) {
    let same = 0;
    while (same < depth && parts[same] === first[same]) same += 1;
    depth = same;
  }
  return first.slice(0, depth).join(sep) || sep;
}

/** No output may take the place of a file that is read. */
export async function refuseInputs(outputs: readonly string[], inputs: readonly string[]): Promise<void> {
  // Most runs write to standard output only, and the module behind `promises` takes milliseconds to load.
  if (outputs.length === 0) return;
  const taken = new Set<string>();
  for (const input of inputs) for (const key of await keysOf(input)) taken.add(key);
  for (const path of outputs) {
    const keys = await keysOf(path);
    if (keys.some((key) => taken.has(key))) throw new UsageError("overwrites", { path });
  }
}

/** No two outputs may be one file. */
export async function refuseTwice(outputs: readonly string[]): Promise<void> {
  if (outputs.length < 2) return;
  const taken = new Set<string>();
  for (const path of outputs) {
    const keys = await keysOf(path);
    if (keys.some((key) => taken.has(key))) throw new UsageError("sameFile", { path });
    for (const key of keys) taken.add(key);
  }
}

/** What a file is known by: its full path and, where it exists, its number on the disk, whatever links lead to it. */
async function keysOf(path: string): Promise<string[]> {
  const facts = await promises.stat(path, { bigint: true }).catch(() => undefined);
  return facts === undefined ? [resolve(path)] : [resolve(path), `${facts.dev}:${facts.ino}`];
}
