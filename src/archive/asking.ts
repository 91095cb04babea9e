/** Questions to an archive; loaded when one is asked. */
export { plansOf, readBack } from "./export.ts";
export { indexFor, type Index } from "./query/open.ts";
export { searchPlans, type Hit } from "./query/search.ts";
export { isDamage, useOnce } from "./sqlite.ts";
export { unknownNames, type Unknown } from "./query/unknown.ts";
export { statsOf, type Stats } from "./query/stats.ts";
export { findTasks, placesOf, type FoundTask } from "./query/tasks.ts";
