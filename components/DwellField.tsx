/** The field for the time that a pointer rests before a card opens. It keeps what is typed, and passes on only what is valid. */
import { useEffect, useId, useState } from 'preact/hooks';
import { DWELL_LIMITS_MS } from '../core/settings.ts';

const { min, max } = DWELL_LIMITS_MS;

interface DwellFieldProps {
  dwellMs: number;
  /** Gets whole milliseconds within the limits. */
  onChange: (dwellMs: number) => void;
}

/** Shows the field and, while what it holds is not valid, what would be. */
export function DwellField({ dwellMs, onChange }: DwellFieldProps) {
  const [draft, setDraft] = useState(String(dwellMs));
  const problemId = useId();
  useEffect(() => setDraft(String(dwellMs)), [dwellMs]);

  const isValid = isDwell(draft);
  const take = (text: string) => {
    setDraft(text);
    if (isDwell(text)) onChange(Number(text));
  };
  return (
    <>
      <span class="field">
        <input
          type="text"
          inputMode="numeric"
          value={draft}
          aria-label="Milliseconds that the pointer rests"
          aria-invalid={!isValid}
          aria-describedby={problemId}
          onInput={(event) => take(event.currentTarget.value)}
        />
        ms
      </span>
      <span class="field-problem" id={problemId} aria-live="polite">
        {!isValid && `A number from ${min} to ${max}; until then ${dwellMs} ms stays.`}
      </span>
    </>
  );
}

function isDwell(text: string): boolean {
  return /^\s*\d+\s*$/.test(text) && Number(text) >= min && Number(text) <= max;
}
