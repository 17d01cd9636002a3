/** What the parts of a card share: a heading that names its section, and a list whose rest opens on demand. */
import { Component, type ComponentChildren } from 'preact';
import { OpenButton } from './MoreButton.tsx';

interface SectionProps {
  /** The heading's, which no other part of the card has. */
  id: string;
  heading: string;
  /** Small print beside the heading. */
  beside?: ComponentChildren;
  children: ComponentChildren;
}

/** Shows a section under its heading. */
export function Section({ id, heading, beside, children }: SectionProps) {
  return (
    <section class="section" aria-labelledby={id}>
      <div class="section__head">
        <h3 id={id}>{heading}</h3>
        {beside && <p>{beside}</p>}
      </div>
      {children}
    </section>
  );
}

interface RestProps {
  /** The list's that it opens. */
  id: string;
  /** "5 more claims". */
  words: string;
  children: ComponentChildren;
}

/** Shows the rest of a list behind a button. */
export class Rest extends Component<RestProps, { isOpen: boolean }> {
  override state = { isOpen: false };

  override render({ id, words, children }: RestProps, { isOpen }: { isOpen: boolean }) {
    return (
      <>
        <OpenButton
          isOpen={isOpen}
          controls={id}
          onToggle={() => this.setState({ isOpen: !isOpen })}
        >
          {words}
        </OpenButton>
        {isOpen && children}
      </>
    );
  }
}
