import type { Annotation, AnnotationTarget, Judgement } from '../../core/annotation/annotation';

/** What an annotation decides: of two that decide the same of the same words, the newer takes the older's place. Undefined for notes. */
export function slotOf({ target, judgement }: Pick<Annotation, 'target' | 'judgement'>): string | undefined {
  if (judgement.kind === 'note') return undefined;
  return JSON.stringify([subjectOf(judgement), target.source, target.quote.exact, target.position?.start]);
}

function subjectOf(judgement: Judgement): unknown {
  switch (judgement.kind) {
    case 'same-as':
    case 'not-same-as':
      return ['link', judgement.value, judgement.type, judgement.valueType];
    case 'canonical-name':
      return [judgement.kind, judgement.type];
    default:
      return judgement.kind;
  }
}

/** True when both say the same of the same place. */
export function isSame(a: { readonly target: AnnotationTarget; readonly judgement: Judgement }, b: { readonly target: AnnotationTarget; readonly judgement: Judgement }): boolean {
  return JSON.stringify([a.judgement, a.target.quote, a.target.position]) === JSON.stringify([b.judgement, b.target.quote, b.target.position]);
}
