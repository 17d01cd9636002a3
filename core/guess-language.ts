/** Guesses the language of a text from its script and small words; readers of figures need it for "1.200", "Billionen" and nouns. */

/** The languages whose figures are read. */
export type FigureLanguage = 'en' | 'de' | 'fr' | 'es' | 'it' | 'pt' | 'nl' | 'ja' | 'zh' | 'ko';

/** Small words that are frequent in one language and rare or absent in the others, without accents; some are shared and count for each. */
const SMALL_WORDS: Partial<Record<FigureLanguage, string>> = {
  en: 's the of and to is for with from by has its are was were that at it this will than as said over after into up more about percent in a an or on her his who but not be have had they we he she all under between million billion trillion dollars each some per could can which what when if been no out down off their would',
  de: 'der die das und ist den dem des ein eine einen von mit auf fur im zum zur nicht als auch sich wird werden hat sind bei nach um aus bis rund etwa mehr uber prozent euro mrd mio milliarden millionen liegt in an am er sie es wir zu vor seit noch nur zwei drei jahre mindestens knapp fast kostet will soll sollen',
  fr: 'le la les du des et est un une dans pour sur au aux que qui pas avec ce cette par plus son sa ses se elle ont sont a en l environ pres millions milliards soit contre selon de d qu deux trois ans moins fois jusqu entre leur',
  es: 'el la los las del y es un una en para por con que su sus se al lo mas como de ha han unos casi hasta millones anos segun entre fue a dos tres menos cada muy este pero ciento dolares',
  it: 'il lo la i gli le di del della dei delle e un una in per con che si da dal nel nella al alla ha sono piu circa oltre miliardi milioni anni nei dalle a due tre ogni tra fino meno non volte',
  pt: 'o a os as do da dos das e um uma em no na nos nas com por para sem que se ao mais foi sao tem cerca bilhoes milhoes anos ate pela pelo nao de dois duas menos cada vezes reais mil',
  nl: 'de het een en van in is op te dat voor met zijn aan niet er om ook als bij door naar uit miljard miljoen ruim ongeveer meer dan jaar wordt heeft bijna procent tot per twee drie minder',
};
/** Letters that tell a language, with their weight each. */
const LETTERS: readonly (readonly [language: FigureLanguage, letters: RegExp, weight: number])[] = [
  ['de', /[ßäöü]/gi, 1],
  ['es', /ñ|ción/gi, 1],
  ['it', /zion[ei]\b|gli|cch|nuov/gi, 1],
  ['pt', /[ãõ]|ção/gi, 1.5],
  ['fr', /[èêœç]/gi, 0.5],
  ['ja', /[\u3041-\u30ff\uff66-\uff9d]/g, 2],
  ['ko', /[\u1100-\u11ff\uac00-\ud7a3]/g, 2],
  // Of little weight beside kana.
  ['zh', /[\u3400-\u9fff]/g, 0.5],
];
const LANGUAGES_OF = new Map<string, FigureLanguage[]>();
for (const [language, words] of Object.entries(SMALL_WORDS))
  for (const word of words.split(' '))
    LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), language as FigureLanguage]);
/** Tells a small word of a language: no noun, and where a phrase ends. */
export const isSmallWord = (low: string, language: FigureLanguage): boolean =>
  LANGUAGES_OF.get(low)?.includes(language) === true;
/** Characters looked at: a text's language shows soon. */
const ENOUGH = 3000;

/** Guesses the language; English when nothing tells. */
export function guessLanguage(text: string): FigureLanguage {
  const start = text.slice(0, ENOUGH);
  const votes = new Map<FigureLanguage, number>([['en', 0.3]]);
  const vote = (language: FigureLanguage, weight: number) =>
    votes.set(language, (votes.get(language) ?? 0) + weight);
  const words = start
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .match(/[a-z]+/g);
  for (const word of words ?? []) {
    const languages = LANGUAGES_OF.get(word) ?? [];
    for (const language of languages) vote(language, 1 / languages.length ** 0.5);
  }
  for (const [language, letters, weight] of LETTERS)
    vote(language, weight * (start.match(letters)?.length ?? 0));
  return [...votes].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}
