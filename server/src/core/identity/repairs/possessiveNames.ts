import type { Draft, DraftNames } from '../draftNames';

const owned = /^(?<owner>[^'’]{2,60})['’]s? (?<own>\p{Lu}.*)$/u;

/** "Acme's Research Council", taken for one organisation, is two when the document names Acme by itself. */
export function possessiveNames(text: string, names: DraftNames): void {
  const alone = new Set(names.all.filter((draft) => draft.type === 'organisation').map((draft) => text.slice(draft.start, draft.end)));
  names.change((draft): Draft[] => {
    const match = draft.type === 'organisation' && draft.headNoun === undefined ? owned.exec(text.slice(draft.start, draft.end)) : null;
    const owner = match?.groups!['owner'];
    if (!match || !owner || !alone.has(owner.replace(/^[Tt]he /, ''))) return [draft];
    return [
      { ...draft, end: draft.start + owner.length },
      { ...draft, start: draft.end - match.groups!['own']!.length },
    ];
  });
}
