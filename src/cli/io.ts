import { readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";

/** Everything of the process that the commands touch, so that tests can stand in for it. */
export interface Io {
  out(content: string | Uint8Array): Promise<void>;
  err(text: string): Promise<void>;
  stdin(): Promise<Uint8Array>;
  /** Standard input line by line, as the lines come. */
  lines(): AsyncIterable<string>;
  /** Settles when the user wants a run that never ends by itself to stop (Ctrl-C). */
  interrupted(): Promise<void>;
  env: Readonly<Record<string, string | undefined>>;
  platform: string;
  /** The working folder. */
  folder: string;
  /** The folder of the built program; absent where it runs from its sources, which no thread can. */
  home?: string | undefined;
  /** What tells this build of the program from others. */
  build(): string;
  /** Cells of the terminal standard output goes to; absent when it is no terminal. */
  columns?: number | undefined;
  outIsTerminal: boolean;
  errIsTerminal: boolean;
}

export function processIo(home?: string): Io {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", leaveQuietly);
  return {
    out: (content) => write(process.stdout, content),
    err: (text) => write(process.stderr, text),
    stdin: readStdin,
    // Few runs read lines, and the module takes its time to load.
    lines: () => process.getBuiltinModule("node:readline").createInterface({ input: process.stdin, crlfDelay: Infinity }),
    interrupted: () =>
      new Promise((done) => {
        for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => done());
      }),
    env: process.env,
    platform: process.platform,
    folder: process.cwd(),
    ...(home === undefined ? {} : { home }),
    build: () => (home === undefined ? "" : readFileSync(join(home, "build-id"), "utf8")),
    columns: process.stdout.isTTY ? process.stdout.columns : undefined,
    outIsTerminal: process.stdout.isTTY,
    errIsTerminal: process.stderr.isTTY,
  };
}

/** Whoever read the output has seen enough (`plan-lint … | head`): that is no error of ours. */
function leaveQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === "EPIPE") process.exit();
  throw error;
}

/** Waits for a slow reader, so that a long run does not pile its output up in memory. */
function write(stream: NodeJS.WriteStream, content: string | Uint8Array): Promise<void> {
  if (content.length === 0 || stream.write(content)) return Promise.resolve();
  return new Promise((resolve) => {
    stream.once("drain", resolve);
  });
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** `NO_COLOR` wins over `FORCE_COLOR`, which wins over whether there is a terminal to show colours on. */
export function wantsColour(io: Io, isTerminal: boolean): boolean {
  if ((io.env["NO_COLOR"] ?? "") !== "") return false;
  const forced = io.env["FORCE_COLOR"];
  if (forced !== undefined && forced !== "") return forced !== "0" && forced !== "false";
  return isTerminal && io.env["TERM"] !== "dumb";
}
