import type { Article } from '../../text/article';
import { indexAt } from '../../text/span';
import type { Draft, DraftNames } from '../draftNames';
import { readPersonName } from '../personName';

type Type = Draft['type'];

/**
 * One name has one type in a document: what most of its mentions say. A bare surname that follows the full name of
 * somebody, or stands in a heading, is a person, unless it is twice an organisation or a place.
 */
export function oneTypePerName(article: Article, names: DraftNames): void {
  const { text, paragraphs } = article;
  const votes = new Map<string, Map<Type, number>>();
  const introducedAt = new Map<string, number>();
  for (const draft of names.all) {
    const name = text.slice(draft.start, draft.end);
    const vote = votes.get(name) ?? new Map<Type, number>();
    votes.set(name, vote.set(draft.type, (vote.get(draft.type) ?? 0) + (draft.title ? 2 : 1)));
    if (draft.type === 'person' && name.includes(' ')) {
      for (const surname of readPersonName(name).surnames) if (!introducedAt.has(surname)) introducedAt.set(surname, draft.start);
    }
  }
  names.change((draft) => {
    if (draft.headNoun !== undefined) return [draft];
    const name = text.slice(draft.start, draft.end);
    const vote = votes.get(name)!;
    const own = vote.get(draft.type)!;
    const introduced = name.includes(' ') ? undefined : introducedAt.get(readPersonName(name).key);
    const isSurname = introduced !== undefined && (introduced < draft.start || paragraphs[indexAt(paragraphs, draft.start)]?.kind === 'headline');
    if (isSurname && (vote.get('organisation') ?? 0) + (vote.get('place') ?? 0) < 2) return [{ ...draft, type: 'person' }];
    let type = draft.type;
    let most = own;
    for (const [other, count] of vote) if (count > most) [type, most] = [other, count];
    return [{ ...draft, type }];
  });
}
