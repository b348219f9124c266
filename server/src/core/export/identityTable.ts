import { byteOrderMark, csvRow } from './csvRow';
import { exportedDocuments, type ExportPiece, type ExportSelection } from './exportSelection';
import { identityNumbers } from './identityNumbers';
import { tallyIdentities, type IdentityTally } from './identityTally';

const columns = ['identity_id', 'type', 'name', 'aliases', 'roles', 'mentions', 'documents', 'quotes', 'first_document', 'first_line'];

/**
 * A CSV table with a row for each person, organisation and place of the documents, most mentions first. Counts are of the
 * documents exported; aliases and roles are those of the whole folder.
 */
export function identityTable(selection: ExportSelection): ExportPiece[] {
  const numbers = identityNumbers(selection.corpus);
  const row = ({ identity, first, mentions, documents, quotes }: IdentityTally): string =>
    csvRow([
      numbers.get(identity.id) ?? '',
      identity.type,
      identity.name,
      identity.aliases.join('; '),
      identity.roles.map(({ text }) => text).join('; '),
      mentions,
      documents,
      quotes,
      first.document.path,
      first.document.line(first.mention.start),
    ]);
  return [() => byteOrderMark + csvRow(columns), () => tallyIdentities(exportedDocuments(selection)).map(row).join('')];
}
