/**
 * What the benchmark's news text is made of: sentences of our own with slots, and what may stand in them. `{slot}`
 * is filled from WORDS or by news-text.ts, `[…]` is a link, `*…*` is set off. Nothing of it is taken from a paper.
 */

/** Sentences without a name of ours. */
export const PLAIN: string[] = [
  'Shares in {place} closed {percent} {move} on {day}, a quiet session in which fewer than {count} contracts changed hands.',
  'The {place} council voted {small} to {small} on {day} to send the plan for a new {building} back to its authors.',
  '“We have waited for this since {year}, and nobody here believed that it would come {soon},” said {person}, {role} of {firm}.',
  '{person}, who has run the {trade} business since {year}, said the order book was “{quality}, but not more than that”.',
  'A spokeswoman for {firm} declined to comment on the size of the {deal}, which was first reported by [a local paper in {place}].',
  'Electricity prices in the region have risen by {percent} since {month}, while demand from {trade} customers grew only {slowly}.',
  'The report, which runs to {small} hundred pages, says that {trade} companies spent {sum} on new equipment in {year}.',
  'Heavy rain closed the road between {place} and the coast for most of {day}, and ferries ran {slowly} if they ran at all.',
  'In a note to clients, analysts at {firm} cut their estimate for the year to {sum} from {sum}, citing *{quality}* demand.',
  'The museum in {place} will open its new wing in {month} after repairs that took {small} years longer than the city had promised.',
  'Workers at the {building} near {place} walked out for {small} hours on {day} in a dispute over shifts, pay and the length of breaks.',
  'What the figures do not show, {person} said, is how many of those who signed up {slowly} give up in their first winter.',
  '“It is a question of {noun}, not of {noun},” the {role} told reporters outside the {building} late on {day}.',
  'Under the agreement, {firm} will deliver {count} units a month from {month}, with an option for a further {count}.',
  'The {trade} sector employs about {count} people in the state, roughly {percent} more than it did when the last census was taken.',
  'Critics say that the rules, drawn up in {year}, leave {noun} out of account and reward those who {verb} first.',
  'The company posted a profit of {sum} for the quarter that ended in {month}, compared with {sum} a year earlier.',
  'At the harbour, where {small} ships lay at anchor, nobody wanted to say when the {deal} would be signed or by whom.',
  'Prosecutors in {place} have asked for documents that go back to {year}, according to [two people with knowledge of the request].',
  'Her first novel sold {count} copies; the second, about a {role} who loses a {building} at cards, is out in {month}.',
  'The match was stopped for {small} minutes after floodlights failed, and when play began again the visitors had lost their {noun}.',
  'Scientists at the university measured the {noun} of {count} samples and found that *{percent}* of them had changed since {year}.',
  'Nothing in the draft, seen by this newspaper on {day}, explains how the {sum} that was set aside for {noun} has been spent.',
  'For {firm}, a maker of parts for {trade} plants with {count} employees, the ruling comes at a difficult moment.',
  'Land near the {building} has become dear: an acre that cost {sum} in {year} now changes hands at twice that, if it is sold at all.',
  '{person} grew up in {place}, studied {trade} engineering and joined the ministry in {year} as its youngest {role}.',
  'The bridge, {small} kilometres long and older than any building that it leads to, will be closed to lorries from {month}.',
  'Both sides said that the talks had been “{quality}”, a word that in {place} usually means that no one has moved.',
  'A second reading is planned for {month}, but the {role} has already said that she will {verb} if the vote is close.',
  'Of the {count} households that were asked, {percent} had heard of the scheme and fewer than {small} in a hundred had used it.',
  'Rail operators expect normal service by {day}; until then, passengers from {place} are advised to leave early and to bring {noun}.',
  'Insurers put the damage at {sum}, well above the {sum} that was named in the days after the storm.',
  'The new {building} will draw as much power as a town of {count} people, and much of its water comes from the river.',
  'Few economists had expected the central bank to {verb} before {month}, and fewer still expect it to do so twice.',
  '“Ask me again in {month},” he said, and went back to a desk on which {small} telephones were ringing at once.',
  'The fund, which holds stakes in {small} {trade} firms, returned {percent} last year after fees and {quality} luck.',
  'Along the valley the vineyards are bare, the presses stand still and the talk in every kitchen is of {noun}.',
  'Prices for memory rose {percent} between {month} and {month}, and buyers who had signed early were glad of it.',
  'The agency will publish its findings [on its website] in {month}; until then, a spokesman said, it would not guess.',
  'Engineers cooled the hall with outside air for all but {small} days of the year, which saved about {sum}.',
  'He had no comment on the price, on the seller or on the {noun} of a purchase that {firm} called “{quality}”.',
  'School starts {small} minutes later this autumn, an experiment that {count} pupils in {place} will be asked about in {month}.',
  'Its founders, {person} and {person}, met in a {trade} laboratory and own {percent} of the company between them.',
  'Wind and solar power covered {percent} of demand in {month}, helped by mild weather and by factories that ran {slowly}.',
  'The court gave the parties until {day} to agree on a date, failing which it will choose one by itself.',
  'Two {trade} plants that were to open in {year} have been put off, and a third may never be built, {person} said.',
  'According to *the minutes*, members spoke for {small} hours about {noun} and for ten minutes about the {deal}.',
  'Retail sales {move} for the third month in a row, led by furniture, garden tools and everything that a kitchen needs.',
];

/** Sentences with one name that is meant. */
export const NAMED: string[] = [
  '{company} said on {day} that it would spend {sum} on data centres in {place}, {percent} more than a year ago.',
  'Analysts at {firm} expect {company} to sell {count} accelerators this year, most of them to {small} large customers.',
  'The order is worth {sum} over {small} years, according to people who have seen [the contract with {company}].',
  '“{company} is ahead, but the lead has shrunk by half since {year},” said {person}, {role} at {firm}.',
  'Training the model took {count} hours on {chip}, a cost of about {sum} at the prices of {month}.',
  'Customers who rent {chip} by the hour pay {percent} less than in {month}, {firm} said in a note.',
  'Much of the work runs on {cloud}, where {firm} has kept its data since {year}.',
  'Shares of {company} {move} {percent} after the announcement, their largest change in a day since {month}.',
  'A person close to *{company}* said that the chips would be made in {place} and delivered from {month}.',
  '{person}, a former {role} at {company}, has raised {sum} for a start-up that plans to design servers.',
  'The first hall of {project} near {place} is to draw {small} hundred megawatts and to open in {month}.',
  'In its filing {company} named {small} customers that together account for {percent} of its revenue.',
  'With {chip} the same task takes {percent} less power, engineers at the university in {place} found.',
  'Regulators in {place} have asked [{company}] how it chooses who gets new processors first.',
  'The start-up moved its servers to {cloud} in {month} and cut its bill for computing by {percent}.',
  'Supply remains short: buyers of {chip} wait {small} months, against {small} weeks for older parts.',
];

/** Sentences in which a name's letters mean something else. */
export const OTHERWISE: string[] = [
  'The expedition followed the Amazon for {small} weeks through rainforest that loggers had not yet reached.',
  'Under an azure sky the boats left the harbour of {place}, and by noon the beach was empty.',
  'In the film a stargate opens over the desert, and {small} soldiers walk through it to another planet.',
  'Pollution along the Amazon has killed fish for {count} villagers, a biologist from {place} said.',
  'Her dress, azure silk with {small} buttons, was sold at auction for {sum} on {day}.',
  'Phone cases made of TPU do not crack in the cold, the tester found after {small} falls from a table.',
];

/** What the slots of one kind are filled with; a name that stands more often is drawn more often. */
export const WORDS: Record<string, string[]> = {
  company:
    'Nvidia|Nvidia|Nvidia|Nvidia|OpenAI|OpenAI|OpenAI|Microsoft|Microsoft|Google|Google|Amazon|Amazon|AMD|AMD|Cerebras|Cerebras|Groq|Advanced Micro Devices|Cerebras Systems'.split(
      '|',
    ),
  chip: 'Trainium2|TPUs|the MI400|Trainium|WSE-3|Nvidia processors|TPU v5p|the wafer-scale engine|AMD accelerators|Groq chips'.split(
    '|',
  ),
  cloud: 'AWS|AWS|Azure|Google Cloud|Microsoft Azure|Amazon Web Services'.split('|'),
  project: ['Stargate', 'Stargate', 'the Stargate project'],
  first:
    'Maria|Thomas|Ingrid|Samuel|Leila|Piotr|Hannah|David|Amara|Kenji|Louise|Victor|Elena|Martin|Priya|George|Astrid|Omar|Clara|Henrik|Grace|Daniel|Yusuf|Ruth|Anders|Naomi|Paul|Irene|Felix|Joan'.split(
      '|',
    ),
  last: 'Lindqvist|Okafor|Hartmann|Brandt|Moreau|Castellan|Whitfield|Nakamura|Dahl|Petrov|Ashworth|Keller|Romero|Vance|Osei|Bergstrom|Falk|Marchetti|Hollis|Sandoval|Tanaka|Winters|Adeyemi|Crane|Novak|Fairley|Haddad|Juhl|Pryce|Stern'.split(
    '|',
  ),
  place:
    'Harwick|Oslo|Leeds|Northaven|the capital|Lisbon|Port Calder|Rotterdam|Ohio|Milan|Kessel|Austin|Tampere|Bristol|Valley County|Osaka|Antwerp|Denver|Marlow Bay|Gdansk|the north|Utrecht|Lyon|Duluth'.split(
      '|',
    ),
  firm: 'Halden & Moor|Brightwater Capital|Fenwick Research|Corvale|Summit Analytics|Orrin Logistics|Tallis Group|Pinecrest Partners|Northgate Securities|Larkspur Energy|Veridane|Castle Ridge|United Harbour|First Meridian|Global Freight|National Grain'.split(
    '|',
  ),
  role: 'chief executive|finance director|mayor|analyst|spokesman|minister|head of research|chairwoman|engineer|union leader|deputy governor|professor|plant manager|partner'.split(
    '|',
  ),
  trade:
    'chemical|steel|shipping|energy|power|software|food|paper|textile|insurance|cloud|data|cement|timber|optical|network'.split(
      '|',
    ),
  building:
    'station|town hall|factory|warehouse|data centre|hospital|airport|substation|library|terminal|stadium|mill'.split(
      '|',
    ),
  deal: 'agreement|purchase|contract|merger|sale|lease|loan|order'.split('|'),
  noun: 'patience|water|steel|trust|capital|light|labour|silence|competition|quality|water rights|timing|memory|balance|courage|pressure|history|maintenance'.split(
    '|',
  ),
  verb: 'resign|act|invest|raise rates|sell|wait|appeal|move|vote against it|step in'.split('|'),
  quality:
    'solid|constructive|weak|strong|uneven|remarkable|ordinary|cautious|steady|better than feared'.split(
      '|',
    ),
  slowly: 'slowly|steadily|late|with delays|quietly|as planned|at half speed'.split('|'),
  soon: 'so soon|this year|before the summer|without a fight|at all'.split('|'),
  move: 'rose|fell|gained|slipped|were little changed|climbed|dropped'.split('|'),
  month:
    'January|February|March|April|May|June|July|August|September|October|November|December'.split(
      '|',
    ),
  day: 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday'.split('|'),
  small: 'two|three|four|five|six|seven|nine|twelve'.split('|'),
};
