import type { z } from 'astro/zod';
import { rolesOf } from '#src/features/doors/index.ts';
import type { restitutionNotices } from '#src/i18n/notices/restitution.fr.ts';
import { routes } from '#src/routes.ts';
import { defineAction } from '#src/shared/action.ts';
import type { Action, Edge } from '#src/shared/action.ts';
import type { Context, Role } from '#src/shared/context.ts';
import { publishCampaignReport, saveCampaignReport } from './publish-report.ts';
import { followIncident, reportIncident } from './report-incident.ts';
import * as input from './restitution.schema.ts';
import { sayStep, undoStep } from './say-step.ts';
import { addCommitment, followCommitment, noteUptake, removeCommitment } from './write-commitment.ts';
import { addSentence, changeSentence, writeDebrief } from './write-debrief.ts';
import { addFinding, correctFinding, removeFinding, validateFinding } from './write-finding.ts';

/** The campaign is the page's. */
const idOf = ({ params }: Edge): string => params['id'] ?? '';
const team = rolesOf('campaign.debrief');
const leads = rolesOf('campaign.giveBack');

/** Where on its page a write leads, and what is said there. */
type Told = readonly [anchor: string, notice: keyof typeof restitutionNotices];

/** A write on a page of a campaign, which it leads back to. */
const onCampaign = <S extends z.ZodType>(
  roles: readonly Role[],
  accepted: S,
  write: (ctx: Context, campaignId: string, values: z.output<S>) => Promise<unknown>,
  tell: (values: z.output<S>) => Told,
): Action =>
  defineAction({
    roles,
    input: accepted,
    run: async (ctx, values, edge) => {
      await write(ctx, idOf(edge), values);
      const [anchor, notice] = tell(values);
      return { to: `${edge.url.pathname}${anchor}`, notice };
    },
  });

const hearing: Readonly<Record<string, Action>> = {
  debrief: onCampaign(team, input.debriefInput, writeDebrief, () => [
    '#debriefings',
    'restitution.debriefed',
  ]),
  addSentence: onCampaign(team, input.sentenceInput, addSentence, () => [
    '#phrases',
    'restitution.sentence-added',
  ]),
  correctSentence: onCampaign(team, input.correctSentenceInput, changeSentence, () => [
    '#phrases',
    'restitution.sentence-changed',
  ]),
  setAside: onCampaign(team, input.asideInput, changeSentence, ({ removed }) => [
    '#phrases',
    removed ? 'restitution.sentence-aside' : 'restitution.sentence-back',
  ]),
  incident: onCampaign(team, input.incidentInput, reportIncident, () => ['', 'restitution.incident-told']),
  followIncident: onCampaign(team, input.followIncidentInput, followIncident, ({ incidentId, closed }) => [
    `#i-${incidentId}`,
    closed ? 'restitution.incident-closed' : 'restitution.incident-followed',
  ]),
};

const finding: Readonly<Record<string, Action>> = {
  addFinding: onCampaign(team, input.findingInput, addFinding, () => [
    '#constats',
    'restitution.finding-added',
  ]),
  correctFinding: onCampaign(team, input.correctFindingInput, correctFinding, ({ findingId }) => [
    `#c-${findingId}`,
    'restitution.finding-corrected',
  ]),
  validateFinding: onCampaign(
    leads,
    input.validateFindingInput,
    validateFinding,
    ({ findingId, validated }) => [
      `#c-${findingId}`,
      validated ? 'restitution.finding-validated' : 'restitution.finding-withheld',
    ],
  ),
  removeFinding: onCampaign(team, input.removeFindingInput, removeFinding, ({ removed }) => [
    '#constats',
    removed ? 'restitution.finding-removed' : 'restitution.finding-restored',
  ]),
};

const promising: Readonly<Record<string, Action>> = {
  addCommitment: onCampaign(leads, input.commitmentInput, addCommitment, () => [
    '#engagements',
    'restitution.commitment-added',
  ]),
  removeCommitment: onCampaign(
    leads,
    input.removeCommitmentInput,
    (ctx, id, { commitmentId }) => removeCommitment(ctx, id, commitmentId),
    () => ['#engagements', 'restitution.commitment-removed'],
  ),
  followCommitment: onCampaign(leads, input.followCommitmentInput, followCommitment, ({ commitmentId }) => [
    `#e-${commitmentId}`,
    'restitution.commitment-followed',
  ]),
  noteUptake: onCampaign(leads, input.uptakeInput, noteUptake, () => [
    '#recours',
    'restitution.uptake-noted',
  ]),
};

const givingBack: Readonly<Record<string, Action>> = {
  sayStep: onCampaign(leads, input.stepInput, sayStep, ({ step }) => [`#${step}`, 'restitution.step-said']),
  undoStep: onCampaign(leads, input.undoStepInput, undoStep, ({ step }) => [
    `#${step}`,
    'restitution.step-undone',
  ]),
  saveReport: defineAction({
    roles: team,
    input: input.saveReportInput,
    run: async (ctx, report, edge) => {
      await saveCampaignReport(ctx, idOf(edge), report);
      const checking = edge.form.get('then') === 'check';
      return { to: routes.campaignReport(idOf(edge), checking), notice: 'restitution.report-saved' };
    },
  }),
  publishReport: defineAction({
    roles: leads,
    input: input.publishReportInput,
    run: async (ctx, { hash }, edge) => {
      await publishCampaignReport(ctx, idOf(edge), hash);
      return { to: routes.campaignReport(idOf(edge)), notice: 'restitution.report-published' };
    },
  }),
};

export const restitutionActions: Readonly<Record<string, Action>> = {
  ...hearing,
  ...finding,
  ...promising,
  ...givingBack,
};
