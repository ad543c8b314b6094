import fc from 'fast-check';
import { deflateSync, Inflate } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { addRecord, setProjectFields } from '#domain/document/edit.ts';
import { emptyProject, type ProjectDocument } from '#domain/document/project.ts';
import { writeProject } from '#domain/document/write.ts';
import { isShareFragment, LONG_ADDRESS, readShareFragment, shareLink } from '#domain/project/share-link.ts';
import { sharedCopy } from '#domain/project/shared-copy.ts';
import { fromBase64Url, toBase64Url } from '#domain/text/base64url.ts';
import { anyProject, START as NOW } from '../document/random-projects.ts';

const PAGE = 'https://baseline.example/project/shared/';
const fragmentOf = (address: string) => address.slice(address.indexOf('#'));

function linkTo(project: ProjectDocument): string {
  const link = shareLink(project, PAGE);
  if (link.kind !== 'ok') throw new Error(link.reason);
  return link.address;
}

/** Text that does not pack well. */
const noise = (length: number) => {
  let state = 1;
  return Array.from({ length }, () => {
    state = (state * 48271) % 2147483647;
    return String.fromCharCode(33 + (state % 90));
  }).join('');
};

const start = [
  ['people', 'per_a', { name: 'Ana Ruiz', email: 'ana@example.org', tz: 'America/Bogota' }],
  ['people', 'per_b', { name: 'Jan', tz: 'Europe/Berlin', laterField: 'unknown', extra: { Phone: '123' } }],
  ['roles', 'role_po', { name: 'Product owner', holders: ['per_a'] }],
  [
    'stakeholders',
    'stk_a',
    { name: 'Operations', privateNote: 'fears for jobs', contact: 'ops@example.org' },
  ],
  ['stakeholders', 'stk_b', { name: 'The doubter', sensitive: true, worry: 'everything' }],
  ['metrics', 'met_a', { name: 'Recall', threshold: 0.8 }],
].reduce(
  (project, [collection, id, fields]) =>
    addRecord(project, collection as string, id as string, fields as Record<string, unknown>, NOW),
  setProjectFields(emptyProject('prj_1', NOW), { title: 'Outages 👷' }, NOW),
);

describe('a link', () => {
  it('gives back exactly what went in, for any project', () => {
    fc.assert(
      fc.property(anyProject, (project) => {
        const read = readShareFragment(fragmentOf(linkTo(project)));
        expect(read.kind === 'ok' && writeProject(read.project)).toBe(writeProject(project));
      }),
      { numRuns: 200 },
    );
  });

  it('is an address of plain letters whose project stands behind the #', () => {
    const address = linkTo(start);
    expect(address).toMatch(/^https:\/\/baseline\.example\/project\/shared\/#project=1\.[A-Za-z0-9_-]+$/);
    expect(isShareFragment(fragmentOf(address))).toBe(true);
    expect(isShareFragment('#record-met_1')).toBe(false);
  });

  it('says when it grows too long for mail, and is refused when it is too large', () => {
    const long = { ...start, description: noise(12_000) };
    expect(shareLink(long, PAGE)).toMatchObject({ kind: 'ok', isLong: true });
    expect(shareLink(start, PAGE)).toMatchObject({
      kind: 'ok',
      isLong: false,
      characters: linkTo(start).length,
    });
    expect(linkTo(long).length).toBeGreaterThan(LONG_ADDRESS);
    expect(shareLink({ ...start, description: noise(200_000) }, PAGE)).toMatchObject({
      kind: 'too-large',
      reason: expect.stringMatching(/takes \d+ KiB in a link, and a link holds 64/),
    });
    expect(shareLink({ ...start, description: 'x'.repeat(1_100_000) }, PAGE).kind).toBe('too-large');
  });
});

describe('a link that is not whole', () => {
  const good = fragmentOf(linkTo(start));
  it.each([
    ['', 'no shared project'],
    ['#', 'no shared project'],
    ['#project=', 'no project'],
    ['#project=1.', 'cut off'],
    ['#project=1.***', 'cut off'],
    ['#project=1.AAAA', 'cut off'],
    ['#project=x.AAAA', 'cut off'],
    ['#project=2.AAAA', 'newer version'],
    [`#project=1.${toBase64Url(deflateSync(new TextEncoder().encode('[1]')))}`, 'JSON, but not a project'],
    [`#project=1.${toBase64Url(deflateSync(new Uint8Array([0xff, 0xfe, 0xff])))}`, 'cut off'],
    [`#project=1.${'A'.repeat(100_000)}`, '64 KiB'],
  ])('P52: %.30s is named', (fragment, words) => {
    const read = readShareFragment(fragment);
    expect(read.kind === 'not-a-project' && read.reason).toContain(words);
  });

  it('P52: is never taken for a whole one, wherever it was cut', () => {
    for (let length = 12; length < good.length; length += 3) {
      expect(readShareFragment(good.slice(0, length)).kind).not.toBe('ok');
    }
  });

  it('P52: never throws, whatever stands there', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(readShareFragment(`#project=1.${toBase64Url(bytes)}`).kind).toBeDefined();
      }),
    );
  });

  it('P53: that swells beyond 1 MiB is stopped, long before all of it is unpacked', () => {
    const push = vi.spyOn(Inflate.prototype, 'push');
    const bomb = deflateSync(new Uint8Array(64 * 1024 * 1024), { level: 9 });
    expect(bomb.length).toBeLessThan(64 * 1024);
    const read = readShareFragment(`#project=1.${toBase64Url(bomb)}`);
    expect(read.kind === 'not-a-project' && read.reason).toContain('1 MiB');
    // Deflate makes a byte of at most 1,032, so three pieces of 1 KiB hold more than the limit.
    expect(push.mock.calls.length).toBeLessThanOrEqual(3);
    expect(push.mock.calls.every(([piece]) => piece.length <= 1024)).toBe(true);
    push.mockRestore();
  });
});

describe('what goes into a link', () => {
  it('leaves names, addresses, private notes and withheld records behind, and says so', () => {
    const { project, contents, leftOut } = sharedCopy(start);
    const text = writeProject(project);
    for (const secret of ['Ana', 'Jan', 'example.org', 'fears', 'doubter', 'everything', '123', 'laterField'])
      expect(text).not.toContain(secret);
    expect(project.people).toMatchObject({
      per_a: { name: 'person 1', tz: 'America/Bogota' },
      per_b: { name: 'person 2' },
    });
    expect(project.roles).toEqual(start.roles);
    expect(contents).toEqual(['1 metric', '2 people', '1 role', '2 stakeholders']);
    expect(leftOut).toEqual([
      'Private note of stakeholders',
      '1 stakeholder kept out of exports',
      'Name, E-mail, “laterField” and Columns of an imported table of people',
      'How to reach them of stakeholders',
    ]);
    expect(readShareFragment(fragmentOf(linkTo(project)))).toMatchObject({ kind: 'ok', repairs: [] });
  });

  it('holds them when they are ticked', () => {
    const named = sharedCopy(start, { sensitive: true });
    expect(writeProject(named.project)).toContain('Ana Ruiz');
    expect(writeProject(named.project)).not.toContain('fears');
    const all = sharedCopy(start, { sensitive: true, confidential: true });
    expect(writeProject(all.project)).toContain('fears for jobs');
    expect(writeProject(all.project)).toContain('The doubter');
    expect(all.leftOut).toEqual([]);
  });

  it('leaves typed words of sensitive fields and versions in conflict behind', () => {
    const project = {
      ...addRecord(
        start,
        'conflicts',
        'people.per_a.name',
        { collection: 'people', record: 'per_a', field: 'name', values: ['Ana', 'Anna'] },
        NOW,
      ),
    };
    const typed = addRecord(
      project,
      'people',
      'per_c',
      { typed: { email: 'not an address of Eva', start: 'nine' } },
      NOW,
    );
    const text = writeProject(sharedCopy(typed).project);
    expect(text).not.toContain('Anna');
    expect(text).not.toContain('Eva');
    expect(text).toContain('nine');
  });

  it('can always be read again', () => {
    fc.assert(
      fc.property(anyProject, fc.boolean(), fc.boolean(), (project, sensitive, confidential) => {
        const copy = sharedCopy(project, { sensitive, confidential });
        expect(readShareFragment(fragmentOf(linkTo(copy.project)))).toMatchObject({
          kind: 'ok',
          repairs: [],
        });
      }),
      { numRuns: 150 },
    );
  });
});

it('bytes survive as letters of an address', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(fromBase64Url(toBase64Url(bytes))).toEqual(bytes);
    }),
  );
  for (const bad of ['a', 'ab+c', 'ab=', 'ü']) expect(fromBase64Url(bad)).toBeUndefined();
});
