import { describe, expect, test, vi } from 'vitest';
import { coverageRows, relatedRows } from '../../../client/src/relatedCoverage/relatedRows';
import { toTreeItem, type Row } from '../../../client/src/rows/row';
import { coverageMapHtml } from '../../../client/src/coverageMap/coverageMapHtml';
import type { RelatedItem } from '../../../server/src/protocol';

vi.mock('vscode', () => ({
  TreeItem: class {
    constructor(
      readonly label: unknown,
      readonly collapsibleState: number,
    ) {}
  },
  TreeItemCollapsibleState: { None: 0, Collapsed: 1, Expanded: 2 },
  ThemeIcon: class {
    constructor(readonly id: string) {}
  },
  Range: class {
    constructor(
      readonly startLine: number,
      readonly startCharacter: number,
    ) {}
  },
  Uri: { parse: (uri: string) => ({ uri }) },
  l10n: { t: (text: string, ...values: unknown[]) => text.replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)])) },
}));

const hostile = ['[quit](command:workbench.action.quit)', '$(alert) now', '<img src=x onerror=alert(1)>', '![](https://x.example/y.png)', '"><script>alert(1)</script>'];
const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } };

/** A related document in which every text that comes from a document is the given one. */
function itemOf(text: string): RelatedItem {
  const place = { uri: 'file:///news/a.txt', range, excerpt: text };
  return { uri: 'file:///news/a.txt', headline: text, fileName: `${text}.txt`, verdict: 'same-story', score: 1, range, reasons: [{ kind: 'people', text, here: [place], there: [place] }] } as unknown as RelatedItem;
}

/** The rows and all that can be unfolded below them. */
async function unfolded(rows: readonly Row[]): Promise<Row[]> {
  const below = await Promise.all(rows.map(async (row) => unfolded((await row.children?.()) ?? [])));
  return [...rows, ...below.flat()];
}

describe.each(hostile)('a document that says %s', (text) => {
  test('puts plain text into the rows of the views, and no command', async () => {
    const related = relatedRows([itemOf(text)], { here: 'file:///news/b.txt', pinned: [itemOf(text)], partial: false }, () => Promise.resolve([]));
    const items = (await unfolded([...related, ...coverageRows([itemOf(text)])])).map(toTreeItem);
    expect(items.some(({ label }) => String(label).includes(text))).toBe(true);
    for (const { label, description, tooltip, accessibilityInformation, command, iconPath } of items) {
      // VS Code draws links and icons of Markdown strings alone.
      for (const shown of [label, tooltip, accessibilityInformation?.label]) expect(shown).toBeTypeOf('string');
      expect(['string', 'undefined']).toContain(typeof description);
      expect([undefined, 'vscode.open']).toContain(command?.command);
      expect(JSON.stringify(iconPath ?? {})).not.toContain(text);
    }
  });

  test('cannot get into the page of the coverage map, though it came by a translation', () => {
    const html = coverageMapHtml({ l10n: { t: () => text }, language: text, source: 'https://*.vscode-cdn.net', address: (...path) => `${path.join('/')}${text}` });
    const withoutOurs = html.replace(/<\/?(?:!DOCTYPE|html|head|meta|link|title|body|header|div|span|label|select|option|fieldset|input|button|main|footer|script)(?: [a-z-]+(?:="[^"<>]*")?)*>/gi, '');
    expect(withoutOurs).not.toMatch(/[<>]/);
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html.replace(/="[^"]*"/g, '=""')).not.toMatch(/<[^<>]* on\w+=/);
  });
});

describe('the page of the coverage map', () => {
  const page = (): string => coverageMapHtml({ l10n: { t: (message) => message }, language: 'en', source: 'vscode-resource:', address: (...path) => `vscode-resource:/${path.join('/')}` });

  test('runs scripts with its nonce alone, which is another each time, and loads nothing from elsewhere', () => {
    const [policy, other] = [page(), page()].map((html) => /Content-Security-Policy" content="([^"]*)"/.exec(html)![1]!.replaceAll('&#39;', "'"));
    expect(policy).toMatch(/^default-src 'none'; style-src vscode-resource:; script-src 'nonce-[0-9a-f]{32}'$/);
    expect(other).not.toBe(policy);
    expect(page()).not.toMatch(/https?:|unsafe-/);
  });
});
