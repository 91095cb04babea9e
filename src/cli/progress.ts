import { fill } from "../model/diagnostic.ts";
import type { Language } from "../report/index.ts";
import { ARCHIVE_TEXTS, type ArchiveText } from "./archive-texts.ts";
import type { Io } from "./io.ts";

/** Shows how far a long run is: one line that is written over on a terminal, a line now and then elsewhere. */
export interface Progress {
  step: (phase: ArchiveText, done: number, total: number) => void;
  /** Ends the line that is written over. */
  end: () => void;
}

const TERMINAL_PAUSE_MS = 100;
const LINE_PAUSE_MS = 10_000;
const BAR_LENGTH = 20;
/** What is done in so short a time says nothing about the rest. */
const RATE_AFTER_MS = 1000;

/** @param now milliseconds from any fixed moment */
export function progressOn(io: Pick<Io, "err" | "errIsTerminal">, lang: Language, now: () => number): Progress {
  const pause = io.errIsTerminal ? TERMINAL_PAUSE_MS : LINE_PAUSE_MS;
  let phase: ArchiveText | undefined;
  let begun = 0;
  let shown = 0;
  let open = false;
  const line = (name: ArchiveText, done: number, total: number, spent: number): string => {
    if (name === "listing") return say("listing", { done: String(done) });
    const share = total === 0 ? 1 : done / total;
    const bar = io.errIsTerminal ? `[${"#".repeat(Math.round(share * BAR_LENGTH)).padEnd(BAR_LENGTH, ".")}] ` : "";
    const parts = [`${say(name)} ${bar}${done}/${total} (${Math.floor(share * 100)} %)`];
    if (spent >= RATE_AFTER_MS && done > 0) {
      parts.push(say("rate", { rate: ((done * 1000) / spent).toFixed(done * 1000 >= spent * 10 ? 0 : 1) }));
      if (done < total) parts.push(say("left", { time: clock((spent / done) * (total - done)) }));
    }
    return parts.join(", ");
  };
  const say = (name: ArchiveText, values: Readonly<Record<string, string>> = {}) => fill(ARCHIVE_TEXTS[name], values)[lang];
  const end = (): void => {
    if (open) void io.err("\n");
    open = false;
  };
  return {
    step: (name, done, total) => {
      const time = now();
      if (name !== phase) {
        end();
        phase = name;
        begun = time;
        shown = io.errIsTerminal ? 0 : time;
      }
      if (time - shown < pause && !(io.errIsTerminal && done === total)) return;
      shown = time;
      const text = line(name, done, total, time - begun);
      open = io.errIsTerminal;
      // Clears what the line before has left, then goes back to its head.
      void io.err(io.errIsTerminal ? `\r${text}\u001B[K` : `${text}\n`);
    },
    end,
  };
}

/** `95000` ms → `1:35`. */
function clock(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  const two = (value: number) => String(value).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
