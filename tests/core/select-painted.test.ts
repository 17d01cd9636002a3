/** Which mentions the reader wants to see, and which of them are painted. */
import { describe, expect, it } from 'vitest';
import type { EntityKind } from '../../core/entity.ts';
import { toRejection } from '../../core/rejections.ts';
import { isWanted, selectPainted } from '../../core/select-painted.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings.ts';

const [first, second] = [{ block: 1 }, { block: 2 }];
const mention = (name: string, kind: EntityKind, block: object) => ({
  name,
  entity: name.slice(0, -1),
  kind,
  block,
  isWeak: false,
});
const PAGE = [
  mention('nvidia1', 'company', first),
  mention('tpu1', 'chip', first),
  mention('nvidia2', 'company', first),
  mention('aws1', 'cloud', first),
  mention('nvidia3', 'company', second),
  mention('tpu2', 'chip', second),
  mention('tpu3', 'chip', second),
];

const namesAt = (density: Settings['density'], page = PAGE) =>
  selectPainted(page, density).map(({ name }) => name);

describe('selectPainted', () => {
  it('paints every mention, the first in a block, or the first on the page', () => {
    expect(namesAt('every')).toEqual(PAGE.map(({ name }) => name));
    expect(namesAt('first-in-block')).toEqual(['nvidia1', 'tpu1', 'aws1', 'nvidia3', 'tpu2']);
    expect(namesAt('first-on-page')).toEqual(['nvidia1', 'tpu1', 'aws1']);
  });

  it('lets no weak mention take the place of the first that is sure', () => {
    const weak = (name: string) => ({ ...mention(name, 'chip', first), isWeak: true });
    const page = [weak('tpu7'), weak('tpu8'), ...PAGE, weak('tpu9'), weak('tpv1')];
    expect(namesAt('first-on-page', page)).toEqual(['tpu7', 'nvidia1', 'tpu1', 'aws1', 'tpv1']);
  });

  it('starts afresh each time', () => {
    expect(namesAt('first-on-page')).toEqual(namesAt('first-on-page'));
    expect(selectPainted([], 'every')).toEqual([]);
  });
});

describe('isWanted', () => {
  const PLACE = { host: 'film.example', address: 'https://film.example/review' };
  const SURE = { ...mention('tpu1', 'chip', first), surfaceForm: 'TPU' };
  const WEAK = { ...SURE, isWeak: true };
  const REJECTED = [toRejection(SURE, 'site', PLACE, '2026-11-09')];
  const wishes = (settings: Partial<Settings>, rejections = [] as typeof REJECTED) => ({
    settings: { ...DEFAULT_SETTINGS, ...settings },
    rejections,
    place: PLACE,
  });
  const NO_CHIPS = { kinds: { ...DEFAULT_SETTINGS.kinds, chip: false } };

  it.each([
    ['a sure one', SURE, wishes({}), true],
    ['one of a kind that is switched off', SURE, wishes(NO_CHIPS), false],
    ['one that the reader left alone', SURE, wishes({}, REJECTED), false],
    ['a weak one', WEAK, wishes({}), false],
    ['a weak one, asked for', WEAK, wishes({ showWeak: true }), true],
    ['a weak one left alone', WEAK, wishes({ showWeak: true }, REJECTED), false],
  ])('%s', (_, one, asked, expected) => {
    expect(isWanted(one, asked)).toBe(expected);
  });
});
