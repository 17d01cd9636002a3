/** The claims of a card: those of articles grouped by source, published figures in a group of their own, and the line that names each source. */
import type { Figure } from './claim.ts';
import type { Dossier, SourcedClaim } from './dossier.ts';
import { toLongDate } from './format-date.ts';
import { formatQualifier, formatQuantity } from './format-quantity.ts';
import { type Provenance, provenanceOf } from './provenance.ts';

export interface BriefClaim {
  text: string;
  provenance: Provenance;
}

/** Claims under a heading: "From the deal article". */
export interface ClaimGroup {
  heading: string;
  claims: BriefClaim[];
}

/** One published statement: its figures, or its words where it has none; all of one publisher, address and date. */
export interface BriefReference {
  /** Null where the figures say it. */
  text: string | null;
  figures: { label: string; qualifier: string | null; value: string }[];
  provenance: Provenance;
}

/** How a source is named below the claims: "Deal article: …; it rests on a", a link, " of 17 April 2026." */
export interface SourceLine {
  before: string;
  link: { text: string; address: string } | null;
  after: string;
}

/** Groups an entity's claims by source; what the first `told` figures already say comes last. */
export function toClaimGroups({ claims, figures }: Dossier, told: number): ClaimGroup[] {
  const isToldAbove = ({ claim }: SourcedClaim) =>
    figures.slice(0, told).some((sourced) => sourced.claim === claim) ? 1 : 0;
  const groups = new Map<string, BriefClaim[]>();
  for (const sourced of claims.toSorted((a, b) => isToldAbove(a) - isToldAbove(b))) {
    const { shortName } = sourced.source;
    const list = groups.get(shortName) ?? [];
    list.push({ text: sourced.claim.text, provenance: provenanceOf(sourced) });
    groups.set(shortName, list);
  }
  return [...groups].map(([name, group]) => ({ heading: `From the ${name}`, claims: group }));
}

/** Published figures, those that the entity is the subject of and that have figures first, the newest of them before; each has its own publisher, address and date. What is `told` above is left out. */
export function toReferences(
  { entity, claims }: Dossier,
  told: readonly Figure[],
): BriefReference[] {
  const rank = ({ claim }: SourcedClaim) =>
    (claim.entities[0] === entity.id ? 0 : 2) + (claim.figures ? 0 : 1);
  const dateOf = ({ claim }: SourcedClaim) => claim.asOf ?? '';
  const sorted = claims.toSorted((a, b) => rank(a) - rank(b) || dateOf(b).localeCompare(dateOf(a)));
  return sorted.flatMap((sourced) => {
    const { text, figures = [] } = sourced.claim;
    const left = figures.filter((figure) => !told.includes(figure));
    if (figures.length > 0 && left.length === 0) return [];
    return {
      text: figures.length === 0 ? text : null,
      figures: left.map(({ label, qualifier, ...quantity }) => ({
        label,
        qualifier: formatQualifier(qualifier),
        value: formatQuantity(quantity),
      })),
      provenance: provenanceOf(sourced),
    };
  });
}

/** Writes one line a source. */
export function toSourceLines(dossier: Pick<Dossier, 'claims'>): SourceLine[] {
  const sources = new Set(dossier.claims.map(({ source }) => source));
  return [...sources].map(({ shortName, publisher, date, address, basedOn }) => {
    const name = `${shortName[0]?.toUpperCase()}${shortName.slice(1)}`;
    const own = `${name}: ${publisher ?? 'publisher unknown'}, ${date ? toLongDate(date) : 'undated'}`;
    if (!basedOn) {
      return {
        before: address ? `${own}, ` : own,
        link: address ? { text: 'read it', address } : null,
        after: '.',
      };
    }
    const text = `${basedOn.publisher} report`;
    return {
      before: `${own}; it rests on a ${basedOn.address ? '' : text}`,
      link: basedOn.address ? { text, address: basedOn.address } : null,
      after: `${basedOn.date ? ` of ${toLongDate(basedOn.date)}` : ''}.`,
    };
  });
}
