/**
 * The fingerprint of what a charter says. Anybody can compute it: SHA-256 (FIPS 180-4) over its JSON with sorted
 * keys and no spaces, in UTF-8.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalText } from '#domain/document/canonical.ts';
import { isPlainObject, type ProjectRecord } from '#domain/document/project.ts';

/** `sha256:` and 64 hexadecimal digits. */
export function hashOf(content: unknown): string {
  return `sha256:${bytesToHex(sha256(utf8ToBytes(canonicalText(content))))}`;
}

/**
 * - `whole`: content and hash belong together, and every signature names this hash
 * - `altered`: one of them was changed afterwards
 * - `unknown`: the snapshot holds no content to compare with
 */
export type Integrity = 'whole' | 'altered' | 'unknown';

const checked = new WeakMap<ProjectRecord, Integrity>();

/** Records are never changed in place, so each is looked at once. */
export function integrityOf(charter: ProjectRecord): Integrity {
  const known = checked.get(charter);
  if (known) return known;
  const integrity = check(charter);
  checked.set(charter, integrity);
  return integrity;
}

function check({ body, hash, signed }: ProjectRecord): Integrity {
  const signatures = Array.isArray(signed) ? signed.filter(isPlainObject) : [];
  if (signatures.some((row) => typeof row.hash === 'string' && row.hash !== hash)) return 'altered';
  if (!isPlainObject(body) || typeof hash !== 'string') return 'unknown';
  return hashOf(body) === hash ? 'whole' : 'altered';
}
