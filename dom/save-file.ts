/** Hands a text to the browser as a download; of the extension's own pages. */

export interface TextFile {
  name: string;
  /** Its media type, without a charset: that is UTF-8. */
  type: string;
  text: string;
}

/** Saves a file by the browser's own way of saving. */
export function saveFile(document: Document, { name, type, text }: TextFile): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has taken the address by the next turn in both browsers; a second is to spare.
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
