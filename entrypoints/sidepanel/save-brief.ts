/** Saves a brief as a file, by the browser's own way of saving. */
import type { ExportFormat } from '../../components/TakeAlong.tsx';
import type { PageBrief } from '../../core/compose-page-brief.ts';
import { toFileName } from '../../core/page-brief-export.ts';

const FILES: Record<ExportFormat, [type: string, extension: 'csv' | 'json' | 'md']> = {
  Markdown: ['text/markdown', 'md'],
  CSV: ['text/csv', 'csv'],
  JSON: ['application/json', 'json'],
};
/** Spreadsheets take CSV for UTF-8 only when it begins with this. */
const BYTE_ORDER_MARK = '\ufeff';

/** Hands the text to the browser as a download. */
export function saveBrief(brief: PageBrief, format: ExportFormat, text: string): void {
  const [type, extension] = FILES[format];
  const content = format === 'CSV' ? BYTE_ORDER_MARK + text : text;
  const address = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = toFileName(brief, extension);
  link.click();
  // The download has taken the address by the next turn in both browsers; a second is to spare.
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
