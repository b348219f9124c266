/**
 * Groups items so that those of one group are alike on average: pairs are taken best first, and two groups are joined
 * when the mean likeness of their members is at least `threshold` (average-link agglomeration in one pass). Pairs
 * below 0.6 times the threshold start no join. Equal likeness goes by the order of the items.
 */
export function averageLink<Item>(items: readonly Item[], likeness: (a: Item, b: Item) => number, threshold: number): Item[][] {
  const pairs: { readonly a: number; readonly b: number; readonly likeness: number }[] = [];
  const matrix = new Float64Array(items.length * items.length);
  for (let a = 0; a < items.length; a++) {
    for (let b = a + 1; b < items.length; b++) {
      const value = likeness(items[a]!, items[b]!);
      matrix[a * items.length + b] = matrix[b * items.length + a] = value;
      if (value >= 0.6 * threshold) pairs.push({ a, b, likeness: value });
    }
  }
  pairs.sort((x, y) => y.likeness - x.likeness || x.a - y.a || x.b - y.b);
  const groups = items.map((_, index) => [index]);
  const groupOf = items.map((_, index) => index);
  for (const pair of pairs) {
    const into = groupOf[pair.a]!;
    const from = groupOf[pair.b]!;
    if (into === from) continue;
    let sum = 0;
    for (const a of groups[into]!) for (const b of groups[from]!) sum += matrix[a * items.length + b]!;
    if (sum < threshold * groups[into]!.length * groups[from]!.length) continue;
    for (const member of groups[from]!) groupOf[member] = into;
    groups[into]!.push(...groups[from]!);
    groups[from] = [];
  }
  return groups.filter((group) => group.length > 0).map((group) => group.sort((a, b) => a - b).map((member) => items[member]!));
}
