/** Which mentions are painted: by kind, and by how many of each the reader wants to see. */
import { describe, expect, it } from 'vitest';
import type { EntityKind } from '../../core/entity.ts';
import { selectPainted } from '../../core/select-painted.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings.ts';

const [first, second] = [{ block: 1 }, { block: 2 }];
const mention = (name: string, kind: EntityKind, block: object) => ({
  name,
  entity: name.slice(0, -1),
  kind,
  block,
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

function namesAt(density: Settings['density'], kinds: Partial<Settings['kinds']> = {}) {
  const settings = { density, kinds: { ...DEFAULT_SETTINGS.kinds, ...kinds } };
  return selectPainted(PAGE, settings).map(({ name }) => name);
}

describe('selectPainted', () => {
  it('paints every mention, the first in a block, or the first on the page', () => {
    expect(namesAt('every')).toEqual(PAGE.map(({ name }) => name));
    expect(namesAt('first-in-block')).toEqual(['nvidia1', 'tpu1', 'aws1', 'nvidia3', 'tpu2']);
    expect(namesAt('first-on-page')).toEqual(['nvidia1', 'tpu1', 'aws1']);
  });

  it('leaves out the kinds that are switched off', () => {
    expect(namesAt('every', { company: false, chip: false })).toEqual(['aws1']);
    expect(namesAt('first-on-page', { company: false })).toEqual(['tpu1', 'aws1']);
  });

  it('starts afresh each time', () => {
    expect(namesAt('first-on-page')).toEqual(namesAt('first-on-page'));
    expect(selectPainted([], DEFAULT_SETTINGS)).toEqual([]);
  });
});
