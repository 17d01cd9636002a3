/** The two sides of reading figures in one page: the popover, which shows them, and the figures script, which reads them. */
import type { composePage } from '../core/read-page-figures.ts';
import { createPort } from './port.ts';

/** Where the figures script leaves its reader for the popover. */
export const figuresPort = createPort<typeof composePage>('figures');
