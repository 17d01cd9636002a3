/** Holds both builds to their byte budgets. */
import { expect, test } from 'vitest';
import { measureBudgets } from '../../scripts/budgets.ts';

test.each(measureBudgets())('$name stays within $limit bytes, gzipped', ({ bytes, limit }) => {
  expect(bytes, 'the build is missing: run `npm run build` first').not.toBeNull();
  expect(bytes).toBeLessThanOrEqual(limit);
});
