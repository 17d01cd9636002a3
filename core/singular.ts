/** Makes the singular of a counted noun as a unit: GPU, chip, haushalt, emploi. Knows the plurals of seven languages by their endings. */
import type { FigureLanguage } from './guess-language.ts';

/** Per language endings and what they become, the first that fits: `ending:singular`, where the ending is a form and `-` is nothing. */
const ENDINGS: Partial<Record<FigureLanguage, string>> = {
  en: 'people:person (?<!hu)men:man children:child feet:foot teeth:tooth (?<=^|house|mid)wives:wife lives:life shelves:shelf halves:half leaves:leaf criteria:criterion alumni:alumnus (?<=^(?:[dtpl]|mov|cook|zomb|rook|self|calor))ies:ie spec(?=ies):spec (?<=^ser)ies:ies (?<=vir|camp|bon|stat)uses:us (?<=^b|^ga|len)s?es:us (?<=anal|cris|thes|ax)[ei]s:is caches:cache indices:index matrices:matrix (?<=hero|potato|echo)es:- (?<=[^aeiou])ies:y (?<=ss|sh|ch|x|zz)es:- (?<=[uis])s:s s:-',
  de: 'plätze:platz häuser:haus ländern?:land zentren:zentrum firmen:firma städte:stadt bücher:buch unternehmen:unternehmen schüler:schüler leute:leute (?<=beschäftigt|angestellt|verletzt|beamt|^tot)en?:er (?<=mensch|person|or|ingenieur|staat|frau|bank|ung|heit|keit|schaft|ion|ität)en:- innen:in (?<=fabrik)en:- (?<=e[lr])n:- (?<=[^aeious])s:- (?<=ingenieur|kern|werk|haushalt|punkt)en:- (?<=[^e])en:e (?<=[^e])e:-',
  fr: '(?<=pay|moi|cour|proce|bra|corp|temp|repa|avi|viru|campu|fil|foi)s:s (?<=[aie]u)x:- aux:al (?<=s)s:s s:-',
  es: 'ciones:ción (?<=.)ces:z (?<=[rlndjy])es:- s:-',
  pt: 'ções:ção ões:ão (?<=[rz])es:- ais:al ens:em s:-',
  it: '(?<=person|aziend|famigli|impres|cas)e:a (?<=dipendent|client|paes|ingegner|nav|region|azion|mes)i:e (?<=ment)i:o (?<=or|on|ent|ant)i:e [ch]he:ca (?<=[cg])hi:o ii:io i:o e:a',
  nl: "mensen:mens banen:baan huizen:huis (?<=land|klant|fabriek|woning)en:- bedrijven:bedrijf personen:persoon aandelen:aandeel (?<=huishouden)s:- ['’]s:- (?<=([bdfgklmnprst]))\\1en:- en:- s:-",
};
const compiled = new Map<FigureLanguage, readonly (readonly [form: RegExp, singular: string])[]>();

function endingsOf(language: FigureLanguage) {
  const list = (ENDINGS[language] ?? ENDINGS.en ?? '').split(' ').map((entry) => {
    const at = entry.lastIndexOf(':');
    return [new RegExp(`${entry.slice(0, at)}$`), entry.slice(at + 1).replace('-', '')] as const;
  });
  compiled.set(language, list);
  return list;
}

/** Tells whether a word is an acronym, plural s aside: GPUs, CEOs, LLM. */
export const isAcronym = (word: string): boolean => /^\p{Lu}[\p{Lu}\d]+s?$/u.test(word);

/** Gives the singular of a noun; lower case except for acronyms. */
export function toSingular(word: string, language: FigureLanguage): string {
  if (isAcronym(word) && !/^\p{Lu}{3,}S$/u.test(word)) return word.replace(/s$/, '');
  const lower = word.toLowerCase();
  const endings = compiled.get(language) ?? endingsOf(language);
  const [form, singular = ''] = endings.find(([ending]) => ending.test(lower)) ?? [];
  return form ? lower.replace(form, singular) : lower;
}
