/**
 * How much of a file the readers take on before they give up with one sentence. All defaults stand here; the command
 * line may change them. They are far above any real plan, and low enough that a hostile file ends within seconds and
 * well under 500 MB of memory.
 */
export interface Limits {
  /** Bytes of the file as it lies on disk. */
  fileBytes: number;
  /** Bytes of all parts that are read out of a package (Word, OpenDocument), unpacked. */
  unpackedBytes: number;
  /** Unpacked bytes to one packed byte, looked at once a part has passed {@link RATIO_FLOOR_BYTES}. */
  compressionRatio: number;
  /** Files in one package. */
  zipEntries: number;
  /** Elements open at once in XML or HTML. */
  depth: number;
  /** Elements in one XML part or HTML page, objects in a PDF. */
  nodes: number;
  /** Pages of a PDF. */
  pages: number;
  /** Characters (UTF-16 code units) of the text that comes out. */
  textLength: number;
}

/** Small parts may be as empty as they like: a table of blank cells packs 300 to 1 and harms nobody. */
export const RATIO_FLOOR_BYTES = 4 * 1024 * 1024;

export const DEFAULT_LIMITS: Readonly<Limits> = {
  fileBytes: 64 * 1024 * 1024,
  unpackedBytes: 128 * 1024 * 1024,
  compressionRatio: 200,
  zipEntries: 10_000,
  depth: 256,
  nodes: 400_000,
  pages: 2_000,
  textLength: 20_000_000,
};

/** The defaults, but for what was given; a bound given as undefined stays. */
export function limitsOver(given: Partial<Limits> = {}): Limits {
  return { ...DEFAULT_LIMITS, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) };
}
