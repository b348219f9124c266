import { SingleBar } from 'cli-progress';
import { Command, CommanderError, Option } from 'commander';
import { limitHeapGrowth } from '../node/heapGrowth';
import { version } from '../node/packageFolder';
import { annotate } from './annotation';
import { BadInput } from './badInput';
import { collect, collectFolder, isFile, isFolder, notAFolder, readFolder, type Collection } from './collection';
import { comparePair } from './comparedPair';
import { compareWithStory } from './comparedStory';
import { csvTables, exportFolder, exportOptions, type ExportOptions } from './exportFolder';
import { IndexCounter } from './indexCounts';
import { annotationMarkdown, comparisonMarkdown, indexMarkdown, quotesMarkdown, relatedMarkdown, storyMarkdown } from './markdown';
import { quoteGroups } from './quoteGroups';
import { relatedFolder } from './relatedFolder';

const internalError = 1;
const badInput = 2;
const noAnnotations = ['--no-annotations', 'leave out the corrections in .dossier/annotations.jsonl'] as const;
const noCache = ['--no-cache', 'analyse every text anew, and keep nothing on disk'] as const;

interface Options {
  readonly format: 'json' | 'markdown';
  readonly cache: boolean;
  readonly annotations: boolean;
}

const program = new Command('dossier')
  .description('People, organisations and quotes in news articles, cross-referenced. Works offline on text files.')
  .version(version)
  .configureOutput({ outputError: (message, write) => write(message.replace(/^error: /, 'dossier: ')) })
  .exitOverride();

command('annotate <path...>', 'names, entities and quotes of files or folders (not of standard input): one line of JSON a document').action(
  async (paths: string[], { format, cache, annotations }: Options) => {
    const collection = await collect(paths, { cache, annotations });
    for (const annotation of annotate(collection)) print(format === 'json' ? JSON.stringify(annotation) : annotationMarkdown(annotation));
    report(collection);
  },
);

command('related <folder>', 'for each article of a folder the others on the same story, and why').action(async (folder: string, { format, cache, annotations }: Options) => {
  const collection = await collectFolder(folder, { cache, annotations });
  if (isAnswered(collection)) {
    const related = relatedFolder(collection);
    print(format === 'json' ? JSON.stringify(related, null, 1) : relatedMarkdown(related));
  }
  report(collection);
});

command('quotes <folder>', 'quotes that several articles of a folder give, in the same or in other words').action(
  async (folder: string, { format, cache, annotations }: Options) => {
    const collection = await collectFolder(folder, { cache, annotations });
    if (isAnswered(collection)) {
      const groups = quoteGroups(collection);
      print(format === 'json' ? JSON.stringify(groups, null, 1) : quotesMarkdown(groups));
    }
    report(collection);
  },
);

command('compare <a> <b>', 'what two articles share and where they part; with a folder: the article against its whole story').action(async (a: string, b: string, { format, cache, annotations }: Options) => {
  if (await isFolder(a)) return fail(`${a}: a folder, not an article`);
  const collection = await collect([a, b], { cache, annotations });
  const [here, there] = collection.documents;
  if (await isFolder(b)) {
    if (here !== undefined && isAnswered(collection)) {
      const story = compareWithStory(collection, here);
      print(format === 'json' ? JSON.stringify(story, null, 1) : storyMarkdown(story));
    }
  } else if (collection.documents.length === 2) {
    const pair = comparePair(collection, here!, there!);
    print(format === 'json' ? JSON.stringify(pair, null, 1) : comparisonMarkdown(pair));
  } else if (collection.problems.length === 0) fail('compare needs two different articles');
  report(collection);
});

command('index <folder>', 'reads a folder and counts what is in it; any number of articles').action(async (folder: string, { format, cache, annotations }: Options) => {
  if (await isFile(folder)) return report({ problems: [notAFolder(folder)] });
  const started = performance.now();
  const bar = new SingleBar({ stream: process.stderr, format: 'Reading {bar} {value} of {total} articles', clearOnComplete: true, hideCursor: true });
  const counter = new IndexCounter();
  const onRead = (done: number, total: number): void => {
    if (!process.stderr.isTTY) return;
    if (done === 0) bar.start(total, 0);
    else bar.update(done);
  };
  const problems = await readFolder(folder, { cache, annotations }, onRead, ({ analysis }) => counter.add(analysis));
  bar.stop();
  const counts = counter.counts(problems.filter(({ isFile: isOfFile }) => isOfFile).length, (performance.now() - started) / 1000);
  if (isAnswered({ problems })) print(format === 'json' ? JSON.stringify(counts, null, 1) : indexMarkdown(counts));
  report({ problems });
});

program
  .command('export <folder>')
  .description('names and quotes of a folder for a spreadsheet (csv) or other programs (jsonld), or as a report for people (markdown)')
  .addOption(new Option('--format <format>', 'what to write; without it what the name after --out ends with (.csv, .jsonld, .md), else csv').choices(['csv', 'jsonld', 'markdown']))
  .addOption(new Option('--table <table>', 'the table of a csv; printed by default: mentions').choices(csvTables))
  .option(...noAnnotations)
  .option(...noCache)
  .option('--out <path>', 'write to this file; csv without --table: three files in this folder, or mentions if the name ends with .csv')
  .action(async (folder: string, asked: Partial<ExportOptions> & Pick<Options, 'cache' | 'annotations'>) => {
    const options = { ...asked, ...exportOptions(asked) };
    if (options.table !== undefined && options.format !== 'csv') throw new BadInput('--table goes with --format csv');
    const collection = await collectFolder(folder, options);
    if (collection.documents.length > 0) await exportFolder(folder, collection, options, (text) => process.stdout.write(text));
    report(collection);
  });

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever reads our output has seen enough.
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

limitHeapGrowth();
program.parseAsync().catch((error: unknown) => {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : badInput;
  else if (error instanceof BadInput) fail(error.message);
  else {
    console.error(`dossier: a fault of Dossier: ${error instanceof Error ? (error.stack ?? String(error)) : String(error)}`);
    process.exitCode = internalError;
  }
});

function command(nameAndArguments: string, description: string): Command {
  return program
    .command(nameAndArguments)
    .description(description)
    .option(...noAnnotations)
    .option(...noCache)
    .addOption(new Option('--format <format>', 'how to print it').choices(['json', 'markdown']).default('json'));
}

function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

/** Whether all was found that was asked about: beside an error an answer without anything in it would look like a finding. */
function isAnswered({ problems }: Pick<Collection, 'problems'>): boolean {
  return problems.every(({ isGiven }) => !isGiven);
}

/** One line on standard error for each problem; bad input that was given by name makes the call fail. */
function report({ problems }: Pick<Collection, 'problems'>): void {
  for (const { message } of problems) console.error(`dossier: ${message}`);
  if (!isAnswered({ problems })) process.exitCode = badInput;
}

function fail(message: string): void {
  console.error(`dossier: ${message}`);
  process.exitCode = badInput;
}
