/** Step 2: where a name begins and ends, in every script and spelling. Spans stand in square brackets. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Alias } from '../../core/entity.ts';
import { compileGazetteer } from '../../core/gazetteer.ts';
import { spotMentions } from '../../core/spot-mentions.ts';
import { withMarks, withoutMarks } from '../support/mark-text.ts';

const ALIASES: Alias[] = [
  { text: 'Nvidia', case: 'any' },
  { text: 'AMD', case: 'exact' },
  { text: 'NVDA', case: 'exact' },
  { text: 'Amazon', case: 'capitalised' },
  { text: 'Amazon Web Services', case: 'any' },
  { text: 'Amazon.com', case: 'capitalised' },
  { text: 'Google', case: 'capitalised' },
  { text: 'Google Cloud', case: 'any' },
  { text: 'Google Cloud Platform', case: 'any' },
  { text: 'Wafer-scale engine', case: 'any', generation: true },
  { text: 'WSE', case: 'exact', generation: true },
  { text: 'TPU', case: 'exact', generation: true },
  { text: 'Trainium', case: 'any', generation: true },
  { text: 'MI400', case: 'any' },
  { text: 'グーグル', case: 'exact' },
  { text: 'グーグル・クラウド', case: 'exact' },
  { text: 'アマゾン', case: 'exact' },
  { text: '英伟达', case: 'exact' },
  { text: '微软Azure', case: 'any' },
  { text: '엔비디아', case: 'exact' },
  { text: '텐서 처리 장치', case: 'exact', generation: true },
  { text: 'Гугл', case: 'capitalised' },
  { text: 'अमेज़न', case: 'exact' },
];
const gazetteer = compileGazetteer({
  entities: ALIASES.map((alias) => ({ id: alias.text, kind: 'company', aliases: [alias] })),
});
const mark = (text: string) => withMarks(text, spotMentions(text, gazetteer));

const TABLES: Record<string, string[]> = {
  'word boundaries': [
    '[Nvidia], ([AMD]) “[Google]”—[Amazon]/[NVDA]; [Nvidia]-backed',
    'Nvidiaa Nvidian xNvidia Unvidia Nvidi Nvidiás',
    'Nvidia2 3Nvidia amd64 AMD64 MI4000 MI300X MI400e',
    'nvidia_driver _[Nvidia]_ NVDA_1 #Nvidia_news',
    'Nvidia\u0301 and \u00e9Nvidia are longer words',
    '[Nvidia]™ [AMD]® $[NVDA] #[Nvidia]',
  ],
  'the longest name': [
    '[Amazon Web Services], [Amazon] Web, [Amazon] web service',
    '[Google Cloud Platform], [Google Cloud] players, [Google] Clout',
    '[Google] [TPU], [Google Cloud] [TPU v5p]',
    '[グーグル・クラウド]と[グーグル]',
  ],
  'case rules': [
    '[nvidia] [NVIDIA] [nVidia] [Nvidia]',
    '[AMD] amd Amd AMd',
    '[Amazon] [AMAZON] amazon aMAZON AMazon',
    '[GOOGLE CLOUD] [google cloud] [GOOGLEs] google',
    '[Гугл] [ГУГЛ] гугл',
    '[TPU] tpu Tpu',
  ],
  'plural and genitive': [
    "[Nvidia]’s, [Nvidia]'s, [NVIDIA]’S, [Nvidias] Zahlen",
    '[TPUs], [MI400s], [Wafer-scale engines], [Amazons]',
    '[Trainium2s], Nvidiass, AMDsx, [AMD]-s',
  ],
  generations: [
    '[Trainium2] [Trainium 3] [Trainium-2] [trainium3]',
    '[TPU v5p] [TPUv6e] [TPU v7] [TPU-v4] [TPU\u00a0v5e] [TPU7x] [TPUv4s]',
    '[WSE-3] [WSE\u20112], [WSE\u202f3]; [Wafer-Scale Engine 3]. [WSE-3].',
    'the [WSE] 3.0 toolkit, [Trainium] 3,000 times, [TPU] 100, [TPU] v5.1',
    '[Trainium] two, [TPU] version 5, [TPU] v, Trainium2go',
    '[Nvidia] 2, [Google] v5',
  ],
  'spaces and line breaks inside a name': [
    '[Amazon\u00a0Web\u00a0Services] [Amazon  Web\tServices] [Google\u3000Cloud]',
    '[Amazon\nWeb Services] [Amazon Web\r\n   Services]',
    '[Amazon]\n\nWeb Services, [Google]\n \nCloud',
    '[Amazon]/Web Services, [Google], Cloud, AmazonWebServices',
    '[텐서\u00a0처리\n장치]',
  ],
  hyphens: [
    '[wafer-scale engine] [wafer\u2010scale engine] [wafer\u2011scale engine] [wafer scale engine]',
    '[Wafer-\nscale engine] waferscale engine',
    'wafer\u2013scale engine wafer \u2014 scale engine',
    '[Google-Cloud]-Kunden',
  ],
  'what cannot be seen': [
    '[Nvi\u00addia] [Nvi\u200bdia\u00ads] [A\u2060M\u2060D] [Train\u00adium2] [Trainium\u00ad2]',
    '\ufeff[Nvidia] \u200b[AMD]\u200b [Amazon\u200b Web\u00ad Services]',
    'x\u00adNvidia AMD\u200bx 64\u00adAMD',
    '❤️[Nvidia] ▶️[Google]▶️ 🚀[AMD]🚀 [Nvidia]™️',
  ],
  'full-width letters': ['[ＮＶＩＤＩＡ] と [ＡＭＤ]、[ＴＰＵ　ｖ５]', 'ａＡＭＤ ＡＭＤａ ａｍｄ'],
  'Latin beside scripts without spaces': [
    '米[Nvidia]は、[AMD]の[TPU]を',
    '购买[Nvidia]芯片和[AMD]芯片',
    '[Nvidia]가 [AMD]와',
    '[微软Azure]云',
    '[Trainium2]を、[TPU v5p]는 [WSE-3]芯片, [텐서 처리 장치 2]는',
  ],
  'scripts without spaces': [
    '[엔비디아]는 [엔비디아]의 [엔비디아]가, 큰엔비디아',
    '购买[英伟达]芯片，[英伟达][英伟达]',
    '[アマゾン]は[アマゾン]プライム、スーパーアマゾン、ーアマゾン',
    'ソニー・[グーグル]・[アマゾン]、大[アマゾン]',
    '[अमेज़न] ने अमेज़नी',
  ],
  'web addresses, e-mail, handles': [
    'nvidia.com www.nvidia.com https://example.org/nvidia/news?q=AMD',
    'NVIDIA.COM example.com/AMD blog.nvidia investor.nvidia.com',
    'press@nvidia.com nvidia@press.example AMD.team@press.example @nvidia @AMD',
    'Amazon.com/deals, but [Amazon.com] and [Amazon.com] Inc.',
    '[NVDA].O rose. [Google].It fell. late.[Google]',
    '[Nvidia]. com [Nvidia]: http://a.example [AMD]',
    `https://example.org/${'a'.repeat(300)}/nvidia`,
  ],
};

describe.each(Object.entries(TABLES))('%s', (_, rows) => {
  it.each(rows)('%j', (marked) => {
    expect(mark(withoutMarks(marked))).toBe(marked);
  });
});

describe('candidates', () => {
  it('keeps every entity that a surface form may name', () => {
    const shared = compileGazetteer({
      entities: [
        { id: 'chip', kind: 'chip', aliases: [{ text: 'Vega', case: 'exact' }] },
        { id: 'company', kind: 'company', aliases: [{ text: 'Vega', case: 'any' }] },
      ],
    });
    const ids = (text: string) =>
      spotMentions(text, shared).map(({ candidates }) => candidates.map(({ entity }) => entity));
    expect(ids('Vega vega')).toEqual([['chip', 'company'], ['company']]);
  });
});

/** Pieces that meet in hard places, between any UTF-16 units, lone surrogates among them. */
const pieces = fc.oneof(
  fc.constantFrom(...ALIASES.map(({ text }) => text)),
  fc.constantFrom(
    ' ',
    '\n',
    '-',
    '.',
    '@',
    's',
    '2',
    'v5',
    '\u00ad',
    '\u200b',
    '・',
    '_',
    '/',
    'ー',
  ),
  fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
);
const anyText = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));

describe('any text', () => {
  it('gives spans in order, inside the text, never overlapping, with their exact characters', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let from = 0;
        for (const { start, end, surfaceForm, candidates } of spotMentions(text, gazetteer)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end)).toBe(surfaceForm);
          expect(candidates).not.toHaveLength(0);
          from = end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('finds a name that is a paragraph of its own, whatever stands around it', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom(...ALIASES),
        anyText,
        (before, { text: name }, after) => {
          const start = before.length + 2;
          const spans = spotMentions(`${before}\n\n${name}\n\n${after}`, gazetteer);
          expect(spans.find((span) => span.start === start)?.surfaceForm).toBe(name);
        },
      ),
      { numRuns: 500 },
    );
  });
});
