import type { Reaches } from './annotations';
import type { FileIntake } from './fileIntake';
import { createBreather } from './folderScan';
import type { Library } from './library';

/** Reads those files again that a change of the annotations can reach, in slices that let requests through. Open documents are left. */
export async function correctFiles(library: Library, intake: FileIntake, reaches: Reaches): Promise<void> {
  const breathe = createBreather();
  const uris = library.uris[Symbol.iterator]();
  const readOn = async (): Promise<void> => {
    for (const uri of uris) {
      if (!library.isOpen(uri) && reaches(uri, () => library.textOf(uri))) await intake.refresh(uri);
      await breathe();
    }
  };
  await Promise.all(Array.from({ length: intake.lanes }, readOn));
}
