import { z } from 'astro/zod';
import { routes } from '#src/routes.ts';
import { defineAction } from '#src/shared/action.ts';
import type { Action, Edge } from '#src/shared/action.ts';
import { setSessionCancelled } from './cancel-session.ts';
import { eraseName } from './erase-certificate-name.ts';
import { issueCertificate } from './issue-certificate.ts';
import { recordPresence } from './record-presence.ts';
import { revokeCertificate } from './revoke-certificate.ts';
import { certificateInput, issueInput, presenceInput, revokeInput } from './training.schema.ts';

const learners = ['messenger', 'staff', 'manager', 'director'] as const;
const manager = ['manager'] as const;
const sessionOf = (edge: Edge): string => edge.params['id'] ?? '';

const certificates = {
  issueCertificate: defineAction({
    roles: learners,
    input: issueInput,
    run: async (ctx, input) => ({
      to: routes.certificatePrint(await issueCertificate(ctx, input)),
      notice: 'training.certificate-issued',
    }),
  }),
  eraseName: defineAction({
    roles: learners,
    input: certificateInput,
    run: async (ctx, { id }) => {
      await eraseName(ctx, id);
      return { to: routes.certificate(), notice: 'training.name-erased' };
    },
  }),
  revokeCertificate: defineAction({
    roles: ['manager', 'director'],
    input: revokeInput,
    run: async (ctx, input) => {
      await revokeCertificate(ctx, input);
      return { to: routes.teamCertificates(), notice: 'training.certificate-revoked' };
    },
  }),
} as const;

/** Sessions in a room; the session is the page's. */
const sessions = {
  recordPresence: defineAction({
    roles: manager,
    input: presenceInput,
    run: async (ctx, presence, edge) => {
      await recordPresence(ctx, { ...presence, sessionId: sessionOf(edge) });
      return { to: routes.trainingSession(sessionOf(edge)), notice: 'training.presence-recorded' };
    },
  }),
  cancelSession: defineAction({
    roles: manager,
    input: z.object({}),
    run: async (ctx, _input, edge) => {
      await setSessionCancelled(ctx, { sessionId: sessionOf(edge), cancelled: true });
      return { to: routes.trainingSession(sessionOf(edge)), notice: 'training.session-cancelled' };
    },
  }),
  restoreSession: defineAction({
    roles: manager,
    input: z.object({}),
    run: async (ctx, _input, edge) => {
      await setSessionCancelled(ctx, { sessionId: sessionOf(edge), cancelled: false });
      return { to: routes.trainingSession(sessionOf(edge)), notice: 'training.session-restored' };
    },
  }),
} as const;

export const trainingActions: Readonly<Record<string, Action>> = { ...certificates, ...sessions };
