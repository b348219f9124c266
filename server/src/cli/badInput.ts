/** What the caller can mend: told in one line. Every other error is a fault of ours. */
export class BadInput extends Error {}
