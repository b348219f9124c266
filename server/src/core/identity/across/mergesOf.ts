import type { Merge } from '../identity';
import type { NameGraph } from './nameGraph';
import type { NameRecord } from './nameRecord';
import { documentsOf, type Part } from './part';

/** Says of each part of an identity by which rule it belongs there. */
export function mergesOf(parts: readonly Part[], graph: NameGraph): Merge[] {
  return parts.map((part): Merge => {
    const { record, decidedBy } = part;
    const name = wordingOf(record);
    const documents = [...documentsOf(part)].sort();
    const resolution = graph.resolutionOf(record);
    if (resolution.kind === 'joined') return { name, rule: resolution.rule, to: wordingOf(resolution.to), documents, byEvidence: false };
    if (resolution.kind === 'own' || decidedBy === undefined) return { name, rule: 'same-name', to: name, documents, byEvidence: false };
    const candidate = resolution.candidates.find(({ root }) => documents.some((document) => graph.decide(record, document) === root))!;
    const link = candidate.links[0]!;
    return { name, rule: link.how, to: wordingOf(link.longer), documents, byEvidence: true };
  });
}

const wordingOf = (record: NameRecord): string => record.names.commonest()!;
