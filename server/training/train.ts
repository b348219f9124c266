// npm run train: from ../shared/data and the npm word vectors to the files of server/model.
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { runJob, type Job, type JobReport, type JobSetting } from './names/job';
import { compileKernels } from './names/kernels';
import { vectorsFile } from './names/materials';
import { generations } from './names/plans';
import { writeVectors } from './vectors';

const work = 'server/training/work';
const target = 'server/model/names.bin';

if (isMainThread) await main();
else await runJob(workerData as JobSetting, parentPort!);

/** The word table first, then generation by generation, as many at a time as there are cores. What an earlier run finished is not done again. */
async function main(): Promise<void> {
  const started = performance.now();
  console.log(`${vectorsFile}: ${await writeVectors(vectorsFile)} bytes`);
  const wasm = await compileKernels(work);
  for (const trainees of generations) {
    const waiting = trainees.map(({ name }): Job => ({ kind: 'train', name }));
    const workNext = async (): Promise<void> => {
      for (let job = waiting.shift(); job; job = waiting.shift()) await runInWorker({ job, wasm, work, target });
    };
    await Promise.all(Array.from({ length: availableParallelism() }, workNext));
  }
  await runInWorker({ job: { kind: 'write' }, wasm, work, target });
  console.log(`${target} after ${((performance.now() - started) / 60_000).toFixed(1)} minutes`);
}

function runInWorker(setting: JobSetting): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: setting, argv: [] });
    worker.on('message', (text: JobReport) => console.log(text));
    worker.on('error', reject);
    worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`a worker ended with code ${code}`))));
  });
}
