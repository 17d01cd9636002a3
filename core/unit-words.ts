/** The words of units of measure and time, by base unit. How they are put together is figure-units.ts. */

/** What one of the unit is in its base unit. */
export type UnitOfWord = readonly [unit: string, factor: number];

/** Each entry is `word` or `word*factor`. */
function toWords(groups: Record<string, string>): Map<string, UnitOfWord> {
  return new Map(
    Object.entries(groups).flatMap(([unit, list]) =>
      list.split(' ').map((entry): [string, UnitOfWord] => {
        const [word = '', factor = '1'] = entry.split('*');
        return [word, [unit, Number(factor)]];
      }),
    ),
  );
}

export const WORD_PREFIX = new Map(
  'kilo*3 chilo*3 quilo*3 mega*6 giga*9 tera*12 peta*15 exa*18 zetta*21 milli*-3 mili*-3 micro*-6 mikro*-6 nano*-9 centi*-2 zenti*-2'
    .split(' ')
    .map((entry): [string, number] => {
      const [word = '', power] = entry.split('*');
      return [word, Number(`1e${power}`)];
    }),
);

/** Words that take the prefixes above. */
export const PREFIXED_WORDS = toWords({
  W: 'watt watts vatio vatios',
  Wh: 'wattstunde wattstunden wattora wattheure wattheures watthour watthours wattuur',
  B: 'byte bytes octet octets',
  bit: 'bit bits',
  'FLOP/s': 'flops flop',
  'OP/s': 'ops',
  Hz: 'hertz',
  m: 'meter meters metern metre metres metro metros metri',
  kg: 'gram*1e-3 grams*1e-3 gramm*1e-3 gramme*1e-3 grammes*1e-3 gramo*1e-3 gramos*1e-3 grammi*1e-3 grama*1e-3 gramas*1e-3',
  V: 'volt volts voltios',
  J: 'joule joules',
  second: 'second seconds sekunde sekunden seconde secondes segundo segundos secondo secondi',
  ton: 'ton tons',
  tonne: 'tonne tonnes tonnen',
});

/** Words that take none. */
export const PLAIN_WORDS = toWords({
  kg: 'kg kilo kilos kgs',
  m: 'foot*.3048 feet*.3048 ft*.3048 inch*.0254 inches*.0254 mile*1609.344 miles*1609.344 yard*.9144 yards*.9144 mph*1609.344 kmh*1e3',
  m2: 'acre*4046.8564224 acres*4046.8564224 hectare*1e4 hectares*1e4 ha*1e4 sqft*.09290304 sqm sqkm*1e6',
  minute: 'minute minutes min mins',
  hour: 'hour hours hr hrs',
  day: 'day days',
  week: 'week weeks',
  month: 'month months',
  year: 'year years yr yrs',
  decade: 'decade decades',
  century: 'century centuries',
  second: 'ms*1e-3 sec secs',
});

/** Words of other languages than English, in which some are something else ("300 an hour"). */
export const FOREIGN_WORDS = toWords({
  m: 'zoll*.0254 meile*1609.344 meilen*1609.344 millas*1609.344 miglia*1609.344 milhas*1609.344 kilometern*1e3',
  m2: 'hektar*1e4 hectareas*1e4 ettari*1e4 quadratmeter quadratmetern quadratkilometer*1e6 quadratkilometern*1e6 quadratmillimeter*1e-6',
  m3: 'kubikmeter kubikmetern',
  minute: 'minuten minuto minutos minuti minuut',
  hour: 'stunde stunden heure heures hora horas ora ore uur',
  day: 'tag tage tagen jour jours journee journees dia dias giorno giorni dag dagen',
  week: 'woche wochen semaine semaines semana semanas settimana settimane weken',
  month: 'monat monate monaten mois mes meses mese mesi maand maanden',
  year: 'jahr jahre jahren an ans annee annees ano anos anno anni jaar jaren',
  decade:
    'jahrzehnt jahrzehnte jahrzehnten decennie decennies decada decadas decennio decenni decennia',
  century:
    'jahrhundert jahrhunderte siecle siecles siglo siglos secolo secoli seculo seculos eeuw eeuwen',
  second: 'seconden',
});
