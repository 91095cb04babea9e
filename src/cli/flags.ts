import { availableParallelism } from "node:os";
import process from "node:process";
import { setFlagsFromString } from "node:v8";

/** The last V8 whose flags were looked at. One that lacks a flag says so on the user's screen. */
const LAST_KNOWN_V8 = 14;
const VERSION = Number.parseInt(process.versions.v8, 10);

/**
 * V8 compiles a pattern for its interpreter when it first runs and to machine code when it runs again. Most of the
 * program's patterns run a few times for one plan, and machine code alone costs less than both, or even than the first.
 * Four hundred of them compile in a third less time without loops unrolled and the like, which takes 1 to 6 ms off a run
 * of 170; but a long text is read a twentieth slower with such patterns: {@link forLongRun}.
 * Likewise V8 optimises functions that one plan calls a few hundred times, on other threads, which helps long documents
 * only; Node 22 and later wait longer by themselves. Of the flags for memory none is worth setting: fewer collections cost
 * as much in fresh pages, and a large document 30 MB more.
 */
export function forShortRun(): void {
  if (VERSION <= LAST_KNOWN_V8) setFlagsFromString("--no-regexp-tier-up");
  if (VERSION !== 11) return;
  setFlagsFromString("--no-regexp-optimization");
  setFlagsFromString("--interrupt-budget=500000");
}

/** Called before the first pattern of a long run is compiled, which is for all threads. */
export function forLongRun(): void {
  if (VERSION === 11) setFlagsFromString("--regexp-optimization");
}

/**
 * V8 collects garbage on threads of its own beside the one that makes it. Where every processor has a thread with plans to
 * compile, nothing is left for them, and sharing the work costs more than doing it: about 5 % of an archive's time.
 * Called before the first of these threads begins.
 */
export function forThreads(count: number): void {
  if (VERSION !== 11 || count < availableParallelism()) return;
  for (const flag of ["--no-concurrent-marking", "--no-parallel-scavenge", "--no-concurrent-sweeping"]) setFlagsFromString(flag);
}
