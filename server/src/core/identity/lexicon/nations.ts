/** Adjectives and abbreviations of nations, written down from general knowledge of English news. Lower case, without dots. */
const adjectives = `
afghan afghanistan, albanian albania, algerian algeria, american united states, angolan angola, argentine argentina, argentinian argentina, armenian armenia, australian australia, austrian austria,
azerbaijani azerbaijan, bahraini bahrain, bangladeshi bangladesh, belarusian belarus, belgian belgium, bolivian bolivia, bosnian bosnia, brazilian brazil, british united kingdom, bulgarian bulgaria,
burmese myanmar, cambodian cambodia, cameroonian cameroon, canadian canada, chilean chile, chinese china, colombian colombia, congolese congo, croatian croatia, cuban cuba, cypriot cyprus, czech czech republic,
danish denmark, dutch netherlands, ecuadorian ecuador, egyptian egypt, emirati united arab emirates, eritrean eritrea, estonian estonia, ethiopian ethiopia, european european union, filipino philippines, finnish finland,
french france, gambian gambia, georgian georgia, german germany, ghanaian ghana, greek greece, guatemalan guatemala, haitian haiti, honduran honduras, hungarian hungary, icelandic iceland, indian india,
indonesian indonesia, iranian iran, iraqi iraq, irish ireland, israeli israel, italian italy, ivorian ivory coast, jamaican jamaica, japanese japan, jordanian jordan, kazakh kazakhstan, kenyan kenya, kosovar kosovo,
kuwaiti kuwait, kyrgyz kyrgyzstan, laotian laos, latvian latvia, lebanese lebanon, liberian liberia, libyan libya, lithuanian lithuania, malaysian malaysia, maltese malta, mexican mexico, moldovan moldova,
mongolian mongolia, moroccan morocco, mozambican mozambique, namibian namibia, nepalese nepal, nepali nepal, nicaraguan nicaragua, nigerian nigeria, norwegian norway, omani oman, pakistani pakistan, palestinian palestine,
panamanian panama, paraguayan paraguay, peruvian peru, polish poland, portuguese portugal, qatari qatar, romanian romania, russian russia, rwandan rwanda, saudi saudi arabia, scottish scotland, senegalese senegal,
serbian serbia, singaporean singapore, slovak slovakia, slovenian slovenia, somali somalia, south african south africa, south korean south korea, north korean north korea, spanish spain, sri lankan sri lanka,
sudanese sudan, swedish sweden, swiss switzerland, syrian syria, taiwanese taiwan, tanzanian tanzania, thai thailand, tunisian tunisia, turkish turkey, ugandan uganda, ukrainian ukraine, uruguayan uruguay,
uzbek uzbekistan, venezuelan venezuela, vietnamese vietnam, welsh wales, yemeni yemen, zambian zambia, zimbabwean zimbabwe`;

const otherNames = `
us united states, usa united states, america united states, united states of america united states, uk united kingdom, britain united kingdom, great britain united kingdom, eu european union,
uae united arab emirates, prc china, peoples republic of china china, drc congo, democratic republic of congo congo, holland netherlands, burma myanmar, turkiye turkey, republic of ireland ireland, czechia czech republic`;

const read = (table: string): [string, string][] =>
  table.trim().split(/,\s*/).map((entry) => {
    const words = entry.trim().split(/\s+/);
    for (let cut = words.length - 1; cut > 0; cut--) {
      const nation = words.slice(cut).join(' ');
      if (nations.has(nation)) return [words.slice(0, cut).join(' '), nation];
    }
    return [words[0]!, words.slice(1).join(' ')];
  });

const nations = new Set([
  'united states', 'united kingdom', 'european union', 'united arab emirates', 'saudi arabia', 'south africa', 'south korea', 'north korea', 'sri lanka', 'czech republic', 'ivory coast', 'ireland', 'china', 'congo',
  'netherlands', 'myanmar', 'turkey',
]);
const byAdjective = new Map(read(adjectives));
const byOtherName = new Map(read(otherNames));
for (const nation of [...byAdjective.values(), ...byOtherName.values()]) nations.add(nation);

/** The usual name of a nation (lower case) behind its name, adjective or abbreviation (lower case, no dots); undefined for other words. */
export function nationOf(words: string): string | undefined {
  return byOtherName.get(words) ?? byAdjective.get(words) ?? (nations.has(words) ? words : undefined);
}

/** The usual name of a nation behind another of its names ("us", "great britain"); undefined for adjectives and all else. */
export function nationByName(words: string): string | undefined {
  return byOtherName.get(words) ?? (nations.has(words) ? words : undefined);
}

/** True for "chinese", "south korean": words that stand before a noun and name its nation. */
export function isNationAdjective(words: string): boolean {
  return byAdjective.has(words) || words === 'us' || words === 'uk' || words === 'eu';
}
