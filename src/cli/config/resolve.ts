import { dirname, isAbsolute, relative, resolve } from "node:path";
import { PRESETS } from "../../check/presets/index.ts";
import { mergeRules, type RuleSettings } from "../../check/settings.ts";
import type { SuppressionSettings } from "../../check/suppress.ts";
import type { OwnWords } from "../../vi/own-words.ts";
import { matcher } from "../ignore.ts";
import type { Config, ConfigData } from "./data.ts";

/** What a configuration says of one file. */
export interface FileConfig {
  rules: RuleSettings;
  words?: OwnWords;
  suppressions?: SuppressionSettings;
}

/** The severities a configuration and its overrides give a file, later ones over earlier ones. */
export async function configOf({ path, data }: Config, file: string): Promise<FileConfig> {
  const { bodies, labels, suppressions } = data;
  const layers = [layerOf(data)];
  for (const override of data.overrides ?? []) if (await concerns(override.files, path, file)) layers.push(layerOf(override));
  return {
    rules: mergeRules(...layers.flat()),
    ...(bodies === undefined && labels === undefined
      ? {}
      : { words: { ...(bodies === undefined ? {} : { bodies }), ...(labels === undefined ? {} : { labels }) } }),
    ...(suppressions === undefined ? {} : { suppressions }),
  };
}

function layerOf({ extends: preset, rules = {} }: Pick<ConfigData, "extends" | "rules">): RuleSettings[] {
  return preset === undefined ? [rules] : [PRESETS[preset], rules];
}

/** Whether patterns of a configuration match a file; files outside its folder are none of its business. */
export async function concerns(patterns: readonly string[], config: string, file: string): Promise<boolean> {
  const below = relative(dirname(config), resolve(file));
  if (below === "" || below.startsWith("..") || isAbsolute(below)) return false;
  return (await matcher(patterns))(below);
}
