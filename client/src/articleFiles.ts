import * as vscode from 'vscode';
import { anyCaseGlob } from './anyCaseGlob';

/** Which files of the open folders are articles, by their names in any case: what the settings say, or their defaults where that cannot be used. */
export function articleGlobs(): { readonly include: readonly string[]; readonly exclude: readonly string[] } {
  const settings = vscode.workspace.getConfiguration('dossier.files');
  const globsOf = (key: string): readonly string[] => {
    const value = settings.get<unknown>(key);
    const fallback = settings.inspect<unknown>(key)?.defaultValue;
    return ([value, fallback].find(areGlobs) ?? []).map(anyCaseGlob);
  };
  return { include: globsOf('include'), exclude: globsOf('exclude') };
}

/** Files of the open folders that the settings take for articles. @param most so many at most */
export async function findArticles(most: number): Promise<vscode.Uri[]> {
  const { include, exclude } = articleGlobs();
  const but = exclude.length > 1 ? `{${exclude.join(',')}}` : (exclude[0] ?? null);
  const found = await Promise.all(include.map((glob) => vscode.workspace.findFiles(glob, but, most)));
  return [...new Map(found.flat().map((uri) => [uri.toString(), uri])).values()].slice(0, most);
}

function areGlobs(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((glob) => typeof glob === 'string' && glob !== '');
}
