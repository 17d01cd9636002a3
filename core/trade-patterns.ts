/** How sentences say that one name buys of another, or rents. Data for read-deals.ts. */
import {
  AS,
  BUSINESSES,
  BUYS,
  between,
  CLOUD_SERVICES,
  DEALS,
  type DealPattern,
  FILL,
  FOR_ROOM,
  GOODS,
  LEAD,
  MORE,
  OF_NAME,
  ownerOf,
  PAID_FOR,
  RANK,
  RENTS,
  ROOM,
  SELLS,
  SIGNS,
  SOLD_GOODS,
  SUPPLY_GOODS,
  type Terms,
} from './deal-words.ts';

const buys: Terms = { kind: 'buys-from', actors: BUSINESSES };
const rents: Terms = {
  kind: 'rents-from',
  actors: ['company'],
  others: BUSINESSES,
};

export const TRADE_PATTERNS: readonly DealPattern[] = [
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
  // "signed a deal with Cerebras to buy its machines", "with OpenAI to supply machines"
  {
    ...buys,
    way: 'forth',
    between: between(` ${LEAD}${SIGNS} ${FILL}${DEALS} ${MORE}with ${OF_NAME}`),
    behind: new RegExp(`^ to ${BUYS} `),
    others: BUSINESSES,
  },
  {
    ...buys,
    way: 'back',
    between: between(` ${LEAD}${SIGNS} ${FILL}${DEALS} ${MORE}with ${OF_NAME}`),
    behind: SUPPLY_GOODS,
    others: BUSINESSES,
  },
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
  // "OpenAI, a customer of Cerebras", "is one of Cerebras’s biggest customers", "Cerebras’s customers include OpenAI"
  {
    ...buys,
    way: 'forth',
    between: between(`${AS}(?:an? |the |one of the )?${RANK}(?:customers?|clients?) of ${OF_NAME}`),
    others: BUSINESSES,
  },
  {
    ...buys,
    way: 'forth',
    between: between(`${AS}${OF_NAME}`),
    behind: ownerOf('(?:customer|client)'),
    others: BUSINESSES,
  },
  {
    ...buys,
    way: 'forth',
    between: between(`${AS}one of ${OF_NAME}`),
    behind: ownerOf('(?:customers|clients)'),
    others: BUSINESSES,
  },
  {
    ...buys,
    way: 'back',
    between: between(
      `(?:['’]s?|, whose) ${RANK}(?:customers?|clients?) (?:now |also )?(?:is|are|includes?) ${OF_NAME}`,
    ),
    others: BUSINESSES,
  },
  // "Cerebras counts OpenAI among its customers", "AMD won OpenAI as a customer"
  {
    ...buys,
    way: 'back',
    between: between(` ${LEAD}(?:counts?|lists?|won|wins?|landed|lands?|gained) ${OF_NAME}`),
    behind: new RegExp(
      `^ (?:among (?:its|their)|as) ${RANK}(?:customers?|clients?)\\b(?! (?:that|which|who)\\b)`,
    ),
    others: BUSINESSES,
  },
  // "Cerebras sold OpenAI 750 MW of compute", "AMD supplies OpenAI with processors", "OpenAI paid Nvidia billions for chips"
  {
    ...buys,
    way: 'back',
    between: between(` ${LEAD}${SELLS} ${OF_NAME}`),
    behind: SOLD_GOODS,
    others: BUSINESSES,
  },
  {
    ...buys,
    way: 'forth',
    between: between(` ${LEAD}(?:pays?|paid|paying) ${OF_NAME}`),
    behind: PAID_FOR,
    others: BUSINESSES,
  },

  // "OpenAI rents servers from Microsoft", "rents AWS capacity"
  {
    ...rents,
    way: 'forth',
    between: between(` ${LEAD}${RENTS} ${FILL}(?:from|at|through|in) ${OF_NAME}`),
  },
  { ...rents, way: 'forth', between: between(` ${LEAD}${RENTS} ${FILL}`), behind: ROOM },
  { ...rents, way: 'back', between: between(` ${LEAD}${RENTS} ${FILL}to ${OF_NAME}`) },
  { ...rents, way: 'back', between: between(` ${LEAD}${RENTS} ${OF_NAME}`), behind: SOLD_GOODS },
  // "OpenAI signed a $38 billion deal with AWS for computing capacity"
  {
    ...rents,
    way: 'forth',
    between: between(`(?: ${LEAD}${SIGNS}|['’]s?) ${FILL}${DEALS} ${MORE}with ${OF_NAME}`),
    behind: FOR_ROOM,
    others: ['cloud'],
  },
  // "OpenAI will spend $250 billion on Azure services"
  {
    ...rents,
    way: 'forth',
    between: between(` ${LEAD}(?:spends?|spent|spending|pays?|paid) ${FILL}(?:on|for) ${OF_NAME}`),
    behind: CLOUD_SERVICES,
    others: ['cloud'],
  },
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
];
