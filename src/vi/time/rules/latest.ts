import type { Outcome } from "../span.ts";

/** Of several deadlines in one phrase the last: two stages end with the second. One that cannot be is not forgotten. */
export function latest(outcomes: readonly Outcome[]): Outcome | undefined {
  const wrong = outcomes.find((outcome) => outcome.impossible === true);
  if (wrong !== undefined) return wrong;
  let best = outcomes[0];
  for (const outcome of outcomes) if ((outcome.to ?? "") > (best?.to ?? "")) best = outcome;
  return best === undefined || outcomes.length < 2 ? best : { ...best, all: outcomes };
}
