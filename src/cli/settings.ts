import type { CheckSettings } from "../check/settings.ts";
import type { PlanOptions } from "../pipeline.ts";
import { type ConfigOptions, Configs } from "./config/find.ts";
import type { Io } from "./io.ts";
import { type Encoding, limitsFrom } from "./options.ts";

/** Options of every command that reads plans. */
export interface ReadingOptions extends ConfigOptions {
  encoding?: Encoding | undefined;
}

/** How one file is read and checked: plain data, the same object for all files it holds for. */
export type PlanSettings = Pick<PlanOptions, "encoding" | "limits" | "words"> & Pick<CheckSettings, "rules" | "suppressions">;

/** The settings of each file, from the options of the run and the configurations. */
export class Settings {
  readonly configs: Configs;
  readonly #common: PlanSettings;
  readonly #known = new Map<string, PlanSettings>();

  constructor(options: ReadingOptions, io: Io) {
    const limits = limitsFrom(options);
    this.configs = new Configs(options, io.platform);
    this.#common = {
      ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
      ...(limits === undefined ? {} : { limits }),
    };
  }

  async of(path: string): Promise<PlanSettings> {
    const config = await this.configs.of(path);
    if (config === undefined) return this.#common;
    const { configOf } = await import("./config/resolve.ts");
    return this.#same({ ...this.#common, ...(await configOf(config, path)) });
  }

  /** One object for equal settings: what is made of own words is kept by the object. */
  #same(settings: PlanSettings): PlanSettings {
    const key = JSON.stringify(settings);
    const known = this.#known.get(key);
    if (known === undefined) this.#known.set(key, settings);
    return known ?? settings;
  }
}
