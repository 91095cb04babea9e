/** Colours of a report, as functions from text to text. */
export interface Paint {
  error(text: string): string;
  warning(text: string): string;
  info(text: string): string;
  strong(text: string): string;
  faint(text: string): string;
}

const same = (text: string) => text;

export const PLAIN: Paint = { error: same, warning: same, info: same, strong: same, faint: same };

/** The 16 colours every terminal has; chalk is loaded only when there is something to colour. */
export async function colours(): Promise<Paint> {
  const { Chalk } = await import("chalk");
  const chalk = new Chalk({ level: 1 });
  return { error: chalk.red.bold, warning: chalk.yellow.bold, info: chalk.cyan.bold, strong: chalk.bold, faint: chalk.dim };
}
