/**
 * What this project uses of pdf.js, typed by hand: its own types speak of browsers. The library is loaded when the
 * first PDF comes, runs in this thread without a worker file, and is told to fetch, evaluate and draw nothing.
 */

export interface PdfOperators {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

/** Holds the fonts of the pages read so far; `get` throws for what is not there. */
interface PdfObjects {
  has(name: string): boolean;
  get(name: string): unknown;
}

export interface PdfPage {
  readonly commonObjs: PdfObjects;
  readonly objs: PdfObjects;
  getViewport(options: { scale: number }): { width: number; height: number; transform: number[] };
  getOperatorList(): Promise<PdfOperators>;
  cleanup(): boolean;
}

export interface PdfDocument {
  readonly numPages: number;
  getPage(number: number): Promise<PdfPage>;
}

interface PdfLoadingTask {
  promise: Promise<PdfDocument>;
  destroy(): Promise<void>;
}

interface PdfLibrary {
  OPS: Readonly<Record<string, number>>;
  getDocument(options: Record<string, unknown>): PdfLoadingTask;
}

/** Name of the method by which pdf.js collects the operators of a page as they come in. */
const COLLECT = "_renderPageChunk";

interface OperatorChunk {
  length: number;
  fnArray: readonly number[];
}

/** States saved one inside the other take pdf.js time that grows with their square. Real pages nest a dozen. */
const NESTING_MAX = 1000;

/**
 * Counts the operators of a page as they come in and calls `stop` once there are more than `maximum`, or they nest too
 * deep: forms that draw forms ten times over grow without end, and pdf.js itself knows no limit. Without the
 * method to hook (another version) nothing is counted.
 */
export function limitOperators(page: PdfPage, operators: Readonly<Record<string, number>>, maximum: number, stop: () => void): void {
  const inner = page as unknown as Record<string, unknown>;
  const collect = inner[COLLECT] as ((list: OperatorChunk, state: unknown) => void) | undefined;
  if (typeof collect !== "function") return;
  let count = 0;
  let depth = 0;
  inner[COLLECT] = (list: OperatorChunk, state: unknown) => {
    count += list.length;
    for (const code of list.fnArray) depth += code === operators["save"] ? 1 : code === operators["restore"] ? -1 : 0;
    if (count > maximum || depth > NESTING_MAX) stop();
    else collect.call(page, list, state);
  };
}

export interface OpenedPdf {
  document: PdfDocument;
  /** Operator numbers by name: `showText`, `setFont` … */
  operators: Readonly<Record<string, number>>;
  close(): Promise<void>;
}

/** `ArrayBuffer.prototype.transferToFixedLength` came with Node 21; pdf.js calls it to cut a buffer to its length. */
function supplyMissingBuiltIns(): void {
  if ("transferToFixedLength" in ArrayBuffer.prototype) return;
  // oxlint-disable-next-line no-extend-native -- pdf.js supplies itself with what is missing in the same way.
  Object.defineProperty(ArrayBuffer.prototype, "transferToFixedLength", {
    configurable: true,
    writable: true,
    value(this: ArrayBuffer, length?: number) {
      return this.slice(0, length);
    },
  });
}

/**
 * Opens a PDF. Rejects with an error whose `name` is `PasswordException`, `InvalidPDFException` or another.
 * The bytes are copied, since pdf.js takes its buffer away from the caller.
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  supplyMissingBuiltIns();
  const library = (await import("unpdf/pdfjs")) as unknown as PdfLibrary;
  const task = library.getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: true,
    useWorkerFetch: false,
    enableXfa: false,
    stopAtErrors: false,
    // Pictures are not needed, and decoding the pages of a scan costs hundreds of megabytes.
    maxImageSize: 0,
    // Says whether a font carries a map to Unicode.
    fontExtraProperties: true,
  });
  try {
    return { document: await task.promise, operators: library.OPS, close: () => task.destroy() };
  } catch (error) {
    await task.destroy().catch(() => undefined);
    throw error;
  }
}
