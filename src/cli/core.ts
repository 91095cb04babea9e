/** The library, loaded late: it is most of the program, and help or `schema` do without it. */
export function loadCore(): Promise<typeof import("../index.ts")> {
  return import("../index.ts");
}
