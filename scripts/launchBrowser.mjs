import { chromium } from 'playwright-core';
import { provideChromium } from './provideChromium.mjs';

/** Starts a headless Chromium; HEADED=1 shows it. */
export function launchBrowser() {
  return chromium.launch(options());
}

/** Starts one that several processes can use, each with windows of its own. */
export function launchBrowserServer() {
  return chromium.launchServer(options());
}

function options() {
  return {
    executablePath: provideChromium(),
    headless: process.env['HEADED'] === undefined,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  };
}
