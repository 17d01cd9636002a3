/** A page of a test's own inside the test document, read by a real session; and what the registry says of it. */
import { knowledge } from 'virtual:waferlight/knowledge';
import { lexicon } from 'virtual:waferlight/lexicon';
import { composeEntityCard } from '../../core/entity-card.ts';
import { compileGazetteer } from '../../core/gazetteer.ts';
import { unpackLexicon } from '../../core/lexicon.ts';
import { addRejection, type Rejection, removeRejection } from '../../core/rejections.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings.ts';
import {
  type ReadSession,
  type ReadSessionOptions,
  startReadSession,
} from '../../dom/read-session.ts';

/** The real names without what was learned: what is marked here must not change with the next learning. */
const gazetteer = compileGazetteer({ ...unpackLexicon(lexicon), weights: undefined });
let stop = new AbortController();

/** Puts HTML (the test's own, trusted) into the body in place of what was there. */
export function showPage(html: string): HTMLElement {
  document.body.replaceChildren();
  const holder = document.createElement('main');
  holder.append(document.createRange().createContextualFragment(html));
  document.body.append(holder);
  return holder;
}

/** The page as sessions see it. */
export const PLACE = { host: 'paper.example', address: 'https://paper.example/story' };

/** Holds rejections in memory; `session` hears of each change, as a page's would. */
export function createLeftAlone(session: () => ReadSession) {
  let all: Rejection[] = [];
  const change = (next: Rejection[]) => {
    all = next;
    session().refresh();
  };
  return {
    all: () => all,
    add: (rejection: Rejection) => change(addRejection(all, rejection)),
    remove: (rejection: Rejection) => change(removeRejection(all, rejection)),
  };
}

/** Starts a read session on the test document. */
export function readFixture(
  settings: Partial<Settings> = {},
  options: Partial<ReadSessionOptions> = {},
  shadowCss: string | null = null,
): ReadSession {
  stop = new AbortController();
  return startReadSession(
    { gazetteer, shadowCss },
    {
      document,
      settings: () => ({ ...DEFAULT_SETTINGS, ...settings }),
      leftAlone: { all: () => [], add: () => {}, remove: () => {} },
      place: () => PLACE,
      pageDate: () => null,
      openClosed: () => null,
      askForCard: async (id) => composeEntityCard(id, knowledge),
      askForReason: () => Promise.reject(new Error('no background here')),
      loadPopover: () => Promise.reject(new Error('no popover here')),
      askForFigures: () => Promise.reject(new Error('no figures here')),
      openBrief: () => {},
      onCounted: () => {},
      onCardOpened: () => {},
      onPresent: () => {},
      signal: stop.signal,
      ...options,
    },
  );
}

/** Ends the session, and empties the page. */
export function endFixture(): void {
  stop.abort();
  document.body.replaceChildren();
}

/** What is painted, as "kind: text", in no particular order. */
export function marks(): string[] {
  return [...CSS.highlights]
    .filter(([name]) => name.startsWith('waferlight-'))
    .flatMap(([name, ranges]) =>
      [...ranges].map(
        (range) => `${name.slice('waferlight-'.length)}: ${(range as Range).toString()}`,
      ),
    )
    .sort();
}
