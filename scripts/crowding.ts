/** How crowded the machine is: times on the clock count what other programs take meanwhile. */
import { availableParallelism, loadavg } from 'node:os';

/** Gives the number by which times on the clock are stretched, from 1; always 1 where the system does not tell (Windows). */
export function readCrowding(): number {
  const [lastMinute = 0] = loadavg();
  return Math.max(1, lastMinute / availableParallelism());
}
