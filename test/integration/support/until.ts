const patienceMilliseconds = 20_000;
const pauseMilliseconds = 50;

/** Asks again and again until the answer is something other than undefined or false; throws when that takes too long. */
export async function until<T>(what: string, ask: () => T | undefined | false | Promise<T | undefined | false>): Promise<T> {
  const end = Date.now() + patienceMilliseconds;
  while (Date.now() < end) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds));
  }
  throw new Error(`Not within ${patienceMilliseconds / 1000} s: ${what}`);
}
