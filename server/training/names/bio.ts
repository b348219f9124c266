/** A token as it stands in a file of labelled text, with its tag: "O", "B-PER", "I-ORG"… */
export interface TaggedToken {
  readonly token: string;
  readonly tag: string;
}

/**
 * Reads labelled text: a line "TOKEN TAB TAG" a token, a blank line after each sentence, "-DOCSTART-" before each
 * document. Gives documents of sentences of tokens.
 */
export function readBio(text: string): TaggedToken[][][] {
  const documents: TaggedToken[][][] = [];
  let document: TaggedToken[][] = [];
  let sentence: TaggedToken[] = [];
  const endSentence = (): void => {
    if (sentence.length > 0) document.push(sentence);
    sentence = [];
  };
  const endDocument = (): void => {
    endSentence();
    if (document.length > 0) documents.push(document);
    document = [];
  };
  for (const line of text.split('\n')) {
    if (line.trim() === '') {
      endSentence();
      continue;
    }
    const [token = '', tag = 'O'] = line.split('\t');
    if (token === '-DOCSTART-') endDocument();
    else sentence.push({ token, tag: tag.trim() });
  }
  endDocument();
  return documents;
}
