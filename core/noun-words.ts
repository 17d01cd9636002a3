/** Words that bound, modify or disguise a counted noun. Finding it is counted-noun.ts. */
function toSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** Words that no noun phrase goes beyond. */
export const STOPS: ReadonlySet<string> = toSet(
  'a an the this that these those my your his her its our their of in at for to and or nor with by from on as than is are was were be been being am has have had having will would could can cannot may might must shall should do does did done which who whom whose what when where how why per each every but while if because over under above below after before since until till through into onto not no now then also just already ago later earlier down up off out about around across against along among between during without within upon via so such both all any some only even still yet there here again too instead once ever never always often apiece combined respectively versus vs plus minus times it he she they we you i them him us me s t re ve ll d said says went got get took made makes use used left joined fell rose grew began ended sold bought paid lost won came',
);
/** The same where words are short and nouns long: what has three letters or fewer stops there as well. */
export const FOREIGN_STOPS: ReadonlySet<string> = toSet(
  'oder uber unter nach beim sind wird wurde werden haben hatte nicht auch noch sich ohne dass weil wenn aber sowie kann soll dans pour avec sans sous entre vers sont etait plus moins cette leur leurs selon depuis avant apres fois con para sobre hasta desde segun fue fueron cada contra durante tras como cuando donde pero veces nel nella dal dalla dei delle degli sono stato hanno meno come ogni dopo prima volte com sem ate foi mais vezes keer maal bij met voor door naar onder tussen sinds waren worden heeft hebben niet maar tegen zonder',
);
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
