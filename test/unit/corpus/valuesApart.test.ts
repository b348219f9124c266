import { expect, test } from 'vitest';
import { createCorpus } from '../../../server/src/core/corpus/createCorpus';
import { annotated } from './annotatedText';

const background =
  'Rescuers in %Tarn Quay% worked through the night beside the lighthouse, and @Hanne Volt@ of #Orrin Lines# thanked the harbour crews for pumping water from the burning herring ferry. @Pell Marsh@ called the burning herring ferry a warning to every harbour.';

/** What two articles on one story tell otherwise. */
function differences(here: string, there: string): string[] {
  const corpus = createCorpus();
  corpus.set('here', annotated(`${background}\n\n${here}`));
  corpus.set('there', annotated(`${background}\n\n${there}`));
  expect(corpus.stories()).toContainEqual(['here', 'there']);
  return corpus.compare('here', 'there').differences.map(({ kind, hereWords, thereWords }) => {
    const [one, other] = [hereWords, thereWords].map((places) => places.map(({ document, start, end }) => corpus.documents.get(document)!.article.text.slice(start, end)).join());
    return `${kind} ${one} | ${other}`;
  });
}

test.each([
  ['times of the day', 'The tugboat rammed the sandbank shortly after 2 a.m. off the pier.', 'Off the pier the tugboat rammed the sandbank at 2.30am, a pilot said.', 'number 2 a.m. | 2.30am'],
  ['times of the day in two forms', 'The tugboat rammed the sandbank at 9:20 p.m. off the pier.', 'Off the pier the tugboat rammed the sandbank at 20:50, a pilot said.', 'number 9:20 p.m. | 20:50'],
  ['stretches of time', 'Parliament has been given 18 months to mend the shipping law.', 'Parliament has 24 months, a judge said, to mend the shipping law.', 'number 18 months | 24 months'],
  ['stretches in other units', 'The drawbridge was jammed for 40 minutes by a tugboat.', 'The drawbridge was jammed for two hours by a tugboat.', 'number 40 minutes | two hours'],
  ['people who did not come to harm', 'Detectives were looking for three men seen on scooters.', 'Detectives were looking for four men, one of them on watch.', 'number three | four'],
  ['money', 'The drawbridge repairs will cost £4.5 million, a pilot said.', 'Repairs to the drawbridge were put at £3.8 million by the shipyard.', 'number £4.5 million | £3.8 million'],
  ['results of a ballot', 'The shipping committee voted 6-1 for the drawbridge.', 'The shipping committee had voted five to two for the drawbridge.', 'number 6-1 | five to two'],
  ['people without a word for them', 'The tugboat explosion injured people on deck, and 38 were taken to the drawbridge clinic.', 'The tugboat explosion injured people on deck, and 31 were taken to the drawbridge clinic.', 'number 38 | 31'],
  ['distances', 'The wreck lay 30 miles from the sandbank and the drawbridge.', 'The wreck lay 15 miles from the sandbank and the drawbridge.', 'number 30 | 15'],
  ['round numbers', 'About 12,000 herring crates were lost from the drawbridge.', 'Pilots said about 10,000 herring crates were lost from the drawbridge.', 'number 12,000 | 10,000'],
  ['a round number and one that is not rounded to it', 'The shipyard locked out 9,300 welders beside the drawbridge.', 'About 10,000 welders of the shipyard were locked out beside the drawbridge.', 'number 9,300 | 10,000'],
  ['round sums', 'The drawbridge repairs will cost around £300m, a pilot said.', 'Repairs to the drawbridge were put at about £330m by the shipyard.', 'number £300m | £330m'],
  ['times to the minute', 'The tugboat rammed the sandbank at about 10:20 a.m. (0820 GMT) off the pier.', 'Off the pier the tugboat rammed the sandbank at about 10:40.', 'number 10:20 a.m. | 10:40'],
  ['how long something took', 'Everybody was off the drawbridge within four minutes, a pilot said.', 'It took six minutes to clear the drawbridge of scooters.', 'number four minutes | six minutes'],
  ['halves', 'The drawbridge was jammed for four and a half hours by a tugboat.', 'The drawbridge was jammed for seven hours by a tugboat.', 'number four and a half hours | seven hours'],
  ['entries of a list', 'The drawbridge weighs 390 tons.\n\n- The tugboat lay 30 miles from the sandbank', 'The tugboat lay 15 miles from the sandbank.', 'number 30 | 15'],
  ['culprits in two words', 'Detectives were looking for three robbers seen on scooters.', 'Detectives were looking for four men seen on scooters.', 'number three | four'],
  ['things in a compound', 'Detectives were looking for nine snuffboxes on scooters.', 'Detectives were looking for eleven boxes on scooters.', 'number nine | eleven'],
  ['the dead, of whom something else is told first', 'At least 16 people, four women among them, died in the sandbank fire.', 'The sandbank fire, killing 18 passengers, began beside the drawbridge.', 'number 16 | 18'],
  ['people who lose no more than their jobs', 'The sandbank shipyard will let 21 welders go beside the drawbridge.', 'About 25 welders of the sandbank shipyard will lose their jobs beside the drawbridge.', 'number 21 | 25'],
  ['the dead, whose number is told late', 'At least 17 people were killed in the sandbank fire and over 40 hurt.', 'The number of people killed in a fire at the sandbank beside the drawbridge has risen to 31.', 'number 17 | 31'],
])('%s of one thing are put side by side', (_what, here, there, expected) => {
  expect(differences(here, there)).toEqual([expected]);
});

test.each([
  ['times that are far apart', 'The tugboat rammed the sandbank at 2 a.m. off the pier.', 'Off the pier the tugboat rammed the sandbank at 11 a.m., a pilot said.'],
  ['times that are nearly one', 'The tugboat rammed the sandbank at about 2 a.m. off the pier.', 'Off the pier the tugboat rammed the sandbank at 2.10am, a pilot said.'],
  ['times of two zones', 'The tugboat rammed the sandbank at 0215 GMT off the pier.', 'Off the pier the tugboat rammed the sandbank at 3:15 a.m., a pilot said.'],
  ['what is left of a match', 'The tugboat crew scored with 4:43 left at the sandbank cup.', 'The tugboat crew scored with 7:02 left at the sandbank cup.'],
  ['what stamps an article', 'Updated 14 March 2024 2:30 AM the tugboat rammed the sandbank.', 'Posted 14 March 2024 1:10 AM the tugboat rammed the sandbank.'],
  ['when something was', 'The drawbridge was jammed in the last two weeks by a tugboat.', 'In the last three weeks a tugboat jammed the drawbridge.'],
  ['what the other tells too', 'Detectives were looking for three men seen on scooters.', 'Detectives were looking for four men on scooters; three men were seen.'],
  ['what a figure is compared with', 'Drawbridge tolls brought £575,000, pilots said.', 'Drawbridge tolls rose from £610,000, pilots said.'],
  ['results from either side', 'The shipping cup tie ended in a 3-1 defeat at the drawbridge.', 'At the drawbridge the shipping cup tie was won 1-3.'],
  ['a number and its parts', 'The tugboat had 68 people on board at the drawbridge.', 'The tugboat had 63 passengers and five crew on board at the drawbridge.'],
  ['a bound and what lies beyond', 'More than 10,000 herring crates were lost from the drawbridge.', 'Pilots said 12,000 herring crates were lost from the drawbridge.'],
  ['round numbers that are near', 'About 10,000 herring crates were lost from the drawbridge.', 'Pilots said 10,400 herring crates were lost from the drawbridge.'],
  ['women and children', 'Detectives were looking for three women on scooters.', 'Detectives were looking for four children on scooters.'],
  ['the dead and those of whom nothing is said', 'Three people were killed near the scooters, detectives said.', 'Four people were seen near the scooters, detectives said.'],
])('%s are not', (_what, here, there) => {
  expect(differences(here, there)).toEqual([]);
});

test.each([
  ['what happens once', 'The harbourmaster died at home in %Tarn Quay% on Sunday after a short illness.', 'The harbourmaster died Saturday in a hospital of %Tarn Quay%, her firm said.', ['date Sunday | Saturday']],
  ['what happened so long ago', 'The harbourmaster married two weeks before the short illness.', 'The harbourmaster was married three weeks ago, before a short illness.', ['date two weeks before | three weeks ago']],
  ['not another verb of the sentence', 'The harbourmaster died and was buried in %Tarn Quay% on Sunday after a short illness.', 'The harbourmaster died Saturday after a short illness.', []],
  ['not one day in two wordings', 'The harbourmaster married two weeks before the short illness.', 'The harbourmaster was married two weeks ago, before a short illness.', []],
])('two days of one event are a difference: %s', (_what, here, there, expected) => {
  expect(differences(here, there)).toEqual(expected);
});

test.each([
  ['of two people', '“The pumps have saved the pier and nobody else has,” said @Ana Petrova@.', '“The pumps have saved the pier and nobody else has,” said @Ivo Brandt@.', ['speaker Ana Petrova | Ivo Brandt']],
  ['of one in two spellings', '“The pumps have saved the pier and nobody else has,” said @A.J. Brandt@.', '“The pumps have saved the pier and nobody else has,” said @AJ Brandt@.', []],
])('one utterance %s', (_what, here, there, expected) => {
  expect(differences(here, there)).toEqual(expected);
});
