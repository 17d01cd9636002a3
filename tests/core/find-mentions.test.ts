/** Steps 2 and 3 over a page: what one paragraph says decides another, and nothing else carries over. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotateText } from '../../core/annotate-text.ts';
import { emptyPageContext, findMentions } from '../../core/find-mentions.ts';
import { compileGazetteer } from '../../core/gazetteer.ts';

const gazetteer = compileGazetteer([
  { id: 'halden', kind: 'company', aliases: [{ text: 'Halden', case: 'any' }] },
  {
    id: 'onyx',
    kind: 'chip',
    aliases: [
      { text: 'Onyx', case: 'exact', needs: ['chip'] },
      { text: 'onyx', case: 'exact', needs: ['chip'] },
      { text: 'Project Onyx', case: 'exact', refuses: ['spies'] },
    ],
  },
]);
const annotate = (text: string) =>
  annotateText(text, gazetteer).map(({ start, entity }) => `${start} ${entity}`);

describe('findMentions', () => {
  it('tells what is linked and how much stays undecided', () => {
    const page = emptyPageContext();
    expect(findMentions('Project Onyx spies.', gazetteer, page)).toEqual({
      linked: [],
      weak: [expect.objectContaining({ start: 0, entity: 'onyx', isWeak: true })],
      undecided: 1,
    });
    expect(findMentions('Nothing.', gazetteer, page)).toEqual({
      linked: [],
      weak: [],
      undecided: 0,
    });
    expect(findMentions('Halden', gazetteer, page)).toMatchObject({
      linked: [{ entity: 'halden', start: 0, end: 6, isWeak: false }],
      weak: [],
      undecided: 0,
    });
  });

  it('keeps a weak mention undecided and lets it vouch for nothing, until the page says more', () => {
    const page = emptyPageContext();
    const counts = (text: string) => {
      const { linked, weak, undecided } = findMentions(text, gazetteer, page);
      return [linked.length, weak.length, undecided];
    };
    expect(counts('Onyx. Onyx!')).toEqual([0, 2, 2]);
    expect(counts('Project Onyx spies.')).toEqual([0, 1, 1]);
    expect(page.named.size).toBe(0);
    expect(counts('Project Onyx')).toEqual([1, 0, 0]);
    expect(counts('Onyx. Onyx!')).toEqual([2, 0, 0]);
    expect(annotate('Onyx. Project Onyx spies.')).toEqual([]);
  });

  it('remembers full names, not names that a cue decided', () => {
    const page = emptyPageContext();
    findMentions('The Onyx chip, Halden, Halden', gazetteer, page);
    expect([...page.named]).toEqual([['halden', 2]]);
  });

  it('does not let the page vouch for a name in small letters', () => {
    expect(annotate('Project Onyx\n\nOnyx\n\nonyx')).toEqual(['0 onyx', '14 onyx']);
    expect(annotate('Project Onyx\n\nan onyx chip')).toEqual(['0 onyx', '17 onyx']);
  });

  it('does not remember a full name in another sense', () => {
    const page = emptyPageContext();
    findMentions('Project Onyx was a ring of spies.', gazetteer, page);
    expect([...page.named]).toEqual([]);
  });

  it('answers the same for the same text on a fresh page', () => {
    const words = fc.constantFrom(
      'Onyx',
      'Project Onyx',
      'Halden',
      'chip',
      'spies',
      '. ',
      '\n',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
        const text = parts.join(' ');
        const find = () => findMentions(text, gazetteer, emptyPageContext());
        const { linked, weak, undecided } = find();
        expect(find()).toEqual({ linked, weak, undecided });
        for (const { start, end, surfaceForm } of [...linked, ...weak]) {
          expect(text.slice(start, end)).toBe(surfaceForm);
        }
      }),
    );
  });
});

describe('annotateText', () => {
  it('counts offsets over the whole text, whatever parts its paragraphs', () => {
    const text = 'Halden\n\nHalden\r\n\r\n  Halden\n \t\n\n\nHalden, Halden\nHalden\n\n';
    const found = annotateText(text, gazetteer);
    expect(found.map(({ start }) => start)).toEqual(
      [...text.matchAll(/Halden/g)].map(({ index }) => index),
    );
    for (const { start, end, text: surface } of found) {
      expect(text.slice(start, end)).toBe(surface);
    }
  });

  it('lets a later paragraph decide an earlier one, and an earlier one a later', () => {
    const full = 'They showed Project Onyx.';
    expect(annotate('Onyx is late.')).toEqual([]);
    expect(annotate(`Onyx is late.\n\n${full}\n\nOnyx sells.`)).toEqual([
      '0 onyx',
      '27 onyx',
      '42 onyx',
    ]);
  });

  it('keeps a cue to its own paragraph', () => {
    expect(annotate('Onyx is late.\n\nThe chip is late.')).toEqual([]);
    expect(annotate('Onyx is late.\n\nOnyx, the chip, is late.')).toEqual(['15 onyx']);
    expect(annotate('Onyx is late.\n\nProject Onyx was a ring of spies.')).toEqual([]);
  });

  it('finds nothing in nothing', () => {
    expect(annotateText('', gazetteer)).toEqual([]);
    expect(annotateText('\n\n \n\n', gazetteer)).toEqual([]);
  });
});
