import { DATA_FORMATS, type EmitFormat } from "../emit/index.ts";
import type { CheckOptions } from "./check.ts";
import type { CompileOptions } from "./compile.ts";
import type { Sources } from "./sources.ts";
import { UsageError } from "./texts.ts";

type Name = keyof CheckOptions & keyof typeof FLAGS;

const FLAGS = {
  six: "--six",
  fix: "--fix",
  diff: "--diff",
  changed: "--changed",
  baseline: "--baseline",
  updateBaseline: "--update-baseline",
  acceptNew: "--accept-new",
  maxWarnings: "--max-warnings",
} as const;

/** Of two options one would be passed over: the table of `--six` is no remarks, and `--diff` changes nothing. */
const APART: readonly (readonly [Name, readonly Name[]])[] = [
  ["six", ["fix", "diff", "changed", "baseline", "updateBaseline", "acceptNew", "maxWarnings"]],
  ["diff", ["updateBaseline"]],
];

const SIX_FORMATS: readonly string[] = ["pretty", "json"];

/** Refuses what `check` is asked for in one breath and cannot do together. */
export function refuseConflicts(options: CheckOptions, { list, paths }: Sources): void {
  const isGiven = (name: Name) => options[name] !== undefined && options[name] !== false;
  for (const [one, others] of APART) {
    const other = isGiven(one) ? others.find(isGiven) : undefined;
    if (other !== undefined) throw new UsageError("notTogether", { one: FLAGS[one], other: FLAGS[other] });
  }
  const { format = [], output, updateBaseline } = options;
  if (isGiven("acceptNew") && updateBaseline !== true)
    throw new UsageError("goesWith", { one: FLAGS.acceptNew, other: FLAGS.updateBaseline });
  if (list.length > 0 && paths.length === 0) {
    if (options.fix === true && options.diff !== true) throw new UsageError("fixFiles");
    if (updateBaseline === true) throw new UsageError("baselineFiles");
  }
  const other = format.find((target) => !SIX_FORMATS.includes(target.format));
  if (options.six === true && other !== undefined)
    throw new UsageError("badChoice", { option: "--six --format", choices: SIX_FORMATS.join(", "), value: other.format });
  const onScreen = format.find(({ file = output ?? "-" }) => file === "-");
  if (options.diff === true && onScreen !== undefined) throw new UsageError("diffAlone", { format: onScreen.format });
}

const HAVE_PARTS: readonly EmitFormat[] = DATA_FORMATS;

/** Refuses parts of a plan for a format that has a form of its own. */
export function refuseParts({ format, with: more, without }: CompileOptions): void {
  if (HAVE_PARTS.includes(format)) return;
  const one = more === undefined ? (without === undefined ? undefined : "--without") : "--with";
  if (one !== undefined) throw new UsageError("goesWith", { one, other: `--format ${DATA_FORMATS.join(", ")}` });
}
