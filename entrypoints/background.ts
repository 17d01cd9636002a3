/** Answers the pages: injects scripts, tells what a card shows, shows the count on the toolbar button, passes keyboard commands on. Wiring only. */
import { knowledge } from 'virtual:waferlight/knowledge';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { nameOf } from '../core/compose-brief.ts';
import { composeReason } from '../core/compose-reason.ts';
import { composeEntityCard } from '../core/entity-card.ts';
import { composePage } from '../core/read-page-figures.ts';
import { showCount, showSwitch } from '../platform/badge.ts';
import { relayFrameMessages } from '../platform/frame-messages.ts';
import { onBackgroundMessage, sendToPage } from '../platform/messages.ts';
import { openBrief } from '../platform/open-brief.ts';
import { injectEverywhere, injectScript } from '../platform/script-loader.ts';
import { onSettingsChanged, readAllSettings } from '../platform/settings-store.ts';

export default defineBackground(() => {
  onBackgroundMessage(async (message, { tabId, windowId, frameId }) => {
    if (tabId === null) return;
    if (message.name === 'getCard') return composeEntityCard(message.entity, knowledge);
    if (message.name === 'getFigures') {
      return composePage(message.entity, message.page, knowledge);
    }
    if (message.name === 'getReason') {
      return composeReason(message.mention, (id) => nameOf(id, knowledge));
    }
    if (message.name === 'openBrief') {
      // In the turn of the click itself: nothing may be awaited before.
      if (windowId !== null) await openBrief({ tabId, windowId });
      return;
    }
    if (message.name === 'load') await injectScript(tabId, frameId, message.script);
    else await showCount(tabId, message.count);
  });
  relayFrameMessages();
  // Firefox does so by itself.
  if (!import.meta.env.FIREFOX) {
    browser.runtime.onInstalled.addListener(() => void injectEverywhere());
  }
  const showState = async () => showSwitch((await readAllSettings()).settings.on);
  onSettingsChanged(showState, new AbortController().signal);
  void showState();
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return;
    if (command === 'open-brief') {
      const { id: tabId, windowId } = tab;
      if (windowId !== undefined) void openBrief({ tabId, windowId });
      return;
    }
    const direction = command === 'previous-mention' ? -1 : 1;
    // Browser pages have no content script to listen.
    sendToPage(tab.id, { name: 'stepMention', direction }).catch(() => {});
  });
});
