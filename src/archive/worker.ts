import { parentPort, workerData } from "node:worker_threads";
import { archiveFile, type Job, type Place } from "./compile.ts";
import { readRows, type RowsJob } from "./index/read.ts";

/** What a thread is asked to do. */
export type Work = { kind: "compile"; job: Job } | { kind: "rows"; job: RowsJob };

const where = workerData as Place;

parentPort?.on("message", (work: Work) => {
  void answer(work);
});

async function answer(work: Work): Promise<void> {
  // What is thrown ends the thread; the pool reports the file and begins another.
  const result = work.kind === "compile" ? await archiveFile(work.job, where) : await readRows(work.job, where);
  parentPort?.postMessage(result);
}
