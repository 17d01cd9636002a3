/** How sentences say that one name deals with another: what may stand between the two, by relation (buying and renting are trade-patterns.ts). Data for read-deals.ts. */
import {
  AS,
  BUSINESSES,
  between,
  type DealPattern,
  FILL,
  LEAD,
  MADE,
  MAKES,
  MORE,
  NEAR,
  OF_NAME,
  ownerOf,
  RANK,
  SHARES,
  type Terms,
} from './deal-words.ts';
import { TRADE_PATTERNS } from './trade-patterns.ts';

const invests: Terms = {
  kind: 'invests-in',
  actors: ['company'],
  others: ['company', 'project'],
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
  ...TRADE_PATTERNS,

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
  // "Microsoft owns 27% of OpenAI"
  {
    ...invests,
    way: 'forth',
    between: between(
      ` ${LEAD}(?:owns?|holds?) (?:[\\w-]+ ){0,2}[\\d.]+ ?(?:%|per ?cent) of ${OF_NAME}`,
    ),
    behind: /^(?!['’-])/,
  },
  // "Nvidia, an investor in OpenAI", "Microsoft is OpenAI’s largest shareholder"
  {
    ...invests,
    way: 'forth',
    between: between(
      `(?: ${LEAD}|${AS})(?:an? |the )?${RANK}(?:(?:investor|shareholder)s? in|backers? of) ${OF_NAME}`,
    ),
  },
  {
    ...invests,
    way: 'forth',
    between: between(`${AS}${OF_NAME}`),
    behind: ownerOf('(?:investor|backer|shareholder)'),
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
    between: between(`${AS}${OF_NAME}`),
    behind: ownerOf('(?:rival|competitor|challenger)'),
  },
  {
    ...rivals,
    way: 'forth',
    between: between(
      "(?:['’]s?)? (?:(?:biggest|largest|main|chief|closest|arch|smaller|bigger) ?)?(?:rivals?|competitors?|challengers?),? ",
    ),
  },
];
