import type { DocumentId } from '../identity';
import type { AgeClass } from './ageClasses';
import { nameInDocument, nameOfClass, nameToldApart, type EntityName } from './entityName';
import type { NameInDocument } from './identityConstraints';

/** What is known of whom the names of a document mean, as it was when the document was added. All by the keys of names. */
export interface SaidOfNames {
  /** Whose they are by the user's word. */
  readonly said: ReadonlyMap<string, NameInDocument> | undefined;
  /** Who of several people is meant, by age. */
  readonly classes: ReadonlyMap<string, AgeClass> | undefined;
  /** Those that are not told apart by gender and document, because the user says who bears them. */
  readonly saidOfAll: ReadonlySet<string>;
}

/** What an entity says about its name in the folder: by the user's word, else by age, else apart from others of its document. */
export function nameAsSaid(name: EntityName, { said, classes, saidOfAll }: SaidOfNames, document: DocumentId): EntityName {
  const own = said?.get(name.key);
  if (own !== undefined || name.isNamesake) return nameInDocument(name, own, document);
  const ageClass = classes?.get(name.key);
  if (ageClass) return nameOfClass(name, ageClass);
  return saidOfAll.has(name.key) ? name : nameToldApart(name, document);
}
