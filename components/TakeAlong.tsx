/** "Take it with you": the brief as Markdown, CSV or JSON, copied or saved. */
import { useId, useState } from 'preact/hooks';

export const EXPORT_FORMATS = ['Markdown', 'CSV', 'JSON'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

const CONTENT: Record<ExportFormat, string> = {
  Markdown: 'the whole brief, to read',
  CSV: 'the figures, for a spreadsheet',
  JSON: 'the whole brief, for a program',
};

export interface TakeAlongProps {
  /** Rejects where the clipboard is closed to us. */
  onCopy: (format: ExportFormat) => Promise<void>;
  onSave: (format: ExportFormat) => void;
}

/** Shows a row for each format, and says what was done. */
export function TakeAlong({ onCopy, onSave }: TakeAlongProps) {
  const id = useId();
  const [copied, setCopied] = useState<ExportFormat | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const copy = async (format: ExportFormat) => {
    setProblem(null);
    try {
      await onCopy(format);
      setCopied(format);
    } catch (error) {
      setCopied(null);
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <section class="section" aria-labelledby={id}>
      <div class="section__head">
        <h2 id={id}>Take it with you</h2>
      </div>
      <ul class="exports">
        {EXPORT_FORMATS.map((format) => (
          <li key={format}>
            <span>
              <b>{format}</b> {CONTENT[format]}
            </span>
            <button
              type="button"
              class="button"
              aria-label={`Copy as ${format}`}
              onClick={() => void copy(format)}
            >
              {copied === format ? 'Copied' : 'Copy'}
            </button>
            <button
              type="button"
              class="button"
              aria-label={`Save as ${format}`}
              onClick={() => onSave(format)}
            >
              Save
            </button>
          </li>
        ))}
      </ul>
      <p class="visually-hidden" role="status">
        {copied && `Copied as ${copied}`}
      </p>
      {problem && (
        <p class="panel__problem" role="alert">
          Not copied: {problem}
        </p>
      )}
    </section>
  );
}
