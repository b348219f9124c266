import { describe, expect, test } from 'vitest';
import { readQuotes, type QuoteInWords } from './readQuotes';

type Expected = Partial<QuoteInWords>;

/** A text with marked names, and its quotes in order. */
const cases: [name: string, marked: string, quotes: Expected[]][] = [
  [
    'an interrupted quote is one quote of two parts',
    '“The tide was late,” [P:Mara Quill] said, “and the pilots waited.”',
    [{ kind: 'direct', says: 'The tide was late … and the pilots waited.', by: 'Mara Quill', cue: 'said' }],
  ],
  [
    'the speaker follows the content, verb before name',
    '“The quay is ours,” said [P:Mara Quill].',
    [{ says: 'The quay is ours', by: 'Mara Quill', cue: 'said' }],
  ],
  [
    'the speaker follows the content, name before verb',
    '“The quay is ours,” [P:Mara Quill] said.',
    [{ says: 'The quay is ours', by: 'Mara Quill', cue: 'said' }],
  ],
  [
    'a pronoun is resolved to a name that stands only as a possessive',
    'The board was silent, though [P:Quill]’s answer was plain. “This is no loan,” she wrote, “but a gift.”',
    [{ says: 'This is no loan … but a gift.', by: 'she', who: 'Quill', form: 'pronoun', cue: 'wrote' }],
  ],
  [
    'it stands for the organisation that spoke before',
    'The [O:Harbour Trust] published its accounts. “The dredger was sold in March,” it said.',
    [{ by: 'it', who: 'Harbour Trust', form: 'pronoun' }],
  ],
  [
    'a phrase without a name is an unnamed source',
    'A port official said the crane had been inspected twice.',
    [{ kind: 'indirect', says: 'the crane had been inspected twice', by: 'A port official', form: 'unnamed' }],
  ],
  [
    'a title and a constituency stand between “while” and the cue',
    'Sen. [P:Bill Tremaine], a critic of the sale, praised the decision, while Rep. [P:Ayesha Lindqvist], D-[L:Minn.], said the ruling would cost jobs.',
    [{ kind: 'indirect', says: 'the ruling would cost jobs', by: 'Rep. Ayesha Lindqvist' }],
  ],
  [
    'a statement ends where another begins with “while”',
    '[P:Ewan Lascelles] wrote that his thoughts were with “everyone in the valley”, while opposition leader [P:Mara Quill] accused the government of “cutting defences to the bone”.',
    [{ says: 'his thoughts were with “everyone in the valley', by: 'Ewan Lascelles' }, { says: 'the government of “cutting defences to the bone', by: 'opposition leader Mara Quill' }],
  ],
  ['who is asked says nothing yet', '[P:Mara Quill], asked whether she would resign, laughed.', []],
  [
    'who asks behind an apposition does',
    '[P:Mara Quill], the mayor, asked whether the gates would open.',
    [{ kind: 'indirect', says: 'whether the gates would open', by: 'Mara Quill' }],
  ],
  [
    'a pronoun stands for whom its own paragraph begins with, not for the last speaker',
    '“We got what we deserved,” [P:Gary Holdworth] said. [P:Holdworth] smiled.\n\nHis opposite number, [P:Nuno Tavila], was furious. “It is a yellow,” he said.',
    [
      { says: 'We got what we deserved', by: 'Gary Holdworth' },
      { says: 'It is a yellow', by: 'he', who: 'Nuno Tavila' },
    ],
  ],
  [
    'what is said begins after the dateline',
    'LANGWARDEN, [L:Northumbria] — Rescuers brought three miners to the surface on Thursday, [P:Mara Quill] said.',
    [{ kind: 'indirect', says: 'Rescuers brought three miners to the surface on Thursday', by: 'Mara Quill' }],
  ],
  [
    'a relative pronoun leads to the name before it',
    'The plan was shown to [P:Quill], who hinted that the lock would close.',
    [{ kind: 'indirect', says: 'the lock would close', by: 'Quill', cue: 'hinted' }],
  ],
  [
    'unquoted words and one fragment make a mixed quote',
    'The trust said it would “inspect and repair every gate”.',
    [{ kind: 'mixed', says: 'it would “inspect and repair every gate', fragments: ['“inspect and repair every gate”'] }],
  ],
  [
    'several fragments stay in one quote',
    '[P:Quill] said the crews “met at dawn” on the quay “and left together”.',
    [{ kind: 'mixed', fragments: ['“met at dawn”', '“and left together”'], by: 'Quill' }],
  ],
  [
    'words quoted whole after "that" are without their marks',
    '“We will wait,” [P:Mara Quill] said, adding that “the gate is shut.”',
    [{ says: 'We will wait' }, { says: 'the gate is shut.', kind: 'direct', by: 'Mara Quill', cue: 'adding' }],
  ],
  [
    'a company is no department',
    '[O:Harbour Motors] asked the [O:Treasury Department] for help. The company warned that it may close.',
    [{ says: 'it may close', by: 'The company', who: 'Harbour Motors' }],
  ],
  [
    'a newspaper is called one beside its name',
    'The [O:Harbour Mail] newspaper reported that the lock was shut. The [O:Quay Press] news agency said that it had opened.',
    [{ by: 'The Harbour Mail newspaper', who: 'Harbour Mail' }, { by: 'The Quay Press news agency', who: 'Quay Press' }],
  ],
  [
    'a second title without its comma belongs to the name',
    '[P:Mara Quill], president and chief executive of [O:Harbour Motors] said the crane was sold.',
    [{ says: 'the crane was sold', who: 'Mara Quill' }],
  ],
  ['what one can tell is not told', 'Anyone on the quay can tell whether the lock is open, and you could tell that it leaked.', []],
  ['a scare quote is no quote', 'The board called it a “success” and moved on to the budget.'.replace('called', 'filed'), []],
  ['a title is no quote', 'Her first film, “The Long Ebb”, opened in March, and the song “Low Water” is hers too.', []],
  [
    'a quoted sentence without a cue has the speaker before it',
    '“We lost the mooring,” [P:Mara Quill] said. “It broke in the storm.”',
    [{ says: 'We lost the mooring' }, { says: 'It broke in the storm.', by: 'Mara Quill', group: 0 }],
  ],
  [
    'a quotation over paragraphs is re-opened in each and closed once',
    '[P:Mara Quill] said: “The gate was old.\n\n“It was never meant to last.”',
    [
      { says: 'The gate was old.', group: 0, closed: true },
      { says: 'It was never meant to last.', by: 'Mara Quill', group: 0, closed: true },
    ],
  ],
  [
    'an unbalanced mark ends with its paragraph',
    '[P:Quill] said: “We will not sell.\n\nThe vote is on Monday, and the hall is booked.',
    [{ says: 'We will not sell.', closed: false }],
  ],
  ['two apostrophes are a mark', "''We will not sell,'' [P:Quill] said.", [{ says: 'We will not sell', kind: 'direct' }]],
  ['straight and curly marks pair', '“We will not sell," [P:Quill] said.', [{ says: 'We will not sell', closed: true }]],
  [
    'a quotation within a quotation is part of it',
    '“She told me, ‘Not again,’ and left,” [P:Quill] said.',
    [{ says: 'She told me, ‘Not again,’ and left', by: 'Quill' }],
  ],
  [
    'British single marks are the outer ones, apostrophes are not',
    '‘The pilots’ cutter can’t sail,’ [P:Quill] said. The ministers’ car waited outside the ’90s hall.',
    [{ says: 'The pilots’ cutter can’t sail', by: 'Quill' }],
  ],
  [
    'doubles are nested in British singles',
    '‘She told me, “Not again,” and left,’ [P:Quill] said.',
    [{ kind: 'direct', says: 'She told me, “Not again,” and left', by: 'Quill' }],
  ],
  [
    'according to, before the content',
    'According to the [O:Harbour Trust], the dredger was sold in March.',
    [{ kind: 'indirect', says: 'the dredger was sold in March', by: 'the Harbour Trust', cue: 'According to' }],
  ],
  [
    'according to, after the content',
    'The dredger was sold in March, according to [P:Quill].',
    [{ kind: 'indirect', says: 'The dredger was sold in March', by: 'Quill', cue: 'according to' }],
  ],
  [
    'a signature after a dash names the speaker',
    'The walls of the club are full of verses.\n\n“The sea gives nothing back for free.”\n\n— Mara Quill',
    [{ says: 'The sea gives nothing back for free.', by: 'Mara Quill' }],
  ],
  [
    'a headline names the speaker before a colon',
    '[P:Quill]: dredging must stop before the autumn storms\n\nThe trust met on Monday to discuss the plan for the channel.',
    [{ says: 'dredging must stop before the autumn storms', by: 'Quill', cue: ':' }],
  ],
  [
    'a second cue of the same subject begins a second quote',
    '[P:Quill] said the survey was sound, but noted that the channel had moved.',
    [
      { says: 'the survey was sound', by: 'Quill', cue: 'said' },
      { says: 'the channel had moved', by: 'Quill', cue: 'noted' },
    ],
  ],
  [
    'a participle begins a second quote',
    '[P:Quill] said the survey was sound, adding that the channel had moved.',
    [{ says: 'the survey was sound' }, { says: 'the channel had moved', by: 'Quill', cue: 'adding' }],
  ],
  [
    'an apposition between speaker and cue is stepped over',
    '[P:Mara Quill], senior pilot at the [O:Harbour Trust], said the survey was sound.',
    [{ says: 'the survey was sound', by: 'Mara Quill', who: 'Mara Quill' }],
  ],
  [
    'a relative clause between speaker and cue is stepped over',
    'Chief pilot [P:Mara Quill], who led the survey for two years, said Friday that the channel had moved.',
    [{ says: 'the channel had moved', who: 'Mara Quill', cue: 'said' }],
  ],
  [
    'a cue in a relative clause leaves a gap',
    '[P:Quill] signed a contract that he said would keep the yard open.',
    [{ kind: 'indirect', says: 'would keep the yard open', by: 'he', cue: 'said' }],
  ],
  [
    'time and place stand between the cue and that',
    '[P:Quill] said on the quay on Friday that the channel had moved.',
    [{ says: 'the channel had moved', cue: 'said' }],
  ],
  ['no statement: did not mention', '[P:Quill] did not mention the survey in her report to the board.', []],
  ['no statement: declined to comment', 'The [O:Harbour Trust] declined to comment on the survey.', []],
  ['no statement: is expected', 'The trust is expected to publish the survey, and the pilots reportedly left.', []],
  [
    'a speech noun with a possessor is a cue',
    '[P:Quill]’s claim that the channel had moved was printed twice.',
    [{ kind: 'indirect', by: 'Quill', cue: 'claim' }],
  ],
  ['belief is no speech', '[P:Quill] believes that the channel has moved.', []],
  [
    'a quotation without marks follows a colon',
    '[P:Quill] said: the channel has moved and nobody marked it.',
    [{ kind: 'indirect', says: 'the channel has moved and nobody marked it' }],
  ],
  [
    'a paragraph without marks follows a cue and a colon',
    '[P:Quill] wrote on Sunday:\n\nThe channel has moved. Nobody has marked it since.',
    [{ kind: 'indirect', says: 'The channel has moved. Nobody has marked it since', by: 'Quill' }],
  ],
  [
    'in the words of',
    'The wreck was, in the words of [P:Quill], “a danger to every hull.”',
    [{ says: 'a danger to every hull.', by: 'Quill', cue: 'in the words of' }],
  ],
  [
    'a signature may stand in the line',
    '“The sea gives nothing back for free.” – [P:Mara Quill]',
    [{ says: 'The sea gives nothing back for free.', by: 'Mara Quill' }],
  ],
  ['the title of a source is no quote', 'Sources\n\n“Wreck found off quay” — Daily Log, 15 August 2008', []],
  [
    'a hearer stands between the cue and a bare clause',
    '[P:Quill] told the [O:Daily Log] the channel had moved.',
    [{ says: 'the channel had moved', cue: 'told', by: 'Quill' }],
  ],
  ['an agreement that calls for something says nothing', 'They signed an accord, which originally called for a pause.', []],
  ['an adjective is no cue', 'The storm did an estimated million pounds of damage to the quay.', []],
  ['when it was said is not what was said', '[P:Quill], a critic of the plan, said before she left the hall.', []],
  [
    'low-high marks pair',
    '„The quay is ours,“ [P:Quill] said.',
    [{ says: 'The quay is ours', by: 'Quill', closed: true }],
  ],
  ['guillemets pair', '«The quay is ours,» [P:Quill] said.', [{ says: 'The quay is ours', closed: true }]],
  [
    'a mark that stands at the cue closes the quotation',
    '"The quay is ours, "[P:Quill] said. The vote is on Monday.',
    [{ says: 'The quay is ours', by: 'Quill' }],
  ],
  [
    'a statement of an organisation is the organisation’s',
    '[O:Harbour Trust]’s statement said the dredger was sold.',
    [{ who: 'Harbour Trust', form: 'role' }],
  ],
  [
    'the noun behind an acronym stands for it',
    'The [O:HTF] warned of delays. “The gate is old,” the fund said.',
    [{ by: 'the fund', who: 'HTF', form: 'role' }],
  ],
  [
    'a role stands for the person it described before',
    '[P:Mara Quill], the harbour minister, arrived on Monday. “The levy will be cut,” the minister said.',
    [{ by: 'the minister', who: 'Mara Quill', form: 'role' }],
  ],
  [
    'a rank stands for its bearer',
    'Colonel [P:Mara Quill] was heard on the radio. “The harbour is ours,” the colonel had told listeners.',
    [{ by: 'the colonel', who: 'Mara Quill', form: 'role', certain: true }],
  ],
  [
    'what somebody is called stands for the only person of the sentence before',
    '[P:Quill] did not blame the pitch. “We were not good enough,” the Dunmore captain said.',
    [{ by: 'the Dunmore captain', who: 'Quill', form: 'role', certain: false }],
  ],
  [
    'what somebody is called stands for nobody where the sentence before names two',
    '[P:Quill] beat [P:Reed] in the final. “We were not good enough,” the Dunmore captain said.',
    [{ by: 'the Dunmore captain', who: undefined, form: 'role' }],
  ],
  ['a name in apposition to kin', '“It held,” said her son, [P:Ted Quill].', [{ by: 'her son', who: 'Ted Quill', form: 'name' }]],
  [
    'a name in apposition behind titles',
    '“It has not begun to climb,” said the institute’s director, Professor [P:Mara Quill].',
    [{ by: 'the institute’s director', who: 'Mara Quill', form: 'name' }],
  ],
  [
    'a name in apposition to a role with a complement',
    'The mayor of [L:Dunmore], [P:Mara Quill], warned that the quay would sink.',
    [{ by: 'The mayor of Dunmore', who: 'Mara Quill', form: 'name' }],
  ],
  [
    'a relative clause behind an apposition',
    '[P:Mara Quill], the senator for [L:Dunmore], who had warned that the quay would sink, left.',
    [{ by: 'the senator for Dunmore', who: 'Mara Quill' }],
  ],
  [
    'a year ends no speaker',
    'Made in 1664, the clock is worth millions, but its director, [P:Mara Quill], said it would be hard to sell.',
    [{ by: 'its director', who: 'Mara Quill' }],
  ],
  [
    'the judge who told somebody is not who was told',
    'Judge [P:Mara Quill] heard the case. The judge told [P:Reed] to rise. “You were paid,” the judge said.',
    [{ by: 'the judge', who: 'Mara Quill' }],
  ],
  [
    'he is whom the sentence before begins with, though it does not name him',
    '[P:Ted Reed] runs the plant. But a former shift supervisor, who asked not to be named, disputed that. “Everyone knew,” he said.',
    [{ by: 'he', who: 'a former shift supervisor' }],
  ],
  [
    'he may be somebody whom an indefinite phrase describes',
    'Among the witnesses was [P:Ted Reed], a farmer from [L:Dunmore], who told the court that he was broke. “My dad banked here,” he said.',
    [{ who: 'Ted Reed' }, { by: 'he', who: 'Ted Reed' }],
  ],
  [
    'he is whom the sentence before calls by what he is',
    '[P:Ted Reed], the harbour minister, met referee [P:Greg Paterson]. The minister had no doubts. “Flat as a pancake,” he said.',
    [{ by: 'he', who: 'Ted Reed', form: 'pronoun', certain: false }],
  ],
  [
    'he is not whom a role names that stands beside a name',
    'The mayor of the northern district, [P:Ted Reed], was glad. “We had four hours,” he said.',
    [{ by: 'he', who: 'Ted Reed' }],
  ],
  [
    'a union is no company',
    '[O:Norvik Foods] closed the plant. [O:United Plant Workers] struck. The company said it would reopen.',
    [{ by: 'The company', who: 'Norvik Foods' }],
  ],
  [
    'she is not who was he before',
    'The master, [P:Ernesto Pilapil], was found. He told police that all lights were on.\n\n[P:Lourdes Quimson] thanked the fishermen of the town. She said that the search would go on.',
    [{ who: 'Ernesto Pilapil' }, { by: 'She', who: 'Lourdes Quimson' }],
  ],
  [
    'a surname stands for the full name before it',
    'Harbour Minister [P:Mara Quill] arrived on Monday. “The levy will be cut,” [P:Quill] said.',
    [{ by: 'Quill', who: 'Mara Quill', form: 'name' }],
  ],
  [
    'a nickname in marks is no quote',
    '[P:Tobias “Tubby” Reed] said the crane was safe.',
    [{ kind: 'indirect', says: 'the crane was safe' }],
  ],
  [
    'a verb of no list beside a quotation is a cue',
    '“The crane is older than I am,” [P:Reed] grunted.',
    [{ says: 'The crane is older than I am', by: 'Reed', cue: 'grunted' }],
  ],
  [
    'He is a surname where a name follows',
    'Vice Premier [P:He Jiawen] left the port. “The talks were frank,” [P:He Jiawen] said.',
    [{ by: 'He Jiawen', who: 'He Jiawen', form: 'name' }],
  ],
  ['a capital city speaks', '[L:Lisbon] said the port would open.', [{ by: 'Lisbon', who: 'Lisbon' }]],
  [
    'mojibake and a missing space at the mark do no harm',
    'Mayor [P:PeÃ±a] said "Ultimately, the port will open."',
    [{ says: 'Ultimately, the port will open.', by: 'Mayor PeÃ±a' }],
  ],
  [
    'offsets count UTF-16 code units behind surrogate pairs',
    '🚢🚢 “We sail at noon,” [P:Quill] said.',
    [{ says: 'We sail at noon', by: 'Quill' }],
  ],
  [
    'the words of an utterance are found whatever its punctuation',
    '“We – as we promised – will sail,” [P:Quill] told the [O:Daily Log].',
    [{ says: 'We – as we promised – will sail', by: 'Quill', cue: 'told' }],
  ],
  [
    'a translated fragment and its indirect version are quotes of one speaker',
    'The ministry said it would “check the papers of every hull”. The ministry said it would examine all vessels.',
    [
      { kind: 'mixed', by: 'The ministry' },
      { kind: 'indirect', says: 'it would examine all vessels', by: 'The ministry' },
    ],
  ],
  [
    'a hint is a quote as much as the words themselves',
    '“Once they sign, we will lift the ban,” [P:Quill] said. [P:Quill] hinted that the ban would end once they signed.',
    [{ kind: 'direct' }, { kind: 'indirect', says: 'the ban would end once they signed', by: 'Quill' }],
  ],
  [
    'a quotation goes on in the next paragraph, though its mark is not set again',
    'Harbour news\n\nThe harbour chief [P:Quill] said on Monday: “The quay is ours.\n\nNobody heard us, and nobody will.” The vote is in May.',
    [
      { says: 'The quay is ours.', closed: true, group: 0, who: 'Quill' },
      { says: 'Nobody heard us, and nobody will.', closed: true, group: 0, who: 'Quill' },
    ],
  ],
  [
    'a paragraph whose opening mark was lost is quoted up to the closing one',
    'Harbour news\n\nNobody in this town ever heard us," [P:Quill] said on Monday.',
    [{ kind: 'direct', says: 'Nobody in this town ever heard us', by: 'Quill', cue: 'said' }],
  ],
  [
    'who speaks is not quoted where the opening mark was lost behind the cue',
    '[P:Quill] said the quay is ours.” The vote is in May.',
    [{ kind: 'indirect', by: 'Quill' }],
  ],
  ['a measure in inches closes no quotation', 'The plank of 12" was sold. The vote is in May.', []],
  [
    'a statement may begin with when, where or how many',
    'About 40 houses were flattened, officials said. In Tarn Quay a wall fell, killing a horse, [P:Reed] said.',
    [
      { says: 'About 40 houses were flattened', by: 'officials' },
      { says: 'In Tarn Quay a wall fell, killing a horse', by: 'Reed' },
    ],
  ],
  ['an introductory phrase is no statement', 'In a letter that was read to all, [P:Reed] said. In short, [P:Quill] said.', []],
  [
    'the speaker behind the cue may have a title in small letters',
    'The quay was damaged, said storm agency official [P:Reed].',
    [{ says: 'The quay was damaged', by: 'storm agency official Reed', who: 'Reed' }],
  ],
  [
    'a statement may begin with a quantity',
    '[P:Reed] said as many as 40 divers came to raise the wreck. [P:Quill] said as the gates closed.',
    [{ says: 'as many as 40 divers came to raise the wreck', by: 'Reed' }],
  ],
  [
    'nobody speaks of oneself by name',
    'The order came from [P:Bo Hart]. It was late. Nobody moved. “[P:Ivo Reed] is right,” he said.',
    [{ says: 'Ivo Reed is right', by: 'he', who: 'Bo Hart' }],
  ],
  [
    'a relative who is named beside what he is, is a man',
    '[P:Joanne Marsh] sat down. Her husband, [P:Kit], went out. “Somebody has to talk,” she said.',
    [{ says: 'Somebody has to talk', by: 'she', who: 'Joanne Marsh' }],
  ],
  [
    'an apposition after “according to” is no part of the statement',
    "According to [P:Reed], the trust's medical director, the chart was misfiled.",
    [{ says: 'the chart was misfiled', by: 'Reed' }],
  ],
  [
    'behind a noun “’s” is no verb that a speaker could be the subject of',
    'The [O:Harbour Trust]’s [P:Mara Quill] had no answer. “We wait.”',
    [{ says: 'We wait.', who: 'Mara Quill' }],
  ],
  [
    'what was said “days after” somebody promised something is told of that person',
    'The sale went ahead, days after [P:Mara Quill] promised that the quay would stay public.',
    [{ says: 'the quay would stay public', by: 'Mara Quill' }],
  ],
  ['a single word says nothing', 'The trust has declined to say who. [P:Quill] has said it before, to the council and to the press.', []],
  ['a headline may say who somebody is', '[P:Quill]: the woman who lost a harbour\n\nNobody met her at the quay on Monday.', []],
  [
    'two speakers of one clause stay two',
    '[P:Quill] said the quay would reopen. [P:Reed] said the quay would reopen soon.',
    [
      { by: 'Quill', who: 'Quill', group: 0 },
      { by: 'Reed', who: 'Reed', group: 1 },
    ],
  ],
];

describe('hard cases of reported speech', () => {
  test.each(cases)('%s', (_, marked, expected) => {
    const quotes = readQuotes(marked);
    expect(quotes).toMatchObject(expected);
    expect(quotes).toHaveLength(expected.length);
  });
});
