import { parentPort, workerData } from "node:worker_threads";
import { archiveFile, type Job, type Place } from "./compile.ts";
import { handedOver, readAll, type RowsJob } from "./index/read.ts";

/** What a thread is asked to do. */
export type Work = { kind: "compile"; job: Job } | { kind: "rows"; job: RowsJob };

const where = workerData as Place;

parentPort?.on("message", (work: Work) => {
  void answer(work);
});

async function answer(work: Work): Promise<void> {
  // What is thrown ends the thread; the pool reports the file and begins another.
  if (work.kind === "compile") return post(await archiveFile(work.job, where));
  const readings = await readAll(work.job, where);
  post(readings, handedOver(readings));
}

function post(result: object, transfer: ArrayBuffer[] = []): void {
  parentPort?.postMessage(result, transfer);
}
