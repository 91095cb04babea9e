import { existsSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { withSlashes } from "../inputs.ts";
import { type Config, CONFIG_NAMES } from "./data.ts";

export interface ConfigOptions {
  /** A file to follow instead of those found. */
  config?: string | false | undefined;
}

/** Finds the configuration of each file: the nearest one in the folders above it. Folders are looked at once. */
export class Configs {
  readonly #options: ConfigOptions;
  readonly #platform: string;
  readonly #found = new Map<string, string | undefined>();
  readonly #loaded = new Map<string, Promise<Config>>();

  constructor(options: ConfigOptions, platform: string) {
    this.#options = options;
    this.#platform = platform;
  }

  async of(file: string): Promise<Config | undefined> {
    const { config } = this.#options;
    if (config === false) return undefined;
    const path = config === undefined ? this.#nearest(dirname(resolve(file))) : resolve(config);
    return path === undefined ? undefined : this.#load(path);
  }

  #nearest(folder: string): string | undefined {
    if (this.#found.has(folder)) return this.#found.get(folder);
    const here = CONFIG_NAMES.map((name) => join(folder, name)).find((path) => existsSync(path));
    const above = dirname(folder);
    const path = here ?? (above === folder ? undefined : this.#nearest(above));
    this.#found.set(folder, path);
    return path;
  }

  #load(path: string): Promise<Config> {
    let loaded = this.#loaded.get(path);
    if (loaded === undefined) {
      // The reader of YAML and the schema are loaded only where there is a configuration.
      loaded = import("./load.ts").then(({ loadConfig }) => loadConfig(path, withSlashes(relative("", path) || path, this.#platform)));
      this.#loaded.set(path, loaded);
    }
    return loaded;
  }
}
