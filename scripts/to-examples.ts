/** Turns labelled texts into examples to learn from: every reading of every mention whose letters have another sense. */
import { splitBlocks } from '../core/annotate-text.ts';
import { toBlockContext } from '../core/block-context.ts';
import { gatherEvidence } from '../core/evidence.ts';
import type { Gazetteer } from '../core/gazetteer.ts';
import { PRIOR } from '../core/link-mentions.ts';
import { spotMentions } from '../core/spot-mentions.ts';
import { wordsAround } from '../core/word-evidence.ts';
import type { LabelledText } from './labelled-texts.ts';
import type { Example } from './train-weights.ts';

/** Gives the examples of one text, in order. */
export function toExamples(
  { text, mentions: labels }: LabelledText,
  gazetteer: Gazetteer,
): Example[] {
  return splitBlocks(text).flatMap((block) => {
    const mentions = spotMentions(block.text, gazetteer);
    if (mentions.length === 0) return [];
    const context = toBlockContext(block.text, mentions, gazetteer.vocabulary, block.beside);
    return mentions.flatMap((mention) =>
      mention.candidates.flatMap((alias) => {
        const { sense, text: name } = alias.alias;
        if (!sense) return [];
        const { entity } = alias;
        const start = block.start + mention.start;
        const end = block.start + mention.end;
        const isMeant = labels.some((l) => l.entity === entity && l.start < end && start < l.end);
        const evidence = gatherEvidence(mention, alias, context);
        const around = wordsAround(mention, alias, context, () => 1);
        const words = around.map(({ stem: { name, topics }, strength }) => {
          const fields = topics.map((topic) => `t:${context.topics.names[topic]}`);
          return { features: name ? [name, ...fields] : fields, strength };
        });
        return [{ entity, alias: name, prior: PRIOR[sense], evidence, words, isMeant }];
      }),
    );
  });
}
