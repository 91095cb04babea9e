import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export interface TestDocument {
  name: string;
  path: string;
  bytes: () => Uint8Array;
}

const at = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
/** Held back from everyone who works on the rules. */
const HELD_BACK = /^(?:012|017|025|052|063)-/u;

function from(folder: string, files: readonly string[]): TestDocument[] {
  return files.map((path) => ({ name: path, path, bytes: () => new Uint8Array(readFileSync(folder + path)) }));
}

/** The example plans, and the annotated plans where they are beside the repository. */
export function documents(): TestDocument[] {
  const examples = at("../../examples/");
  const own = readdirSync(examples).flatMap((folder) =>
    from(
      examples,
      readdirSync(examples + folder)
        .filter((file) => file.startsWith("plan.") && file !== "plan.yaml")
        .map((file) => `${folder}/${file}`),
    ),
  );
  const corpus = at("../../../shared/corpus/dev/plans/");
  if (!existsSync(corpus)) return own;
  return [
    ...own,
    ...from(
      corpus,
      readdirSync(corpus).filter((file) => !file.endsWith(".meta.json") && !HELD_BACK.test(file)),
    ),
  ];
}
