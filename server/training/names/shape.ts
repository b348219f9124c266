import { embeddings, flagColumn, inputWidth, vectorColumns } from '../../src/core/names/inputColumns';
import { labelCount } from '../../src/core/names/labels';
import { trainingSets } from './dataSets';
import type { NetworkShape } from './trainableNetwork';

/** The recogniser's network, with a data-set vector for "none", for each training set and for the raw text. */
export const recogniserShape: NetworkShape = {
  input: inputWidth,
  tables: embeddings.map(({ feature, rows, columns }, index) => ({
    rows,
    width: columns,
    column: embeddings.slice(0, index).reduce((column, table) => column + table.columns, vectorColumns),
    deviation: feature === 'form' ? 0.1 : 0.3,
  })),
  fixedColumn: flagColumn,
  hidden1: 128,
  hidden2: 128,
  labels: labelCount,
  dataSets: trainingSets.length + 2,
  activeInputs: 60,
};
