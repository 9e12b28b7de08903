import { rolesOf } from '#src/features/doors/index.ts';
import { routes } from '#src/routes.ts';
import { defineAction } from '#src/shared/action.ts';
import type { Action, Edge } from '#src/shared/action.ts';
import { publishCampaignReport, saveCampaignReport } from './publish-report.ts';
import { followIncident, reportIncident } from './report-incident.ts';
import * as input from './restitution.schema.ts';
import { sayStep, undoStep } from './say-step.ts';
import { addCommitment, followCommitment, noteUptake, removeCommitment } from './write-commitment.ts';
import { addSentence, changeSentence, writeDebrief } from './write-debrief.ts';
import { addFinding, correctFinding, removeFinding, validateFinding } from './write-finding.ts';

/** The campaign is the page's. */
const idOf = ({ params }: Edge): string => params['id'] ?? '';
const here = ({ url }: Edge, anchor = ''): string => `${url.pathname}${anchor}`;
const team = rolesOf('campaign.debrief');
const leads = rolesOf('campaign.giveBack');

const hearing: Readonly<Record<string, Action>> = {
  debrief: defineAction({
    roles: team,
    input: input.debriefInput,
    run: async (ctx, debrief, edge) => {
      await writeDebrief(ctx, idOf(edge), debrief);
      return { to: here(edge, '#debriefings'), notice: 'restitution.debriefed' };
    },
  }),
  addSentence: defineAction({
    roles: team,
    input: input.sentenceInput,
    run: async (ctx, sentence, edge) => {
      await addSentence(ctx, idOf(edge), sentence);
      return { to: here(edge, '#phrases'), notice: 'restitution.sentence-added' };
    },
  }),
  correctSentence: defineAction({
    roles: team,
    input: input.correctSentenceInput,
    run: async (ctx, sentence, edge) => {
      await changeSentence(ctx, idOf(edge), sentence);
      return { to: here(edge, '#phrases'), notice: 'restitution.sentence-changed' };
    },
  }),
  setAside: defineAction({
    roles: team,
    input: input.asideInput,
    run: async (ctx, sentence, edge) => {
      await changeSentence(ctx, idOf(edge), sentence);
      const notice = sentence.removed ? 'restitution.sentence-aside' : 'restitution.sentence-back';
      return { to: here(edge, '#phrases'), notice };
    },
  }),
  incident: defineAction({
    roles: team,
    input: input.incidentInput,
    run: async (ctx, incident, edge) => {
      await reportIncident(ctx, idOf(edge), incident);
      return { to: here(edge), notice: 'restitution.incident-told' };
    },
  }),
  followIncident: defineAction({
    roles: team,
    input: input.followIncidentInput,
    run: async (ctx, line, edge) => {
      await followIncident(ctx, idOf(edge), line);
      const notice = line.closed ? 'restitution.incident-closed' : 'restitution.incident-followed';
      return { to: here(edge, `#i-${line.incidentId}`), notice };
    },
  }),
};

const finding: Readonly<Record<string, Action>> = {
  addFinding: defineAction({
    roles: team,
    input: input.findingInput,
    run: async (ctx, text, edge) => {
      await addFinding(ctx, idOf(edge), text);
      return { to: here(edge, '#constats'), notice: 'restitution.finding-added' };
    },
  }),
  correctFinding: defineAction({
    roles: team,
    input: input.correctFindingInput,
    run: async (ctx, text, edge) => {
      await correctFinding(ctx, idOf(edge), text);
      return { to: here(edge, `#c-${text.findingId}`), notice: 'restitution.finding-corrected' };
    },
  }),
  validateFinding: defineAction({
    roles: leads,
    input: input.validateFindingInput,
    run: async (ctx, place, edge) => {
      await validateFinding(ctx, idOf(edge), place);
      const notice = place.validated ? 'restitution.finding-validated' : 'restitution.finding-withheld';
      return { to: here(edge, `#c-${place.findingId}`), notice };
    },
  }),
  removeFinding: defineAction({
    roles: team,
    input: input.removeFindingInput,
    run: async (ctx, place, edge) => {
      await removeFinding(ctx, idOf(edge), place);
      const notice = place.removed ? 'restitution.finding-removed' : 'restitution.finding-restored';
      return { to: here(edge, '#constats'), notice };
    },
  }),
};

const promising: Readonly<Record<string, Action>> = {
  addCommitment: defineAction({
    roles: leads,
    input: input.commitmentInput,
    run: async (ctx, text, edge) => {
      await addCommitment(ctx, idOf(edge), text);
      return { to: here(edge, '#engagements'), notice: 'restitution.commitment-added' };
    },
  }),
  removeCommitment: defineAction({
    roles: leads,
    input: input.removeCommitmentInput,
    run: async (ctx, { commitmentId }, edge) => {
      await removeCommitment(ctx, idOf(edge), commitmentId);
      return { to: here(edge, '#engagements'), notice: 'restitution.commitment-removed' };
    },
  }),
  followCommitment: defineAction({
    roles: leads,
    input: input.followCommitmentInput,
    run: async (ctx, followUp, edge) => {
      await followCommitment(ctx, idOf(edge), followUp);
      return { to: here(edge, `#e-${followUp.commitmentId}`), notice: 'restitution.commitment-followed' };
    },
  }),
  noteUptake: defineAction({
    roles: leads,
    input: input.uptakeInput,
    run: async (ctx, uptake, edge) => {
      await noteUptake(ctx, idOf(edge), uptake);
      return { to: here(edge, '#recours'), notice: 'restitution.uptake-noted' };
    },
  }),
};

const givingBack: Readonly<Record<string, Action>> = {
  sayStep: defineAction({
    roles: leads,
    input: input.stepInput,
    run: async (ctx, step, edge) => {
      await sayStep(ctx, idOf(edge), step);
      return { to: here(edge, `#${step.step}`), notice: 'restitution.step-said' };
    },
  }),
  undoStep: defineAction({
    roles: leads,
    input: input.undoStepInput,
    run: async (ctx, step, edge) => {
      await undoStep(ctx, idOf(edge), step);
      return { to: here(edge, `#${step.step}`), notice: 'restitution.step-undone' };
    },
  }),
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
