import { expect, it } from 'vitest';
import { offered } from '#src/features/counted/index.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';

/** What Essaim counted never overwrites what a person typed. */
const form = getCurriculum().itemById('j08-points-individuels')?.form;
if (form == null || !('fields' in form)) throw new Error('no form');
const counted = { equipe: 5, faits: 3 };
const nothing = { plain: {}, rows: {} };
const hers = { plain: { equipe: ['7'] }, rows: {} };
const blank = { form, typed: nothing, editable: true, draftKeptAt: null, versions: [] };
const asks = { sent: false, asked: true };

it('fills the fields of a form that nobody answered, when asked', () => {
  expect(offered(blank, counted, { sent: false, asked: false })).toEqual({
    ...{ fresh: true, taken: false, typed: nothing },
  });
  expect(offered(blank, counted, asks)).toEqual({
    ...{ fresh: true, taken: true, typed: { plain: { equipe: ['5'], faits: ['3'] }, rows: {} } },
  });
  expect(offered(blank, {}, asks).taken).toBe(false);
});

it.each([
  ['a saving', { ...blank, typed: hers, versions: [{}] }, asks],
  ['a draft', { ...blank, typed: hers, draftKeptAt: 1 }, asks],
  ['what was just sent', { ...blank, typed: hers }, { sent: true, asked: true }],
  ['a form that is closed', { ...blank, typed: hers, editable: false }, asks],
])('leaves %s as it is, whoever asks', (_what, standing, asked) => {
  expect(offered(standing, counted, asked)).toEqual({ fresh: false, taken: false, typed: hers });
});
