/** The words that deal-patterns.ts is made of: what may stand before a verb, between it and its object, and behind a name. */

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
/** Things that are rented of a cloud. */
export const ROOM =
  /^(?:['’]s?)? (?:[\w-]+ ){0,3}(?:capacity|servers?|compute|computing|clusters?|instances?|infrastructure|gpus?|data cent(?:er|re)s?)\b/;
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
