import { afterEach, expect, test, vi } from 'vitest';
import { noCorrections } from '../../server/src/core/analysis/textCorrections';
import { createFileFilter, defaultGlobs } from '../../server/src/files/fileFilter';
import { FileIntake } from '../../server/src/server/fileIntake';
import { readerOf } from '../../server/src/server/documentReader';
import { scanFolder } from '../../server/src/server/folderScan';
import { Library } from '../../server/src/server/library';
import { ownThread } from '../../server/src/service/analyser';
import { loadEngine } from '../../server/src/node/engine';
import { InMemoryFiles } from '../support/inMemoryFiles';

afterEach(() => vi.restoreAllMocks());

test('a clock that is set back while a folder is read keeps nobody waiting', async () => {
  let clock = Date.now();
  vi.spyOn(Date, 'now').mockImplementation(() => (clock -= 3_600_000));
  const text = '“We need time,” said Ana Petrova of the Harbour Board on Monday.\n'.repeat(40);
  const files = new InMemoryFiles(Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`/news/${index}.txt`, `${index} ${text}`])));
  const engine = loadEngine();
  const library = new Library(engine, 20, () => noCorrections, () => undefined);
  const intake = new FileIntake(readerOf(files), library, ownThread(engine), () => 20, () => true);

  let turns = 0;
  let isRead = false;
  const others = (async () => {
    while (!isRead) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      turns++;
    }
  })();
  const scan = scanFolder(files, intake, 'file:///news', createFileFilter(defaultGlobs), false, { isCancelled: () => false, onFound: () => undefined, onRead: () => undefined, onUnreadable: () => undefined });
  await scan.finally(() => (isRead = true));
  await others;
  expect(library.size).toBe(100);
  // Once at the end would be all if the reader never paused.
  expect(turns).toBeGreaterThan(5);
});
