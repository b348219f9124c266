import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { german } from '../../../server/src/service/language/german';
import { germanSentences } from '../../../server/src/service/language/germanSentences';
import { english, languageFor, type Text } from '../../../server/src/service/language/translate';

const folder = path.resolve(import.meta.dirname, '../../../server/src');
const sources = fs
  .readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.includes('german'))
  .map((file) => fs.readFileSync(path.join(folder, file), 'utf8'))
  .join('\n');

const placesIn = (text: string): string[] => (text.match(/\{\d\}/g) ?? []).sort();

describe('The language', () => {
  it('is German for the locales of German, else English', () => {
    expect(['de', 'de-AT', 'DE_ch'].map((locale) => languageFor(locale).t('Not a name'))).toEqual(['Kein Name', 'Kein Name', 'Kein Name']);
    expect([undefined, 'en', 'den', 'fr'].map((locale) => languageFor(locale).t('Not a name'))).toEqual(Array(4).fill('Not a name'));
  });

  it('fills in what is given, whatever signs it holds', () => {
    expect(english.t('{0}, line {1}', '$& {1}.txt', 3)).toBe('$& {1}.txt, line 3');
  });

  it('knows sentences that were put together elsewhere, and what was put into them', () => {
    const { sentence } = languageFor('de');
    expect(sentence('over 20 MB')).toBe('über 20 MB');
    expect(sentence('cannot be read: permission denied')).toBe('nicht lesbar: keine Berechtigung');
    expect(sentence('4 people: A, B, C, …')).toBe('4 Personen: A, B, C, …');
    expect(sentence('The setting dossier.files.maxSizeMB must be a number above 0 and up to 20; 5 is used instead.')).toBe(
      'Die Einstellung dossier.files.maxSizeMB muss eine Zahl über 0 und bis 20 sein; stattdessen gilt: 5.',
    );
    expect(sentence('“papers” holds more than 20,000 files, so it is not read.')).toBe('„papers“ enthält mehr als 20,000 Dateien und wird darum nicht gelesen.');
  });

  it('leaves a sentence as it is that it does not know', () => {
    expect(languageFor('de').sentence('ENOTDIR')).toBe('ENOTDIR');
    expect(english.sentence('over 20 MB')).toBe('over 20 MB');
  });
});

describe('The German of the server', () => {
  it('keeps the places to fill in', () => {
    for (const [text, translation] of [...Object.entries(german), ...Object.entries(germanSentences)]) expect(placesIn(translation), text).toEqual(placesIn(text));
  });

  it('is of texts that the server uses', () => {
    const unused = (Object.keys(german) as Text[]).filter((text) => ![`'${text}'`, `  ${text}: `].some((code) => sources.includes(code)) && !/^(person|organisation|place|Date|Number)$/.test(text));
    expect(unused).toEqual([]);
  });

  it('is of sentences that the server makes', () => {
    const unused = Object.keys(germanSentences).filter((sentence) => {
      const pieces = sentence.split(/\{\d\}/).map((piece) => piece.trim());
      return !pieces.every((piece) => sources.includes(piece.replace(/^\W+|\W+$/g, '')));
    });
    expect(unused).toEqual([]);
  });
});
