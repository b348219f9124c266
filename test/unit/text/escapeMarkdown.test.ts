import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boldMarkdown, escapeMarkdown } from '../../../server/src/core/text/escapeMarkdown';

describe('escapeMarkdown', () => {
  test.each([
    ['a command link', '[click](command:workbench.action.terminal.new)', '\\[click\\]\\(command:workbench.action.terminal.new\\)'],
    ['an image', '![x](http://host/p.png)', '\\!\\[x\\]\\(http\\://host/p.png\\)'],
    ['HTML', '<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert\\(1\\)&gt;'],
    ['an entity', '&lt;b&gt;', '&amp;lt;b&amp;gt;'],
    ['an icon', '$(gear)', '\\$\u200B\\(gear\\)'],
    ['a formula', 'from $4 to $5', 'from \\$4 to \\$5'],
    ['code', '`rm`', '\\`rm\\`'],
    ['emphasis', '**a** _b_ ~c~', '\\*\\*a\\*\\* \\_b\\_ \\~c\\~'],
    ['a bare address', 'see www.host.example or http://host or a@host.example', 'see www\\.host.example or http\\://host or a\\@host.example'],
    ['several lines', 'a\n\n# b\n---', 'a \\# b ---'],
    ['a list', '- a', '\\- a'],
    ['a numbered list', '1. a', '1\\. a'],
  ])('lets no %s through', (_, text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  test('keeps ordinary words as they are', () => {
    for (const text of ['U.S. Treasury Secretary, 3.5% – “yes”', '6.3 million, said Halden & Sons of R&D']) expect(escapeMarkdown(text)).toBe(text);
  });

  test('no text makes an icon, a tag, a link or a line', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('$', '(', '[', ']', ')', '<', '`', '\\', '\n', 'a', ':', '/', '!') }), (text) => {
        const escaped = escapeMarkdown(text);
        expect(escaped).not.toMatch(/\$\\?\(|<|\n|(?<!\\):\//);
        const unescaped = escaped.replace(/\\./g, '');
        expect(unescaped).not.toMatch(/[`[\]()!\\]/);
      }),
    );
  });
});

test.each([
  ['words', '**words**'],
  ['“£4 million,”', '“£**4 million**,”'],
  ['a*b', '**a\\*b**'],
  ['…', '…'],
  ['𝔘𝔫!', '**𝔘𝔫**\\!'],
])('%s in bold type is %s', (text, bold) => {
  expect(boldMarkdown(text)).toBe(bold);
});
