import schema from "../../schemas/plan.schema.json" with { type: "json" };
import type { Io } from "./io.ts";

/** `plan-lint schema`: the JSON Schema of what `compile` writes. */
export async function printSchema(io: Io): Promise<number> {
  await io.out(`${JSON.stringify(schema, null, 2)}\n`);
  return 0;
}
