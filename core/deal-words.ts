/** What a deal's pattern is, and the words that patterns are made of: what may stand before a verb, between it and its object, and behind a name. */
import type { RelationKind } from './claim.ts';
import type { EntityKind } from './entity.ts';

export interface DealPattern {
  kind: RelationKind;
  /** `forth`: the name before is the one who buys, invests, rents, makes; `back`: the name behind is. */
  way: 'forth' | 'back';
  /** What stands between the names: lower case, white space as one space, spaces at its ends kept. */
  between: RegExp;
  /** What has to stand behind the second name, where the relation hangs on it. */
  behind?: RegExp;
  /** The kinds that the acting and the other name may be of; any where absent. */
  actors?: readonly EntityKind[];
  others?: readonly EntityKind[];
}

/** What all patterns of a relation share. */
export type Terms = Omit<DealPattern, 'way' | 'between'>;

/** Words between a name and its verb that change nothing: auxiliaries and adverbs. */
export const LEAD =
  '(?:(?:will|has|have|had|is|are|was|were|be|been|to|also|already|now|currently|recently|again|agreed|committed|pledged|set|announced|said|says|it|they|this|last|week|month|year|quarter|quietly|directly|itself|separately|then) ){0,6}';
/** Words between a verb and the preposition of its object. */
export const FILL = '(?<fill>(?:(?:[^\\s;:]*[^\\s,;:.]) ){0,9}?)';
/** The same once more behind a noun. */
export const MORE = FILL.replace('fill', 'more');
/** Words between a verb and its object itself: no preposition, else the object is another ("announced a delay of"). */
export const NEAR =
  '(?<fill>(?:(?!(?:of|in|for|on|at|with|about|around|like|as)\\b)[\\w-]+ ){0,4}?)';
/** Words before a name that belong to it. */
export const OF_NAME =
  '(?:(?:the|its|their|his|rival|start-?up|chipmaker|supplier|partner|maker|company|cloud|giant|own|new|in-house|custom|latest|first|next|more) ){0,3}';
/** Makes the expression of a whole stretch between two names. */
export const between = (words: string): RegExp => new RegExp(`^${words}$`);
/** Things that are bought of a maker: "Nvidia chips", "AMD’s latest accelerators". */
export const GOODS =
  /^(?:['’]s?)?,? (?:[\w-]+ ){0,3}(?:chips?|gpus?|accelerators?|processors?|silicon|servers?|hardware|systems?|machines?|wafers?|racks?|computers?|compute|semiconductors?|cpus?)\b/;
/** How many or whose: before it stands one who gets the things, not their maker ("rents OpenAI its servers", "rents AWS servers"). */
const AMOUNT =
  '(?:(?:its|their|some|most|more|all|many|an?|the|up|over|about|roughly|nearly|around|at|tens|hundreds|thousands|millions|billions|enough)\\b|[$€£¥]?\\d)';
/** Things that are rented of a cloud. */
export const ROOM = new RegExp(
  `^(?:['’]s?)? (?:(?!${AMOUNT})[\\w-]+ ){0,3}(?:capacity|servers?|compute|computing|clusters?|instances?|infrastructure|gpus?|data cent(?:er|re)s?)\\b`,
);
/** The same of a cloud by its name, where money is spent on it. */
export const CLOUD_SERVICES =
  /^(?:['’]s?)? (?:[\w-]+ ){0,2}(?:services?|credits?|capacity|servers?|compute|computing|infrastructure)\b/;
/** A part of a company itself. */
export const SHARES = /^(?:['’]s?)? (?:[\w-]+ ){0,2}(?:stock|shares?|equity|warrants?|stake)\b/;
export const BUSINESSES = ['company', 'cloud'] as const;

export const BUYS =
  '(?:buys?|buying|bought|orders?|ordered|ordering|purchases?|purchased|purchasing|procures?|procured)';
export const RENTS = '(?:rents?|rented|renting|leases?|leased|leasing)';
export const SELLS =
  '(?:sells?|sold|selling|suppl(?:y|ies|ied|ying)|ships?|shipped|delivers?|delivered|provides?|provided)';
export const MAKES =
  '(?:makes?|made|making|designs?|designed|designing|builds?|built|building|develops?|developed|developing|manufactures?|manufactured|produces?|produced)';
export const MADE = '(?:made|designed|built|developed|manufactured|produced)';

/** What joins a name to a part that says what it is: "is", "remains", a comma. Not "was": that may be over. */
export const AS =
  '(?:,|,? (?:which|who) is| (?:is|are|remains?|became|becomes?)(?: (?:now|still|also|already))?) ';
/** What makes one customer, rival or backer more than another. */
export const RANK = '(?:[\\w-]+ ){0,3}';
/** Behind a name: whose customer, say, the other one is. */
export const ownerOf = (person: string): RegExp =>
  new RegExp(`^['’]s? ${RANK}${person}\\b(?!['’-])`);

const MEASURED = '(?:megawatts?|gigawatts?|mw|gw)';
const THINGS =
  'chips?|gpus?|accelerators?|processors?|silicon|servers?|hardware|machines?|wafers?|racks?|compute|computing|capacity|semiconductors?|cpus?';
/** The words before a thing; none turns to another matter ("a promise of more chips"). */
const PLAIN =
  '(?:(?:(?:most|some|all|many|tens|dozens|hundreds|thousands|millions) of|(?!(?:of|on|to|about|against|over|that|from|by|in|at|for|using)\\b)[^\\s;:]+) )';
/** Behind the name of a buyer: what was sold ("750 MW of compute", "with its newest chips"). */
export const SOLD_GOODS = new RegExp(
  `^ (?:with |(?=${AMOUNT}))${PLAIN}{0,6}?(?:\\d[\\d.,]* ?${MEASURED}|${MEASURED}|${THINGS})\\b`,
);
/** Behind the name of who is paid: an amount, and what for. */
export const PAID_FOR = new RegExp(
  `^ ${PLAIN}{0,4}?(?:[$€£¥]?\\d[^\\s;:]*|billions|millions) ${PLAIN}{0,3}?for ${PLAIN}{0,3}?(?:${THINGS})\\b`,
);
/** Behind the name of a buyer in a deal: what it gets. */
export const SUPPLY_GOODS = new RegExp(
  `^ to (?:supply|provide|deliver) (?:(?:it|them)(?: with)? )?${PLAIN}{0,6}?(?:${MEASURED}|${THINGS})\\b`,
);

export const SIGNS =
  '(?:signs?|signed|struck|strikes?|inked|reached|closed|clinched|agreed|announced)';
export const DEALS = '(?:deals?|contracts?|agreements?|pacts?)';
/** Behind a cloud's name in a deal: what the deal is for. */
export const FOR_ROOM =
  /^ (?:for|covering) (?:[^\s,;:]+ ){0,5}?(?:capacity|compute|computing|cloud|servers?|infrastructure)\b/;
