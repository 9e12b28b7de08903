import type { Item } from '#src/features/curriculum/index.ts';
import type { RegisterForm } from '#src/features/curriculum/curriculum.types.ts';
import { readsCampaigns } from '#src/features/forms/index.ts';
import { isAutomatic } from '#src/features/milestones/item.rules.ts';
import type { Context } from '#src/shared/context.ts';
import { addDays } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import type { Partner } from '#tests/builders/network.ts';
import { meetsAllies, notesNeeds, ratesItself } from '#tests/builders/registers.ts';
import { answersForm, proves } from '#tests/builders/run-story.ts';
import type { ProofGiven } from '#tests/builders/run-story.ts';
import { answers } from './answers.ts';
import { pdfOf, photoOf } from './files.ts';
import { etabli } from './places.ts';
import type { Place } from './places.ts';
import { proofs } from './proofs.ts';
import { allies, fewerAllies, firstLevels, needs } from './registers.ts';

type Task = { readonly item: Item; readonly place: Place; readonly day: IsoDate };

/** Gives what an item asks for; answers the sentence that is stated with the tick, when a sentence is the proof. */
export const handsIn = async (ctx: Context, partner: Partner, task: Task): Promise<string | null> => {
  const { item, place, day } = task;
  if (item.form === null && isAutomatic(item, readsCampaigns(item))) return null;
  if (item.form !== null && 'register' in item.form) {
    await keepsRegister(ctx, partner, task, item.form);
    return null;
  }
  if (item.form !== null) {
    const answered = answers[item.id]?.(place, (offset) => addDays(day, offset));
    if (answered === undefined) throw new Error(`db/seed/answers.ts has no answers for ${item.id}`);
    await answersForm(ctx, partner, item.id, answered);
    return null;
  }
  const proof = proofs[item.id]?.(place);
  if (proof === undefined) throw new Error(`db/seed/proofs.ts has no proof for ${item.id}`);
  if (proof.kind === 'note' && item.evidence === 'statement') return proof.text;
  await proves(ctx, partner, item.id, await givenOf(proof));
  return null;
};

const givenOf = async (proof: ReturnType<(typeof proofs)[string]>): Promise<ProofGiven> => {
  switch (proof.kind) {
    case 'note':
      return { kind: 'note', text: proof.text };
    case 'link':
      return { kind: 'link', url: proof.url, text: proof.label };
    case 'file': {
      const { name, lines } = proof;
      return { kind: 'file', file: new File([new Uint8Array(pdfOf(lines))], name) };
    }
    case 'photo': {
      const { name, picture } = proof;
      return { kind: 'file', file: new File([new Uint8Array(await photoOf(picture))], name) };
    }
  }
};

/** A register proves its items by what it holds. */
const keepsRegister = async (
  ctx: Context,
  partner: Partner,
  { item, place }: Task,
  { register }: RegisterForm,
): Promise<void> => {
  if (register === 'needs') await notesNeeds(ctx, partner, needs);
  else if (register === 'selfAssessment') {
    // The three voices of the end are told beforehand (adoption.ts): each at its own time.
    if (item.computed?.rule === 'three-voices') return;
    await ratesItself(ctx, partner, { round: 'm01', levels: firstLevels });
  } else if (item.id === 'j03-allies-rencontres') {
    await meetsAllies(ctx, partner, place.slug === etabli.slug ? allies : fewerAllies);
  }
};
