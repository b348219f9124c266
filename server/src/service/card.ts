import { URI } from 'vscode-uri';
import { MarkupKind, type MarkupContent } from 'vscode-languageserver-protocol';
import { boldMarkdown, escapeHref, escapeMarkdown } from '../core/text/escapeMarkdown';

/** A stretch of a card's line. Its text is plain: the renderer alone escapes it. */
export interface CardPiece {
  readonly text: string;
  readonly bold?: boolean;
  readonly link?: CardLink;
}

export type CardLink =
  | { readonly uri: string; /** Zero-based. */ readonly line: number }
  | { readonly command: string; readonly argument: unknown };

export interface CardLine {
  /** Name of a theme icon that stands before the line. */
  readonly icon?: string;
  readonly pieces: readonly CardPiece[];
  /** It holds nothing but actions: a client that runs none is not shown it. */
  readonly isOfActions?: boolean;
}

/** What a hover shows: groups of lines. */
export type Card = readonly (readonly CardLine[])[];

/** What the client can show. */
export interface CardSupport {
  readonly markdown: boolean;
  /** The client runs links to the extension's commands. */
  readonly commandLinks: boolean;
  readonly themeIcons: boolean;
}

/** A card as the client can show it. Text from documents is escaped: it can make no markup, link, icon or command. */
export function renderCard(card: Card, support: CardSupport): MarkupContent {
  const groups = card.map((lines) => lines.map((line) => renderLine(line, support)).filter((line) => line !== ''));
  const filled = groups.filter((lines) => lines.length > 0);
  if (!support.markdown) return { kind: MarkupKind.PlainText, value: filled.map((lines) => lines.join('\n')).join('\n\n') };
  return { kind: MarkupKind.Markdown, value: filled.map((lines) => lines.join('  \n')).join('\n\n') };
}

function renderLine(line: CardLine, support: CardSupport): string {
  if (line.isOfActions === true && !(support.markdown && support.commandLinks)) return '';
  const text = line.pieces.map((piece) => (support.markdown ? markdownPiece(piece, support) : plainPiece(piece))).join('');
  return support.markdown && support.themeIcons && line.icon !== undefined && text !== '' ? `$(${line.icon}) ${text}` : text;
}

function plainPiece(piece: CardPiece): string {
  return piece.link !== undefined && 'command' in piece.link ? '' : piece.text;
}

function markdownPiece(piece: CardPiece, support: CardSupport): string {
  const text = piece.bold === true ? boldMarkdown(piece.text) : escapeMarkdown(piece.text);
  if (piece.link === undefined) return text;
  if ('command' in piece.link) return support.commandLinks ? `[${text}](${commandHref(piece.link)})` : '';
  return `[${text}](${escapeHref(`${URI.parse(piece.link.uri).toString()}#L${piece.link.line + 1}`)})`;
}

function commandHref({ command, argument }: { command: string; argument: unknown }): string {
  return escapeHref(`command:${command}?${encodeURIComponent(JSON.stringify([argument]))}`);
}
