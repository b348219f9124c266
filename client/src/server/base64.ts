/** So many characters can be the arguments of one call. */
const pieceLength = 8192;

/** Bytes as base64, in Node and in a browser. */
export function encodeBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += pieceLength) binary += String.fromCharCode(...bytes.subarray(at, at + pieceLength));
  return btoa(binary);
}

/** The bytes of what `encodeBase64` gave. Throws where it is no base64. */
export function decodeBase64(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
