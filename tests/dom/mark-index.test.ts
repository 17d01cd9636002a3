/** The index while the page writes under its mentions. */
import { afterEach, expect, it } from 'vitest';
import { anchorMention } from '../../dom/anchor-mention.ts';
import { createMarkIndex, type MarkIndex } from '../../dom/mark-index.ts';
import { collectTextBlocks } from '../../dom/text-blocks.ts';
import { endFixture, showPage } from '../support/page-fixture.ts';

const NAME = 'Nvidia';
const LINKED = {
  surfaceForm: NAME,
  entity: 'nvidia',
  kind: 'company',
  confidence: 1,
  isWeak: false,
  standing: 'sole',
} as const;

/** Adds the name in each block under `root`. */
function addAll(index: MarkIndex, root: Node): void {
  for (const block of collectTextBlocks(root, { shadowRootOf: () => null })) {
    const start = block.text.indexOf(NAME);
    const mention = anchorMention(block, { ...LINKED, cues: [], start, end: start + NAME.length });
    if (mention) index.add(mention);
  }
}

afterEach(endFixture);

it('forgets a mention whose text node has become shorter', () => {
  const root = showPage('<p>So says Nvidia</p>');
  const container = root.firstChild as Node;
  const text = container.firstChild as Text;
  const index = createMarkIndex();
  addAll(index, root);
  const [first] = index.all();
  text.data = '';
  index.drop(container);
  expect(index.settle()).toEqual([first?.id]);
  expect(index.onNode(text)).toEqual([]);
  text.data = 'So says Nvidia';
  addAll(index, root);
  expect(index.onNode(text)).toEqual([...index.all()]);
});

it('forgets a mention on all of its nodes when one of them has become shorter', () => {
  const root = showPage('<p>So says Nvi<b>dia</b></p>');
  const [text, rest] = [root.querySelector('p')?.firstChild, root.querySelector('b')?.firstChild];
  const index = createMarkIndex();
  addAll(index, root);
  expect(index.onNode(rest as Text)).toHaveLength(1);
  (text as Text).data = 'So';
  (rest as Text).data = '';
  index.drop(root.firstChild as Node);
  expect([...index.onNode(text as Text), ...index.onNode(rest as Text)]).toEqual([]);
});
