import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findEntities, type DocumentEntities } from '../../../server/src/core/identity/document/findEntities';
import { namesInParagraphs } from '../../../server/src/core/names/namesInParagraphs';
import { readArticle } from '../../../server/src/core/text/readArticle';
import { growthBetween, growthOf } from '../../support/growth';
import { readNames } from '../../support/markers';

const hostilePieces = [
  'Anna Lee', 'Lee', 'Mr', 'the ministry', "Norway's", 'Ministry of Health', '(NGA)', 'Northern Grain Authority', 'administration', 'He Kai', 'Premier', '“', '\n', "'s", 'With', 'Acme', '-Ruiz', ', 34,', '76ers', 'the Bank', 'Bank of Carrick',
];

function analyse(marked: string, confidence = 0.9): DocumentEntities & { text: string } {
  const { text, names } = readNames(marked);
  const article = readArticle(text);
  return { text, ...findEntities(article, namesInParagraphs(names.map((name) => ({ ...name, confidence })), article.paragraphs)) };
}

/** Each entity as "type name: mention, mention". */
function entitiesOf(marked: string, confidence?: number): string[] {
  const { text, entities, mentions } = analyse(marked, confidence);
  return entities.map((entity) => `${entity.type} ${entity.name}: ${entity.mentions.map((index) => text.slice(mentions[index]!.start, mentions[index]!.end)).join(', ')}`);
}

const rolesOf = (marked: string): string[] => analyse(marked).entities.flatMap((entity) => entity.roles.map((role) => role.text));

describe('people of one document', () => {
  it('are joined by full name, surname and honorific', () => {
    expect(entitiesOf("[P:Anna Lee] spoke first. Then Ms [P:Lee] left, and [P:Lee]'s driver followed [P:Anna].")).toEqual(['person Anna Lee: Anna Lee, Lee, Lee, Anna']);
  });

  it('are told apart by honorific and forename, and are one whatever letters follow the name', () => {
    expect(entitiesOf('[P:Victoria Leith] left. [P:Roger Leith] was named last. Mrs [P:Leith] will return. [P:Fiona Garrick KC] spoke, and [P:Garrick] sat down.')).toEqual([
      'person Victoria Leith: Victoria Leith, Leith',
      'person Roger Leith: Roger Leith',
      'person Fiona Garrick KC: Fiona Garrick KC, Garrick',
    ]);
  });

  it('are found again where the recogniser missed the surname', () => {
    expect(entitiesOf('[P:Marta Ferreira] won the seat. Asked why, Ferreira smiled.')).toEqual(['person Marta Ferreira: Marta Ferreira, Ferreira']);
  });

  it.each(['Revd', 'Hajia', 'Alhaja', 'Mallam', 'Mdm', 'Canon', 'Madam', 'Engr.'])('are called without their title: %s', (title) => {
    expect(entitiesOf(`[P:${title} Ada Moor] left.`)).toEqual(['person Ada Moor: Ada Moor']);
  });

  it('are called by an office where they have no other name', () => {
    expect(entitiesOf('“[P:Madam Speaker], I object.”')).toEqual(['person Madam Speaker: Madam Speaker']);
  });

  it('are not meant by the office that is called as they are', () => {
    expect(entitiesOf('[P:Ivo Marshal] met the Marshal of [L:Carrick]. It was Marshal [P:Adam Crane] who said so. Then Marshal left.')).toEqual([
      'person Ivo Marshal: Ivo Marshal, Marshal',
      'place Carrick: Carrick',
      'person Adam Crane: Adam Crane',
    ]);
  });

  it('keep the surname He and East Asian order apart from the pronoun', () => {
    expect(entitiesOf('Vice Premier He Kaiming met [P:Wen Jiaqi]. He said that [P:Wen] agreed.')).toEqual(['person He Kaiming: He Kaiming', 'person Wen Jiaqi: Wen Jiaqi, Wen']);
  });

  it('stay two when they share a surname, each surname going to the bearer before it', () => {
    expect(entitiesOf('[P:Paul Meyer] opened. [P:Meyer] sat. [P:Ruth Meyer] followed. Then [P:Meyer] stood.')).toEqual(['person Paul Meyer: Paul Meyer, Meyer', 'person Ruth Meyer: Ruth Meyer, Meyer']);
  });

  it('are told apart by honorifics where a surname has two bearers', () => {
    expect(entitiesOf('Mr [P:Paul Meyer] met Mrs [P:Ruth Meyer]. Later Mr [P:Meyer] left.')).toEqual(['person Paul Meyer: Paul Meyer, Meyer', 'person Ruth Meyer: Ruth Meyer']);
  });

  it('are told apart by honorific where the bearer was called by the forename first', () => {
    expect(entitiesOf("[P:Martin Hollis] and his brother [P:George] deny it. [P:Martin]'s wife, [P:Jane Hollis], wept. [P:George Hollis] had left. Mrs [P:Hollis] told the jury so.")).toEqual([
      'person Martin Hollis: Martin Hollis, Martin',
      'person George Hollis: George, George Hollis',
      'person Jane Hollis: Jane Hollis, Hollis',
    ]);
  });

  it('are others than the only one of their surname where honorifics say so, and those of one honorific are one', () => {
    expect(entitiesOf('Sir [P:Giles Farrant] has died. Lady [P:Farrant] survives him. [P:Farrant] was born in Hull. “He was kind,” Lady [P:Farrant] said.')).toEqual([
      'person Giles Farrant: Giles Farrant, Farrant',
      'person Farrant: Farrant, Farrant',
    ]);
    expect(entitiesOf('Mr [P:Quill] sang. Mrs [P:Quill] danced. Mr [P:Quill] bowed.')).toEqual(['person Quill: Quill, Quill', 'person Quill: Quill']);
  });

  it('are nobody of whom they are a relative, by name or by office', () => {
    expect(entitiesOf("Chancellor [P:Ewan Tarrow] stayed. Former judge Lord [P:Tarrow] — the chancellor's father — did not. [P:Tarrow] smiled. Lord [P:Tarrow] wept.")).toEqual([
      'person Ewan Tarrow: Ewan Tarrow, Tarrow',
      'person Tarrow: Tarrow, Tarrow',
    ]);
    expect(entitiesOf("[P:Kit Varley] won. Dr [P:Varley], Kit's cousin and his late brother, did not. Professor [P:Varley], father of two, cheered.")).toHaveLength(1);
    expect(entitiesOf("[P:Kit Varley] won. Dr [P:Varley], Kit's younger brother, did not. Dr [P:Varley] left.")).toEqual(['person Kit Varley: Kit Varley', 'person Varley: Varley, Varley']);
  });

  it('are men or women by the relative they are', () => {
    expect(entitiesOf('Councillor [P:Gwen Ashdown] shut the pool. Dr [P:Ashdown], husband of the councillor, swims. “We are full,” Dr [P:Ashdown] said. Cllr [P:Ashdown] did not.')).toEqual([
      'person Gwen Ashdown: Gwen Ashdown, Ashdown',
      'person Ashdown: Ashdown, Ashdown',
    ]);
    expect(entitiesOf('[P:Gwen Ashdown] spoke. According to her husband, [P:Ashdown] was tired.')).toHaveLength(1);
  });

  it('are two where one is the elder and one the younger of a name', () => {
    expect(entitiesOf('[P:Angus Reith Snr] was glad. “Good,” [P:Reith] said. [P:Reith Jr], 21, sang. [P:Reith Jr] left.')).toEqual([
      'person Angus Reith Snr: Angus Reith Snr, Reith',
      'person Reith Jr: Reith Jr, Reith Jr',
    ]);
    expect(entitiesOf('[P:Angus Reith Sr.] met [P:Angus Reith Jr.] and [P:Angus Reith Sr.] again.')).toEqual(['person Angus Reith Sr.: Angus Reith Sr., Angus Reith Sr.', 'person Angus Reith Jr.: Angus Reith Jr.']);
  });

  it('are others than older relatives whose forenames children bear', () => {
    expect(entitiesOf('He was the son of [P:Ralph Merrow] and Lady [P:Edith Merrow]. He leaves three children, [P:Ralph], [P:Edith] and [P:Tom]. His daughter [P:Edith] spoke.')).toEqual([
      'person Ralph Merrow: Ralph Merrow',
      'person Edith Merrow: Edith Merrow',
      'person Ralph: Ralph',
      'person Edith: Edith, Edith',
      'person Tom: Tom',
    ]);
    expect(entitiesOf('[P:Ralph Merrow] and [P:Peter Merrow] deny it. She trusted her sons [P:Ralph] and [P:Peter].')).toHaveLength(2);
  });

  it('are two where their ages are apart, whatever they are called, and each surname goes to the bearer of its age', () => {
    expect(entitiesOf('[P:Tomas Verrin], 41, a baker, was held. [P:Tomas Verrin], 19, the keeper, signed. [P:Verrin], who is 41 and lives alone, denies it. Mr [P:Verrin], 20, plays on.')).toEqual([
      'person Tomas Verrin: Tomas Verrin, Verrin',
      'person Tomas Verrin: Tomas Verrin, Verrin',
    ]);
    expect(entitiesOf('[P:Tomas Verrin], 41, was held, and the 42-year-old baker [P:Tomas Verrin] denies it. He saw 3 of [P:Verrin], 41,000 in all.')).toHaveLength(1);
    expect(entitiesOf('[P:Tomas Verrin], 41, spoke of the 9-year-old son of [P:Tomas Verrin]. [P:Tomas Verrin] (9) was named in the match.')).toHaveLength(1);
  });

  it.each([
    'His nephew, also named [P:Tomas Verrin], leads the search.',
    'He wrote to his namesake, the sculptor [P:Tomas Verrin].',
    'A hotel is run by [P:Tomas Verrin] (no relation).',
  ])('are two where the text says that they only share the name, and the surname goes to the one of its age: %s', (told) => {
    expect(entitiesOf(`[P:Tomas Verrin] is lost. Mr [P:Verrin], 66, sailed. ${told} Mr [P:Verrin], 27, a diver, will go on. [P:Verrin], 66, was seen.`)).toEqual([
      'person Tomas Verrin: Tomas Verrin, Verrin, Verrin',
      'person Tomas Verrin: Tomas Verrin, Verrin',
    ]);
  });

  it('are called without the ranks of the police', () => {
    expect(entitiesOf('[P:DCI Yara Quill] spoke. [P:DI Quill] left. [P:Det Insp Quill] wrote. [P:WPC Moor] came. [P:Di Marchi] ran. [P:DI MARCHI] RAN.')).toEqual([
      'person Yara Quill: Yara Quill, Quill, Quill',
      'person Moor: Moor',
      'person Di Marchi: Di Marchi, DI MARCHI',
    ]);
  });

  it('keep diacritics, hyphens and initials together', () => {
    expect(entitiesOf('[P:José Peña-Ruiz] and [P:Jose Pena-Ruiz] and [P:J. Peña-Ruiz] and [P:Peña-Ruiz].')).toHaveLength(1);
  });

  it('have bare spans, with the title beside the name', () => {
    const { text, mentions } = analyse("It was [P:President Ada Moor]'s idea.");
    const [mention] = mentions;
    expect(text.slice(mention!.start, mention!.end)).toBe('Ada Moor');
    expect(text.slice(mention!.title!.start, mention!.title!.end)).toBe('President');
  });

  it('are no programmes and no plurals of abbreviations', () => {
    expect(entitiesOf('He told Evenings With [P:Clara] that [P:EVs] sell well.')).toEqual([]);
  });
});

describe('organisations of one document', () => {
  it('are joined with the acronym in parentheses', () => {
    expect(entitiesOf('The [O:Northern Grain Authority] (NGA) met. The NGA agreed.')).toEqual(['organisation Northern Grain Authority: Northern Grain Authority, NGA, NGA']);
  });

  it.each([
    ['[O:Nurses For Norvik] (IPN) left. Then IPN returned.', 'Nurses For Norvik: Nurses For Norvik, IPN, IPN'],
    ['[O:Nurses For Norvik], known by its French acronym IPN, left.', 'Nurses For Norvik: Nurses For Norvik, IPN'],
    ['[O:Norvik Institute of Rivers], or SHN, left.', 'Norvik Institute of Rivers: Norvik Institute of Rivers, SHN'],
    ['The [L:Norvik Aerospace Center], known as XLR, failed. [O:XLR] paid.', 'Norvik Aerospace Center: Norvik Aerospace Center, XLR, XLR'],
    ['The [O:Norvik River Protection Agency] (Nrpa) warned. [O:Nrpa] fined two.', 'Norvik River Protection Agency: Norvik River Protection Agency, Nrpa, Nrpa'],
    ['The [O:Office for Gauges and Trams] (Ogatram) warned.', 'Office for Gauges and Trams: Office for Gauges and Trams, Ogatram'],
    ['The [O:Board of Tides] (BoT) warned.', 'Board of Tides: Board of Tides, BoT'],
  ])('are joined with the abbreviation that the text gives, whatever its letters: %s', (marked, entity) => {
    expect(entitiesOf(marked, 0.6)).toEqual([`organisation ${entity}`]);
  });

  it.each([
    ['[O:Norvik Lighting] ([O:UK]) failed.', ['organisation Norvik Lighting: Norvik Lighting', 'organisation UK: UK']],
    ['[O:Carrick Rovers] ([O:GER]) won.', ['organisation Carrick Rovers: Carrick Rovers', 'organisation GER: GER']],
    ['The [O:Norvik Infirmary] ([L:Carrick]) shut.', ['organisation Norvik Infirmary: Norvik Infirmary', 'place Carrick: Carrick']],
    ['[P:Anna Lee] (IPN) left.', ['person Anna Lee: Anna Lee']],
  ])('are not joined with a country, a place or a party in brackets: %s', (marked, entities) => {
    expect(entitiesOf(marked)).toEqual(entities);
  });

  it('are no people when an acronym of their name stands in parentheses', () => {
    expect(entitiesOf('The [P:Vela Oru Dal] (VOD) won. The VOD met.')).toEqual(['organisation Vela Oru Dal: Vela Oru Dal, VOD, VOD']);
  });

  it('are found again by the word that a company goes by', () => {
    expect(entitiesOf('[O:Norvik Timber Inc.] grew. Later Norvik hired more people.')).toEqual(['organisation Norvik Timber Inc.: Norvik Timber Inc., Norvik']);
  });

  it('are joined without their legal form and by their beginning', () => {
    expect(entitiesOf('[O:Harlow Motor Co.] fell. [O:Harlow Motor] rose. [O:Harlow] paused.')).toHaveLength(1);
  });

  it('own the country of a ministry, and "the ministry" stands for it', () => {
    expect(entitiesOf("[L:Norway]'s Ministry of Fisheries spoke. The Norwegian fisheries ministry wrote. The ministry denied it.")).toEqual([
      "organisation Norway's Ministry of Fisheries: Norway's Ministry of Fisheries, Norwegian fisheries ministry, ministry",
    ]);
  });

  it('are called by the noun of their name, though the recogniser misses it', () => {
    expect(entitiesOf('The [O:Bank of Carrick] met. The Bank said so. [O:Northgate Bank] said that this Bank’s caution was wise; [O:Lowell University] did not. The [O:University] is closed.')).toEqual([
      'organisation Bank of Carrick: Bank of Carrick, Bank, Bank',
      'organisation Northgate Bank: Northgate Bank',
      'organisation Lowell University: Lowell University, University',
    ]);
  });

  it('are not called by a noun that two of them share, nor by one that goes on or none has', () => {
    expect(entitiesOf('The [O:Bank of Carrick] met the [O:Bank of Harlow]. The Bank said so.')).toEqual(['organisation Bank of Carrick: Bank of Carrick', 'organisation Bank of Harlow: Bank of Harlow']);
    expect(entitiesOf('The [O:Bank of Carrick] met. The Bank Rate fell, the Bank-led talks ended, the Bank of nowhere and the bank closed. The Commission said so.')).toEqual(['organisation Bank of Carrick: Bank of Carrick']);
    expect(entitiesOf('The [O:Supreme Court] ruled. The [O:Court] said so. The [O:High Court of Carrick] did not.')).toHaveLength(3);
  });

  it('are no part of the title of a minister', () => {
    expect(entitiesOf('[O:U.S. Energy] Secretary [P:Dana Holt] spoke.')).toEqual(['place U.S.: U.S.', 'person Dana Holt: Dana Holt']);
  });

  it('include administrations and governments, whose person or nation is no mention', () => {
    expect(entitiesOf('[P:Ada Moor] won. The [P:Moor] administration met the Peruvian government.')).toEqual([
      'person Ada Moor: Ada Moor',
      'organisation Moor administration: Moor administration',
      'organisation Peruvian government: Peruvian government',
    ]);
  });

  it('are institutions of one word, too, where they stand alone', () => {
    expect(entitiesOf('The Kremlin spoke while pro-Kremlin crowds fed the pigeons. Kremlin aides and the Fed waited.')).toEqual([
      'organisation Kremlin: Kremlin, Kremlin',
      'organisation Fed: Fed',
    ]);
    expect(entitiesOf('Fed up, they left.')).toEqual([]);
  });

  it('stay apart from a person of the same name who is introduced later', () => {
    expect(entitiesOf('[O:Ford] shares fell. [P:Ada Ford] sold.')).toEqual(['organisation Ford: Ford', 'person Ada Ford: Ada Ford']);
  });
});

describe('names that were cut, or are of another kind', () => {
  it.each([
    ['Nurses and [O:Porters Union of Norvik] struck.', 'organisation Nurses and Porters Union of Norvik'],
    ['The [L:Norvik] [O:Department of Tides] warned.', 'organisation Norvik Department of Tides'],
    ['By Ma. [P:Ada Moor]', 'person Ma. Ada Moor'],
    ['[P:P.V.] MOOR', 'person P.V. MOOR'],
    ['[O:NBC] Weather warned.', 'organisation NBC Weather'],
    ['[P:Norlink]’s CTO left.', 'organisation Norlink'],
    ['[O:Norvik]-based firms grew.', 'place Norvik'],
    ['The [O:Dean of Norvik] spoke.', 'place Norvik'],
  ])('are put right: %s', (marked, name) => {
    expect(entitiesOf(marked, 0.6).map((entity) => entity.split(':')[0])).toEqual([name]);
  });

  it.each(['The [O:VAT] rose.', 'It ended [O:FY28] well.', 'Read more [O:Breaking News] here.', 'The index .[O:PSI] rose.', '[P:Brent] crude rose.'])('are none: %s', (marked) => {
    expect(entitiesOf(marked, 0.6)).toEqual([]);
  });

  it('are of a seat behind somebody who is addressed, and of a part behind an actor', () => {
    expect(entitiesOf('Mr [P:Ivo Brandt] ([P:Easton North]) and [P:Ada Moor] ([P:Ophelia]) spoke.')).toEqual(['person Ivo Brandt: Ivo Brandt', 'place Easton North: Easton North', 'person Ada Moor: Ada Moor', 'person Ophelia: Ophelia']);
  });
});

describe('roles', () => {
  it.each([
    ['Fisheries Minister [P:Ivo Brandt] spoke.', 'Fisheries Minister'],
    ['On Monday Harbour Cabinet Secretary [P:Ivo Brandt] spoke.', 'Harbour Cabinet Secretary'],
    ['Crane driver [P:Ivo Brandt] spoke.', 'Crane driver'],
    ['It killed the retired school nurse [P:Ada Moor], they said.', 'retired school nurse'],
    ['They told kiosk owner [P:Ada Moor] so.', 'kiosk owner'],
    ['Bakers hired sports editor [P:Ada Moor].', 'sports editor'],
    ['He met lighthouse pensioner [P:Ada Moor].', 'lighthouse pensioner'],
    ['[P:Lee] met ferry coordinator [P:Ada Moor].', 'ferry coordinator'],
    ['After [O:Bank of Norvik] board member [P:Ada Moor] said so.', 'Bank of Norvik board member'],
    ['[O:Norvik Health] director-general [P:Ivo Brandt] spoke.', 'Norvik Health director-general'],
    ['[O:Norlink] vice president for corporate affairs [P:Ada Moor] said so.', 'Norlink vice president for corporate affairs'],
    ['[O:NKAB] director for operations Capt. [P:Ada Moor] said so.', 'NKAB director for operations Capt.'],
    ['[O:Doctors of Norvik] president Dr [P:Ada Moor] said so.', 'Doctors of Norvik president'],
    ['[O:NKAB] spokesman, [P:Ivo Brandt], said so.', 'NKAB spokesman'],
    ['The Bishop of Norvik, the Rt Revd [P:Ivo Brandt], has resigned.', 'Bishop of Norvik'],
    ['[P:Ada Moor], an infectious-disease specialist at the clinic, spoke.', 'infectious-disease specialist at the clinic'],
  ])('are told in full: %s', (marked, role) => {
    expect(rolesOf(marked)).toEqual([role]);
  });

  it('end with the sentence, and are no awards and no verbs', () => {
    expect(rolesOf('He thanked the Speaker. Sir [P:Ivo Brandt] sat down. [P:Ada Moor], named player of the match, scored twice.')).toEqual([]);
    expect(rolesOf('Mr. President, Bishop [P:Ada Moor], hear me. Unless President [P:Ivo Brandt] comes, visit Capt. [P:Mara Quill].')).toEqual(['President', 'Capt.']);
    expect(rolesOf('[O:Norlink] names chairman [P:Ivo Brandt]. It fired coach [P:Ada Moor].')).toEqual(['chairman', 'coach']);
  });

  it('are the titles before and the appositions after a name', () => {
    expect(rolesOf('U.S. Energy Secretary [P:Dana Holt] met [P:Ivo Brandt], senior adviser at the Harbour Institute, on Monday.')).toEqual([
      'U.S. Energy Secretary',
      'senior adviser at the Harbour Institute',
    ]);
  });

  it('are no part of a name', () => {
    expect(entitiesOf('[P:Adv Thandi Moloi] met [P:Otunba Kunle Ade].')).toEqual(['person Thandi Moloi: Thandi Moloi', 'person Kunle Ade: Kunle Ade']);
    expect(rolesOf('Local TD [P:Maeve Brannigan] wrote to MLA [P:Ivo Brandt].')).toEqual(['Local TD', 'MLA']);
  });

  it('are offices with their field before the name, too', () => {
    expect(rolesOf('Former Chancellor of the Exchequer [P:Ivo Brandt] met Minister of Small Business [P:Ada Moor], and the friends of Carrick [P:Mara Quill].')).toEqual(['Former Chancellor of the Exchequer', 'Minister of Small Business']);
  });

  it('may be two joined by "and"', () => {
    expect(rolesOf("[P:Ivo Brandt], [O:Acme]'s president and CEO, met [P:Ada Moor], the chair and, on Monday, left.")).toEqual(["Acme's president and CEO", 'chair']);
  });

  it('go on after an abbreviation, and to the second part of a field', () => {
    expect(rolesOf('[P:Ivo Brandt], a spokesman for the U.S. Grain Service, met [P:Ada Moor], vice president of sales and marketing. [P:Anna Lee], ambassador to the U.S. He left.')).toEqual([
      'spokesman for the U.S. Grain Service',
      'vice president of sales and marketing',
      'ambassador to the U.S.',
    ]);
  });

  it('may stand before the name, between commas', () => {
    expect(rolesOf('[P:Ivo Brandt], who took over from founder [P:Ada Moor], met [P:Mara Quill], who is chief engineer of the port.')).toEqual(['founder', 'chief engineer of the port']);
    expect(rolesOf('Its chief inspector for hospitals, Prof. Sir [P:Ivo Brandt], has written.')).toEqual(['chief inspector for hospitals']);
    expect(rolesOf("The firm's president and chief executive, [P:Ivo Brandt], resigned. On the plane that the head of the agency, [P:Ada Moor], said was late.")).toEqual([
      'president and chief executive',
      'head of the agency',
    ]);
  });

  it('are no list of people', () => {
    expect(rolesOf('She met the president, [P:Ivo Brandt] and others, and on the plane, [P:Ada Moor].')).toEqual([]);
    expect(rolesOf('[P:Ivo Brandt], Home Secretary Baroness [P:Ada Moor] of [L:Hull] and Chief Whip [P:Mara Quill] came.')).toEqual(['Home Secretary Baroness', 'Chief Whip']);
  });

  it('are not the subject of a clause that begins beside a name', () => {
    expect(rolesOf('Questioned for [P:Ivo Brandt], the widow agreed that it was hers. By [P:Ada Moor], the clerk told the jury. In front of [P:Mara Quill], the clerk confirmed the sum.')).toEqual([]);
    expect(rolesOf('[P:Ivo Brandt], the port minister said. [P:Ada Moor], a banker convicted of fraud, left with [P:Mara Quill], the owner.')).toEqual(['port minister', 'banker convicted of fraud', 'owner']);
  });

  it('are not relative clauses or honorifics', () => {
    expect(rolesOf('Mr [P:Ivo Brandt], who led the team, spoke.')).toEqual([]);
  });
});

describe('names that were recognised badly', () => {
  it('are a place and nobody in the brackets that give party and ward, and one firm with its legal form in brackets', () => {
    expect(entitiesOf('Cllr [P:Ann Lee] ([O:Con], [P:Crane]) met [P:Bo Hart] ([P:Ind]) and the mayor, [P:Roy Crane]. [P:Ivo Brandt] ([O:SNP]) left.')).toEqual([
      'person Ann Lee: Ann Lee',
      'place Crane: Crane',
      'person Bo Hart: Bo Hart',
      'person Roy Crane: Roy Crane',
      'person Ivo Brandt: Ivo Brandt',
      'organisation SNP: SNP',
    ]);
    expect(entitiesOf('[O:Brandt Consulting] ([O:Pty) Ltd] paid. [O:Brandt Consulting] grew.')).toEqual(['organisation Brandt Consulting (Pty) Ltd: Brandt Consulting (Pty) Ltd, Brandt Consulting']);
  });

  it('are cut where a word of the line was run into them', () => {
    expect(entitiesOf('Rovers Hire [P:Anna Lee]. [P:Hire Anna Lee] said so. [P:QB Ivo Brandt] left.')).toEqual(['person Anna Lee: Anna Lee, Anna Lee', 'person Ivo Brandt: Ivo Brandt']);
  });

  it('are lengthened over a hyphen and to the known name they begin', () => {
    expect(entitiesOf('[P:Anna Peña]-Ruiz joined [O:Dunmore Grain Board]. The [O:Dunmore] Grain Board agreed.')).toEqual([
      'person Anna Peña-Ruiz: Anna Peña-Ruiz',
      'organisation Dunmore Grain Board: Dunmore Grain Board, Dunmore Grain Board',
    ]);
  });

  it('are typed by what stands beside them', () => {
    expect(entitiesOf('[X:Anna Lee], 34, spoke at the [L:White House] and at [L:Dunmore Bible Church].').map((entity) => entity.split(' ')[0])).toEqual(['person', 'organisation', 'organisation']);
  });

  it('are people where an age follows or a role stands before them', () => {
    expect(entitiesOf('The case was brought by [O:Mam’ Anna Lee], 63, of [L:Dunmore]. The mayor of [L:Dunmore], [O:Jo Marsh], agreed.', 0.5).map((entity) => entity.split(' ')[0])).toEqual(['person', 'place', 'person']);
  });

  it('are people when they speak and have a role beside them', () => {
    expect(entitiesOf('“We wait,” said [L:Dalia Marsh], the head of the agency. “We go,” says [O:Jo Marsh], a director. He flew in from [L:Dunmore], the mayor said.')).toEqual(['person Dalia Marsh: Dalia Marsh', 'person Jo Marsh: Jo Marsh', 'place Dunmore: Dunmore']);
  });

  it('are places when somebody is in them, unless somebody of that surname is named', () => {
    expect(entitiesOf('Rain fell in [P:Kavari]. It fell near [P:Oruld], too.')).toEqual(['place Kavari: Kavari', 'place Oruld: Oruld']);
    expect(entitiesOf('[P:Anna Kavari] won. Her trust in [P:Kavari] was great, [P:Kavari] said.')).toEqual(['person Anna Kavari: Anna Kavari, Kavari, Kavari']);
  });

  it('are people when they speak under the surname of somebody named in full, though it is a town elsewhere', () => {
    expect(entitiesOf('[P:Nuno Tavila] came. “It is a yellow,” said [L:Tavila]. [L:Tavila] said that he would not appeal.')).toEqual(['person Nuno Tavila: Nuno Tavila, Tavila, Tavila']);
  });

  it('are people when they are kin', () => {
    expect(entitiesOf("“You try,” said Ms [P:Anna Lee]'s sister [L:Sienna], and her wife [X:Savanna] left.").map((entity) => entity.split(' ')[0])).toEqual(['person', 'person', 'person']);
    expect(entitiesOf('His wife, [L:Carmel], watched. Their son, [L:London] says, is ill.')).toEqual(['person Carmel: Carmel', 'place London: London']);
  });

  it('are a firm and its town', () => {
    expect(entitiesOf('It was built by [O:Lund & Sons in Norvik], which employs 300 people. The [O:Institute of Directors in Norvik] met.')).toEqual(['organisation Lund & Sons: Lund & Sons', 'place Norvik: Norvik', 'organisation Institute of Directors in Norvik: Institute of Directors in Norvik']);
  });

  it('are none of gods', () => {
    expect(entitiesOf('“You cannot insure against [P:God],” said [P:Anna Lee].')).toEqual(['person Anna Lee: Anna Lee']);
  });

  it('are places when an airport or a bridge is called after somebody', () => {
    expect(entitiesOf('They landed at [P:Ivo Brandt] airport.')).toEqual(['place Ivo Brandt: Ivo Brandt']);
  });

  it('are none as part of a currency', () => {
    expect(entitiesOf('It paid [L:US]$ 5 billion, or [L:NZ]$8.1bn, to the [L:US].')).toEqual(['place US: US']);
  });

  it('are left out when a common noun stands for nothing that is named', () => {
    expect(entitiesOf('The ministry denied it. The Norwegian ministry did not.')).toEqual(['organisation Norwegian ministry: Norwegian ministry']);
  });

  it('keep "Acme" apart from "Acme Response Team" that is named after it', () => {
    expect(entitiesOf('[O:Acme] fell. The [O:Acme Response Unit] met. [O:Acme] rose.')).toHaveLength(2);
  });
});

describe('finding entities', () => {
  /** Finds the entities in a text of one paragraph in which the names match a pattern. */
  const finding = (text: string, pattern: RegExp, type: 'person' | 'organisation'): (() => void) => {
    const names = [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length, type, confidence: 0.9 }));
    const article = { text, headline: undefined, paragraphs: [{ start: 0, end: text.length, kind: 'body' as const }] };
    return () => void findEntities(article, namesInParagraphs(names, article.paragraphs));
  };

  it.each(['A', 'Aa ', 'the ministry ', 'the Bank ', 'Acme (AC) ', "A's ", 'Anna Lee, ', 'Mr ', 'Premier He Kai ', '(', '"', ' ', 'Ab-'])('takes time in proportion to the length of a text of nothing but %j', (unit) => {
    expect(growthOf(unit, (text) => finding(text, /[A-Z][a-z]+ [A-Z][a-z]+/g, 'person')())).toBeLessThan(3);
  }, 60_000);

  it.each([
    ['that begin with one word', (word: string) => `National Grain and Coal Terminal Operators and Carriers ${word} Board`],
    ['that end in one word', (word: string) => `${word} Grain Board`],
    ['of one length', (word: string) => word],
  ])('takes time in proportion to the number of different names %s', (_, nameOf) => {
    const letters = 'abcdefghijklmnop';
    const wordOf = (number: number): string => `Qu${[0, 4, 8, 12].map((bits) => letters[(number >> bits) % 16]).join('')}o`;
    const names = (count: number): string => Array.from({ length: count }, (_each, number) => `The vote of ${nameOf(wordOf(number))} was told. `).join('');
    const pattern = /(?:National Grain and Coal Terminal Operators and Carriers )?Qu[a-z]+(?: Grain)?(?: Board)?/g;
    expect(growthBetween(finding(names(1_000), pattern, 'organisation'), finding(names(8_000), pattern, 'organisation'), 8)).toBeLessThan(3);
  }, 60_000);

  it('gives mentions that are sorted, apart and inside the text, whatever the recogniser gives', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...hostilePieces), { maxLength: 30 }), fc.array(fc.tuple(fc.nat(300), fc.nat(40), fc.constantFrom('person', 'organisation', 'place', 'other'))), (pieces, spans) => {
        const text = pieces.join(' ');
        const names = spans
          .map(([start, length, type]) => ({ start, end: Math.min(text.length, start + length), type: type as 'person' | 'organisation' | 'place' | 'other', confidence: 0.5 }))
          .filter((name) => name.start < name.end);
        const article = readArticle(text);
        const { mentions, entities, entityOfMention } = findEntities(article, namesInParagraphs(names, article.paragraphs));
        let reach = 0;
        for (const mention of mentions) {
          expect(mention.start).toBeGreaterThanOrEqual(reach);
          expect(mention.end).toBeGreaterThan(mention.start);
          reach = mention.end;
        }
        expect(reach).toBeLessThanOrEqual(text.length);
        expect(entities.flatMap((entity, index) => entity.mentions.map((mention) => [mention, index])).sort((a, b) => a[0]! - b[0]!)).toEqual(entityOfMention.map((entity, mention) => [mention, entity]));
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});

describe('a storm', () => {
  it('is nobody', () => {
    expect(entitiesOf('[P:Storm Ottilie] came by night, and Hurricane [P:Ottilie] left. [P:Storm Reed] said so.')).toEqual(['person Storm Reed: Storm Reed']);
  });
});

describe('a firm called after its founders', () => {
  it('is an organisation behind a preposition', () => {
    expect(entitiesOf('[P:Dora Quist], an analyst at [P:Merritt & Vance], met [P:Otto & Ida] on Monday.')).toEqual(['person Dora Quist: Dora Quist', 'organisation Merritt & Vance: Merritt & Vance', 'person Otto & Ida: Otto & Ida']);
  });
});

describe('an agency’s dateline', () => {
  const headline = 'Rescuers rest after a night of fog\n\n';

  it('holds places, and ends the names in it', () => {
    expect(entitiesOf(`${headline}[O:LANGWARDEN], [O:Northumbria — Rescuers] rested on Monday after a long night of fog.`)).toEqual(['place LANGWARDEN: LANGWARDEN', 'place Northumbria: Northumbria']);
  });

  it('names a city that was passed over, and an agency', () => {
    expect(entitiesOf(`${headline}LANGWARDEN, March 4 ([O:Meridian Press]) - Rescuers rested on Monday after a long night.`)).toEqual(['place LANGWARDEN: LANGWARDEN', 'organisation Meridian Press: Meridian Press']);
  });
});
