/** What a bench found of one of the budgets that `scripts/budgets.mjs` lists. */
export interface Figure {
  /** The budget's key. */
  readonly budget: string;
  /** The figure in words, and at which size it was measured where that is not the budget's. */
  readonly figure: string;
  /** Whether the budget is met; undefined when it was measured at another size than the budget's. */
  readonly met?: boolean;
}

/** Prints a figure on a line of its own, which `scripts/bench.mjs` takes out and puts into its table. */
export function reportFigure(figure: Figure): void {
  console.log(`figure ${JSON.stringify(figure)}`);
}
