import { AnalysisCache } from '../../server/src/node/cache/analysisCache';
import { keyOfNumber, payloadOfNumber } from './cacheContents';

/** Writes to the cache of a folder until the process is killed. */
async function write(folder: string, first: number): Promise<never> {
  const cache = await AnalysisCache.open(folder);
  console.log('writing');
  for (let number = first; ; number = (number + 1) % 5000) {
    cache.put(keyOfNumber(number), payloadOfNumber(number));
    if (number % 50 === 0) await cache.flush();
  }
}

const [folder, first] = process.argv.slice(2);
void write(folder!, Number(first));
