import { defaultGlobs, isGlob } from '../files/fileFilter';
import { defaultMaxSizeMB } from '../files/readDocument';
import type { Settings } from '../protocol';

export const settingsSection = 'dossier';

export const defaultSettings: Settings = {
  highlight: { people: true, organisations: true, places: false, quotes: true },
  files: { ...defaultGlobs, maxSizeMB: defaultMaxSizeMB },
  hover: { enabled: true, roles: true, counts: true, aliases: true, quotes: true, documents: true, versions: true, actions: true },
  codeLens: { enabled: false },
  inlayHints: { enabled: false },
  diagnostics: { enabled: true },
  notes: { author: '' },
};

const largestSizeMB = 100;

/** Settings that can be used, and one sentence for each value that could not. */
export interface ReadSettings {
  readonly settings: Settings;
  readonly problems: readonly string[];
}

type Check<T> = { readonly expected: string; accepts(value: unknown): value is T };

const toggle: Check<boolean> = { expected: 'true or false', accepts: (value): value is boolean => typeof value === 'boolean' };
const text: Check<string> = { expected: 'a text', accepts: (value): value is string => typeof value === 'string' };
const globs: Check<readonly string[]> = {
  expected: 'a list of glob patterns, none with “!” before it',
  accepts: (value): value is readonly string[] => Array.isArray(value) && value.every((item) => typeof item === 'string' && isGlob(item)),
};
const someGlobs: Check<readonly string[]> = {
  expected: 'a list of at least one glob pattern, none with “!” before it',
  accepts: (value): value is readonly string[] => globs.accepts(value) && value.length > 0,
};
const size: Check<number> = {
  expected: `a number above 0 and up to ${largestSizeMB}`,
  accepts: (value): value is number => typeof value === 'number' && value > 0 && value <= largestSizeMB,
};

/** Reads what a client sends for the section `dossier`. A value that is missing or cannot be used gives way to the default. */
export function readSettings(sent: unknown): ReadSettings {
  const problems: string[] = [];
  const section = (name: string): Record<string, unknown> => {
    const value = isRecord(sent) ? sent[name] : undefined;
    if (value !== undefined && value !== null && !isRecord(value)) problems.push(problem(name, 'an object', undefined));
    return isRecord(value) ? value : {};
  };
  const setting = <T>(group: Record<string, unknown>, name: string, check: Check<T>, fallback: T): T => {
    const value = group[name.slice(name.indexOf('.') + 1)];
    if (value === undefined || value === null) return fallback;
    if (check.accepts(value)) return value;
    problems.push(problem(name, check.expected, fallback));
    return fallback;
  };
  const highlight = section('highlight');
  const files = section('files');
  const hover = section('hover');
  const codeLens = section('codeLens');
  const inlayHints = section('inlayHints');
  const diagnostics = section('diagnostics');
  const notes = section('notes');
  const fallback = defaultSettings;
  const settings: Settings = {
    highlight: {
      people: setting(highlight, 'highlight.people', toggle, fallback.highlight.people),
      organisations: setting(highlight, 'highlight.organisations', toggle, fallback.highlight.organisations),
      places: setting(highlight, 'highlight.places', toggle, fallback.highlight.places),
      quotes: setting(highlight, 'highlight.quotes', toggle, fallback.highlight.quotes),
    },
    files: {
      include: setting(files, 'files.include', someGlobs, fallback.files.include),
      exclude: setting(files, 'files.exclude', globs, fallback.files.exclude),
      maxSizeMB: setting(files, 'files.maxSizeMB', size, fallback.files.maxSizeMB),
    },
    hover: {
      enabled: setting(hover, 'hover.enabled', toggle, fallback.hover.enabled),
      roles: setting(hover, 'hover.roles', toggle, fallback.hover.roles),
      counts: setting(hover, 'hover.counts', toggle, fallback.hover.counts),
      aliases: setting(hover, 'hover.aliases', toggle, fallback.hover.aliases),
      quotes: setting(hover, 'hover.quotes', toggle, fallback.hover.quotes),
      documents: setting(hover, 'hover.documents', toggle, fallback.hover.documents),
      versions: setting(hover, 'hover.versions', toggle, fallback.hover.versions),
      actions: setting(hover, 'hover.actions', toggle, fallback.hover.actions),
    },
    codeLens: { enabled: setting(codeLens, 'codeLens.enabled', toggle, fallback.codeLens.enabled) },
    inlayHints: { enabled: setting(inlayHints, 'inlayHints.enabled', toggle, fallback.inlayHints.enabled) },
    diagnostics: { enabled: setting(diagnostics, 'diagnostics.enabled', toggle, fallback.diagnostics.enabled) },
    notes: { author: setting(notes, 'notes.author', text, fallback.notes.author) },
  };
  return { settings, problems };
}

function problem(name: string, expected: string, fallback: unknown): string {
  const used = fallback === undefined ? 'the defaults are' : `${JSON.stringify(fallback)} is`;
  return `The setting ${settingsSection}.${name} must be ${expected}; ${used} used instead.`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
