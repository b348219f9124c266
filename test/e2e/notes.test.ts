import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyExamples } from './articles';
import { Workbench } from './pages/workbench';

const list = 'Corrections & Notes';
const article = 'agency-ferry-contract.txt';
const words = 'failed tender in 2023';

describe('A note', () => {
  const examples = copyExamples();
  const file = path.join(examples.folder, article);
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await Workbench.open(examples.folder, { 'dossier.notes.author': 'Rosa Reader' });
    await workbench.openFile(article);
    await workbench.sidebar.show();
    await workbench.sidebar.row('People & Organisations', 'David Okonjo').waitFor();
  });
  afterAll(async () => {
    await workbench?.close();
    examples.remove();
  });

  const thread = () => workbench.page.locator('.review-widget');
  const newNote = () => thread().locator('.edit-container .monaco-editor');
  const textOf = async (element: Locator) => (await element.innerText()).replaceAll('\u00a0', ' ');
  const focusInEditor = () => expect.poll(() => workbench.editor.hasFocus()).toBe(true);
  const answer = async (text: string) => {
    await thread().locator('.review-thread-reply-button').click();
    const form = thread().locator('.comment-form .monaco-editor');
    await form.click();
    await workbench.page.keyboard.type(text);
    await expect.poll(() => textOf(form)).toContain(text);
    await workbench.page.keyboard.press('Control+Enter');
    await thread().locator('.comment-body', { hasText: text }).waitFor();
  };

  it('takes the focus, and no letter that is typed meanwhile reaches the article', async () => {
    await workbench.editor.find(words);
    await workbench.runCommand('Dossier: Add Note…');
    await expect.poll(() => workbench.editor.hasFocus()).toBe(false);
    await workbench.page.keyboard.type('meanwhile ');
    await newNote().and(workbench.page.locator('.focused')).waitFor();
    await workbench.page.keyboard.type('Which tender was that?');
    await expect.poll(() => textOf(newNote())).toContain('Which tender was that?');
    await expect.poll(() => workbench.page.locator('.tab.active.dirty').count()).toBe(0);
    expect(await workbench.page.locator('.notification-toast').count()).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain(words);
    await workbench.screenshot('new note');
    await thread().locator('.edit-container .monaco-button', { hasText: 'Cancel' }).click();
    await thread().waitFor({ state: 'detached' });
    await focusInEditor();
  });

  it('is written on the selection, and answered; then the article has the focus again', async () => {
    await workbench.editor.find(words);
    await workbench.runCommand('Dossier: Add Note…');
    await newNote().and(workbench.page.locator('.focused')).waitFor();
    await workbench.page.keyboard.type('Which tender was that?');
    await workbench.page.keyboard.press('Control+Enter');
    await thread().locator('.comment-body', { hasText: 'Which tender was that?' }).waitFor();
    await focusInEditor();
    await answer('That of the council.');
    await focusInEditor();
    await expect.poll(() => thread().locator('.comment-title .author').allInnerTexts()).toEqual(['Rosa Reader', 'Rosa Reader']);
    await workbench.screenshot('note');
  });

  it('is changed', async () => {
    const note = thread().locator('.review-comment').first();
    await note.hover();
    await note.locator('.action-label[aria-label^="Edit"]').click();
    await note.locator('.monaco-editor').click();
    await workbench.page.keyboard.press('Control+End');
    await workbench.page.keyboard.type(' In which year?');
    await note.locator('.monaco-button', { hasText: 'Save' }).click();
    await focusInEditor();
    await thread().locator('.comment-body', { hasText: 'Which tender was that? In which year?' }).waitFor();
    await note.locator('.monaco-editor').waitFor({ state: 'detached' });
  });

  it('stands in the Comments view', async () => {
    await workbench.runCommand('Comments: Focus on Comments View');
    const rows = workbench.page.locator('.comments-panel .monaco-list-row');
    await expect.poll(async () => (await rows.allInnerTexts()).join(' ').replace(/\s+/g, ' '), { timeout: 30_000 }).toContain('Which tender was that? In which year?');
    await workbench.screenshot('notes in the Comments view');
  });

  it.each(['Light Modern', 'Light High Contrast', 'Dark High Contrast', 'Dark Modern'])('is readable in the theme %s', async (theme) => {
    await workbench.setTheme(theme);
    await thread().locator('.comment-body', { hasText: 'That of the council.' }).waitFor();
    await workbench.screenshot(`note ${theme}`);
  });

  it('is resolved', async () => {
    await thread().locator('.action-label[aria-label^="Resolve"]').click();
    await expect.poll(() => thread().isVisible()).toBe(false);
    await focusInEditor();
  });

  it('whose words have gone is listed, attached to others by hand, and removed', async () => {
    writeFileSync(file, readFileSync(file, 'utf8').replace(`began with a ${words}`, 'was long'));
    await workbench.sidebar.unfold(list);
    await workbench.sidebar.row(list, 'Without a place · 1').waitFor();
    await workbench.screenshot('note without a place');
    await workbench.editor.find('hybrid ferries');
    await workbench.sidebar.act(list, words, 'Attach to the Selection');
    await workbench.sidebar.row(list, 'Without a place').waitFor({ state: 'detached' });
    await workbench.sidebar.expand(list, article);
    await workbench.sidebar.act(list, 'hybrid ferries', 'Remove');
    await workbench.page.locator('.pane-header[aria-label^="Corrections"]').waitFor({ state: 'detached' });
  });
});
