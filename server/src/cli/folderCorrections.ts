import fs from 'node:fs/promises';
import path from 'node:path';
import { URI } from 'vscode-uri';
import { noCorrections, type TextCorrections } from '../core/analysis/textCorrections';
import { readAnnotationFile } from '../core/annotation/annotationFile';
import { CorrectionRules } from '../core/annotation/correctionRules';
import { IdentityConstraints } from '../core/identity/across/identityConstraints';
import { readAnnotationText } from '../files/annotationText';
import { FileError } from '../files/fileSystem';
import { relativePath, uriBelow } from '../files/uris';
import { nodeFileSystem } from '../node/nodeFileSystem';

/** The user's corrections of the documents of a call. */
export interface FolderCorrections {
  of(uri: string, text: string): TextCorrections;
  readonly constraints: IdentityConstraints;
  /** What cannot be used, one line each. */
  readonly problems: readonly string[];
}

interface Annotated {
  readonly folder: string;
  readonly rules: CorrectionRules;
}

const nothing: FolderCorrections = { of: () => noCorrections, constraints: new IdentityConstraints(), problems: [] };

/**
 * Reads the corrections that hold for these paths: each file of annotations, `.dossier/annotations.jsonl`, in a folder
 * that was given or in the nearest folder above a path that has one. Never rejects.
 */
export async function readFolderCorrections(paths: readonly string[], { annotations }: { readonly annotations: boolean }): Promise<FolderCorrections> {
  if (!annotations) return nothing;
  const problems: string[] = [];
  const folders = new Set<string>();
  for (const given of paths) {
    const folder = await annotatedFolder(path.resolve(given));
    if (folder !== undefined) folders.add(folder);
  }
  const annotated: Annotated[] = [];
  for (const folder of folders) {
    const file = annotationsIn(folder);
    try {
      const { annotations: read, damaged } = readAnnotationFile(await readAnnotationText(nodeFileSystem, URI.file(folder).toString()));
      for (const { line } of damaged) problems.push(`${file}: line ${line + 1} cannot be read`);
      annotated.push({ folder: URI.file(folder).toString(), rules: new CorrectionRules(read.values()) });
    } catch (error) {
      problems.push(`${file}: ${error instanceof FileError ? error.reason : String(error)}`);
    }
  }
  // The innermost folder that has annotations is the one whose corrections a document is under.
  annotated.sort((a, b) => b.folder.length - a.folder.length);
  return {
    of(uri, text) {
      for (const { folder, rules } of annotated) {
        const source = relativePath(folder, uri);
        if (source !== undefined) return rules.of([source], text);
      }
      return noCorrections;
    },
    constraints: new IdentityConstraints(annotated.flatMap(({ folder, rules }) => rules.identityJudgements((source) => uriBelow(folder, source)))),
    problems,
  };
}

const annotationsIn = (folder: string): string => path.join(folder, '.dossier', 'annotations.jsonl');

async function annotatedFolder(given: string): Promise<string | undefined> {
  for (let folder = given; ; folder = path.dirname(folder)) {
    const stats = await fs.stat(annotationsIn(folder)).catch(() => undefined);
    if (stats?.isFile() === true) return folder;
    if (folder === path.dirname(folder)) return undefined;
  }
}
