import { effective } from "../../check/settings.ts";
import { rules } from "../../check/rules/index.ts";
import { writeYaml } from "../../emit/yaml-file.ts";
import type { Language } from "../../report/index.ts";
import type { Io } from "../io.ts";
import { withSlashes } from "../inputs.ts";
import type { Settings } from "../settings.ts";
import { relative } from "node:path";

/** `plan-lint --print-config FILE`: everything that holds for a file, defaults and options included, as a configuration. */
export async function printConfig(file: string, settings: Settings, lang: Language, io: Io): Promise<number> {
  const config = await settings.configs.of(file);
  const { rules: set = {}, words, suppressions } = await settings.of(file);
  const where = config === undefined ? undefined : withSlashes(relative("", config.path) || config.path, io.platform);
  const head = {
    vi: where === undefined ? "Không có tệp cấu hình; mức mặc định." : `Theo ${where}, cho ${file}.`,
    en: where === undefined ? "No configuration; the defaults." : `From ${where}, for ${file}.`,
  };
  const shown = {
    rules: Object.fromEntries(
      rules.map((rule) => {
        const { severity, options } = effective(rule, { rules: set });
        return [rule.id, Object.keys(options).length === 0 ? severity : [severity, options]];
      }),
    ),
    suppressions: { unused: "warning", withoutReason: "warning", ...suppressions },
    ...words,
  };
  await io.out(`# ${head[lang]}\n${writeYaml(shown)}`);
  return 0;
}
