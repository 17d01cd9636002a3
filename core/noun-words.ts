/** Words that bound, modify or disguise a counted noun. Finding it is counted-noun.ts. */
import type { FigureLanguage } from './guess-language.ts';

function toSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** Words that no noun phrase goes beyond. */
export const STOPS: Record<FigureLanguage, ReadonlySet<string>> = {
  en: toSet(
    'a an the this that these those my your his her its our their of in at for to and or nor with by from on as than is are was were be been being am has have had having will would could can cannot may might must shall should do does did doing done which who whom whose what when where how why per each every but while if because over under above below after before since until till through into onto not no now then also just already ago later earlier down up off out about around across against along among between during without within upon via so such both all any some only even still yet there here again too instead once ever never always often apiece altogether combined overall respectively versus vs plus minus times it he she they we you i them him us me s t re ve ll d next said says went got get gets took takes came made makes use uses used left joined fell rose grew began ended sold bought paid lost won gained',
  ),
  de: toSet(
    'der die das den dem des ein eine einen einem einer und oder in im an am auf aus bei mit nach von vom zu zum zur fur durch um uber unter vor seit bis als wie ist sind war waren wird werden wurde wurden hat haben hatte nicht auch noch nur sich es er sie wir pro je zwischen gegen ohne dass weil wenn aber sowie kann konnen soll sollen will wollen muss mussen',
  ),
  fr: toSet(
    'fois le la les du des au aux un une et ou a en dans sur pour par avec sans sous entre vers chez est sont etait ont soit qui que dont ou mais ne pas plus moins ce cette ces son sa ses leur leurs il elle on y par selon contre depuis pendant avant apres environ chacun contre',
  ),
  es: toSet(
    'veces el la los las un una unos unas y o u e a al en con por para sin sobre entre hasta desde segun es son era fue fueron ha han que se su sus no mas menos lo le les como cuando donde pero si ya cada contra durante tras',
  ),
  it: toSet(
    'volte il lo la i gli le un una uno e o a al alla ai agli alle in nel nella nei con per su sul tra fra da dal dalla dei delle degli del e sono era stato ha hanno che si non piu meno come ma se ogni contro durante dopo prima',
  ),
  pt: toSet(
    'vezes o a os as um uma e ou em no na nos nas com por para sem sobre entre ate desde segundo sao era foi ha que se seu sua nao mais menos como mas se cada contra durante apos ao aos',
  ),
  nl: toSet(
    'keer maal de het een en of in op aan bij met van voor door naar uit te om over onder tussen sinds tot als dan is zijn was waren wordt worden heeft hebben had niet ook nog maar die dat er per tegen zonder na',
  ),
  ja: new Set(),
  zh: new Set(),
  ko: new Set(),
};
/** Nouns that count many without a plural ending. */
export const INVARIANT = toSet(
  'people men women children feet teeth mice staff aircraft spacecraft personnel police troops crew livestock cattle sheep fish deer headcount percent series species criteria phenomena alumni media offspring salespeople spokespeople fishermen policemen congressmen hovercraft watercraft rotorcraft businessmen craftspeople townspeople tradespeople',
);
/** Words in -s that are no plural. */
export const NO_PLURAL = toSet(
  'news business less plus gas bus campus process access success headquarters virus status bonus analysis basis lens wireless previous various serious us its his this was has yes perhaps always besides towards afterwards across thus versus sales systems series operations communications electronics graphics logistics economics physics mathematics politics robotics semiconductors services materials claims customs arms rights sports goods savings',
);
/** Of these, those that are plurals when nothing better follows. */
export const LATE_PLURAL = toSet(
  'sales systems series operations communications semiconductors services materials claims arms rights sports goods savings headquarters graphics',
);
/** Adjectives before a Romance noun. */
export const BEFORE_NOUN = toSet(
  'nouveaux nouvelles nouvel grands grandes petits petites autres premiers premieres prochains prochaines derniers dernieres anciens anciennes jeunes principaux futurs bons belles vieux nuevos nuevas grandes pequenos pequenas otros otras primeros primeras proximos proximas ultimos ultimas principales antiguos mejores nuovi nuove grandi altri altre primi prime prossimi ultimi piccoli piccole giovani vecchi migliori novos novas outros outras proximos maiores ultimos principais ate mil',
);
/** Hyphened to a number, these make no amount: two-way, six-figure, 10-fold, 20-odd, 30-something. */
export const NO_HYPHENED = toSet(
  'figure figures digit digits way fold for to odd something plus time timer timers star starred party sided part piece tier quarters quarter thirds third fifths fifth halves half tenths sixths eighths first ever and or by on in one two three four five six old strong high hundredths d g k like based th st nd rd series class er level dimensional',
);
