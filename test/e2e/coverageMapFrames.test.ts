/// <reference lib="dom" />
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coverageMapHtml } from '../../client/src/coverageMap/coverageMapHtml';
import { launchBrowser } from '../../scripts/launchBrowser.mjs';
import { root } from '../../scripts/setUp.mjs';
import type { CoverageMapResult } from '../../server/src/protocol';

/** Milliseconds for which the page's own code may run in one frame: half of what a screen of 60 Hz gives. */
const longestDrawing = 8;

describe('the coverage map of 500 documents and 200 names', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.addInitScript('window.acquireVsCodeApi = () => ({ postMessage() {}, getState() {}, setState() {} });');
    // The page as VS Code shows it, from an address of our own, so that its policy holds here too.
    const files = 'https://extension.example';
    const html = coverageMapHtml({ l10n: { t: (message) => message }, language: 'en', source: files, address: (...parts) => [files, ...parts].join('/') });
    await page.route(`${files}/**`, (route) => {
      const file = new URL(route.request().url()).pathname;
      return file === '/' ? route.fulfill({ contentType: 'text/html', body: html }) : route.fulfill({ path: path.join(root, file) });
    });
    await page.goto(`${files}/`);
    await page.evaluate((map) => window.postMessage({ kind: 'map', serial: 1, map }), largeMap());
    await page.locator('#status', { hasText: '500' }).waitFor();
  });
  afterAll(() => browser?.close());

  it('is drawn in a fraction of a frame while it is scrolled', async () => {
    const drawings = await page.evaluate(scrollThrough);
    const median = drawings.toSorted((a, b) => a - b)[Math.floor(drawings.length / 2)]!;
    console.log(`Coverage map, 500 by 200: ${drawings.length} frames drawn, median ${median.toFixed(1)} ms, longest ${Math.max(...drawings).toFixed(1)} ms`);
    expect(drawings.length).toBeGreaterThan(20);
    expect(median).toBeLessThan(longestDrawing);
  });

  it('draws nothing while nothing changes', async () => {
    expect(await page.evaluate(framesAtRest)).toBe(0);
  });
});

/** Runs in the page: scrolls from one corner to the other and gives the time that drawing takes in each frame. */
async function scrollThrough(): Promise<number[]> {
  const scroller = document.getElementById('scroller')!;
  const drawings: number[] = [];
  const original = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) =>
    original((time) => {
      const begun = performance.now();
      callback(time);
      drawings.push(performance.now() - begun);
    });
  const steps = 60;
  for (let step = 1; step <= steps; step++) {
    scroller.scrollTo((scroller.scrollWidth * step) / steps, (scroller.scrollHeight * step) / steps);
    await new Promise((resolve) => original(resolve));
  }
  window.requestAnimationFrame = original;
  return drawings;
}

/** Runs in the page: how many frames are asked for in half a second. */
async function framesAtRest(): Promise<number> {
  let asked = 0;
  const original = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) => {
    asked++;
    return original(callback);
  };
  await new Promise((resolve) => setTimeout(resolve, 500));
  window.requestAnimationFrame = original;
  return asked;
}

/** Stories of ten documents; each name stands in a tenth of all documents, most of them its own story's neighbours. */
function largeMap(): CoverageMapResult {
  const documents = Array.from({ length: 500 }, (_, number) => ({ uri: `file:///${number}.txt`, headline: `Headline of the article number ${number}`, fileName: `${number}.txt`, story: Math.floor(number / 10) }));
  const names = Array.from({ length: 200 }, (_, number) => ({ identity: `${number}`, name: `Somebody Number ${number}`, type: number % 2 === 0 ? ('person' as const) : ('organisation' as const) }));
  const cells = names.flatMap((_, name) => documents.flatMap((__, document) => ((name * 7 + document * 3) % 10 === 0 ? [name, document, 1 + ((name + document) % 9)] : [])));
  return {
    version: 1,
    partial: false,
    documents,
    fromDocument: 0,
    totalDocuments: 500,
    names,
    fromName: 0,
    totalNames: 200,
    cells,
    stories: [],
    statements: [],
    totalStatements: 0,
    undatedStatements: 0,
    undatedDocuments: 0,
  };
}
