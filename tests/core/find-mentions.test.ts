/** Steps 2 and 3 over a page: what one paragraph says decides another, and nothing else carries over. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotateText } from '../../core/annotate-text.ts';
import {
  decideAgain,
  emptyPageContext,
  findMentions,
  takeBack,
  tellVotes,
} from '../../core/find-mentions.ts';
import { compileGazetteer } from '../../core/gazetteer.ts';
import { toLexicon } from '../../core/lexicon.ts';

const gazetteer = compileGazetteer(
  toLexicon({
    entities: [
      { id: 'halden', kind: 'company', aliases: [{ text: 'Halden', case: 'any' }] },
      {
        id: 'onyx',
        kind: 'chip',
        aliases: [
          { text: 'Onyx', case: 'exact', sense: 'cued', favours: ['chip'] },
          { text: 'onyx', case: 'exact', sense: 'cued', favours: ['chip'] },
          { text: 'Project Onyx', case: 'exact', sense: 'usual', refuses: ['spies'] },
          { text: 'Onyx Processor', case: 'exact' },
        ],
      },
    ],
  }),
);
const annotate = (text: string) =>
  annotateText(text, gazetteer).map(({ start, entity }) => `${start} ${entity}`);

describe('findMentions', () => {
  it('tells what is linked, what is weak, and how much the page may still decide', () => {
    const find = (text: string) => findMentions(text, gazetteer, emptyPageContext());
    expect(find('Project Onyx spies.')).toMatchObject({
      linked: [],
      weak: [expect.objectContaining({ start: 0, entity: 'onyx', isWeak: true })],
      undecided: 1,
    });
    expect(find('Nothing.')).toMatchObject({ linked: [], weak: [], undecided: 0 });
    expect(find('Halden')).toMatchObject({ linked: [{ entity: 'halden', end: 6 }], undecided: 0 });
    expect(find('Project Onyx')).toMatchObject({ linked: [{ entity: 'onyx' }], undecided: 1 });
  });

  it('notes what is clear, for and against, and nothing else', () => {
    const votesAfter = (...texts: string[]) => {
      const page = emptyPageContext();
      for (const text of texts) findMentions(text, gazetteer, page);
      return [...page.votes];
    };
    expect(votesAfter('Halden, Halden')).toEqual([['halden', 4]]);
    expect(votesAfter('Onyx', 'an Onyx chip', 'Project Onyx')).toEqual([]);
    expect(votesAfter('Onyx Processor', 'Onyx Processor')).toEqual([['onyx', 4]]);
    expect(votesAfter('Project Onyx: spies', 'spies')).toEqual([]);
  });

  it('tells what has been said, up to what can still change a mind', () => {
    const page = emptyPageContext();
    const said = ['Onyx', 'Halden', 'Halden', 'Halden', 'Onyx Processor'].map((text) => {
      findMentions(text, gazetteer, page);
      return tellVotes(page);
    });
    expect(said).toEqual(['', '2', '3', '3', '3,2']);
  });

  it('takes back all that a block has said, and only that', () => {
    const page = emptyPageContext();
    const find = (text: string) => findMentions(text, gazetteer, page);
    find('Halden');
    const both = find('Halden: Onyx Processor, Onyx');
    expect([...page.votes]).toEqual([
      ['halden', 4],
      ['onyx', 2],
    ]);
    takeBack(decideAgain(both, page), page);
    expect([...page.votes]).toEqual([
      ['halden', 2],
      ['onyx', 0],
    ]);
  });

  it('does not let the page vouch for a name in small letters', () => {
    const full = 'Onyx Processor\n\nOnyx Processor\n\n';
    expect(annotate(`${full}Onyx\n\nonyx`)).toEqual(['0 onyx', '16 onyx', '32 onyx']);
    expect(annotate(`${full}an onyx chip`)).toContain('35 onyx');
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
        expect(find()).toMatchObject({ linked, weak, undecided });
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

  it('lets later paragraphs decide an earlier one, and earlier ones a later', () => {
    const full = 'The Onyx Processor, the Onyx Processor.';
    expect(annotate('Onyx is late.')).toEqual([]);
    expect(annotate(`Onyx is late.\n\n${full}\n\nOnyx sells.`)).toEqual([
      '0 onyx',
      '19 onyx',
      '39 onyx',
      '56 onyx',
    ]);
  });

  it('keeps a cue to its own paragraph, but for a little', () => {
    expect(annotate('Onyx is late.\n\nThe chip is late.')).toEqual([]);
    expect(annotate('Onyx is late.\n\nOnyx, the chip, is late.')).toEqual(['15 onyx']);
  });

  it('finds nothing in nothing', () => {
    expect(annotateText('', gazetteer)).toEqual([]);
    expect(annotateText('\n\n \n\n', gazetteer)).toEqual([]);
  });
});
