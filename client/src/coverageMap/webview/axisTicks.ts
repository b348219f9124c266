/** Of the ticks of an axis those that have room for their labels, from the first. @param at where a tick stands, in pixels @param width of a label with the space beside it, in pixels */
export function ticksWithRoom<Tick>(ticks: readonly Tick[], at: (tick: Tick) => number, width: number): Tick[] {
  const kept: Tick[] = [];
  for (const tick of ticks) {
    const last = kept.at(-1);
    if (last === undefined || at(tick) - at(last) >= width) kept.push(tick);
  }
  return kept;
}
