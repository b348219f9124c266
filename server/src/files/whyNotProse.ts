/** Enough of a text to tell what it is. */
const sampleSize = 64 * 1024;
const maxLines = 300;
const maxLineLength = 400;

const forPrograms = /^(?:robots|CMakeLists)\.txt$|\.(?:csv|tsv|json|jsonl|jsonld|xml|ya?ml|toml|ini)$/i;
/** Lists of packages are called so, and articles. */
const likelyForPrograms = /^(?:requirements|constraints)(?:[-._].*)?\.txt$/i;
const comment = '#';

const logLine = /^\W{0,3}(?:\d{4}-\d\d-\d\d[T ]\d\d:|\d{1,2}\/\w{3}\/\d{4}|\d\d:\d\d:\d\d|[A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:|[\d.]{7,15} - )|^.{0,40}\b(?:DEBUG|INFO|WARN|WARNING|ERROR|TRACE|FATAL)\b/;
const packageLine = /^[\w.-]+(?:\[[\w,. -]*\])?\s*(?:[=~!<>]=|[<>])\s*[\w.*]+/;
const settingLine = /^[\w.-]+\s?[=:]\s?[^\s]*$/;
const codeLine = /[;{}]$|^(?:#include|import |from \w+ import|def |class |function |const |let |var |return |if \(|for \(|while \(|<\/?\w+|\/\/|\/\*|\*\/|@\w+\()/;
const delimiters = /[,;|\t]/g;
const digits = /\d/g;

/** The commonest function words of English, the mark of running text. */
const functionWords = new Set(
  ('the of and to in a is that for on with as was at by from it he she they we his her their has have had be been are were not but this which ' +
    'an or who will would said says its into after about more than').split(' '),
);

/** So many of the words of running text are function words. */
const runningText = 0.15;

const longestFunctionWord = Math.max(...[...functionWords].map(({ length }) => length));

/** What a line of running text or of a log has. */
interface LineLook {
  readonly words: number;
  readonly functionWords: number;
  readonly isLog: boolean;
}

/** What the lines of a text looked like when it was last judged, so that after an edit one line is looked at. */
export interface KnownLines {
  looks: ReadonlyMap<string, LineLook>;
  /** What was read of it, and what it was judged to be. */
  judged?: { readonly sample: string; readonly fileName: string; readonly reason: string | undefined };
}

/**
 * Why a text is no article: a phrase for people ("no prose: a log"), or undefined when it is prose or too short to
 * tell. Reads at most the first 64 K characters.
 * @param known of the state of the text that was judged before; will know this one's lines
 */
export function whyNotProse(text: string, fileName: string, known?: KnownLines): string | undefined {
  if (forPrograms.test(fileName)) return 'no prose: a file for programs';
  const sample = text.slice(0, sampleSize);
  const before = known?.judged;
  const reason = before?.fileName === fileName && before.sample === sample ? before.reason : judge(sample, fileName, known);
  // Also when it is the same: an older sample, cut from an older text, would keep that in memory.
  if (known) known.judged = { sample, fileName, reason };
  return reason;
}

/** Why a sample is no prose, by its lines. */
function judge(sample: string, fileName: string, known: KnownLines | undefined): string | undefined {
  const lines = sampleLines(sample);
  if (lines.length === 0) return 'empty';
  const looks = new Map<string, LineLook>();
  let words = 0;
  let functionWordsSeen = 0;
  let logLines = 0;
  let wordsSaid = 0;
  let functionWordsSaid = 0;
  for (const line of lines) {
    const look = looks.get(line) ?? known?.looks.get(line) ?? lookAt(line);
    looks.set(line, look);
    words += look.words;
    functionWordsSeen += look.functionWords;
    if (look.isLog) logLines++;
    if (line.startsWith(comment)) continue;
    wordsSaid += look.words;
    functionWordsSaid += look.functionWords;
  }
  if (known) known.looks = looks;
  const share = (test: (line: string) => boolean): number => lines.filter(test).length / lines.length;

  if (lines.length >= 3 && logLines / lines.length >= 0.6) return 'no prose: a log';
  if (likelyForPrograms.test(fileName) && !(functionWordsSaid / wordsSaid >= runningText)) return 'no prose: a file for programs';
  if (functionWordsSeen / words >= runningText) return undefined;
  if (share((line) => packageLine.test(line)) >= 0.5) return 'no prose: a list of packages';
  if (lines.length < 4) return undefined;
  if (share((line) => codeLine.test(line)) >= 0.4) return 'no prose: code';
  if (share((line) => settingLine.test(line)) >= 0.6) return 'no prose: settings';
  if (share(isData) >= 0.6) return 'no prose: data';
  if (lines.length >= 20 && words / lines.length < 2) return 'no prose: a list of words';
  return undefined;
}

/** Every line of a folder is looked at, so no word is cut out that is too long to be a function word. */
function lookAt(line: string): LineLook {
  let words = 0;
  let telling = 0;
  for (let start = 0; start < line.length; ) {
    const end = wordEnd(line, start);
    words++;
    if (end - start <= longestFunctionWord && functionWords.has(line.slice(start, end).toLowerCase())) telling++;
    start = end;
    while (start < line.length && isSpace(line.charCodeAt(start))) start++;
  }
  return { words, functionWords: telling, isLog: logLine.test(line) };
}

function wordEnd(line: string, start: number): number {
  let end = start;
  while (end < line.length && !isSpace(line.charCodeAt(end))) end++;
  return end;
}

const space = /\s/;
function isSpace(code: number): boolean {
  return code < 0x80 ? code === 32 || (code >= 9 && code <= 13) : space.test(String.fromCharCode(code));
}

function sampleLines(sample: string): string[] {
  const lines: string[] = [];
  for (const line of sample.split(/\r\n|[\n\r]/)) {
    const trimmed = line.slice(0, maxLineLength).trim();
    if (trimmed !== '') lines.push(trimmed);
    if (lines.length === maxLines) break;
  }
  return lines;
}

/** A line of a table: about as many delimiters as words, or mostly digits. */
function isData(line: string): boolean {
  const signs = line.replace(/\s/g, '').length;
  const cells = line.match(delimiters)?.length ?? 0;
  const numbers = line.match(digits)?.length ?? 0;
  return (cells >= 2 && cells >= line.split(/\s+/).length * 0.7) || numbers + cells > signs * 0.4;
}
