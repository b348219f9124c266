/** A request is read in one turn of the loop of events, answered in another, and its answer is sent in a third. */
const turnsOfRequest = 4;

/**
 * Calls back once requests that wait were let through: at once where the machine tells of turns, else after a timer's shortest wait.
 * Heeds no clock that people set.
 */
export const nextTurn: (run: () => void) => void = typeof setImmediate === 'function' ? (run) => afterTurns(turnsOfRequest, run) : (run) => void setTimeout(run, 0);

function afterTurns(turns: number, run: () => void): void {
  setImmediate(() => (turns > 1 ? afterTurns(turns - 1, run) : run()));
}
