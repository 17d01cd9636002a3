/** Guesses the language of a text from its script and small words; readers of figures need it for "1.200", "Billionen" and nouns. */
import type { Token } from './figure-tokens.ts';

/** The languages whose figures are read. */
export type FigureLanguage = 'en' | 'de' | 'fr' | 'es' | 'it' | 'pt' | 'nl' | 'ja' | 'zh' | 'ko';

/** Small words that are frequent in one language and rare or absent in the others; some are shared and count for each. */
const SMALL_WORDS: Partial<Record<FigureLanguage, string>> = {
  en: 's the of and to is for with from by has its are was were that at it this will as than said over after into up more about their billion percent in a an or on her his who but not be have had they we he she all new least under between nearly roughly million trillion dollars each some half two three years months chips jobs people would could can per which what when if been no out down off',
  de: 'der die das und ist den dem des ein eine einen von mit auf fur im zum zur nicht als auch sich wird werden hat sind bei nach um aus bis rund etwa mehr uber prozent euro mrd mio milliarden millionen liegt in an am er sie es wir zu je vor seit unter noch nur zwei drei jahre jahren mindestens knapp fast kostet will soll sollen kann dass war waren',
  fr: 'le la les du des et est un une dans pour sur au aux que qui pas avec ce cette par plus son sa ses se elle ont sont a en l environ pres millions milliards soit contre selon de qu deux trois ans moins etait fois jusqu entre leur chaque ou',
  es: 'el la los las del y es un una en para por con que su sus se al lo mas como de ha han unos casi hasta millones anos segun entre fue a dos tres menos cada al muy esta este pero ya ciento dolares',
  it: 'il lo la i gli le di del della dei delle e un una in per con che si da dal nel nella al alla ha sono piu circa oltre miliardi milioni anni nei dalle stato a due tre ai degli ogni tra fino meno dopo non volte',
  pt: 'o a os as do da dos das e um uma em no na nos nas com por para sem que se ao mais foi sao tem cerca bilhoes milhoes anos ate pela pelo milhao nao de dois duas menos cada vezes reais mil',
  nl: 'de het een en van in is op te dat voor met zijn aan niet er om ook als bij door naar uit miljard miljoen ruim ongeveer meer dan jaar wordt heeft bijna procent tot per tussen twee drie minder krijgen om uur',
};

const LANGUAGES_OF = new Map<string, FigureLanguage[]>();
for (const [language, words] of Object.entries(SMALL_WORDS)) {
  for (const word of words.split(' ')) {
    const list = LANGUAGES_OF.get(word) ?? [];
    list.push(language as FigureLanguage);
    LANGUAGES_OF.set(word, list);
  }
}

/** Words looked at: a text's language shows soon. */
const ENOUGH_WORDS = 400;

/** Guesses the language; English when nothing tells. */
export function guessLanguage(tokens: readonly Token[]): FigureLanguage {
  const votes = new Map<FigureLanguage, number>([['en', 0.3]]);
  const vote = (language: FigureLanguage, weight: number) =>
    votes.set(language, (votes.get(language) ?? 0) + weight);
  for (const { kind, text, low } of tokens.slice(0, ENOUGH_WORDS)) {
    if (kind === 'solid')
      vote(languageOfSolid(text.charCodeAt(0)), text >= '\u3400' && text <= '\u9fff' ? 0.5 : 2);
    else if (kind === 'word') {
      const languages = LANGUAGES_OF.get(low) ?? [];
      for (const language of languages) vote(language, 1 / languages.length ** 0.5);
      if (/[ßäöü]/i.test(text)) vote('de', 1);
      else if (/ñ|ción/i.test(text)) vote('es', 1);
      else if (/zion[ei]$|gli|cch|nuov/i.test(text)) vote('it', 1);
      else if (/[ãõ]|ção/i.test(text)) vote('pt', 1.5);
      else if (/[èêœçà]/i.test(text)) vote('fr', 0.5);
    }
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  return best?.[0] ?? 'en';
}

/** Kana is Japanese, Hangul Korean; Han alone is Chinese, and of little weight beside kana. */
function languageOfSolid(unit: number): FigureLanguage {
  if (unit >= 0x1100 && (unit <= 0x11ff || unit >= 0xac00) && unit <= 0xd7a3) return 'ko';
  return (unit >= 0x3041 && unit <= 0x30ff) || unit >= 0xff66 ? 'ja' : 'zh';
}
