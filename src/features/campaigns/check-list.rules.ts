/** The check list before the first door: what Essaim knows, then what people declare. */
import type { CampaignFactKind } from '#db/schema/lists.ts';
import type { Campaign, CampaignFact, Outing } from '#src/features/doors/index.ts';
import type { AskedKind } from './campaign-evidence.rules.ts';

export const computedBefore = ['agreement', 'workshop', 'act', 'sectors', 'outing', 'learnt'] as const;
export type ComputedLine = (typeof computedBefore)[number];
export const declaredBefore = [
  'partnerBriefed',
  'messageTested',
  'residentsWarned',
  'alertTested',
  'materialsReady',
] as const satisfies readonly CampaignFactKind[];
export type DeclaredLine = (typeof declaredBefore)[number];

/** Messengers at the workshop (domain.md M06). */
export const WORKSHOP_MESSENGERS = 3;

/** What a computed line rests on. */
export type CheckKnown = {
  readonly campaign: Campaign;
  readonly proofs: readonly { readonly kind: string }[];
  readonly next: Outing | null;
  /** Of the next outing's messengers: how many, and who has modules left to finish. */
  readonly learning: { readonly messengers: number; readonly waiting: readonly string[] };
};

export type CheckLine =
  | { readonly kind: 'computed'; readonly id: ComputedLine; readonly done: boolean }
  | {
      readonly kind: 'declared';
      readonly id: DeclaredLine;
      readonly done: boolean;
      readonly fact: CampaignFact | null;
    };

const holds = (proofs: CheckKnown['proofs'], kind: AskedKind): boolean =>
  proofs.some((proof) => proof.kind === kind);

const isDone: Readonly<Record<ComputedLine, (known: CheckKnown) => boolean>> = {
  agreement: ({ proofs }) => holds(proofs, 'agreement'),
  workshop: ({ campaign: { message } }) =>
    message !== null && message.heldOn !== null && (message.messengers ?? 0) >= WORKSHOP_MESSENGERS,
  act: ({ campaign: { message, plan } }) => (message?.act ?? plan.expectedAct) !== null,
  sectors: ({ campaign }) => campaign.sectors.length > 0,
  outing: ({ campaign }) => campaign.outings.some(({ cancelled }) => !cancelled),
  learnt: ({ campaign, next, learning }) =>
    next === null ? campaign.outings.some(({ cancelled }) => !cancelled) : learning.waiting.length === 0,
};

/** Every line, in order; once a campaign has begun it shows what was ready. */
export const checkList = (known: CheckKnown): CheckLine[] => [
  ...computedBefore.map((id) => ({ kind: 'computed' as const, id, done: isDone[id](known) })),
  ...declaredBefore.map((id) => {
    const fact = known.campaign.facts.get(id) ?? null;
    return { kind: 'declared' as const, id, done: fact?.done === true, fact };
  }),
];

export const leftIn = (lines: readonly CheckLine[]): number => lines.filter(({ done }) => !done).length;
