import { wordList } from './wordList';

/** Countries and territories as news call them; common knowledge, written for this project. */
export const countryNames: readonly string[] = wordList(`
Afghanistan, Albania, Algeria, Andorra, Angola, Antigua, Barbuda, Argentina, Armenia, Australia, Austria, Azerbaijan, Bahamas, Bahrain, Bangladesh, Barbados,
Belarus, Belgium, Belize, Benin, Bermuda, Bhutan, Bolivia, Bosnia, Bosnia and Herzegovina, Herzegovina, Botswana, Brazil, Brunei, Bulgaria, Burkina Faso, Burma, Burundi, Cambodia,
Cameroon, Canada, Cape Verde, Cabo Verde, Central African Republic, Chad, Chile, China, Colombia, Comoros, Congo, Democratic Republic of Congo, Democratic Republic of the Congo,
DRC, Costa Rica, Croatia, Cuba, Curacao, Cyprus, Czech Republic, Czechia, Czechoslovakia, Denmark, Djibouti, Dominica, Dominican Republic, East Timor, Timor-Leste, Ecuador, Egypt,
El Salvador, England, Equatorial Guinea, Eritrea, Estonia, Eswatini, Swaziland, Ethiopia, Fiji, Finland, France, Gabon, Gambia, Georgia, Germany, Ghana, Gibraltar, Greece, Greenland,
Grenada, Guam, Guatemala, Guinea, Guinea-Bissau, Guyana, Haiti, Honduras, Hong Kong, Hungary, Iceland, India, Indonesia, Iran, Iraq, Ireland, Israel, Italy,
Ivory Coast, Jamaica, Japan, Jordan, Kazakhstan, Kenya, Kiribati, Kosovo, Kuwait, Kyrgyzstan, Laos, Latvia, Lebanon, Lesotho, Liberia, Libya,
Liechtenstein, Lithuania, Luxembourg, Macau, Macao, Macedonia, North Macedonia, Madagascar, Malawi, Malaysia, Maldives, Mali, Malta, Marshall Islands, Mauritania, Mauritius, Mexico,
Micronesia, Moldova, Monaco, Mongolia, Montenegro, Morocco, Mozambique, Myanmar, Namibia, Nauru, Nepal, Netherlands, Holland, New Zealand, Nicaragua, Niger,
Nigeria, North Korea, Northern Ireland, Norway, Oman, Pakistan, Palau, Palestine, Panama, Papua New Guinea, Paraguay, Peru, Philippines, Poland,
Portugal, Puerto Rico, Qatar, Romania, Russia, Russian Federation, Rwanda, Saint Lucia, St. Lucia, Samoa, San Marino, Saudi Arabia, Scotland, Senegal, Serbia, Seychelles, Sierra Leone,
Singapore, Slovakia, Slovenia, Solomon Islands, Somalia, Somaliland, South Africa, South Korea, South Sudan, Soviet Union, USSR, Spain, Sri Lanka, Sudan, Suriname, Sweden, Switzerland,
Syria, Taiwan, Tajikistan, Tanzania, Thailand, Tibet, Togo, Tonga, Trinidad, Trinidad and Tobago, Tobago, Tunisia, Turkey, Türkiye, Turkmenistan, Tuvalu, Uganda, Ukraine, United Arab Emirates, UAE, U.A.E.,
United Kingdom, UK, U.K., Great Britain, Britain, United States, United States of America, America, US, U.S., USA, U.S.A., Uruguay, Uzbekistan, Vanuatu, Vatican, Vatican City, Venezuela, Vietnam, Wales,
Western Sahara, Yemen, Yugoslavia, Zambia, Zimbabwe
`);

const countries: ReadonlySet<string> = new Set(countryNames);

/** Whether a name is one of a country, as news writes it. */
export const isCountryName = (name: string): boolean => countries.has(name);
