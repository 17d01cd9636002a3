/** Saves a brief as a file. */
import type { ExportFormat } from '../../components/TakeAlong.tsx';
import type { PageBrief } from '../../core/compose-page-brief.ts';
import { toFileName } from '../../core/page-brief-export.ts';
import { saveFile } from '../../dom/save-file.ts';

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
  saveFile(document, { name: toFileName(brief, extension), type, text: content });
}
