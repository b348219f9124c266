import type { RecognisedName } from '../../names/recogniser';
import { firstEndingAfter, indexAt, type Span } from '../../text/span';

/** A name on its way to becoming a mention. */
export interface Draft extends RecognisedName {
  /** For an acronym in parentheses: the start of the name it is said to stand for. */
  readonly standsForNameAt?: number;
  /** A common noun that stands for an organisation named elsewhere ("ministry"). */
  readonly headNoun?: string;
}

/** Names while they are repaired: sorted, never overlapping after every step. */
export class DraftNames {
  private drafts: readonly Draft[];

  constructor(names: readonly Draft[]) {
    this.drafts = withoutOverlaps(names);
  }

  get all(): readonly Draft[] {
    return this.drafts;
  }

  /** The names that share at least one code unit with `span`. */
  within(span: Span): readonly Draft[] {
    return overlapping(this.drafts, span);
  }

  /** The name that covers `offset`. */
  at(offset: number): Draft | undefined {
    return this.drafts[indexAt(this.drafts, offset)];
  }

  /** The name that ends at `offset`. */
  endingAt(offset: number): Draft | undefined {
    const draft = this.at(offset - 1);
    return draft?.end === offset ? draft : undefined;
  }

  /** Replaces each name by what `change` makes of it: a name, several or none. */
  change(change: (draft: Draft, index: number) => Draft | readonly Draft[]): void {
    const { drafts } = this;
    let changed: Draft[] | undefined;
    for (let index = 0; index < drafts.length; index++) {
      const draft = drafts[index]!;
      const result = change(draft, index);
      if (result === draft) {
        changed?.push(draft);
        continue;
      }
      changed ??= drafts.slice(0, index);
      if (isList(result)) for (const part of result) changed.push(part);
      else changed.push(result);
    }
    if (changed !== undefined) this.drafts = withoutOverlaps(changed);
  }

  /** Adds names and takes away those they overlap. */
  override(added: readonly Draft[]): void {
    if (added.length === 0) return;
    const stronger = withoutOverlaps(added);
    this.drafts = withoutOverlaps([...this.drafts.filter((draft) => !overlapsAny(stronger, draft)), ...stronger]);
  }
}

const isList = (result: Draft | readonly Draft[]): result is readonly Draft[] => Array.isArray(result);

function overlapping<S extends Span>(sorted: readonly S[], span: Span): S[] {
  const found: S[] = [];
  for (let index = firstEndingAfter(sorted, span.start); index < sorted.length && sorted[index]!.start < span.end; index++) found.push(sorted[index]!);
  return found;
}

function overlapsAny(sorted: readonly Span[], span: Span): boolean {
  const first = sorted[firstEndingAfter(sorted, span.start)];
  return first !== undefined && first.start < span.end;
}

/** Sorts; of two that overlap the earlier one stays, of two that begin together the longer one. Empty spans go. */
function withoutOverlaps(names: readonly Draft[]): readonly Draft[] {
  if (areApart(names)) return names;
  const kept: Draft[] = [];
  let reach = 0;
  for (const name of [...names].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (name.start < reach || name.end <= name.start) continue;
    kept.push(name);
    reach = name.end;
  }
  return kept;
}

function areApart(names: readonly Draft[]): boolean {
  let reach = 0;
  for (const { start, end } of names) {
    if (start < reach || end <= start) return false;
    reach = end;
  }
  return true;
}
