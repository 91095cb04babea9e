/**
 * plan-lint as a library: reads, compiles and checks administrative plans. No file system, clock or network inside, so
 * it can be bundled for a browser; documents come in as bytes.
 */
export {
  checkPlan,
  compilePlan,
  parsePlan,
  type CheckedPlan,
  type CompiledPlan,
  type ParsedPlan,
  type PlanInput,
  type PlanOptions,
} from "./pipeline.ts";
export { rules } from "./check/rules/index.ts";
export { sixClear, type SixTable } from "./check/six.ts";
export type { CheckSettings, RuleSettings } from "./check/settings.ts";
export type { SuppressionSettings } from "./check/suppress.ts";
export type { Facts } from "./extract/index.ts";
export type { RuleInfo } from "./model/catalogue.ts";
export type { Bilingual, Diagnostic, Severity } from "./model/diagnostic.ts";
export type { Limits } from "./model/limits.ts";
export type { Place } from "./model/place.ts";
export type { Plan, SourceFile } from "./model/plan.generated.ts";
export type { ParsedSource } from "./model/tree.ts";
export type { Outline } from "./outline/index.ts";
export type { TraceEntry } from "./plan/assemble.ts";
export type { Directives, EncodingName } from "./read/index.ts";
export type { OwnBody, OwnWords } from "./vi/own-words.ts";
