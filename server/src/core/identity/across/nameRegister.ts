import { keptIn } from '../../collections/keptIn';
import { SmallMap } from '../../collections/smallMap';
import { SlipBlock } from '../names/slipBlock';
import type { EntityName } from './entityName';
import { NameRecord } from './nameRecord';

type NameSet = SmallMap<NameRecord, true>;

/** The names of a folder: by key, and by what they share with others. Each has one record from `create` to `forget`. */
export class NameRegister {
  readonly #records = new Map<string, NameRecord>();
  readonly #slipBlocks = new Map<string, SlipBlock>();
  readonly #personTwins = new Map<string, NameSet>();
  /** By key those who bear the name but are told apart from others of it, see `nameToldApart`. */
  readonly #toldApart = new Map<string, NameSet>();

  get(key: string): NameRecord | undefined {
    return this.#records.get(key);
  }

  /** Whether a record has not been forgotten. */
  holds(record: NameRecord): boolean {
    return this.#records.get(record.key) === record;
  }

  /** Makes the record of a name that has none. */
  create(name: EntityName): NameRecord {
    const record = new NameRecord(name);
    this.#records.set(record.key, record);
    if (record.calledBy !== record.key) keptIn(this.#toldApart, record.calledBy, newSet).set(record, true);
    if (record.twinKey !== undefined) keptIn(this.#personTwins, record.twinKey, newSet).set(record, true);
    if (record.slipBlock === undefined) return record;
    const block = keptIn(this.#slipBlocks, record.slipBlock, () => new SlipBlock());
    for (const other of block.slipsOf(record)) {
      record.addSlip(other);
      other.addSlip(record);
    }
    block.add(record);
    return record;
  }

  /** Takes away the record of a name that stands in no document any more. */
  forget(record: NameRecord): void {
    this.#records.delete(record.key);
    forgetIn(this.#personTwins, record.twinKey, record);
    if (record.calledBy !== record.key) forgetIn(this.#toldApart, record.calledBy, record);
    if (record.slipBlock !== undefined) {
      const block = this.#slipBlocks.get(record.slipBlock)!;
      block.delete(record);
      if (block.isEmpty) this.#slipBlocks.delete(record.slipBlock);
    }
    for (const other of record.slips) other.removeSlip(record);
  }

  /** The names of a key: that of all who bear it, and those of who is told apart. */
  *calledSo(key: string): Iterable<NameRecord> {
    const record = this.#records.get(key);
    if (record) yield record;
    yield* this.toldApart(key);
  }

  /** Those who bear the name of a key and are told apart from others of it. */
  toldApart(key: string): Iterable<NameRecord> {
    return this.#toldApart.get(key)?.keys() ?? [];
  }

  /** The record of the same words as a thing, for a person. */
  twin(record: NameRecord): NameRecord | undefined {
    return record.twinKey === undefined ? undefined : this.#records.get(record.twinKey);
  }

  /** The people of the same words, for a thing, in the order in which they came. */
  personTwins(record: NameRecord): Iterable<NameRecord> {
    return this.#personTwins.get(record.key)?.keys() ?? [];
  }
}

const newSet = (): NameSet => new SmallMap<NameRecord, true>();

function forgetIn(map: Map<string, NameSet>, key: string | undefined, record: NameRecord): void {
  const records = key === undefined ? undefined : map.get(key);
  if (!records || key === undefined) return;
  records.delete(record);
  if (records.size === 0) map.delete(key);
}
