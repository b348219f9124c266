/// <reference lib="dom" />
import type { NameType } from '../../../../server/src/protocol';

/** Colours of the theme that is in force, for the canvas. */
export interface ThemeColours {
  readonly foreground: string;
  readonly muted: string;
  readonly background: string;
  readonly line: string;
  readonly hover: string;
  readonly focus: string;
  readonly types: Readonly<Record<NameType, string>>;
  /** High contrast: what is filled is outlined too. */
  readonly outline: string | undefined;
  readonly font: string;
}

/** Reads them from the page's variables; colours of the system where the theme has none. */
export function readThemeColours(): ThemeColours {
  const style = getComputedStyle(document.documentElement);
  const value = (name: string, fallback: string): string => style.getPropertyValue(`--vscode-${name}`).trim() || fallback;
  const foreground = value('foreground', 'CanvasText');
  const isHighContrast = document.body.classList.contains('vscode-high-contrast');
  return {
    foreground,
    muted: value('descriptionForeground', foreground),
    background: value('editor-background', 'Canvas'),
    line: isHighContrast ? value('contrastBorder', foreground) : value('editorIndentGuide-background1', 'GrayText'),
    hover: value('list-hoverBackground', 'transparent'),
    focus: value('focusBorder', 'Highlight'),
    types: { person: value('charts-purple', foreground), organisation: value('charts-green', foreground), place: value('charts-blue', foreground) },
    outline: isHighContrast ? foreground : undefined,
    font: value('font-family', 'sans-serif'),
  };
}

/** Calls when the theme changes: VS Code then writes new variables to the root and new classes to the body. */
export function onThemeChange(call: () => void): void {
  const observer = new MutationObserver(call);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['style', 'class'] });
  observer.observe(document.body, { attributes: true, attributeFilter: ['class'] });
}
