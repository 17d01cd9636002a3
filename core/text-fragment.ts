/** Makes an address that leads a browser to a sentence of a page: `#:~:text=first words,last words`. */

/** A text up to this length is told whole, a longer one by its ends, so that the address stays short. */
const WHOLE = 90;
const WORDS_AT_END = 5;
/** Scripts without spaces have no words to count. */
const SIGNS_AT_END = 14;

/** Gives the page's address with a text fragment to the sentence; the bare address where there is nothing to find. */
export function toTextAddress(address: string, sentence: string): string {
  const directive = toDirective(sentence);
  const [bare = ''] = address.split(':~:');
  if (directive === '') return bare.replace(/#$/, '');
  return `${bare.includes('#') ? bare : `${bare}#`}:~:text=${directive}`;
}

function toDirective(sentence: string): string {
  // U+FFFC stands for what is no text (a picture inside the line): no browser finds across it.
  const parts = sentence.split('\ufffc').map((part) => part.replace(/\s+/g, ' ').trim());
  const text = parts.reduce((long, part) => (part.length > long.length ? part : long), '');
  if (text.length <= WHOLE) return encode(text);
  const words = text.split(' ');
  if (words.length >= 2 * WORDS_AT_END + 2) {
    const [head, tail] = [words.slice(0, WORDS_AT_END), words.slice(-WORDS_AT_END)];
    return `${encode(head.join(' '))},${encode(tail.join(' '))}`;
  }
  const signs = [...text];
  const [head, tail] = [signs.slice(0, SIGNS_AT_END), signs.slice(-SIGNS_AT_END)];
  return words.length < 3 ? `${encode(head.join(''))},${encode(tail.join(''))}` : encode(text);
}

/** Encodes what the directive's grammar or a Markdown link would take for its own. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[-!'()*~_]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
