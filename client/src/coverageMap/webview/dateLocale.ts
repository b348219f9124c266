/** The locale in which dates are written for a display language: English ones begin with the day, as everywhere else in Dossier. */
export function dateLocale(language: string): string {
  return /^en(?:-us)?$/i.test(language) ? 'en-GB' : language;
}
