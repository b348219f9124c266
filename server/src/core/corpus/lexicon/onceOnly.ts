import { stem } from '../terms/stem';

/*
 * Words for what happens to somebody or something once, or is begun once. Compiled by hand for this project from news English; no
 * list was taken from elsewhere.
 */
const events = `died dies death, born birth, arrested arrest captured capture detained, married wedding, killed murdered slain, shot shooting,
  sank sinking, crashed crash, exploded explosion, collapsed collapse, resigned resignation, kidnapped seized abducted, found discovered,
  detected, signed, sentenced, convicted, elected, escaped escape, collided collision, derailed, appointed, announced announcement,
  disappeared vanished, reopen reopened reopening, begin begins began start starts started starting`;

/** By the stem of each word the first of those that tell the same. */
export const onceOnly: ReadonlyMap<string, string> = new Map(
  events.split(/,\s*/).flatMap((list) => {
    const words = list.trim().split(/\s+/);
    return words.map((word): [string, string] => [stem(word), words[0]!]);
  }),
);
