import type { RuleSettings } from "../settings.ts";
import data from "./presets.json" with { type: "json" };

export const PRESET_NAMES = ["recommended", "strict", "law-implementation"] as const;
export type PresetName = (typeof PRESET_NAMES)[number];

/** Severities of each preset; rules it does not name keep their own. */
export const PRESETS: Readonly<Record<PresetName, RuleSettings>> = {
  recommended: data.recommended,
  strict: data.strict as unknown as RuleSettings,
  "law-implementation": data["law-implementation"] as RuleSettings,
};
