import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { codeOf, isOfFileSystem } from "./disk.ts";
import type { Refusal } from "./refusal.ts";

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

/** The settings of an archive, or why there are none: the folder is no archive, or its own file cannot be read. */
export async function readSettings(archive: string): Promise<Settings | Refusal> {
  const path = join(archive, SETTINGS_FILE);
  try {
    const settings: unknown = JSON.parse(await readFile(path, "utf8"));
    if (!isVersioned(settings)) return { refused: "bad-file", what: path };
    if (settings.archive !== DEFAULT_SETTINGS.archive)
      return { refused: "other-version", what: archive, version: String(settings.archive) };
    return { ...DEFAULT_SETTINGS, ...settings };
  } catch (error) {
    if (error instanceof SyntaxError) return { refused: "bad-file", what: path };
    const code = codeOf(error);
    if (code === "ENOENT" || code === "ENOTDIR") return { refused: "not-an-archive", what: archive };
    if (!isOfFileSystem(error)) throw error;
    return { refused: "unreadable", what: path, code };
  }
}

function isVersioned(value: unknown): value is Settings {
  return typeof value === "object" && value !== null && "archive" in value && typeof value.archive === "number";
}

export function settingsText({ archive, plans, with: parts, originals }: Settings): string {
  return `${JSON.stringify({ archive, plans, with: [...parts].sort(), originals }, null, 2)}\n`;
}
