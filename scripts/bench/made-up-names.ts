/** Makes up company names, as many as are asked for: what a larger dictionary would hold. */
import { createRandom, pick } from '../random.ts';

const ONSETS =
  'b|br|c|cor|d|dr|f|fen|g|gr|h|hal|j|k|kel|l|lum|m|mar|n|nor|p|pr|qu|r|s|sol|st|t|tr|v|ver|w|x|z'.split(
    '|',
  );
const NUCLEI = 'a|e|i|o|u|ai|ea|io|ou|y'.split('|');
const CODAS =
  'dane|lix|ntra|ris|tech|via|xon|mont|ric|len|dyn|gen|tos|mar|phos|wick|nis|zar|bolt|sen'.split(
    '|',
  );
const SECOND =
  'Systems|Energy|Group|Labs|Holdings|Networks|Capital|Robotics|Foods|Motors|Semiconductor|Health|Software|Partners|Materials|Power'.split(
    '|',
  );
/** Ordinary words that companies' names begin with, the commonest first; many stand in the news text, too. */
const ORDINARY =
  'American First National Global United General New Power Data North Capital Energy Summit Cloud Pacific Prime Western Central Public Atlantic Royal Light Water Land Network Solar Steel River Bridge Pioneer Green Blue Castle Harbour Southern Eastern Valley Union Standard Memory Wind Paper Food Sun Star Golden Silver Red Black White Iron Stone Mountain Ocean Lake Forest Eagle Falcon Liberty Victory Heritage Legacy Frontier Horizon Vision Quality Trust Security Safety Smart Bright Clear Open Rapid Swift Alpha Beta Delta Omega Apex Peak Core Axis Nova Orbit Space Digital Virtual Quantum Optical Advanced Applied Integrated International Continental Universal Federal Community Home'.split(
    ' ',
  );
/** Of a hundred names so many begin with an ordinary word ("Summit Veldane"), of 20,000 about 400 with the commonest. */
const ORDINARY_SHARE = 0.2;

/** Makes up `count` different names, the same each time; shorter lists are the beginnings of longer ones. */
export function makeUpNames(count: number): string[] {
  const random = createRandom(7);
  const names = new Set<string>();
  while (names.size < count) names.add(makeUpName(random));
  return [...names];
}

function makeUpName(random: () => number): string {
  const syllables = random() < 0.5 ? 1 : 2;
  let word = '';
  for (let k = 0; k < syllables; k++) word += pick(ONSETS, random) + pick(NUCLEI, random);
  word += pick(CODAS, random);
  const name = (word[0] as string).toUpperCase() + word.slice(1);
  if (random() < ORDINARY_SHARE) return `${pickCommon(random)} ${name}`;
  return random() < 0.5 ? name : `${name} ${pick(SECOND, random)}`;
}

/** The first words of a list come more often: in company registers, too, few words begin many names. */
function pickCommon(random: () => number): string {
  return ORDINARY[Math.floor(ORDINARY.length * random() ** 2)] as string;
}
