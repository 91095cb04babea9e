import type { Io } from "../../src/cli/io.ts";
import { run } from "../../src/cli/run.ts";

export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** Runs the command line inside the test, with nothing of the real process. */
export async function ran(args: readonly string[], io: Partial<Io> & { input?: string } = {}): Promise<Ran> {
  const { input = "", ...rest } = io;
  let out = "";
  let err = "";
  const code = await run(args, {
    out: async (text) => void (out += text),
    err: async (text) => void (err += text),
    stdin: async () => new TextEncoder().encode(input),
    lines: async function* () {
      yield* input.split("\n");
    },
    interrupted: () => new Promise(() => undefined),
    env: {},
    platform: "linux",
    folder: process.cwd(),
    build: () => "test",
    outIsTerminal: false,
    errIsTerminal: false,
    ...rest,
  });
  return { code, out, err };
}
