import type { CoverageMapResult } from '../../../../server/src/protocol';

/** By story: names of one story stand together. By spread: those in most documents first. By name: as in a dictionary. */
export type MapOrder = 'story' | 'spread' | 'name';

/** The rows of the map: numbers of its names in the order in which they are shown. The map gives names by spread. */
export function orderNames(map: CoverageMapResult, order: MapOrder): number[] {
  const rows = map.names.map((_, name) => name);
  if (order === 'spread') return rows;
  if (order === 'name') return rows.sort((a, b) => map.names[a]!.name.localeCompare(map.names[b]!.name));
  const homes = storiesOfNames(map);
  return rows.sort((a, b) => homes[a]! - homes[b]! || a - b);
}

/** For each name the story in which it stands in most documents; of several the first. */
function storiesOfNames({ names, documents, cells }: CoverageMapResult): number[] {
  const counts = names.map(() => new Map<number, number>());
  for (let at = 0; at < cells.length; at += 3) {
    const [name, document] = [cells[at]!, cells[at + 1]!];
    const story = documents[document]!.story;
    counts[name]!.set(story, (counts[name]!.get(story) ?? 0) + 1);
  }
  return counts.map((stories) => {
    const [best] = [...stories].sort(([a, inA], [b, inB]) => inB - inA || a - b);
    return best?.[0] ?? Infinity;
  });
}
