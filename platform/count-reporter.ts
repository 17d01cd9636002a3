/** Tells the background how many mentions a page has, when that changed. */
import { sendToBackground } from './messages.ts';

/** Creates a reporter that sends each new number once, until the signal. */
export function createCountReporter(signal: AbortSignal): (count: number) => void {
  let reported = 0;
  return (count) => {
    if (count === reported || signal.aborted) return;
    reported = count;
    // The background may be restarting; the next count finds it again.
    sendToBackground({ name: 'mentionsCounted', count }).catch(() => {});
  };
}
