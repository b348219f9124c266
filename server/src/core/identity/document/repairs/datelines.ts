import { datelineAt } from '../../../text/dateline';
import type { DraftNames } from '../draftNames';
import type { ParagraphText } from '../paragraphText';

const confidence = 0.9;

/**
 * Names in an agency's dateline end before its dash, and what stands before the date and the agency is a place: "LISBON,
 * Portugal — Rescuers …". A city that was passed over is added.
 */
export function datelineNames({ text, start, end, kind }: ParagraphText, names: DraftNames): void {
  if (kind !== 'body' && kind !== 'standfirst') return;
  const dateline = datelineAt(text, { start, end });
  if (!dateline) return;
  const { place, isSure } = dateline;
  names.change((draft) => {
    if (draft.start >= dateline.end) return draft;
    if (draft.start >= place.end) return draft.end > dateline.end || draft.type !== 'organisation' ? [] : draft;
    return { ...draft, end: Math.min(draft.end, place.end), type: 'place' };
  });
  if (isSure && names.within(place).length === 0) names.override([{ ...place, type: 'place', confidence }]);
}
