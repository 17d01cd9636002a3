/**
 * Listens to Chromium's pages and to the extension's worker through the DevTools protocol: what they ask the network
 * for, and what goes wrong in the worker.
 */
import { type Browser, type CDPSession, CDPSessionEvent, type Target } from 'puppeteer-core';

export interface TargetWatch {
  /** Fills with the addresses asked for. */
  addresses: string[];
  /** Fills with the worker's errors, logged and uncaught. */
  workerErrors: string[];
  /** Lets go of the worker: one that is watched does not start again after it was stopped. */
  release(): Promise<void>;
}

const KINDS = new Set(['page', 'service_worker', 'background_page', 'other']);
const isWorker = (target: Target): boolean => target.type() === 'service_worker';

async function listenForErrors(session: CDPSession, errors: string[]): Promise<void> {
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception } }) => {
    errors.push(`background: ${exception?.description ?? text}`);
  });
  session.on('Runtime.consoleAPICalled', ({ type, args }) => {
    if (type !== 'error') return;
    errors.push(`background: ${args.map((one) => one.description ?? one.value).join(' ')}`);
  });
  await session.send('Runtime.enable');
}

/** Watches all targets, those that are open and those to come, until the browser closes. */
export async function watchTargets(browser: Browser): Promise<TargetWatch> {
  const addresses: string[] = [];
  const workerErrors: string[] = [];

  const workerSessions = new Set<CDPSession>();

  async function watch(target: Target): Promise<void> {
    if (!KINDS.has(target.type())) return;
    try {
      const session = await target.createCDPSession();
      // A worker starts again soon after its installation, under the same target; the old session hears nothing of it.
      session.connection()?.on(CDPSessionEvent.SessionDetached, (gone) => {
        if (gone === session && workerSessions.delete(session)) void watch(target);
      });
      session.on('Network.requestWillBeSent', ({ request }) => addresses.push(request.url));
      await session.send('Network.enable');
      if (isWorker(target)) {
        workerSessions.add(session);
        await listenForErrors(session, workerErrors);
      }
    } catch {
      // A target may be gone before it can be watched.
    }
  }

  browser.on('targetcreated', (target) => void watch(target));
  await Promise.all(browser.targets().map(watch));
  async function release(): Promise<void> {
    const sessions = [...workerSessions];
    workerSessions.clear();
    await Promise.all(sessions.map((session) => session.detach().catch(() => {})));
  }

  return { addresses, workerErrors, release };
}
