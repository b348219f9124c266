/**
 * The budgets of the design, in its order, with growth over each tenfold beside them. A bench reports on a budget by its key.
 * @type {readonly { readonly key: string, readonly what: string, readonly budget: string }[]}
 */
export const budgets = [
  { key: 'activation', what: 'activate() without server start', budget: '50 ms' },
  { key: 'analysis', what: 'analysis of a text, in speeds of compromise', budget: '10 times or more' },
  { key: 'analysis growth', what: 'time per character, growth from 10 to 100 KB and to 1 MB', budget: '1.8 or less' },
  { key: 'names memory', what: 'memory of the recogniser, growth over endless text', budget: '1.1 or less' },
  { key: 'keystroke', what: 'analysis after one keystroke in 1 MB, median and 95th percentile', budget: '2 and 8 ms' },
  { key: 'keystroke growth', what: 'the same, growth from 10 KB to 1 MB', budget: '2 or less' },
  { key: 'hover', what: 'hover, definition, highlight, 95th percentile', budget: '20 ms' },
  { key: 'related', what: 'related coverage, 95th percentile', budget: '30 ms' },
  { key: 'cold index', what: 'cold index of 10,000 articles', budget: '15 s' },
  { key: 'warm start', what: 'warm start, in speeds of the cold index', budget: '10 times or more' },
  { key: 'update growth', what: 'index update for one file, growth from 100 files over each tenfold', budget: '1.5 or less' },
  { key: 'memory', what: 'memory of the server at 10,000 documents', budget: '400 MB' },
  { key: 'package', what: '.vsix', budget: '15 MB' },
];
