import { keyBytes } from '../../server/src/node/cache/segment';

/** A key for each number. */
export function keyOfNumber(number: number): string {
  return String(number).padStart(keyBytes, '\0\xff');
}

/** Some hundred bytes for each number, the same every time. */
export function payloadOfNumber(number: number): Uint8Array {
  return Uint8Array.from({ length: 300 + ((number * 37) % 700) }, (_, index) => (number * 31 + index * 17) & 0xff);
}
