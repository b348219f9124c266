/**
 * What single lines of saved news pages look like. Every test reads at most the first `lineLimit` code units, so
 * that a hostile line costs no more than a long headline.
 */
const lineLimit = 240;

const words = (line: string): string[] => line.split(/\s+/).filter(Boolean);
const startsLikeName = /^\p{Lu}/u;
const endsSentence = /[.!?…][)\]"'”’»]*$/;
const small = new Set(
  'a an and as at but by for from in into nor of off on onto or over per the to up via vs v with'.split(' '),
);

const bylineStart = /^(?:(?:words|written|reported|reporting|story|text|additional reporting) )?by:?\s+(\p{L})/iu;

/** The author's line: "By Ana Ruiz in Lisbon", "Words by …", "Reporting by …; editing by …". */
export function isByline(line: string): boolean {
  if (line.length > 160 || endsSentence.test(line)) return false;
  const initial = bylineStart.exec(line)?.[1];
  return initial !== undefined && startsLikeName.test(initial);
}

const month = '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const dateLabel = /^(?:date|sent|published|posted|updated|last updated|first published|modified)\b\s*(?:on|at)?\s*:?/i;
const dateOnly = new RegExp(
  `^(?:(?:mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)(?:day)?,?\\s+)?(?:\\d{1,2}(?:st|nd|rd|th)?\\s+${month}|${month}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?)\\b`,
  'i',
);
const isoDate = /^\d{4}-\d{2}-\d{2}\b/;
const timeAgo = /^(?:an?|\d{1,3}) (?:minute|hour|day|week|month|year)s? ago$/i;

/** A line that only tells when or where: "Date:", "Published 3 June 2025 at 09.12", "14 May 2024", "Updated: …". */
export function isDateline(line: string): boolean {
  if (line.length > 90 || words(line).length > 12) return false;
  if (dateLabel.test(line)) return !endsSentence.test(line) || words(line).length <= 8;
  if (timeAgo.test(line)) return true;
  return (dateOnly.test(line) || isoDate.test(line)) && words(line).length <= 8 && !endsSentence.test(line);
}

/** In words. */
const longestLinkTitle = 14;
const boilerplateStart = new RegExp(
  '^(?:' +
    [
      'read (?:also|more|next|the full)', 'also read', 'see also', 'related(?: (?:stories|articles|posts|topics|content|coverage|news|links?))?(?=:|$)',
      'share(?: (?:this|post|on|via|article|story)\\b.{0,40})?(?=:|$)', 'leave a (?:reply|comment)', 'post a comment', 'comments?(?=:|$| \\(\\d)',
      'follow (?:us|me|\\S{1,40}(?: \\S{1,40}){0,3}) on\\b', 'more (?:from|stories|like|on this|in|news|about)\\b.{0,60}$', 'most (?:read|popular|viewed)', 'popular(?: posts| now)?$', 'trending(?: now)?$',
      'sign up\\b', 'subscribe\\b', 'newsletter$', 'log ?in$', 'advertisement$', 'sponsored(?: content)?$', 'skip to', 'cookies?(?: (?:policy|settings|preferences|notice))?$', 'accept (?:all )?cookies', 'we (?:and our partners )?use cookies', 'this (?:web)?site uses cookies', 'manage preferences',
      'menu$', 'home$', 'search$', 'top stories$', 'related topics$', 'image source,',
      'copyright\\b', '©', '\\(c\\) \\d{4}', 'all rights reserved', 'terms of (?:use|service)', 'privacy policy', 'click here', 'tap here', 'download (?:the|our) app',
      'you may also like', 'you might also like', 'recommended(?: for you| stories)?$', 'editor[\'’]s (?:picks?|choice)', 'latest (?:news|stories|headlines)$', 'next (?:article|post|story)$', 'previous (?:article|post|story)$',
      'tags?:', 'topics?:', 'filed under', 'categories:', 'source:', 'photo(?:graph)?(?: credit)?:', 'image(?: credit)?:', 'caption:', 'view comments', 'report (?:a|an) (?:typo|error)', 'about the author', 'print(?: this)?(?: article)?$', 'e?-?mail(?: this)?(?: article)?$', 'copy link', 'facebook$', 'twitter$', 'whatsapp$', 'linkedin$', 'telegram$', 'reddit$',
    ].join('|') +
    ')',
  'i',
);

const tellsSpeech = /["“”]|\b(?:said|says|told|according to)\b/i;

/** A line that the site put there: a link to other stories, a share bar, a copyright notice. A long one in which somebody speaks is the article's. */
export function isBoilerplate(line: string): boolean {
  const head = line.slice(0, lineLimit);
  if (!boilerplateStart.test(head)) return false;
  return words(head).length <= longestLinkTitle || (!tellsSpeech.test(head) && /^(?:copyright|©|\(c\)|all rights|sign up|subscribe|follow|we (?:and our partners )?use cookies|this (?:web)?site uses)/i.test(head));
}

const separator = /[|>»›•·]/;

/** A line of links to other pages: "News | Sport | Weather", "Home > World > Europe". */
export function isNavigation(line: string): boolean {
  if (line.length > 160 || isByline(line)) return false;
  const links = line.split(separator).map((link) => link.trim());
  return links.length >= 3 && startsLikeName.test(line) && links.every((link) => link !== '' && words(link).length <= 3 && !endsSentence.test(link));
}

const mailField = /^(?:from|to|cc|bcc|subject|date|sent|reply-to):\s/i;
const subjectField = /^(?:subject:|re:|fwd?:|\s){1,6}/i;

/** A line of the head of an e-mail: "From: …", "Subject: …". */
export const isMailField = (line: string): boolean => mailField.test(line);

/** So many code units stand before what an e-mail says that it is about; 0 in another line. */
export const subjectLabelLength = (line: string): number => (/^subject:/i.test(line) ? subjectField.exec(line)![0].length : 0);

/** A line that could be a headline: short, begins with a capital, a digit or a quotation mark, and ends no sentence. */
export function isHeadlineLike(line: string): boolean {
  if (line.length > lineLimit) return false;
  const count = words(line).length;
  if (count < 1 || count > 24) return false;
  if (!/^["'“‘«(]?[\p{Lu}\p{N}]/u.test(line)) return false;
  if (/[,;]$/.test(line)) return false;
  return !/(?:[^.]\.|…)["'”’)]*$/.test(line) || /\b(?:\p{Lu}\.){2,}$/u.test(line);
}

/** True when nearly all long words begin with a capital: "New Bridge Opens After Years of Delay". */
export function isTitleCase(line: string): boolean {
  const long = words(line.slice(0, lineLimit)).map((word) => word.replace(/^[^\p{L}\p{N}]+/u, '')).filter((word) => /^\p{L}/u.test(word) && !small.has(word.toLowerCase()));
  if (long.length < 2) return false;
  return long.filter((word) => startsLikeName.test(word)).length >= 0.8 * long.length;
}

/** True when the line holds running text: it ends a sentence or is longer than a headline. */
export function isRunningText(line: string): boolean {
  return line.length > lineLimit || endsSentence.test(line) || words(line).length > 24;
}

const releaseMark = /^(?:for immediate release|(?:media|news|press) (?:release|statement|advisory)|embargoed|under embargo|for release|not for (?:release|publication) (?:before|until))\b/i;
const releaseContact = /^(?:(?:media|news|press|for (?:more|further) information)?,? ?(?:please )?(?:contacts?|enquiries|inquiries)|tel(?:ephone)?|phone|e-?mail|mobile|cell|date|ref(?:erence)?|no)\b|\d{3}[-. ]\d{3,4}\b|\S@\S/i;
const longestReleaseLine = 80;

/** A line that says that a press release begins: "FOR IMMEDIATE RELEASE – 4 March", "News release". */
export const isReleaseMark = (line: string): boolean => line.length <= longestReleaseLine && releaseMark.test(line) && !endsSentence.test(line);

/** Such a line, or one in the head of a press release that tells whom to ask and when. */
export const isReleaseHead = (line: string): boolean => line.length <= longestReleaseLine && (releaseMark.test(line) || releaseContact.test(line) || isDateline(line));
