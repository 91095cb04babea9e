import config from "../../schemas/config.schema.json" with { type: "json" };
import plan from "../../schemas/plan.schema.json" with { type: "json" };
import type { Io } from "./io.ts";

/** `plan-lint schema`: the JSON Schema of what `compile` writes, or of configurations. */
export async function printSchema(of: "plan" | "config", io: Io): Promise<number> {
  await io.out(`${JSON.stringify({ plan, config }[of], null, 2)}\n`);
  return 0;
}
