/** Makes the singular of a counted noun as a unit: GPU, chip, data center, haushalt. Knows the plurals of seven languages by their endings, and the irregular ones that news counts. */
import type { FigureLanguage } from './guess-language.ts';

const IRREGULAR = new Map(
  (
    'people person men man women woman children child feet foot teeth tooth mice mouse lives life wives wife knives knife shelves shelf halves half leaves leaf wolves wolf criteria criterion phenomena phenomenon nuclei nucleus dice die alumni alumnus ' +
    'dies die ties tie pies pie lies lie movies movie cookies cookie zombies zombie rookies rookie selfies selfie calories calorie species species series series gas gas buses bus viruses virus campuses campus bonuses bonus statuses status lenses lens gases gas analyses analysis crises crisis theses thesis bases base ' +
    'caches cache niches niche headaches headache axes axis indices index matrices matrix vertices vertex potatoes potato heroes hero tomatoes tomato echoes echo vetoes veto quizzes quiz ' +
    'businessmen businessman fishermen fisherman policemen policeman spokespeople spokesperson salespeople salesperson craftspeople craftsperson aircraft aircraft datacenters datacenter datacentres datacentre'
  )
    .split(' ')
    .flatMap((word, index, all): [string, string][] =>
      index % 2 === 0 ? [[word, all[index + 1] as string]] : [],
    ),
);
/** German plurals that no ending tells. */
const GERMAN = new Map(
  'arbeitsplatze:arbeitsplatz platze:platz hauser:haus krankenhauser:krankenhaus lander:land bundeslander:bundesland rechenzentren:rechenzentrum zentren:zentrum datenzentren:datenzentrum firmen:firma menschen:mensch kunden:kunde personen:person mitarbeiter:mitarbeiter mitarbeitern:mitarbeiter mitarbeiterinnen:mitarbeiterin stadte:stadt fabriken:fabrik werke:werk kraftwerke:kraftwerk fahrzeuge:fahrzeug autos:auto aktien:aktie anteile:anteil stellen:stelle jobs:job gerate:gerat haushalte:haushalt haushalten:haushalt beschaftigte:beschaftigter beschaftigten:beschaftigter angestellte:angestellter banke:bank banken:bank staaten:staat transistoren:transistor prozessoren:prozessor parameter:parameter server:server nutzer:nutzer nutzern:nutzer rechner:rechner ingenieure:ingenieur ingenieuren:ingenieur kerne:kern kernen:kern beamte:beamter euro:euro punkte:punkt punkten:punkt einwohner:einwohner einwohnern:einwohner teilnehmer:teilnehmer teilnehmern:teilnehmer investoren:investor wafer:wafer standorte:standort standorten:standort filialen:filiale laden:laden tote:toter verletzte:verletzter schuler:schuler wohnungen:wohnung unternehmen:unternehmen konzerne:konzern patente:patent seiten:seite bucher:buch kinder:kind manner:mann frauen:frau leute:leute zuge:zug schiffe:schiff flugzeuge:flugzeug satelliten:satellit milliardare:milliardar anlagen:anlage module:modul schranke:schrank racks:rack tokens:token'
    .split(' ')
    .map((entry) => entry.split(':') as [string, string]),
);
/** German letters lose their dots in the table above; here they come back. */
const UMLAUTS: Record<string, string> = {
  beschaftigter: 'beschäftigter',
  gerat: 'gerät',
  schuler: 'schüler',
  milliardar: 'milliardär',
};

/** French nouns in -s whatever their number. */
const FRENCH_INVARIANT =
  /^(?:pays|mois|cours|proces|acces|succes|bras|corps|poids|temps|repas|avis|relais|virus|bus|campus|fils|palais|tapis|fois)$/;

/** Tells whether a word is an acronym, plural s aside: GPUs, CEOs, LLM. */
export function isAcronym(word: string): boolean {
  return /^\p{Lu}[\p{Lu}\d]+s?$/u.test(word);
}

/** Gives the singular of a noun; lower case except for acronyms. `low` is the word without accents. */
export function toSingular(word: string, low: string, language: FigureLanguage): string {
  const isShouted = /^\p{Lu}{3,}S$/u.test(word);
  if (isAcronym(word) && !isShouted) return word.replace(/s$/, '');
  const lower = word.toLowerCase();
  if (language === 'de') return toGermanSingular(lower, low);
  if (language === 'fr')
    return FRENCH_INVARIANT.test(low)
      ? lower
      : lower
          .replace(/(?<=[aie]u)x$/, '')
          .replace(/aux$/, 'al')
          .replace(/(?<!s)s$/, '');
  if (language === 'es')
    return lower
      .replace(/ciones$/, 'ción')
      .replace(/ces$/, 'z')
      .replace(/(?<=[rlndjy])es$/, '')
      .replace(/s$/, '');
  if (language === 'pt')
    return lower
      .replace(/ções$/, 'ção')
      .replace(/ões$/, 'ão')
      .replace(/(?<=[rz])es$/, '')
      .replace(/ais$/, 'al')
      .replace(/ens$/, 'em')
      .replace(/s$/, '');
  if (language === 'it') return toItalianSingular(lower);
  if (language === 'nl') return toDutchSingular(lower);
  return toEnglishSingular(lower);
}

function toEnglishSingular(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular) return irregular;
  if (/[^aeiou]ies$/.test(word) || /quies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2);
  if (/(?:[^s]s)$/.test(word) && !/(?:us|is)$/.test(word)) return word.slice(0, -1);
  return word;
}

function toGermanSingular(word: string, low: string): string {
  const known = GERMAN.get(low) ?? GERMAN.get(low.replace(/n$/, ''));
  if (known)
    return UMLAUTS[known] ?? (word.startsWith(known) ? word.slice(0, known.length) : known);
  for (const [plural, singular] of GERMAN) {
    if (plural.length > 4 && low.endsWith(plural))
      return low.slice(0, -plural.length) + (UMLAUTS[singular] ?? singular);
  }
  if (/(?:ungen|heiten|keiten|schaften|ionen|itaten)$/.test(low)) return word.slice(0, -2);
  if (/ern$/.test(low)) return word.slice(0, -1);
  if (/innen$/.test(low)) return word.slice(0, -3);
  if (/(?:[^aeiou]s)$/.test(low)) return word.slice(0, -1);
  if (/[^e]en$/.test(low)) return word.slice(0, -1);
  if (/[^e]e$/.test(low)) return word.slice(0, -1);
  return word;
}

function toItalianSingular(word: string): string {
  const known: Record<string, string> = {
    persone: 'persona',
    aziende: 'azienda',
    famiglie: 'famiglia',
    imprese: 'impresa',
    case: 'casa',
    uomini: 'uomo',
    utenti: 'utente',
    dipendenti: 'dipendente',
    clienti: 'cliente',
    paesi: 'paese',
    milioni: 'milione',
    ingegneri: 'ingegnere',
    parametri: 'parametro',
    addetti: 'addetto',
    mesi: 'mese',
    operatori: 'operatore',
    lavoratori: 'lavoratore',
    processori: 'processore',
    azioni: 'azione',
    azionisti: 'azionista',
    regioni: 'regione',
    studenti: 'studente',
    navi: 'nave',
    stazioni: 'stazione',
    abitazioni: 'abitazione',
  };
  if (Object.hasOwn(known, word)) return known[word] as string;
  if (/menti$/.test(word)) return `${word.slice(0, -1)}o`;
  if (/(?:ori|oni|enti|anti)$/.test(word)) return `${word.slice(0, -1)}e`;
  if (/che$|ghe$/.test(word)) return `${word.slice(0, -2)}a`;
  if (/chi$|ghi$/.test(word)) return `${word.slice(0, -2)}o`;
  if (/ii?$/.test(word)) return word.replace(/ii?$/, word.endsWith('ii') ? 'io' : 'o');
  return word.replace(/e$/, 'a');
}

function toDutchSingular(word: string): string {
  const known: Record<string, string> = {
    mensen: 'mens',
    banen: 'baan',
    huizen: 'huis',
    landen: 'land',
    jaren: 'jaar',
    bedrijven: 'bedrijf',
    personen: 'persoon',
    klanten: 'klant',
    woningen: 'woning',
    werknemers: 'werknemer',
    medewerkers: 'medewerker',
    gebruikers: 'gebruiker',
    huishoudens: 'huishouden',
    aandelen: 'aandeel',
    fabrieken: 'fabriek',
    landers: 'lander',
    steden: 'stad',
    schepen: 'schip',
  };
  if (Object.hasOwn(known, word)) return known[word] as string;
  if (/'s$|’s$/.test(word)) return word.slice(0, -2);
  if (/([bdfgklmnprst])\1en$/.test(word)) return word.slice(0, -3);
  if (/[aeo][a-z]en$/.test(word) && !/(?:ing|ie|eer|ij)/.test(word))
    return word.replace(/([aeo])([a-z])en$/, '$1$1$2');
  return word.replace(/(?:en|s)$/, '');
}
