/** A call that happens at once, and again at most every `interval` milliseconds while it is asked for. */
export interface Throttled {
  (): void;
  dispose(): void;
}

/** `call`, throttled. The interval begins with each call; `dispose` drops what waits. */
export function throttle(interval: number, call: () => void): Throttled {
  let timer: NodeJS.Timeout | undefined;
  let asked = false;
  const run = (): void => {
    asked = false;
    timer = setTimeout(() => {
      timer = undefined;
      if (asked) run();
    }, interval);
    call();
  };
  const throttled = (): void => {
    if (timer === undefined) run();
    else asked = true;
  };
  throttled.dispose = (): void => clearTimeout(timer);
  return throttled;
}
