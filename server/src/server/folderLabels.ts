import { pathOfUri } from '../files/uris';

/**
 * What people call workspace folders, by URI: the last part of the path, and for those that cannot be told apart by it as many parts
 * above it as they need. No path below one folder reads like a path below another.
 */
export function folderLabels(folders: readonly string[]): ReadonlyMap<string, string> {
  const all = folders.map((folder) => ({ folder, parts: pathOfUri(folder).split('/').filter((part) => part !== ''), length: 1 }));
  const label = ({ parts, length }: (typeof all)[number]): string => parts.slice(-length).join('/');
  const clash = (one: string, other: string): boolean => one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);
  for (;;) {
    const labels = all.map(label);
    const grown = all.filter(({ parts, length }, index) => length < parts.length && labels.some((other, at) => at !== index && clash(labels[index]!, other)));
    if (grown.length === 0) return new Map(all.map((each) => [each.folder, label(each) === '' ? '/' : label(each)]));
    for (const each of grown) each.length++;
  }
}
