/** Frames of a page: which are read by their size, how their counts add up, how stepping goes through them. */
import { describe, expect, it } from 'vitest';
import { isReadableFrame } from '../../core/judge-frame.ts';
import { addTallies, NOTHING_READ, totalOf } from '../../core/reading-tally.ts';
import { createStepper, type StepWay, stepAcross } from '../../core/step-across.ts';

describe('isReadableFrame', () => {
  it.each([
    [640, 360],
    [600, 200],
    [550, 1200],
    [320, 180],
    [1280, 100],
  ])('reads %i × %i', (width, height) => {
    expect(isReadableFrame({ width, height })).toBe(true);
  });

  it.each([
    [0, 0],
    [1, 1],
    [88, 31],
    [239, 600],
    [1280, 99],
    [300, 250],
    [300.4, 249.6],
    [728, 90],
    [970, 250],
    [160, 600],
    [300, 600],
    [336, 280],
  ])('leaves %d × %d alone', (width, height) => {
    expect(isReadableFrame({ width, height })).toBe(false);
  });
});

describe('addTallies', () => {
  it('adds up over frames, most mentioned first', () => {
    const top = [{ entity: 'groq', count: 1 }];
    const frame = [
      { entity: 'nvidia', count: 3 },
      { entity: 'groq', count: 1 },
    ];
    const sum = addTallies([
      { counts: top, tookMs: 4, longestMs: 3 },
      { counts: frame, tookMs: 2, longestMs: 1 },
      NOTHING_READ,
    ]);
    expect(sum).toMatchObject({ tookMs: 6, longestMs: 3 });
    expect(sum.counts).toEqual([
      { entity: 'nvidia', count: 3 },
      { entity: 'groq', count: 2 },
    ]);
    expect(totalOf(sum.counts)).toBe(5);
    expect(totalOf([])).toBe(0);
  });
});

describe('stepAcross', () => {
  /** Frames by number, each with how many steps it has left. */
  async function walk(
    left: Record<number, number>,
    { frames, current, direction = 1 }: { frames: number[]; current: number; direction?: 1 | -1 },
  ) {
    const asked: [number, StepWay][] = [];
    const stepIn = async (frame: number, way: StepWay) => {
      asked.push([frame, way]);
      const isThere = way === 'onward' ? (left[frame] ?? 0) > 0 : frame in left;
      if (isThere) left[frame] = (left[frame] ?? 0) - 1;
      return isThere;
    };
    return { ended: await stepAcross({ frames, current, direction, stepIn }), asked };
  }

  it('goes around in the one frame that there is', async () => {
    expect(await walk({ 0: 0 }, { frames: [0], current: 0 })).toEqual({
      ended: 0,
      asked: [[0, 'around']],
    });
    expect((await walk({}, { frames: [], current: 0 })).asked).toEqual([[0, 'around']]);
  });

  it('goes on in its frame, then into the next, and around the last', async () => {
    const left = { 0: 1, 4: 0, 9: 0 };
    const frames = [0, 4, 9];
    expect((await walk(left, { frames, current: 0 })).ended).toBe(0);
    const over = await walk(left, { frames, current: 0 });
    expect(over).toEqual({
      ended: 4,
      asked: [
        [0, 'onward'],
        [4, 'enter'],
      ],
    });
    expect((await walk(left, { frames, current: 9 })).ended).toBe(0);
  });

  it('goes back the same way', async () => {
    const frames = [0, 4];
    const back = await walk({ 0: 0, 4: 0 }, { frames, current: 0, direction: -1 });
    expect(back.ended).toBe(4);
  });

  it('passes over a frame that does not answer, and stays where nobody does', async () => {
    expect((await walk({ 9: 1 }, { frames: [0, 4, 9], current: 0 })).ended).toBe(9);
    expect((await walk({}, { frames: [0, 4], current: 0 })).ended).toBe(0);
  });

  it.each([
    [1, 4],
    [-1, 9],
  ] as const)(
    'begins at the near end (%i) where its own frame has none',
    async (direction, end) => {
      const { ended } = await walk({ 4: 1, 9: 1 }, { frames: [4, 9], current: 0, direction });
      expect(ended).toBe(end);
    },
  );
});

describe('createStepper', () => {
  /** Frames by number with the mentions in each, counted from 0; tells what was opened, as "frame:mention". */
  function create(lengths: Record<number, number>) {
    const opened: string[] = [];
    const closed: number[] = [];
    const at: Record<number, number> = {};
    const stepper = createStepper({
      framesWith: () => Object.keys(lengths).map(Number),
      async stepIn(frame, { way, direction }) {
        await Promise.resolve();
        if (frame === 9) throw new Error('Nobody answers.');
        const next = way === 'enter' ? 0 : (at[frame] ?? -1) + direction;
        if (next >= (lengths[frame] ?? 0)) return false;
        at[frame] = next;
        opened.push(`${frame}:${next}`);
        return true;
      },
      closeCardIn: (frame) => closed.push(frame),
    });
    return { stepper, opened, closed };
  }

  it('takes quick steps one after another', async () => {
    const { stepper, opened, closed } = create({ 0: 1, 4: 2 });
    await Promise.all([1, 2, 3].map(() => stepper.step(1, undefined)));
    expect(opened).toEqual(['0:0', '4:0', '4:1']);
    expect(closed).toEqual([0]);
  });

  it('goes on from the frame in which a card was opened last', async () => {
    const { stepper, opened, closed } = create({ 0: 2, 4: 2, 5: 1 });
    await stepper.step(1, undefined);
    stepper.cardOpened(4);
    await stepper.step(1, undefined);
    await stepper.step(1, undefined);
    await stepper.step(1, undefined);
    expect(opened).toEqual(['0:0', '4:0', '4:1', '5:0']);
    expect(closed).toEqual([4]);
  });

  it('steps again after a step that nobody answered', async () => {
    const { stepper, opened } = create({ 0: 2, 9: 1 });
    stepper.cardOpened(9);
    await stepper.step(1, undefined);
    stepper.cardOpened(0);
    await stepper.step(1, undefined);
    expect(opened).toEqual(['0:0']);
  });
});
