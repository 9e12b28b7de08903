/** What an attestation says (model T4): text of one order of keys, written once and read as it stands. */
import type { IsoDate } from '#src/shared/time.ts';
import type { AttendedSession, CertificateLine, CertificateText, FinishedModule } from './training.types.ts';

type Learnt = {
  readonly modules: readonly FinishedModule[];
  readonly sessions: readonly AttendedSession[];
};

type Head = Pick<CertificateText, 'title' | 'organisation' | 'statements'> & { readonly issuedOn: IsoDate };

const linesOf = (learnt: readonly { title: string; on: IsoDate; minutes: number }[]): CertificateLine[] =>
  learnt.map(({ title, on, minutes }) => ({ title, on, minutes }));

/** What an attestation of that day says; null while no module is finished. */
export const certificateText = (head: Head, { modules, sessions }: Learnt): CertificateText | null => {
  if (modules.length === 0) return null;
  const lines = [...linesOf(modules), ...linesOf(sessions)];
  return {
    v: 1,
    title: head.title,
    organisation: head.organisation,
    issuedOn: head.issuedOn,
    modules: lines.slice(0, modules.length),
    sessions: lines.slice(modules.length),
    minutes: lines.reduce((sum, { minutes }) => sum + minutes, 0),
    statements: head.statements,
  };
};

/** The text that is kept and hashed; its keys stand in the order in which `certificateText` writes them. */
export const freeze = (text: CertificateText): string => JSON.stringify(text);

/** What a kept text says. */
export const thaw = (frozen: string): CertificateText => JSON.parse(frozen) as CertificateText;

/** « 3f9a 12bc 77de 0042 »: enough of a SHA-256 to compare a sheet of paper with the check page. */
export const shortHash = (hash: string): string => hash.slice(0, 16).match(/.{4}/g)?.join(' ') ?? '';

/** Why an attestation was revoked; a closed list, so that no name is written there. */
export const revocationReasons = ['wrongPerson', 'wrongName', 'wrongContent'] as const;
export type RevocationReason = (typeof revocationReasons)[number];
