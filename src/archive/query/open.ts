import { existsSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { INDEX_FORMAT } from "../index/schema.ts";
import { hasJournal } from "../journal.ts";
import { FILES } from "../layout.ts";
import { SETTINGS_FILE } from "../settings.ts";
import { openSqlite, type Sqlite } from "../sqlite.ts";

export interface Index {
  sqlite: Sqlite;
  /** Digest of the manifest the index was made from. */
  manifest: string;
  /** Whether a run was interrupted, so that plans may be there that the index does not know. */
  unfinished: boolean;
  /** Whether another version of SQLite made it, so that its bytes may differ though it says the same. */
  otherSqlite: boolean;
  close: () => void;
}

/**
 * Opens the index for reading; undefined when there is none of today's form. The SQLite in use here marks a database it
 * reads with a folder beside it; reading through a link of one's own needs no right to write in the archive, leaves
 * nothing behind there, and lets any number of readers in.
 */
export function openIndex(archive: string): Index | undefined {
  const path = resolve(archive, FILES.index);
  if (!existsSync(path)) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "plan-lint-read-"));
  const leave = () => rmSync(folder, { recursive: true, force: true });
  try {
    const sqlite = openSqlite(linked(path, join(folder, "index.sqlite")), { readOnly: true });
    // One transaction, because taking and leaving the database costs two calls of the file system.
    sqlite.exec("BEGIN");
    const value = (key: string) => sqlite.get("SELECT value FROM meta WHERE key = ?", [key])?.["value"];
    const close = () => {
      try {
        sqlite.close();
      } finally {
        leave();
      }
    };
    if (value("format") !== INDEX_FORMAT) {
      close();
      return undefined;
    }
    const otherSqlite = value("sqlite") !== sqlite.get("SELECT sqlite_version() AS version")?.["version"];
    return { sqlite, manifest: String(value("manifest")), unfinished: hasJournal(archive), otherSqlite, close };
  } catch (error) {
    leave();
    throw error;
  }
}

/** The index of an archive, or why there is none to ask. Throws {@link isDamage} errors where it cannot be read. */
export function indexFor(archive: string): Index | "no-folder" | "no-archive" | "no-index" | "other-index" {
  if (!existsSync(archive)) return "no-folder";
  if (!existsSync(join(archive, SETTINGS_FILE))) return "no-archive";
  if (!existsSync(join(archive, FILES.index))) return "no-index";
  return openIndex(archive) ?? "other-index";
}

/** The same, where a file that is no database is as good as none. */
export function indexOf(archive: string): Index | undefined {
  try {
    return openIndex(archive);
  } catch {
    return undefined;
  }
}

/** Where links are not allowed, as for most users of Windows, the file itself. */
function linked(path: string, link: string): string {
  try {
    symlinkSync(path, link);
    return link;
  } catch {
    rmSync(`${path}.lock`, { recursive: true, force: true });
    return path;
  }
}
