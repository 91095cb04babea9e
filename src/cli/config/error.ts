import type { Diagnostic } from "../../model/diagnostic.ts";

/** A configuration that cannot be followed: ends the run as wrong usage does, with every reason and its line. */
export class ConfigError extends Error {
  readonly path: string;
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];

  constructor(path: string, text: string, diagnostics: readonly Diagnostic[]) {
    super(`${path}: ${diagnostics[0]?.message.en ?? ""}`);
    this.path = path;
    this.text = text;
    this.diagnostics = diagnostics;
  }
}
