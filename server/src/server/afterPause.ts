import type { Throttled } from './throttle';

/** A call that happens once it has not been asked for during `pause` milliseconds, at the latest `longest` after it was. */
export function afterPause(pause: number, longest: number, call: () => void): Throttled {
  let paused: NodeJS.Timeout | undefined;
  let latest: NodeJS.Timeout | undefined;
  const dispose = (): void => {
    clearTimeout(paused);
    clearTimeout(latest);
    latest = undefined;
  };
  const run = (): void => {
    dispose();
    call();
  };
  const ask = (): void => {
    clearTimeout(paused);
    paused = setTimeout(run, pause);
    latest ??= setTimeout(run, longest);
  };
  return Object.assign(ask, { dispose });
}
