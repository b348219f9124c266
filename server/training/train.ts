// npm run train [-- --teachers N]: from ../shared/data and the npm word vectors to the files of server/model.
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { runJob, type Job, type JobReport, type JobSetting } from './names/job';
import { compileKernels } from './names/kernels';
import { vectorsFile } from './names/materials';
import { writeVectors } from './vectors';

const work = 'server/training/work';
const target = 'server/model/names.bin';

if (isMainThread) await main();
else await runJob(workerData as JobSetting, parentPort!);

/** The word table first, then the teachers, as many at a time as there are cores, then the student. What an earlier run finished is not done again. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { teachers: { type: 'string', default: '4' } } });
  const count = Number(values.teachers);
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`--teachers: not a number of teachers: ${values.teachers}`);
  const started = performance.now();
  console.log(`${vectorsFile}: ${await writeVectors(vectorsFile)} bytes`);
  const wasm = await compileKernels(work);
  const teachers = Array.from({ length: count }, (_, index) => index + 1);
  const waiting = teachers.map((number): Job => ({ kind: 'teacher', number }));
  const workNext = async (): Promise<void> => {
    for (let job = waiting.shift(); job; job = waiting.shift()) await runInWorker({ job, wasm, work, target });
  };
  await Promise.all(Array.from({ length: availableParallelism() }, workNext));
  await runInWorker({ job: { kind: 'student', teachers }, wasm, work, target });
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
