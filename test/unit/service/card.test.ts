import { describe, expect, test } from 'vitest';
import { renderCard } from '../../../server/src/service/card';

const all = { markdown: true, commandLinks: true, themeIcons: true };

describe('renderCard', () => {
  const card = [
    [{ icon: 'person', pieces: [{ text: 'Ana Petrova', bold: true }, { text: ' · person' }] }],
    [{ pieces: [{ text: 'report.txt', link: { uri: 'file:///news/a (1).txt', line: 4 } }] }],
    [{ pieces: [{ text: 'Show', link: { command: 'dossier.show', argument: { identity: 'p (1)' } } }] }],
  ];

  test('shows icons, bold text, links to lines and command links', () => {
    expect(renderCard(card, all).value).toBe(
      '$(person) **Ana Petrova** · person\n\n[report.txt](file:///news/a%20%281%29.txt#L5)\n\n[Show](command:dossier.show?%5B%7B%22identity%22%3A%22p%20%281%29%22%7D%5D)',
    );
  });

  test('leaves icons and command links out for clients that know neither', () => {
    expect(renderCard(card, { ...all, commandLinks: false, themeIcons: false }).value).toBe('**Ana Petrova** · person\n\n[report.txt](file:///news/a%20%281%29.txt#L5)');
  });

  test('is plain text for clients that show nothing else', () => {
    expect(renderCard(card, { ...all, markdown: false })).toEqual({ kind: 'plaintext', value: 'Ana Petrova · person\n\nreport.txt' });
  });
});
