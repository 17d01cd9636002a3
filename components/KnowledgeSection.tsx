/** The last section of the options page: what is known, and taking the settings elsewhere. */
import { useRef } from 'preact/hooks';
import { toCounted } from './format.ts';
import { OptionsSection } from './OptionsSection.tsx';

/** How much the shipped data hold. */
export interface Knowledge {
  sources: number;
  claims: number;
  figures: number;
}

interface KnowledgeSectionProps {
  knowledge: Knowledge;
  onExport: () => void;
  onImport: (file: File) => void;
}

/** Shows the counts, and the buttons to export and import settings. */
export function KnowledgeSection({ knowledge, onExport, onImport }: KnowledgeSectionProps) {
  const picker = useRef<HTMLInputElement>(null);
  const claims = toCounted(knowledge.claims, 'claim');
  const figures = toCounted(knowledge.figures, 'figure');
  const sources = toCounted(knowledge.sources, 'source');
  const take = (input: HTMLInputElement) => {
    const file = input.files?.[0];
    // Emptied, so that choosing the same file again counts as a choice.
    input.value = '';
    if (file) onImport(file);
  };
  return (
    <OptionsSection
      id="knowledge"
      heading="What it knows"
      why={`${claims} and ${figures} from ${sources}. Nothing is fetched, nothing is sent.`}
    >
      <div class="buttons">
        <button type="button" class="button" onClick={onExport}>
          Export settings
        </button>
        <button type="button" class="button" onClick={() => picker.current?.click()}>
          Import settings
        </button>
        <input
          ref={picker}
          type="file"
          accept="application/json,.json"
          aria-label="Settings file"
          hidden
          onChange={(event) => take(event.currentTarget)}
        />
      </div>
    </OptionsSection>
  );
}
