import type { Database, WriteTx } from '#db/types.ts';
import type { MeetingKind, Role } from '#db/schema/lists.ts';
import { insertDate, insertMeeting } from '#src/features/meetings/meetings.store.ts';
import { insertHillFacts } from '#src/features/hill/hill.store.ts';
import { newCode } from '#src/features/training/certificate-code.ts';
import { freeze } from '#src/features/training/certificate.rules.ts';
import { insertCertificate } from '#src/features/training/certificates.store.ts';
import { insertSession } from '#src/features/training/sessions.store.ts';
import { freezeReport } from '#src/features/reports/frozen-report.rules.ts';
import { insertPublished, insertReport } from '#src/features/reports/reports.store.ts';
import { policies } from '#src/policies.ts';
import { newId, sha256 } from '#src/shared/ids.ts';
import type { Viewer } from '#src/shared/context.ts';
import { addMonths, parisDate } from '#src/shared/time.ts';
import { writeCampaign } from './campaign.ts';
import type { CampaignMade } from './campaign.ts';
import { aNetwork, aPartner } from './network.ts';
import type { Partner } from './network.ts';
import { aPerson } from './people.ts';
import { aReportDocument } from './reports.ts';

/** Their slug is a module's, a scenario's, a tool's or a word's, the same for everybody who may read it. */
const slugsUnder = (folder: string, slug: string): [string, string][] => valuesUnder(folder, 'slug', slug);

const valuesUnder = (folder: string, parameter: string, value: string): [string, string][] =>
  Object.keys(policies)
    .filter((pattern) => pattern.startsWith(folder))
    .map((pattern) => [`${pattern}:${parameter}`, value]);

type Values = Readonly<Record<string, string>>;

const meetingValues = (callId: string, visitId: string): Values => ({
  '/appels/[id]:id': callId,
  '/partenaires/[slug]/appels/[id]:id': callId,
  '/partenaires/[slug]/visites/[id]:id': visitId,
});

const reportValues = (published: string, draft: string): Values => ({
  '/rapports/[id]:id': published,
  '/rapports/[id]/imprimer:id': published,
  '/rapports/[id]/fichier:id': published,
  '/rapports/[id]/verifier:id': draft,
});

/** Every page of a campaign and of its outing; `/partenaires/[slug]/campagnes/[id]` too. */
const campaignValues = (campaignId: string, outingId: string): Values =>
  Object.fromEntries(
    Object.keys(policies)
      .filter((pattern) => /^\/(campagnes|portes|partenaires\/\[slug\]\/campagnes)\/\[id\]/.test(pattern))
      .flatMap((pattern) => [
        [`${pattern}:id`, campaignId],
        [`${pattern}:sortie`, outingId],
      ]),
  );

const sessionValues = (id: string): Values => ({
  '/equipe/seances/[id]:id': id,
  '/equipe/seances/[id]/feuille:id': id,
});

/**
 * Two associations, each with its mentor, its ally, its need and its proof; the people are those of the first one.
 * `values` are the parameters of every address: of one's own, of the other, of nothing.
 */
export const twoPartners = async (
  db: Database,
  now: number,
): Promise<{ people: Record<Role, Viewer>; values: Record<'own' | 'other' | 'missing', Values> }> => {
  const network = await aNetwork(db, now);
  const elsewhere = await aPerson(db, network.place, { role: 'mentor', name: 'Paul', now });
  const startMonth = addMonths(`${parisDate(now).slice(0, 7)}-01`, -2);
  const mine = await aPartner(db, network, { startMonth, now });
  const theirs = await aPartner(db, network, {
    name: 'Coup de Main Orsanne',
    slug: 'coup-de-main-orsanne',
    startMonth,
    now,
    mentor: elsewhere,
  });
  const common = {
    id: 'j03',
    jalon: 'j03',
    pilier: 'p1',
    date: parisDate(now),
    item: 'j03-allies-rencontres',
    mois: '3',
    jeton: 'unknown',
    section: 'msg-01-ecouter',
    sujet: 'commencer-un-module',
    question: 'msg-01-q-mairie',
    scene: 'sit-01-porte',
    audience: 'messenger',
    file: 'pagefind-entry.json',
    tableau: 'points-de-controle',
    format: 'csv',
    '/gestion/contenus/[id]/historique:id': 'M03-A',
    '/point-du-mois/[mois]:mois': parisDate(now).slice(0, 7),
    ...Object.fromEntries([
      ...slugsUnder('/modules/', 'bienvenue-dans-l-equipe'),
      ...slugsUnder('/situations/', 'pas-le-temps'),
      ...slugsUnder('/gestion/situations/', 'pas-le-temps'),
      ...slugsUnder('/outils/', 'carte-des-allies'),
      ...slugsUnder('/mots/', 'badge'),
      ...valuesUnder('/gestion/contenus/', 'id', 'M03-A'),
    ]),
  };
  return {
    people: {
      messenger: mine.messenger,
      staff: mine.staff,
      manager: mine.manager,
      director: mine.director,
      mentor: network.mentor,
      headOffice: network.headOffice,
    },
    values: {
      own: { ...common, slug: mine.place.slug, ...(await belongings(db, mine, now)) },
      other: { ...common, slug: theirs.place.slug, ...(await belongings(db, theirs, now)) },
      missing: {
        ...common,
        slug: 'une-association-qui-n-existe-pas',
        '/allies/[id]:id': newId(),
        '/besoins/[id]:id': newId(),
        '/preuves/[id]:id': newId(),
        '/equipe/[id]:id': newId(),
        '/equipe/temps/[id]:id': newId(),
        '/adaptations/[id]:id': newId(),
        ...campaignValues(newId(), newId()),
        ...sessionValues(newId()),
        ...meetingValues(newId(), newId()),
        ...reportValues(newId(), newId()),
        code: 'AAAAABBBBB',
      },
    },
  };
};

/** An ally, a need, a file handed in as a proof, a session in a room, the attestation of the messenger. */
const belongings = (db: Database, partner: Partner, now: number): Promise<Values> =>
  db.write({ kind: 'system', organisationId: partner.place.id }, async (tx) => {
    const [allyId, needId, evidenceId, fileId] = [newId(), newId(), newId(), newId()];
    const [sessionId, certificateId, adaptationId, code] = [newId(), newId(), newId(), newCode()];
    const owned = {
      organisationId: partner.place.id,
      byPersonId: partner.staff.personId,
      recordedAt: now,
    };
    const { ally, need, file, fileContent, evidence, evidenceItem } = tx.t;
    await tx.q
      .insert(ally)
      .values({
        id: allyId,
        ...owned,
        updatedAt: now,
        structure: 'Club de boules',
        function: 'Président',
        family: 'club',
        readyToRefer: true,
      })
      .returning({ id: ally.id });
    await tx.q
      .insert(need)
      .values({
        id: needId,
        ...owned,
        updatedAt: now,
        theme: 'health',
        description: 'Dépistage',
        source: 'ORS',
        priority: 1,
      })
      .returning({ id: need.id });
    const content = Buffer.from('%PDF-1.4\n%%EOF\n');
    await tx.q
      .insert(file)
      .values({
        id: fileId,
        organisationId: partner.place.id,
        sha256: sha256(content),
        name: 'lettre.pdf',
        mediaType: 'application/pdf',
        bytes: content.length,
        recordedAt: now,
      })
      .returning({ id: file.id });
    await tx.q.insert(fileContent).values({ fileId, content }).returning({ id: fileContent.fileId });
    await tx.q
      .insert(evidence)
      .values({ id: evidenceId, runId: partner.runId, ...owned, kind: 'file', fileId })
      .returning({ id: evidence.id });
    await tx.q
      .insert(evidenceItem)
      .values({ evidenceId, itemId: 'j03-lieu-prete' })
      .returning({ id: evidenceItem.evidenceId });
    await tx.q
      .insert(tx.t.adaptation)
      .values({
        ...{ ...owned, id: adaptationId, runId: partner.runId, itemId: 'j03-lieu-prete', reviewId: null },
        ...{ what: 'Deux lieux', why: 'La voie ferrée', touchesCore: false, shareConsent: true },
      })
      .returning({ id: tx.t.adaptation.id });
    const ofTeam = {
      organisationId: partner.place.id,
      byPersonId: partner.manager.personId,
      recordedAt: now,
    };
    const session = { title: 'Écouter', onDate: parisDate(now), startsAt: '09:30', minutes: 90, place: null };
    await insertSession(tx, { id: sessionId, ...ofTeam, ...session });
    const [callId, visitId] = [
      await aMeeting(tx, partner, { kind: 'call', now }),
      await aMeeting(tx, partner, { kind: 'fieldVisit', now }),
    ];
    await insertCertificate(tx, {
      id: certificateId,
      organisationId: partner.place.id,
      personId: partner.messenger.personId,
      code,
      frozen: attested(partner.place.name, parisDate(now)),
      issuedAt: now,
      name: 'Fatima Belkacem',
    });
    await insertHillFacts(tx, [
      {
        ...{ id: newId(), runId: partner.runId, ...owned, month: `${parisDate(now).slice(0, 7)}-01` },
        ...{ workstreamId: 'quartier', position: 2, sentence: null },
      },
    ]);
    tx.audit({ action: 'scene.belongings', object: `organisation:${partner.place.id}` });
    return {
      '/allies/[id]:id': allyId,
      '/besoins/[id]:id': needId,
      '/preuves/[id]:id': evidenceId,
      '/equipe/[id]:id': partner.messenger.personId,
      '/equipe/temps/[id]:id': partner.messenger.personId,
      '/adaptations/[id]:id': adaptationId,
      ...campaignOf(await writeCampaign(tx, partner, { now, outings: [{ onDate: parisDate(now) }] })),
      ...sessionValues(sessionId),
      ...meetingValues(callId, visitId),
      ...(await twoReports(tx, partner, now)),
      code,
    };
  });

const campaignOf = ({ id, outingIds }: CampaignMade): Values => campaignValues(id, outingIds[0] ?? '');

/** A call or a visit planned for today. */
const aMeeting = async (
  tx: WriteTx,
  { place, runId, manager }: Partner,
  { kind, now }: { kind: MeetingKind; now: number },
): Promise<string> => {
  const id = newId();
  const row = { runId, organisationId: place.id, byPersonId: manager.personId, recordedAt: now };
  await insertMeeting(tx, { ...row, id, kind, title: null });
  const when = { onDate: parisDate(now), startsAt: '14:30', minutes: 45, place: null };
  await insertDate(tx, { ...row, ...when, id: newId(), meetingId: id, cancelled: false });
  return id;
};

/** A report that was published, and a draft. */
const twoReports = async (tx: WriteTx, partner: Partner, now: number): Promise<Values> => {
  const [published, draft] = [newId(), newId()];
  const { place, runId, manager } = partner;
  const on = parisDate(now);
  const texts = { purpose: 'Aller vers.', done: '', team: '', heard: '', gaps: '' };
  for (const [id, title] of [
    [published, 'Rapport publié'],
    [draft, 'Rapport en préparation'],
  ] as const)
    await insertReport(tx, {
      ...{ id, runId, organisationId: place.id, byPersonId: manager.personId, recordedAt: now },
      ...{ title, fromOn: on, toOn: on, texts },
    });
  await insertPublished(tx, {
    reportId: published,
    code: newCode(),
    frozen: freezeReport(aReportDocument({ title: 'Rapport publié', organisation: place.name, on })),
    byPersonId: manager.personId,
    recordedAt: now,
  });
  return reportValues(published, draft);
};

const attested = (organisation: string, on: string): string =>
  freeze({
    v: 1,
    title: 'Attestation de formation',
    organisation,
    issuedOn: on,
    modules: [{ title: 'Bienvenue dans l’équipe', on, minutes: 9 }],
    sessions: [],
    minutes: 9,
    statements: ['Ce n’est pas un diplôme.'],
  });
