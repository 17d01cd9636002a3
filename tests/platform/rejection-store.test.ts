/** "Not this" in local storage, and as a page holds it: at once, and true to what is stored. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Rejection, toRejection } from '../../core/rejections.ts';
import { createKnownRejections } from '../../platform/known-rejections.ts';
import {
  forgetRejection,
  onRejectionsChanged,
  readRejections,
  storeRejection,
} from '../../platform/rejection-store.ts';

const { local, sync } = fakeBrowser.storage;
const PLACE = { host: 'film.example', address: 'https://film.example/review' };
const reject = (surfaceForm: string): Rejection =>
  toRejection({ entity: 'stargate', surfaceForm }, 'site', PLACE, '2026-11-09');
const [ONE, OTHER] = [reject('Stargate'), reject('Project Stargate')];

beforeEach(() => fakeBrowser.reset());

describe('the store', () => {
  it('adds and forgets, one after another even when nobody waits, on this computer only', async () => {
    expect(await readRejections()).toEqual([]);
    await Promise.all([storeRejection(ONE), storeRejection(OTHER), forgetRejection(ONE)]);
    expect(await readRejections()).toEqual([OTHER]);
    expect(await sync.get(null)).toEqual({});
  });

  it('passes over damaged entries and writes over damage', async () => {
    await local.set({ rejections: [ONE, 'broken'] });
    expect(await readRejections()).toEqual([ONE]);
    await local.set({ rejections: 'broken' });
    await storeRejection(OTHER);
    expect(await readRejections()).toEqual([OTHER]);
  });

  it('goes on after a change that could not be stored', async () => {
    vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('full'));
    await expect(storeRejection(ONE)).rejects.toThrow('full');
    await storeRejection(OTHER);
    expect(await readRejections()).toEqual([OTHER]);
  });

  it('tells of its changes, of no others, and until the signal', async () => {
    const stop = new AbortController();
    const heard = vi.fn();
    onRejectionsChanged(heard, stop.signal);
    await local.set({ note: 1 });
    await sync.set({ rejections: [] });
    expect(heard).not.toHaveBeenCalled();
    await storeRejection(ONE);
    expect(heard).toHaveBeenCalledOnce();
    stop.abort();
    await forgetRejection(ONE);
    expect(heard).toHaveBeenCalledOnce();
  });
});

describe('what a page holds', () => {
  async function hold() {
    const heard = vi.fn();
    const known = createKnownRejections(heard, new AbortController().signal);
    await known.read();
    heard.mockClear();
    return { known, heard };
  }

  it('is what was stored, changes at once, and is stored behind', async () => {
    await storeRejection(ONE);
    const { known, heard } = await hold();
    expect(known.all()).toEqual([ONE]);
    known.add(OTHER);
    expect(known.all()).toEqual([ONE, OTHER]);
    expect(heard).toHaveBeenCalledOnce();
    known.remove(ONE);
    expect(known.all()).toEqual([OTHER]);
    await expect.poll(readRejections).toEqual([OTHER]);
    expect(known.all()).toEqual([OTHER]);
  });

  it('follows what is said elsewhere', async () => {
    const { known, heard } = await hold();
    await storeRejection(ONE);
    await expect.poll(() => known.all()).toEqual([ONE]);
    expect(heard).toHaveBeenCalled();
  });

  it('stores nothing of pages and sites from a private window', async () => {
    Object.assign(fakeBrowser.extension, { inIncognitoContext: true });
    const { known } = await hold();
    const always = toRejection({ entity: 'x', surfaceForm: 'X' }, 'always', PLACE, '2026-11-09');
    known.add(ONE);
    known.add(always);
    expect(known.all()).toEqual([ONE, always]);
    await expect.poll(readRejections).toEqual([always]);
    await storeRejection(OTHER);
    await expect.poll(() => known.all()).toEqual([always, OTHER, ONE]);
    known.remove(ONE);
    await expect.poll(() => known.all()).toEqual([always, OTHER]);
    Object.assign(fakeBrowser.extension, { inIncognitoContext: false });
  });

  it('holds nothing where the storage cannot be read', async () => {
    vi.spyOn(local, 'get').mockRejectedValueOnce(new Error('corrupt'));
    expect((await hold()).known.all()).toEqual([]);
  });

  it('claims nothing that could not be stored', async () => {
    const { known } = await hold();
    vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('full'));
    known.add(ONE);
    expect(known.all()).toEqual([ONE]);
    await expect.poll(() => known.all()).toEqual([]);
  });
});
