/** Tells whether a surface form is a piece of a web address, an e-mail address, a handle or a host name, and so no name. */

/** Longest address that is looked back over, UTF-16 units: a bound, so that text without spaces stays cheap. */
const LONGEST_LEAD = 500;

/** Checks the run of non-space ASCII around `[start, end)` (UTF-16 units). */
export function isPartOfAddress(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? '';
  if (before === '@') return true;
  const after = text.slice(end, end + 24);
  // "nvidia.com", "aws.amazon": a dot and a lower-case word of two letters or more; "AMZN.O" is a ticker.
  if (/^\.(?:[a-z]{2,}|(?:COM|NET|ORG)\b)/.test(after)) return true;
  // "Amazon.com/deals": with a path behind it the company's name is its address.
  if (/^\/\w/.test(after) && /\.\w+$/.test(text.slice(start, end))) return true;
  if (before === '.' && /[\p{L}\p{N}]/u.test(text[start - 2] ?? '')) {
    // "cloud.google" but not "late.Google": a badly spaced sentence starts with a capital.
    if (/[a-z]/.test(text[start] ?? '')) return true;
  }
  const lead = leadTo(text, start);
  if (/:\/\/|www\.|\w@/.test(lead)) return true;
  if (/[\w-]\.[a-z]{2,}\/[^\s]*$/.test(lead)) return true;
  const tail = /^[!-~]{0,60}/.exec(after)?.[0] ?? '';
  return /^[\w.-]*@[\w-]+\./.test(tail);
}

function leadTo(text: string, start: number): string {
  let from = start;
  for (; from > 0 && start - from < LONGEST_LEAD; from--) {
    const unit = text.charCodeAt(from - 1);
    if (unit < 33 || unit > 126) break;
  }
  return text.slice(from, start);
}
