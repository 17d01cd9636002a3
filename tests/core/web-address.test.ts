/** What is a piece of an address and no name. The piece stands in square brackets. */
import { describe, expect, it } from 'vitest';
import { isPartOfAddress } from '../../core/web-address.ts';

function isAddress(marked: string): boolean {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  return isPartOfAddress(marked.replace(/[[\]]/g, ''), start, end);
}

describe('isPartOfAddress', () => {
  it.each([
    '@[nvidia] said',
    'see [nvidia].com',
    'see [NVIDIA].COM',
    'blog.[nvidia] is down',
    'https://[nvidia].example',
    'http://a.example/[Nvidia]-news?x=1',
    'www.[amazon]',
    'a.example/tag/[AMD]',
    '(https://a.example/b/[AMD])',
    'press@[nvidia]',
    '[nvidia]@press.example',
    '[nvidia].news@press.example',
    '[Amazon.com]/deals',
    `https://a.example/${'long-'.repeat(60)}[nvidia]`,
  ])('is one: %s', (marked) => {
    expect(isAddress(marked)).toBe(true);
  });

  it.each([
    '[Nvidia]',
    '[Nvidia].',
    '[Nvidia]. com',
    '[AMZN].O fell',
    '[Google].It fell',
    'late.[Google]',
    '[Amazon.com] Inc.',
    '[AMD]/Intel',
    'and/or/[AMD]',
    '#[Nvidia]',
    '$[NVDA]',
    'https://a.example [Nvidia]',
    'www.a.example\n[Nvidia]',
    'press@a.example, [Nvidia]',
    '[Nvidia] press@a.example',
    '[Nvidia] @ home',
  ])('is none: %s', (marked) => {
    expect(isAddress(marked)).toBe(false);
  });
});
