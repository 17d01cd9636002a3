/** What touches a name, word by word. */
import { describe, expect, it } from 'vitest';
import { fold } from '../../core/characters.ts';
import { wordsAfter, wordsBefore } from '../../core/words-beside.ts';

/** Reads what stands around `~`. */
function readBeside(text: string): [before: string[], after: string[]] {
  const folded = fold(text);
  const at = folded.indexOf('~');
  return [wordsBefore(folded, at), wordsAfter(folded, at + 1)];
}

describe('the words beside a span', () => {
  it.each<[string, string[], string[]]>([
    ['The new ~ chip ships', ['the', 'new'], ['chip', 'ships']],
    ['~', [], []],
    ['one ~', ['one'], []],
    ['“non-linear” ~-powered', ['non', 'linear'], ['powered']],
    ['It fell. ~, he says', ['fell', '.'], [',', 'he']],
    ['up 3.5% ~ −0.9', ['.', '#%'], ['±', '#']],
    ['+5 ~ - 5', ['±', '#'], ['#']],
    ['H100s ~’s r\u00add', ['h#s'], ["'s", 'rd']],
    ['\u200b ~ \u00a0\n x', [], ['x']],
    ['チップは ~ の chip', [], ['chip']],
    [`${'a'.repeat(70)} ~ ${'b'.repeat(70)}`, ['a'.repeat(59)], ['b'.repeat(59)]],
  ])('%j', (text, before, after) => {
    expect(readBeside(text)).toEqual([before, after]);
  });
});
