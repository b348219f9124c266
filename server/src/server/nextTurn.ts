/**
 * Calls back once requests that wait were let through: at once where the machine offers that, else after a timer's shortest wait.
 * Heeds no clock that people set.
 */
export const nextTurn: (run: () => void) => void =
  typeof setImmediate === 'function' ? (run) => void setImmediate(run) : (run) => void setTimeout(run, 0);
