import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { codeOf } from "./disk.ts";

/** What an archive is made with. It is decided when the archive is begun, and holds for all that is added later. */
export interface Settings {
  /** Version of the layout. */
  archive: 1;
  /** Format of the plan files. */
  plans: "yaml" | "json";
  /** Bulky parts that the plan files hold as well. */
  with: readonly ("source" | "outline")[];
  /** Whether the files that were read are copied into the archive, linked to from it, or neither. */
  originals: "copy" | "link" | "none";
}

export const SETTINGS_FILE = "archive.json";

export const DEFAULT_SETTINGS: Settings = { archive: 1, plans: "yaml", with: [], originals: "copy" };

/** The settings of an archive; undefined when the folder is none. Throws when the file cannot be read, is of another version or no JSON. */
export async function readSettings(folder: string): Promise<Settings | undefined> {
  const text = await readFile(join(folder, SETTINGS_FILE), "utf8").catch((error: unknown) => {
    if (!["ENOENT", "ENOTDIR"].includes(codeOf(error))) throw error;
  });
  if (text === undefined) return undefined;
  const settings = JSON.parse(text) as Settings;
  if (settings.archive !== 1) throw new Error(`${SETTINGS_FILE}: ${JSON.stringify(settings.archive)}`);
  return { ...DEFAULT_SETTINGS, ...settings };
}

export function settingsText({ archive, plans, with: parts, originals }: Settings): string {
  return `${JSON.stringify({ archive, plans, with: [...parts].sort(), originals }, null, 2)}\n`;
}
