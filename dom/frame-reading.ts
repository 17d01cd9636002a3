/** Reads a frame while its page says so: asks the page, makes the reader once. How, is its caller's. */

export interface FrameReading<Made> {
  /** Asks, and reads as is answered. Where nobody answers all stays as it is, until the next time. */
  ask(): Promise<void>;
  /** Ends reading; an answer that is on its way does not begin it again. */
  stop(): void;
  /** Null until there was something to read. */
  made(): Made | null;
}

interface FrameReadingOptions<Made> {
  /** Tells whether to read; null when nobody answers. */
  isRead(): Promise<boolean | null>;
  make(): Promise<Made>;
}

/** Creates the reading of a frame; nothing is read before `ask`. */
export function createFrameReading<Made extends { reader: { start(): void; stop(): void } }>(
  options: FrameReadingOptions<Made>,
): FrameReading<Made> {
  let making: Promise<Made> | null = null;
  let made: Made | null = null;
  let isRead = false;
  let stops = 0;

  function follow(answer: boolean): void {
    isRead = answer;
    if (answer) made?.reader.start();
    else made?.reader.stop();
  }

  return {
    async ask() {
      const before = stops;
      const answer = await options.isRead();
      if (answer === null || before !== stops) return;
      follow(answer);
      if (!answer || made) return;
      // Several may be asking at once: they wait for one and the same.
      making ??= options.make();
      made = await making;
      follow(isRead);
    },
    stop() {
      stops++;
      follow(false);
    },
    made: () => made,
  };
}
