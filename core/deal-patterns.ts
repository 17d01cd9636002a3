/** How sentences say that one name deals with another: what may stand between the two, by relation. Data for read-deals.ts. */
import type { RelationKind } from './claim.ts';
import {
  BUSINESSES,
  BUYS,
  between,
  FILL,
  GOODS,
  LEAD,
  MADE,
  MAKES,
  MORE,
  NEAR,
  OF_NAME,
  RENTS,
  ROOM,
  SELLS,
  SHARES,
} from './deal-words.ts';
import type { EntityKind } from './entity.ts';

export interface DealPattern {
  kind: RelationKind;
  /** `forth`: the name before is the one who buys, invests, rents, makes; `back`: the name behind is. */
  way: 'forth' | 'back';
  /** What stands between the names: lower case, white space as one space, spaces at its ends kept. */
  between: RegExp;
  /** What has to stand behind the second name, where the relation hangs on it. */
  behind?: RegExp;
  /** What has to stand before the first name. */
  before?: RegExp;
  /** The kinds that the acting and the other name may be of; any where absent. */
  actors?: readonly EntityKind[];
  others?: readonly EntityKind[];
}

/** What all patterns of a relation share. */
type Terms = Omit<DealPattern, 'way' | 'between'>;

const buys: Terms = { kind: 'buys-from', actors: BUSINESSES };
const invests: Terms = {
  kind: 'invests-in',
  actors: ['company'],
  others: ['company', 'project'],
};
const rents: Terms = {
  kind: 'rents-from',
  actors: ['company'],
  others: BUSINESSES,
};
const makes: Terms = {
  kind: 'makes',
  actors: BUSINESSES,
  others: ['chip'],
};
const builds: Terms = {
  kind: 'builds',
  actors: BUSINESSES,
  others: ['project'],
};
const rivals: Terms = { kind: 'competes-with' };

export const DEAL_PATTERNS: readonly DealPattern[] = [
  // "OpenAI has ordered $20bn of chips from Cerebras"
  { ...buys, way: 'forth', between: between(` ${LEAD}${BUYS} ${FILL}from ${OF_NAME}`) },
  // "OpenAI bought Nvidia chips", "AWS orders 10,000 of AMD’s accelerators"
  { ...buys, way: 'forth', between: between(` ${LEAD}${BUYS} ${FILL}`), behind: GOODS },
  // "OpenAI will spend over $20 billion on Cerebras chips"
  {
    ...buys,
    way: 'forth',
    between: between(
      ` ${LEAD}(?:spends?|spent|spend(?:ing)?|pays?|paid) ${FILL}(?:on|for) ${OF_NAME}`,
    ),
    behind: GOODS,
  },
  // "placed an order with Cerebras", "signed a contract to buy chips from Cerebras"
  {
    ...buys,
    way: 'forth',
    between: between(
      ` ${LEAD}(?:placed|places|signed|signs) ${FILL}orders? ${MORE}(?:with|from) ${OF_NAME}`,
    ),
  },
  {
    ...buys,
    way: 'forth',
    between: between(` ${LEAD}(?:signed|signs|struck) ${FILL}to ${BUYS} ${MORE}from ${OF_NAME}`),
  },
  // "Cerebras sells machines to OpenAI", "won an order from OpenAI", "is supplied by Cerebras"
  {
    ...buys,
    way: 'back',
    between: between(` ${LEAD}${SELLS} ${FILL}(?:to|for) ${OF_NAME}`),
    others: BUSINESSES,
  },
  {
    ...buys,
    way: 'back',
    between: between(
      ` ${LEAD}(?:won|wins?|received|receives?|landed|lands|secured|secures|booked) ${FILL}(?:orders?|contracts?) ${MORE}from ${OF_NAME}`,
    ),
    others: BUSINESSES,
  },
  { ...buys, way: 'forth', between: between(` ${LEAD}supplied by ${OF_NAME}`), others: BUSINESSES },
  // "OpenAI’s order from Cerebras", "Cerebras’s customer OpenAI"
  {
    ...buys,
    way: 'forth',
    between: between(`['’]s? ${FILL}(?:orders?|purchases?) ${MORE}(?:from|with) ${OF_NAME}`),
    others: BUSINESSES,
  },
  {
    ...buys,
    way: 'back',
    between: between("(?:['’]s?)? (?:(?:largest|biggest|main|first|anchor|key|top) )?customer,? "),
    others: BUSINESSES,
  },
  {
    ...buys,
    way: 'forth',
    between: between(
      ` ${LEAD}(?:an? |the )?(?:(?:largest|biggest|main|first|anchor|key|top|major) )?customer of ${OF_NAME}`,
    ),
    others: BUSINESSES,
  },

  // "Nvidia invested $30bn in OpenAI", "Amazon put $50bn into OpenAI"
  {
    ...invests,
    way: 'forth',
    between: between(` ${LEAD}(?:invests?|invested|investing) ${FILL}in(?:to)? ${OF_NAME}`),
  },
  {
    ...invests,
    way: 'forth',
    between: between(
      ` ${LEAD}(?:puts?|pours?|poured|sinks?|sank|pumped|ploughed) ${FILL}into ${OF_NAME}`,
    ),
  },
  // "takes a 10% stake in AMD", "OpenAI bought Cerebras shares"
  {
    ...invests,
    way: 'forth',
    between: between(
      ` ${LEAD}(?:takes?|took|taking|taken|holds?|held|owns?|owned|acquires?|acquired|buys?|bought|receives?|received|gets?|got|secured|built) ${FILL}(?:stakes?|shareholding|holding|interest|equity|shares|warrants?) ${MORE}(?:in|of) ${OF_NAME}`,
    ),
  },
  {
    ...invests,
    way: 'forth',
    between: between(` ${LEAD}(?:holds?|held|owns?|owned|buys?|bought|acquired) ${FILL}`),
    behind: SHARES,
  },
  {
    ...invests,
    way: 'forth',
    between: between(`['’]s? ${FILL}(?:investment|stake|bet|shareholding) in(?:to)? ${OF_NAME}`),
  },
  {
    ...invests,
    way: 'forth',
    between: between(
      ` ${LEAD}(?:an? |the )?(?:(?:largest|biggest|main|early|major) )?(?:(?:investor|shareholder) in|backer of) ${OF_NAME}`,
    ),
  },
  { ...invests, way: 'forth', between: between('-backed (?:start-?up |chipmaker |rival )?') },
  { ...invests, way: 'back', between: between(`,? ${LEAD}backed by ${OF_NAME}`) },
  { ...invests, way: 'back', between: between(` ${LEAD}rais(?:es|ed|ing) ${FILL}from ${OF_NAME}`) },
  {
    ...invests,
    way: 'back',
    between: between(
      "(?:['’]s?)? (?:(?:largest|biggest|main|early) )?(?:investor|backer|shareholder) ",
    ),
  },

  // "OpenAI rents servers from Microsoft", "rents AWS capacity"
  {
    ...rents,
    way: 'forth',
    between: between(` ${LEAD}${RENTS} ${FILL}(?:from|at|through|in) ${OF_NAME}`),
  },
  { ...rents, way: 'forth', between: between(` ${LEAD}${RENTS} ${FILL}`), behind: ROOM },
  { ...rents, way: 'back', between: between(` ${LEAD}${RENTS} ${FILL}to ${OF_NAME}`) },
  // "OpenAI trains its models on Azure", "Azure hosts OpenAI"
  {
    ...rents,
    way: 'forth',
    between: between(
      ` ${LEAD}(?:runs?|ran|running|trains?|trained|hosts?|hosted) ${FILL}(?:on|by|in) ${OF_NAME}`,
    ),
    others: ['cloud'],
  },
  {
    ...rents,
    way: 'back',
    between: between(` ${LEAD}hosts? `),
    actors: ['company'],
    others: ['cloud'],
  },

  // "Cerebras makes the wafer-scale engine", "Trainium, designed by Amazon"
  { ...makes, way: 'forth', between: between(` ${LEAD}${MAKES} ${NEAR}${OF_NAME}`) },
  {
    ...makes,
    way: 'back',
    between: between(`,? ${LEAD}${MADE} (?:entirely |in-house )?by ${OF_NAME}`),
  },
  {
    ...builds,
    way: 'forth',
    between: between(
      ` ${LEAD}(?:builds?|built|building|announces|announced|launched|launches|leads|led|develops|developed) ${NEAR}${OF_NAME}`,
    ),
  },
  {
    ...builds,
    way: 'back',
    between: between(`,? ${LEAD}(?:built|announced|launched|led|developed) by ${OF_NAME}`),
  },

  // "AMD competes with Nvidia", "Groq, a rival of Nvidia", "Nvidia’s rivals AMD and Groq"
  {
    ...rivals,
    way: 'forth',
    between: between(
      ` ${LEAD}(?:competes?|competed|competing|vies|vie|vying) ${FILL}(?:with|against) ${OF_NAME}`,
    ),
  },
  {
    ...rivals,
    way: 'forth',
    between: between(` ${LEAD}(?:rivals|rivalled|takes on|took on|taking on) ${OF_NAME}`),
  },
  {
    ...rivals,
    way: 'forth',
    between: between(
      `,? ${LEAD}(?:an? |the )?(?:[\\w-]+ )?(?:rival|competitor|challenger) (?:of|to) ${OF_NAME}`,
    ),
  },
  {
    ...rivals,
    way: 'forth',
    between: between(
      "(?:['’]s?)? (?:(?:biggest|largest|main|chief|closest|arch|smaller|bigger) ?)?(?:rivals?|competitors?|challengers?),? ",
    ),
  },
];
