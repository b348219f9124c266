/** @typedef {{ passed: number, failed: number, skipped: number, failures: string[], unsteady: string[] }} Counts how many tests ended how, and a line for each that failed, and for each that passed at its second run only */

/** @param {Counts[]} all @returns {Counts} */
export function sum(all) {
  return all.reduce(
    (total, counts) => ({
      passed: total.passed + counts.passed,
      failed: total.failed + counts.failed,
      skipped: total.skipped + counts.skipped,
      failures: [...total.failures, ...counts.failures],
      unsteady: [...total.unsteady, ...counts.unsteady],
    }),
    { passed: 0, failed: 0, skipped: 0, failures: [], unsteady: [] },
  );
}

/** A test that failed in one line: its name, and the first line of what it said. @param {string} name @param {string} message */
export function failure(name, message) {
  return `${name}: ${message.split('\n', 1)[0]}`;
}
