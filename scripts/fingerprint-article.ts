/** Writes the fingerprints of an article that is not ours to publish, so that a test can prove that no claim copies it. Usage: node scripts/fingerprint-article.ts PATH */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

/** Shorter runs are common English; a run of six shared words is a copy. */
const RUN_WORDS = 6;
/** 32 bits: a chance match over all claims is less likely than one in a thousand. */
const HEX_DIGITS = 8;
const FIXTURE = new URL('../tests/fixtures/article-shingles.json', import.meta.url);

/** Lists the fingerprint of every run of six consecutive words; case and punctuation do not count. */
export function fingerprintRuns(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .replace(/['’]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(RUN_WORDS - 1).map((_, start) => {
    const run = words.slice(start, start + RUN_WORDS).join(' ');
    return createHash('sha256').update(run).digest('hex').slice(0, HEX_DIGITS);
  });
}

function main(path: string | undefined): void {
  if (!path) throw new Error('Usage: node scripts/fingerprint-article.ts PATH');
  // Sorted, so that the order of the article's words cannot be read back.
  const fingerprints = [...new Set(fingerprintRuns(readFileSync(path, 'utf8')))].sort();
  writeFileSync(FIXTURE, `${JSON.stringify(fingerprints, null, 2)}\n`);
  console.log(`${fingerprints.length} fingerprints written`);
}

if (import.meta.main) main(process.argv[2]);
