/**
 * A whole project in the part of an address behind `#`, which no browser sends to a server: deflated, in letters an
 * address can hold, with a number for the form it has.
 */
import { deflateSync, Inflate } from 'fflate';
import { sorted } from '#domain/document/canonical.ts';
import type { ProjectDocument } from '#domain/document/project.ts';
import { type ReadResult, readProject } from '#domain/document/read.ts';
import { fromBase64Url, toBase64Url } from '#domain/text/base64url.ts';

const START = '#project=';
const FORM = '1';
/** Longer addresses are cut by some programs for mail and chat. */
export const LONG_ADDRESS = 8000;
const LARGEST_PACKED = 64 * 1024;
const LARGEST_TEXT = 1024 * 1024;
/** Bytes unpacked at a time, so that a small text that swells beyond measure is stopped early. */
const CHUNK = 1024;

export type SharedLink =
  | { kind: 'ok'; address: string; characters: number; isLong: boolean }
  | { kind: 'too-large'; reason: string };

/**
 * @param project what is shared: a copy made by `sharedCopy`
 * @param page address of the page that opens links, without a fragment
 */
export function shareLink(project: ProjectDocument, page: string): SharedLink {
  const text = new TextEncoder().encode(JSON.stringify(sorted(project)));
  const packed = deflateSync(text, { level: 9 });
  if (text.length > LARGEST_TEXT || packed.length > LARGEST_PACKED) {
    const size = Math.ceil(packed.length / 1024);
    return {
      kind: 'too-large',
      reason: `The project takes ${size} KiB in a link, and a link holds 64. Save it to a file and send that.`,
    };
  }
  const address = `${page}${START}${FORM}.${toBase64Url(packed)}`;
  return { kind: 'ok', address, characters: address.length, isLong: address.length > LONG_ADDRESS };
}

/** True for a fragment that was meant to be a shared project, whole or not. */
export function isShareFragment(fragment: string): boolean {
  return fragment.startsWith(START);
}

/** Reads the fragment of an address. Never throws. */
export function readShareFragment(fragment: string): ReadResult {
  if (!isShareFragment(fragment)) return nothing('The address holds no shared project.');
  const [form, ...rest] = fragment.slice(START.length).split('.');
  const data = rest.join('.');
  if (form === '' && data === '') return nothing('The link holds no project. Ask for it again.');
  if (form !== FORM) {
    const version = Number(form);
    return Number.isInteger(version) && version > Number(FORM)
      ? nothing('The link was made by a newer version of the site. Reload the page and open it again.')
      : nothing('The link was cut off or changed on its way. Ask for it again.');
  }
  const packed = fromBase64Url(data);
  if (!packed || packed.length === 0)
    return nothing('The link was cut off or changed on its way. Ask for it again.');
  if (packed.length > LARGEST_PACKED)
    return nothing('The link is larger than 64 KiB, more than a shared project may have.');
  const text = unpack(packed);
  return 'reason' in text ? nothing(text.reason) : readProject(text.text);
}

const nothing = (reason: string): ReadResult => ({ kind: 'not-a-project', reason });

function unpack(packed: Uint8Array): { text: string } | { reason: string } {
  const parts: Uint8Array[] = [];
  let length = 0;
  let isWhole = false;
  const inflate = new Inflate((part, isLast) => {
    parts.push(part);
    length += part.length;
    isWhole = isLast;
  });
  try {
    for (let start = 0; start < packed.length; start += CHUNK) {
      inflate.push(packed.subarray(start, start + CHUNK), start + CHUNK >= packed.length);
      if (length > LARGEST_TEXT)
        return { reason: 'The link unpacks to more than 1 MiB, more than a shared project may have.' };
    }
    if (!isWhole) return { reason: 'The link was cut off on its way. Ask for it again.' };
    const whole = new Uint8Array(length);
    let place = 0;
    for (const part of parts) {
      whole.set(part, place);
      place += part.length;
    }
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(whole) };
  } catch {
    return { reason: 'The link was cut off or changed on its way. Ask for it again.' };
  }
}
