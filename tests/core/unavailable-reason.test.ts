/** Why a page cannot be read, by its address alone. */
import { describe, expect, it } from 'vitest';
import { unavailableReason } from '../../core/unavailable-reason.ts';

describe('unavailableReason', () => {
  it.each([
    ['https://a.example/report.pdf', /PDF/],
    ['http://a.example/REPORT.PDF?page=2', /PDF/],
    ['https://a.example/report.pdf#page=3', /PDF/],
    ['https://a.example/pdf', /Reload/],
    ['https://a.example/report.pdfs', /Reload/],
    ['http://a.example/', /Reload/],
    ['file:///home/reader/report.pdf', /Files on this computer/],
    ['chrome://extensions', /browser itself/],
    ['about:blank', /browser itself/],
    ['moz-extension://id/popup.html', /browser itself/],
    ['', /browser itself/],
  ])('of %j', (address, reason) => {
    expect(unavailableReason(address)).toMatch(reason);
  });

  it('is first of all that the browser does not allow it', () => {
    expect(unavailableReason('https://a.example/', false)).toMatch(/does not let/);
  });
});
