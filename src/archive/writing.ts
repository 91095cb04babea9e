/** What changes an archive or checks all of it; loaded when it is asked for. */
export { addToArchive, type Added } from "./add.ts";
export { mergeArchives } from "./merge.ts";
export { rebuildIndex } from "./rebuild.ts";
export { isRefusal, type Refusal } from "./refusal.ts";
export { readReport } from "./report.ts";
export { verifyArchive, type Flaw } from "./verify.ts";
