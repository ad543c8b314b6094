import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '#domain/document/canonical.ts';
import { changeRecord, moveRecord, removeRecord } from '#domain/document/edit.ts';
import { type ProjectDocument, recordOf } from '#domain/document/project.ts';
import { readProject } from '#domain/document/read.ts';
import { deleteRecord, replaceReferences } from '#domain/document/references.ts';
import { writeProject } from '#domain/document/write.ts';
import { collections } from '#domain/project/collections.ts';
import { bodyAsProject, charterBody } from '#domain/sections/charter/body.ts';
import { hashOf, integrityOf } from '#domain/sections/charter/hash.ts';
import {
  isVoid,
  signaturesOf,
  signCharter,
  signerName,
  snapshotIds,
  standingCharter,
  takeSnapshot,
  voidCharter,
} from '#domain/sections/charter/snapshots.ts';
import { anyProject } from '../../document/random-projects.ts';
import { NOW, plan, TODAY } from './a-plan.ts';

const taken = takeSnapshot(plan, 'cha_a', NOW);
const sign = (project: ProjectDocument, person: string, role?: string) =>
  signCharter(project, 'cha_a', { person, on: TODAY, ...(role ? { role } : {}) }, NOW);
const charter = (project: ProjectDocument, id = 'cha_a') => {
  const record = recordOf(project, 'charters', id);
  if (!record) throw new Error(`no charter ${id}`);
  return record;
};

describe('a snapshot', () => {
  it('holds the day, the revision, the content and what was open', () => {
    expect(charter(taken)).toMatchObject({
      name: 'Charter 1',
      takenAt: NOW,
      projectRev: plan.rev,
      openFields: ['charter.deliverables', 'charter.assumptions', 'charter.constraints', 'charter.budget'],
    });
    expect(charter(taken).body).toEqual(charterBody(plan));
  });

  it('has the SHA-256 of its canonical content', () => {
    const expected = createHash('sha256')
      .update(canonicalText(charterBody(plan)), 'utf8')
      .digest('hex');
    expect(charter(taken).hash).toBe(`sha256:${expected}`);
    expect(integrityOf(charter(taken))).toBe('whole');
  });

  it('leaves out what a charter must not tell', () => {
    const text = JSON.stringify(charterBody(plan));
    for (const secret of [
      'Afraid of blame',
      'Works council',
      'ana@example.org',
      'Solved long ago',
      '"power"',
    ])
      expect(text).not.toContain(secret);
    expect(text).toContain('Ana');
    expect(text).not.toContain('Bo');
  });

  it('survives a file byte for byte', () => {
    const text = writeProject(sign(taken, 'per_ana'));
    const result = readProject(text);
    if (result.kind !== 'ok') throw new Error(result.kind);
    expect(writeProject(result.project)).toBe(text);
    expect(integrityOf(charter(result.project))).toBe('whole');
  });

  it('does not change its hash for bookkeeping, empty fields or what is not printed', () => {
    const same = [
      changeRecord(plan, 'metrics', 'met_recall', { slices: ['urban'], stretch: undefined }, NOW),
      changeRecord(plan, 'metrics', 'met_recall', { typed: { stretch: 'x' }, high: null }, NOW),
      changeRecord(plan, 'stakeholders', 'stk_ops', { power: 1 }, NOW),
      changeRecord(plan, 'risks', 'risk_old', { title: 'Older' }, NOW),
    ];
    for (const project of same) expect(hashOf(charterBody(project))).toBe(hashOf(charterBody(plan)));
  });

  it('changes its hash with every word that is printed, and with the order', () => {
    const others = [
      changeRecord(plan, 'metrics', 'met_recall', { threshold: 0.85 }, NOW),
      changeRecord(plan, 'charterText', 'charter_text', { outOfScope: 'Cables, substations' }, NOW),
      changeRecord(plan, 'people', 'per_ana', { name: 'Ana Ruiz' }, NOW),
      changeRecord(plan, 'stakeholders', 'stk_ops', { sensitive: true }, NOW),
      removeRecord(plan, 'risks', 'risk_leak', NOW),
      { ...plan, title: 'Another' },
    ];
    const hashes = new Set([plan, ...others].map((project) => hashOf(charterBody(project))));
    expect(hashes.size).toBe(others.length + 1);
    const two = takeSnapshot(
      { ...plan, roles: { ...(plan.roles as object), role_b: { name: 'B' } } },
      'cha_b',
      NOW,
    );
    const moved = moveRecord(two, 'roles', 'role_b', 0, NOW);
    expect(hashOf(charterBody(moved))).not.toBe(hashOf(charterBody(two)));
  });

  it('of any project can be read as a project again, and gives the same content', () => {
    fc.assert(
      fc.property(anyProject, (project) => {
        const body = JSON.parse(JSON.stringify(charterBody(project)));
        expect(canonicalText(charterBody(bodyAsProject(body)))).toBe(canonicalText(body));
      }),
      { numRuns: 200 },
    );
  });
});

describe('signatures', () => {
  it('stand against the hash, once for each person and role', () => {
    const signed = sign(sign(sign(taken, 'per_ana', 'role_po'), 'per_ana', 'role_po'), 'per_bo');
    expect(signaturesOf(charter(signed))).toEqual([
      { person: 'per_ana', name: 'Ana', role: 'role_po', on: TODAY, hash: charter(taken).hash },
      { person: 'per_bo', name: 'Bo', on: TODAY, hash: charter(taken).hash },
    ]);
    expect(integrityOf(charter(signed))).toBe('whole');
  });

  it('keep the name of a person who left', () => {
    const gone = deleteRecord(sign(taken, 'per_ana'), collections, 'people', 'per_ana', NOW);
    const [row = {}] = signaturesOf(charter(gone));
    expect(signerName(gone, row)).toBe('Ana');
    expect(signerName(gone, {})).toBe('somebody not named');
    expect(signerName(plan, { person: 'per_bo' })).toBe('Bo');
  });

  it('do not pass to whoever takes a person’s place', () => {
    const replaced = replaceReferences(sign(taken, 'per_ana'), collections, 'per_ana', 'per_bo', NOW);
    const [row = {}] = signaturesOf(charter(replaced));
    expect(signerName(replaced, row)).toBe('Ana');
  });

  it('show when content, hash or signature was changed afterwards', () => {
    const signed = sign(taken, 'per_ana');
    const other = charterBody({ ...plan, title: 'Forged' });
    const forgeries = [
      { body: other },
      { hash: hashOf(other) },
      { body: other, hash: hashOf(other) },
      { signed: [{ person: 'per_bo', hash: 'sha256:0' }] },
    ];
    for (const forged of forgeries)
      expect(integrityOf(charter(changeRecord(signed, 'charters', 'cha_a', forged, NOW)))).toBe('altered');
    expect(
      integrityOf({ rev: 1, hash: 'sha256:not-computed-in-this-example', signed: [{ person: 'per_ana' }] }),
    ).toBe('unknown');
  });
});

describe('voiding', () => {
  const voided = voidCharter(taken, 'cha_a', ' Wrong region ', TODAY, NOW);

  it('keeps the snapshot with the day and the reason, and takes no more signatures', () => {
    expect(charter(voided)).toMatchObject({
      voidedOn: TODAY,
      voidReason: 'Wrong region',
      body: charterBody(plan),
    });
    expect(isVoid(charter(voided))).toBe(true);
    expect(sign(voided, 'per_ana')).toBe(voided);
  });

  it('needs a reason', () => {
    expect(voidCharter(taken, 'cha_a', '  ', TODAY, NOW)).toBe(taken);
  });

  it('makes the one before stand again; a signed one stands before a later draft', () => {
    const later = { ...sign(taken, 'per_ana'), rev: taken.rev + 10 };
    const second = takeSnapshot(later, 'cha_b', '2026-04-02T09:00:00Z');
    expect(snapshotIds(second)).toEqual(['cha_b', 'cha_a']);
    expect(charter(second, 'cha_b').name).toBe('Charter 2');
    expect(standingCharter(second)?.id).toBe('cha_a');
    const signed = signCharter(second, 'cha_b', { person: 'per_bo', on: TODAY }, NOW);
    expect(standingCharter(signed)?.id).toBe('cha_b');
    expect(standingCharter(voidCharter(signed, 'cha_b', 'Wrong', TODAY, NOW))?.id).toBe('cha_a');
    expect(standingCharter(plan)).toBeUndefined();
  });
});
