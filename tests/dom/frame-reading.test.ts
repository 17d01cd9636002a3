/** A frame follows its page: one reader however often it asks, and no answer from before it was stopped. */
import { expect, it, vi } from 'vitest';
import { createFrameReading } from '../../dom/frame-reading.ts';

/** A frame whose questions are answered, and whose reader is made, when the test says so. */
function create() {
  const answers: ((isRead: boolean | null) => void)[] = [];
  const { promise: made, resolve: finish } = Promise.withResolvers<void>();
  const readers: { start: () => void; stop: () => void }[] = [];
  const frame = createFrameReading({
    isRead: () => new Promise((resolve) => answers.push(resolve)),
    async make() {
      const reader = { start: vi.fn(), stop: vi.fn() };
      readers.push(reader);
      await made;
      return { reader };
    },
  });
  return { frame, answers, readers, finish };
}

it('makes one reader for questions that are answered together', async () => {
  const { frame, answers, readers, finish } = create();
  const asked = [frame.ask(), frame.ask()];
  for (const answer of answers) answer(true);
  finish();
  await Promise.all(asked);
  expect(readers.length).toBe(1);
  expect(frame.made()?.reader).toBe(readers[0]);
  expect(readers[0]?.start).toHaveBeenCalled();
});

it('does not read what was stopped while its reader was made', async () => {
  const { frame, answers, readers, finish } = create();
  const asked = frame.ask();
  answers[0]?.(true);
  await vi.waitFor(() => expect(readers.length).toBe(1));
  frame.stop();
  finish();
  await asked;
  expect(readers[0]?.start).not.toHaveBeenCalled();
});

it('does not follow an answer from before it was stopped', async () => {
  const { frame, answers, readers } = create();
  const asked = frame.ask();
  frame.stop();
  answers[0]?.(true);
  await asked;
  expect(readers).toEqual([]);
});

it('reads on where nobody answers, and ends when the page says so', async () => {
  const { frame, answers, readers, finish } = create();
  finish();
  for (const [at, answer] of [true, null, false].entries()) {
    const asked = frame.ask();
    answers[at]?.(answer);
    await asked;
    const stopped = readers[0]?.stop;
    if (answer === false) expect(stopped).toHaveBeenCalledOnce();
    else expect(stopped).not.toHaveBeenCalled();
  }
});

it('follows the last of several answers', async () => {
  const { frame, answers, readers, finish } = create();
  finish();
  const asked = [frame.ask(), frame.ask()];
  answers[0]?.(false);
  answers[1]?.(true);
  await Promise.all(asked);
  expect(readers[0]?.start).toHaveBeenCalledOnce();
});
