/** Questions to an archive; loaded when one is asked. */
export { plansOf, readBack } from "./export.ts";
export { openIndex, type Index } from "./query/open.ts";
export { searchPlans, type Hit } from "./query/search.ts";
export { useOnce } from "./sqlite.ts";
export { statsOf, type Stats } from "./query/stats.ts";
export { findTasks, placesOf, type FoundTask } from "./query/tasks.ts";
