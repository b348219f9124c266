/** An error for the log: with its stack, where it has one. */
export function traced(error: unknown): string {
  return error instanceof Error ? (error.stack ?? String(error)) : String(error);
}
