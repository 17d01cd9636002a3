/** "Not this": which mentions a rejection concerns, and what is kept of what was stored. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addRejection,
  findRejection,
  isRejected,
  MOST_REJECTIONS,
  type Place,
  type RejectionScope,
  removeRejection,
  toRejection,
  toRejections,
} from '../../core/rejections.ts';

const HERE: Place = { host: 'film.example', address: 'https://film.example/review' };
const BESIDE: Place = { host: 'film.example', address: 'https://film.example/' };
const AWAY: Place = { host: 'www.film.example', address: 'https://www.film.example/review' };
const STARGATE = { entity: 'stargate', surfaceForm: 'Stargate' };
const reject = (kind: RejectionScope['kind'], mention = STARGATE, today = '2026-11-09') =>
  toRejection(mention, kind, HERE, today);

describe('isRejected', () => {
  it.each<[RejectionScope['kind'], ...boolean[]]>([
    ['page', true, false, false],
    ['site', true, true, false],
    ['always', true, true, true],
  ])('%s: on that page, on that site, elsewhere', (kind, ...expected) => {
    const places = [HERE, BESIDE, AWAY];
    expect(places.map((place) => isRejected(STARGATE, [reject(kind)], place))).toEqual(expected);
  });

  it.each([
    ['Stargate', true],
    ['STARGATE', true],
    ['Ｓｔａｒｇａｔｅ', true],
    ['Star\u00adgate', true],
    ['Project Stargate', false],
  ])('%s', (surfaceForm, expected) => {
    expect(isRejected({ ...STARGATE, surfaceForm }, [reject('always')], AWAY)).toBe(expected);
  });

  it('knows a name over a line break, and no other entity of the same letters', () => {
    const cloud = { entity: 'google-cloud', surfaceForm: 'Google\n  Cloud' };
    const rejections = [reject('always', cloud)];
    expect(rejections[0]).toMatchObject({ surfaceForm: 'google cloud', written: 'Google Cloud' });
    expect(isRejected({ ...cloud, surfaceForm: 'Google Cloud' }, rejections, HERE)).toBe(true);
    expect(isRejected({ ...cloud, entity: 'google' }, rejections, HERE)).toBe(false);
  });

  it('is false while nothing is rejected', () => {
    expect(isRejected(STARGATE, [], HERE)).toBe(false);
  });
});

describe('adding and taking away', () => {
  it('keeps one of a kind, the newest, and takes it away whenever it was said', () => {
    const later = reject('site', { ...STARGATE, surfaceForm: 'STARGATE' }, '2026-11-20');
    const all = addRejection([reject('site'), reject('page')], later);
    expect(all).toEqual([reject('page'), later]);
    expect(removeRejection(all, reject('site'))).toEqual([reject('page')]);
    expect(findRejection(STARGATE, all, BESIDE)).toBe(later);
  });

  it('lets the oldest go at the limit', () => {
    const many = Array.from({ length: MOST_REJECTIONS }, (_, k) =>
      reject('always', { entity: 'x', surfaceForm: `name ${k}` }),
    );
    const all = addRejection(many, reject('always'));
    expect(all).toHaveLength(MOST_REJECTIONS);
    expect([all[0], all.at(-1)]).toEqual([many[1], reject('always')]);
    expect(toRejections([...many, reject('page')])).toHaveLength(MOST_REJECTIONS);
  });
});

describe('toRejections', () => {
  const GOOD = reject('page');

  it('reads back what was written', () => {
    const all = [GOOD, reject('site'), reject('always')];
    expect(toRejections(structuredClone(all))).toEqual(all);
  });

  it.each([undefined, null, 7, 'all', {}, { length: 3 }])('gives none for %j', (stored) => {
    expect(toRejections(stored)).toEqual([]);
  });

  it.each([
    [null],
    ['stargate'],
    [[]],
    [{ ...GOOD, entity: '' }],
    [{ ...GOOD, surfaceForm: 5 }],
    [{ ...GOOD, scope: null }],
    [{ ...GOOD, scope: { kind: 'page' } }],
    [{ ...GOOD, scope: { kind: 'site', address: 'x' } }],
    [{ ...GOOD, scope: { kind: 'planet' } }],
  ])('drops %j and keeps the others', (damaged) => {
    expect(toRejections([GOOD, damaged, reject('always')])).toEqual([GOOD, reject('always')]);
  });

  it('mends what is only shown', () => {
    const { written: _, ...older } = { ...GOOD, since: 'yesterday' };
    expect(toRejections([older])).toEqual([{ ...GOOD, written: 'stargate', since: '' }]);
  });

  it('takes anything, and gives the same when read again', () => {
    const keys = fc.constantFrom('entity', 'surfaceForm', 'written', 'scope', 'since', 'kind');
    const entry = fc.dictionary(keys, fc.oneof(fc.string(), fc.constant({ kind: 'always' })));
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.anything(), entry)), (stored) => {
        const read = toRejections(stored);
        expect(toRejections(read)).toEqual(read);
      }),
    );
  });
});
