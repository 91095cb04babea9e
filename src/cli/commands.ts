import type { Command } from "commander";
import { fill } from "../model/diagnostic.ts";
import { nearest } from "./nearest.ts";
import { TEXTS, UsageError } from "./texts.ts";

/** What is said where one of a command's own commands should stand, and another word stands there or none. */
export function commandNeeded(parent: Command, words: readonly string[]): UsageError {
  const [name] = words;
  const names = parent.commands.map((command) => command.name());
  const list = fill(TEXTS.listCommands, { commands: names.join(", ") });
  if (name === undefined) return new UsageError("noCommand", {}, list);
  if (name.startsWith("-")) return new UsageError("unknownOption", { what: name });
  const meant = nearest(name, names);
  return new UsageError("unknownCommand", { name }, meant === undefined ? list : fill(TEXTS.meant, { name: meant }));
}

/** The help of the command that the words lead to; ends as every help does. */
export function showHelp(program: Command, words: readonly string[]): never {
  let command = program;
  for (const [index, word] of words.entries()) {
    const next = command.commands.find((child) => child.name() === word);
    if (next === undefined) throw commandNeeded(command, words.slice(index));
    command = next;
  }
  return command.help();
}
