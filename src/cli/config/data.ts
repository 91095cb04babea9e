import type { PresetName } from "../../check/presets/index.ts";
import type { RuleSettings } from "../../check/settings.ts";
import type { SuppressionSettings } from "../../check/suppress.ts";
import type { OwnBody, OwnWords } from "../../vi/own-words.ts";

/** A configuration file that is valid against `schemas/config.schema.json`. */
export interface ConfigData {
  extends?: PresetName;
  rules?: RuleSettings;
  overrides?: readonly Override[];
  /** Patterns of files to leave out, as in `.gitignore`. */
  ignore?: readonly string[];
  suppressions?: SuppressionSettings;
  bodies?: readonly OwnBody[];
  labels?: OwnWords["labels"];
}

export interface Override {
  /** Patterns as in `.gitignore`, from the folder of the configuration. */
  files: readonly string[];
  extends?: PresetName;
  rules?: RuleSettings;
}

/** A configuration and where it was found. */
export interface Config {
  /** Full path of the file. */
  path: string;
  data: ConfigData;
}

/** Names a configuration may have, in the order they are looked for in a folder. */
export const CONFIG_NAMES = [
  "plan-lint.config.yaml",
  "plan-lint.config.yml",
  "plan-lint.config.json",
  ".planlintrc",
  ".planlintrc.yaml",
  ".planlintrc.yml",
  ".planlintrc.json",
] as const;
