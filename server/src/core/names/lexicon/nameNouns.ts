import { wordList } from './wordList';

// Written for this project. Lower case.

/** Nouns that head the names of organisations: "Ministry of …", "… Council". */
export const organisationNouns: readonly string[] = wordList(`
academy, administration, agency, airline, airlines, airways, alliance, army, assembly, associates, association, athletic, authority, bank, board, broadcasting, brigade, brothers, bureau, cabinet, campaign,
capital, center, centre, chamber, championship, church, clinic, club, coalition, college, command, commission, committee, commons, commonwealth, community, company, conference, confederation, congress, conservancy, consortium, constabulary,
cooperative, corps, corporation, council, court, crescent, cross, department, directorate, division, electronics, embassy, energy, enterprise, enterprises, exchange, faculty, federation, fellowship, firm, force, forces, forum, foundation, front, fund, gallery,
gazette, government, group, guard, guild, herald, holdings, hospital, house, industries, initiative, inquiry, inspectorate, institute, institution, insurance, international, journal, knesset, laboratories, laboratory, league, legislature, library, lords, magazine, media, ministry,
mission, mosque, motors, movement, museum, navy, network, news, office, orchestra, organisation, organization, panel, parliament, partners, partnership, party, petroleum, pharmaceuticals, police, post, press, programme, project, publishing, radio, railway, railways, records, regiment, representatives,
republicans, reserve, resources, restaurant, school, secretariat, senate, services, society, squad, squadron, stores, studio, studios, syndicate, systems, taskforce, team, technologies, technology, telecom, television, temple, theater, theatre, times, trade, treasury, tribune, tribunal, trust, union, united, university, ventures, wanderers, watch`);

/** Words for the legal form of a company. */
export const companyForms: readonly string[] = wordList(`
ab, ag, as, asa, aps, bhd, bv, co, corp, corporation, company, gmbh, group, holding, holdings, inc, incorporated, kg, kk, limited, llc, llp, lp, ltd, nv, oy, oyj, plc, pte, pty, pvt, sa, sarl, sas, sdn, se, spa, srl, tbk`);

/** Nouns that head the names of places: "… River", "Mount …". */
export const placeNouns: readonly string[] = wordList(`
airport, archipelago, avenue, basin, bay, beach, borough, boulevard, bridge, camp, canal, canyon, cape, castle, cathedral, cave, cemetery, channel, city, cliff, coast, county, creek, delta, desert, district, drive, fjord, forest, fort, gate, glacier, gulf,
harbor, harbour, heights, highlands, highway, hill, hills, hotel, inlet, island, islands, isle, isles, jungle, junction, kingdom, lagoon, lake, lakes, lane, loch, memorial, mine, monument, motorway, mount, mountain, mountains, oasis, ocean, palace, park, pass, peak, peninsula, pier, plains,
plateau, plaza, point, port, prefecture, prison, province, quay, range, reef, region, republic, reservoir, ridge, river, road, sea, shore, springs, square, stadium, state, states, station, strait, straits, street, strip, suburb, territories, territory, tower, town, township, tunnel, valley, village, volcano, ward, waterfall, wharf, woods, zone`);

/** Days, months, feasts and seasons: capitalised, but no names of the three kinds. */
export const calendarWords: readonly string[] = wordList(`
monday, tuesday, wednesday, thursday, friday, saturday, sunday, mondays, tuesdays, wednesdays, thursdays, fridays, saturdays, sundays, mon, tue, tues, wed, thu, thur, thurs, fri, sat, sun,
january, february, march, april, may, june, july, august, september, october, november, december, jan, feb, mar, apr, jun, jul, aug, sep, sept, oct, nov, dec,
christmas, easter, ramadan, eid, diwali, hanukkah, passover, lent, halloween, thanksgiving, epiphany, pentecost, yuletide, spring, summer, autumn, winter, gmt, bst, est, edt, pst, pdt, cet, utc, am, pm`);
