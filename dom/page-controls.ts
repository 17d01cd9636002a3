/** Tells where the page wants clicks for itself. */

import { parentAcrossShadow } from './shadow-roots.ts';

const CONTROLS = [
  'a[href]',
  'area[href]',
  'button',
  'summary',
  'label',
  'input',
  'select',
  'textarea',
  'option',
  'audio[controls]',
  'video[controls]',
  '[onclick]',
  '[contenteditable]:not([contenteditable="false"])',
].join(',');
const CONTROL_ROLES =
  /^(?:button|link|tab|menuitem|menuitemcheckbox|menuitemradio|option|checkbox|radio|switch|treeitem|gridcell|slider)$/;

/** What a click on an element belongs to: a link, another control, or nobody. */
export type ClickOwner = 'link' | 'control' | null;

/**
 * Finds who owns a click on an element. A hand cursor counts as a control: that is how pages show that a card or
 * row is clickable. Must be asked before we set a cursor of our own.
 */
export function clickOwnerOf(element: Element): ClickOwner {
  for (let at: Element | null = element; at; at = parentAcrossShadow(at)) {
    if (at.matches(CONTROLS))
      return at.localName === 'a' || at.localName === 'area' ? 'link' : 'control';
    const role = at.getAttribute('role');
    if (role && CONTROL_ROLES.test(role)) return role === 'link' ? 'link' : 'control';
  }
  return getComputedStyle(element).cursor === 'pointer' ? 'control' : null;
}
