/** A page read by a real session: what is marked, when, and that the page's own DOM never changes. */
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { toRejection } from '../../core/rejections.ts';
import {
  createLeftAlone,
  endFixture,
  marks,
  PLACE,
  readFixture,
  showPage,
} from '../support/page-fixture.ts';

afterEach(endFixture);

/** Long enough for a mutation, an idle slice and its pause. */
const settled = (expected: string[]) => expect.poll(marks, { timeout: 3000 }).toEqual(expected);

describe('a read session', () => {
  it('marks each kind under its own name and leaves the DOM as it was', async () => {
    const root = showPage(
      '<p>OpenAI buys from Cere<b>bras</b>, whose wafer-scale engine rivals Trainium.</p>' +
        '<p>AWS rents out what the Stargate project of OpenAI will build.</p>',
    );
    const before = document.documentElement.outerHTML;
    readFixture();
    await settled([
      'chip: Trainium',
      'chip: wafer-scale engine',
      'cloud: AWS',
      'company: Cerebras',
      'company: OpenAI',
      'company: OpenAI',
      'project: Stargate project',
    ]);
    expect(document.documentElement.outerHTML).toBe(before);
    expect(root.querySelector('b')?.firstChild?.nodeValue).toBe('bras');
  });

  it('finds the same however the text is cut into nodes and inline elements', async () => {
    const text =
      'Project Stargate, said OpenAI, needs Nvidia, Google Cloud TPU v5p pods, Trainium2 and 輝達 chips.';
    showPage(`<p>${text}</p>`);
    readFixture();
    await expect.poll(() => marks().length).toBe(6);
    const whole = marks();
    endFixture();
    const cuts = fc.array(fc.integer({ min: 1, max: text.length - 1 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(cuts, fc.boolean(), async (positions, wrap) => {
        const paragraph = document.createElement('p');
        let from = 0;
        for (const to of [...new Set(positions)].sort((a, b) => a - b).concat(text.length)) {
          const piece = document.createTextNode(text.slice(from, to));
          const holder = wrap ? document.createElement('span') : null;
          paragraph.append(holder ?? piece);
          holder?.append(piece);
          from = to;
        }
        showPage('').append(paragraph);
        readFixture();
        await settled(whole);
        endFixture();
      }),
      { numRuns: 60 },
    );
  });

  it('marks text that comes later, and drops marks of changed and removed text', async () => {
    const root = showPage('<p>Nvidia leads.</p><section><p>AMD follows.</p></section>');
    readFixture();
    expect(marks()).toEqual(['company: AMD', 'company: Nvidia']);
    const late = document.createElement('p');
    late.textContent = 'Groq is quick.';
    root.append(late);
    await settled(['company: AMD', 'company: Groq', 'company: Nvidia']);
    const first = root.querySelector('p')?.firstChild as Text;
    first.data = 'Microsoft leads.';
    await settled(['company: AMD', 'company: Groq', 'company: Microsoft']);
    root.querySelector('section')?.remove();
    await settled(['company: Groq', 'company: Microsoft']);
    late.append(' So is Cerebras.');
    await settled(['company: Cerebras', 'company: Groq', 'company: Microsoft']);
    root.replaceChildren();
    await settled([]);
  });

  it('lets a later part of the page decide an earlier one', () => {
    showPage('<p>The TPU is idle.</p><p>It is a Tensor Processing Unit by Google.</p>');
    readFixture();
    expect(marks()).toContain('chip: TPU');
  });

  it('does not mark hidden text until it is shown', async () => {
    const root = showPage(
      '<p hidden>Nvidia</p><details><summary>More</summary><p>AMD</p></details>' +
        '<p style="visibility:hidden">Groq</p>' +
        '<p style="position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)">OpenAI</p>',
    );
    readFixture();
    expect(marks()).toEqual([]);
    (root.querySelector('p') as HTMLElement).hidden = false;
    await settled(['company: Nvidia']);
    (root.querySelector('details') as HTMLDetailsElement).open = true;
    await settled(['company: AMD', 'company: Nvidia']);
  });

  it('does not mark what stands in a shadow tree below a visually hidden host', () => {
    const root = showPage(
      '<div style="position:absolute;width:1px;height:1px;overflow:hidden"><section></section></div>',
    );
    const shadow = (root.querySelector('section') as Element).attachShadow({ mode: 'open' });
    shadow.appendChild(document.createElement('p')).textContent = 'Nvidia';
    readFixture();
    expect(marks()).toEqual([]);
  });

  it('keeps to the kinds and the density that the reader chose', () => {
    showPage('<p>Nvidia and Nvidia on AWS.</p><p>Nvidia again.</p>');
    const counts: number[] = [];
    const settings = { kinds: { company: true, chip: true, cloud: false, project: true } };
    const onCounted = () => counts.push(marks().length);
    const session = readFixture(settings, { onCounted });
    expect(marks()).toEqual(Array(3).fill('company: Nvidia'));
    expect(session.tally().counts).toEqual([{ entity: 'nvidia', count: 3 }]);
    expect(counts.at(-1)).toBe(3);
    endFixture();
    showPage('<p>Nvidia and Nvidia on AWS.</p><p>Nvidia again.</p>');
    readFixture({ density: 'first-in-block' });
    expect(marks()).toEqual(['cloud: AWS', 'company: Nvidia', 'company: Nvidia']);
  });

  it('takes the marks of a name left alone away at once, and brings them back', () => {
    showPage('<p>Nvidia and NVIDIA on AWS.</p><p>Nvidia again.</p>');
    const counts: number[] = [];
    const leftAlone = createLeftAlone(() => session);
    const options = { leftAlone, onCounted: () => counts.push(marks().length) };
    const session = readFixture({}, options);
    const mention = { entity: 'nvidia', surfaceForm: 'Nvidia' };
    const [here, there] = [PLACE, { host: 'b.example', address: 'https://b.example/' }].map(
      (place) => toRejection(mention, 'page', place, '2026-11-09'),
    );
    const before = marks();
    if (there) leftAlone.add(there);
    expect(marks()).toEqual(before);
    if (here) leftAlone.add(here);
    expect(marks()).toEqual(['cloud: AWS']);
    expect(session.tally().counts).toEqual([{ entity: 'aws', count: 1 }]);
    expect(counts.at(-1)).toBe(1);
    if (here) leftAlone.remove(here);
    expect(marks()).toEqual(before);
    expect(counts.at(-1)).toBe(4);
  });

  it('paints weak evidence under its own name, only for readers who ask, until it is sure', async () => {
    const settings = { showWeak: false };
    const root = showPage('<p>The TPU is idle.</p>');
    const session = readFixture(settings);
    expect(marks()).toEqual([]);
    expect(session.tally().counts).toEqual([]);
    endFixture();
    showPage('').append(root);
    const asked = readFixture({ showWeak: true });
    expect(marks()).toEqual(['weak: TPU']);
    expect(asked.tally().counts).toEqual([{ entity: 'tpu', count: 1 }]);
    const late = document.createElement('p');
    late.textContent = 'It is a Tensor Processing Unit.';
    root.append(late);
    await settled(['chip: TPU', 'chip: Tensor Processing Unit']);
    expect(CSS.highlights.has('waferlight-weak')).toBe(false);
  });

  it("leaves the page's own highlights alone and brings its own back when the page clears all", async () => {
    const root = showPage('<p>Nvidia leads.</p>');
    const own = new Highlight();
    CSS.highlights.set('search', own);
    readFixture();
    CSS.highlights.clear();
    root.append('AMD follows.');
    await settled(['company: AMD', 'company: Nvidia']);
    expect(CSS.highlights.has('search')).toBe(false);
    CSS.highlights.set('search', own);
    endFixture();
    expect([...CSS.highlights.keys()]).toEqual(['search']);
    CSS.highlights.clear();
  });

  it('takes every mark and name away when it ends, and does not come back', async () => {
    const root = showPage('<p>Nvidia leads.</p>');
    readFixture();
    expect(marks()).not.toEqual([]);
    endFixture();
    expect([...CSS.highlights.keys()]).toEqual([]);
    document.body.append(root);
    root.append('AMD');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect([...CSS.highlights.keys()]).toEqual([]);
  });
});
