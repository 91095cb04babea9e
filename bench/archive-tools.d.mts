/** A line of report.ndjson, as far as tests look at it. */
interface Reported {
  path: string;
  status: string;
  version?: number;
  reason?: { vi: string; en: string };
}

export function writeShelf(folder: string, count: number, seed?: number): void;
export function writeDamaged(folder: string, count: number, seed?: number): string[];
export function archiveFiles(archive: string): Map<string, string>;
export function isUnfinished(archive: string): boolean;
export function differences(one: string, other: string): string[];
export function reportOf(archive: string): Reported[];
export function runUntil(args: readonly string[], milliseconds: number): Promise<{ code: number | null; killed: boolean }>;
