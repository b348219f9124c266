import type { Analysis } from '../../analysis/analysis';
import type { EntityName } from './entityName';
import type { DocumentId, Identity, IdentityId, Merge } from '../identity';
import type { IdentityConstraints } from './identityConstraints';
import { IdentityList } from './identityList';
import { mergesOf } from './mergesOf';
import { NameGraph } from './nameGraph';

/**
 * Who is who across the documents of a folder. Updated by one document at a time; answers as if built afresh from the
 * same documents in any order. An update costs what the document's own names cost, however many documents they stand
 * in; what follows from it is worked out when it is asked for.
 */
export class IdentityIndex {
  readonly #graph = new NameGraph();
  readonly #list = new IdentityList(this.#graph);

  /** Takes the user's word on who is who, in place of what was said before. */
  constrain(constraints: IdentityConstraints): void {
    this.#graph.constrain(constraints);
  }

  /**
   * Adds or replaces a document.
   * @param names what `readEntityNames` gives for the analysis
   */
  set(document: DocumentId, analysis: Analysis, names?: readonly EntityName[]): void {
    this.#graph.delete(document);
    this.#graph.add(document, analysis, names);
  }

  /** Removes a document; nothing happens when it is not there. */
  delete(document: DocumentId): void {
    this.#graph.delete(document);
  }

  /**
   * Works out what `identities` gives, until `isOver` says that it is enough.
   * @returns whether all is worked out
   */
  settle(isOver: () => boolean): boolean {
    return this.#list.settle(isOver);
  }

  /** All identities, most mentions first; equally many in the order of their ids. */
  identities(): readonly Identity[] {
    return this.#list.all();
  }

  /**
   * The identity of this id; undefined when there is none. The id of a name that has since been joined to another gives
   * the identity it was joined to.
   */
  identity(id: IdentityId): Identity | undefined {
    return this.#list.byId(id);
  }

  /** For each mention of the document (in the order of its analysis) its identity. Empty for an unknown document. */
  identitiesOf(document: DocumentId): readonly Identity[] {
    return this.#list.ofDocument(document);
  }

  /** For each entity of the document (in the order of its analysis) its identity. Empty for an unknown document. */
  identitiesOfEntities(document: DocumentId): readonly Identity[] {
    return this.#list.ofEntities(document);
  }

  /** Why the names of an identity were joined: its own name first, then those joined to it. Empty for an unknown id. */
  explain(id: IdentityId): readonly Merge[] {
    const parts = this.#list.partsOf(id);
    return parts ? mergesOf(parts, this.#graph) : [];
  }
}
