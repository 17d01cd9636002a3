/**
 * Reads and works the open popover as assistive technology meets it. Its closed shadow root stays
 * closed: Chromium shows it in the accessibility tree; Firefox's driver offers no tree, but looks
 * elements up by role and name and hands out nodes of closed roots.
 */
import type { Page, SerializedAXNode } from 'puppeteer-core';
import { callInContext, type RemoteValue, sendBidi, toContextId } from './bidi.ts';

/** The popover's element; it is in the page only while a popover is open. */
export const POPOVER_TAG = 'waferlight-popover';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const isFirefox = async (page: Page): Promise<boolean> =>
  (await page.browser().version()).toLowerCase().startsWith('firefox');

const squash = (text: string): string =>
  text
    .split('\n')
    .map((line) =>
      line
        .replace(/\s+/g, ' ')
        .replace(/ ([,.;:])/g, '$1')
        .trim(),
    )
    .filter(Boolean)
    .join('\n');

/** Roles that stay on the line of their neighbours. */
const INLINE_ROLES =
  /^(StaticText|InlineTextBox|none|generic|strong|emphasis|time|mark|link|code)$/i;

function toLines(node: SerializedAXNode): string {
  if (node.role === 'StaticText') return node.name ?? '';
  const inner = (node.children ?? []).map(toLines).join(' ');
  return INLINE_ROLES.test(node.role) ? inner : `\n${inner}\n`;
}

async function findShadowRoot(page: Page): Promise<string | null> {
  const answer = await sendBidi<{ nodes: RemoteValue[] }>(
    page.browser(),
    'browsingContext.locateNodes',
    {
      context: toContextId(page),
      locator: { type: 'css', value: POPOVER_TAG },
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
    },
  );
  const host = answer.nodes[0]?.value as { shadowRoot?: RemoteValue } | undefined;
  return host?.shadowRoot?.sharedId ?? null;
}

/** Reads the open popover's text, one line for each block; null when none is open. */
export async function readPopoverText(page: Page): Promise<string | null> {
  if (await isFirefox(page)) {
    const root = await findShadowRoot(page);
    if (!root) return null;
    const source = '(root) => [...root.children].map((one) => one.innerText ?? "").join("\\n")';
    return squash(
      await callInContext(page.browser(), toContextId(page), { source, nodes: [root] }),
    );
  }
  const host = await page.$(POPOVER_TAG);
  if (!host) return null;
  const tree = await page.accessibility.snapshot({ root: host, interestingOnly: false });
  return tree ? squash(toLines(tree)) : null;
}

/** Calls a function on a part of the open popover, found by role and accessible name; null when there is no such part. */
async function callOnPart<T>(
  page: Page,
  { role, name }: { role: string; name: string },
  call: (part: Element, value: string) => T,
  value = '',
): Promise<T | null> {
  if (!(await isFirefox(page))) {
    const host = await page.$(POPOVER_TAG);
    const part = await host?.$(`aria/${name}[role="${role}"]`);
    return part ? ((await part.evaluate(call, value)) as T) : null;
  }
  const root = await findShadowRoot(page);
  if (!root) return null;
  const context = toContextId(page);
  const found = await sendBidi<{ nodes: RemoteValue[] }>(
    page.browser(),
    'browsingContext.locateNodes',
    {
      context,
      startNodes: [{ sharedId: root }],
      locator: { type: 'accessibility', value: { role, name } },
    },
  );
  const part = found.nodes[0]?.sharedId;
  if (!part) return null;
  // The function travels as source text, so it uses nothing but its parameters.
  const source = `(part, value) => JSON.stringify((${call})(part, value))`;
  const parameters = { source, nodes: [part], values: [value] };
  return JSON.parse(await callInContext(page.browser(), context, parameters)) as T;
}

/** Finds a part of the open popover by role and accessible name; its box in viewport pixels, or null. */
export function findInPopover(page: Page, role: string, name: string): Promise<Box | null> {
  return callOnPart(page, { role, name }, (part) => {
    const { x, y, width, height } = part.getBoundingClientRect();
    return { x, y, width, height };
  });
}

/** Reads a computed style of a part of the open popover; null when there is no such part. */
export function readPopoverStyle(
  page: Page,
  part: { role: string; name: string },
  property: string,
): Promise<string | null> {
  return callOnPart(
    page,
    part,
    (element, name) => getComputedStyle(element).getPropertyValue(name),
    property,
  );
}
/** Clicks a part of the open popover with the real mouse, scrolled into sight first; throws when there is no such part. */
export async function clickInPopover(page: Page, role: string, name: string): Promise<void> {
  await callOnPart(page, { role, name }, (part) => {
    part.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    return true;
  });
  const box = await findInPopover(page, role, name);
  if (!box) throw new Error(`The popover shows no ${role} “${name}”.`);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

function findFocused(node: SerializedAXNode): SerializedAXNode | null {
  if (node.focused) return node;
  for (const child of node.children ?? []) {
    const found = findFocused(child);
    if (found) return found;
  }
  return null;
}

/** Tells the accessible name of what has the focus inside the open popover; null when nothing has. */
export async function readPopoverFocus(page: Page): Promise<string | null> {
  if (await isFirefox(page)) {
    const root = await findShadowRoot(page);
    if (!root) return null;
    const source = `(root) => {
      const at = root.activeElement;
      const label = root.getElementById(at?.getAttribute('aria-labelledby'));
      return at && (at.getAttribute('aria-label') ?? (label ?? at).textContent.trim());
    }`;
    const name = await callInContext<string | null | undefined>(page.browser(), toContextId(page), {
      source,
      nodes: [root],
    });
    return name ?? null;
  }
  const host = await page.$(POPOVER_TAG);
  const tree = host && (await page.accessibility.snapshot({ root: host, interestingOnly: false }));
  return (tree && findFocused(tree)?.name) ?? null;
}
