/** Turns what a person names on the command line, a file or a web address, into an address to open. */
import { existsSync, statSync } from 'node:fs';
import { serveFile } from '../tests/support/serve.ts';

/** A request that cannot be met as it was written; its message is a sentence for the person. */
export class UsageError extends Error {}

export interface OpenablePage {
  url: string;
  /** False for a web address, which needs the network. */
  offline: boolean;
  close(): Promise<void>;
}

/** Makes a page openable: a file is served from its own folder over 127.0.0.1, an address stays as it is. */
export async function openPage(fileOrAddress: string): Promise<OpenablePage> {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(fileOrAddress)) {
    if (!URL.canParse(fileOrAddress) || !/^https?:/i.test(fileOrAddress)) {
      throw new UsageError(`${fileOrAddress} is not an http or https address.`);
    }
    return { url: fileOrAddress, offline: false, close: async () => {} };
  }
  if (!existsSync(fileOrAddress) || !statSync(fileOrAddress).isFile()) {
    throw new UsageError(`There is no file ${fileOrAddress}; a web address starts with https://.`);
  }
  const { url, close } = await serveFile(fileOrAddress);
  return { url, offline: true, close };
}
