import { and, asc, eq, isNotNull } from 'drizzle-orm';
import type { Database, ReadTx } from '#db/types.ts';
import { etabli, lirac, orsanne, ormes, sambry } from '#db/seed/places.ts';
import { DEMO_CARDS, inviteAccount } from '#src/features/accounts/index.ts';
import { loadCampaigns } from '#src/features/doors/index.ts';
import { DEMO_GUEST_TOKEN } from '#src/features/guests/index.ts';
import { listReports } from '#src/features/reports/reports.store.ts';
import { routes } from '#src/routes.ts';
import { addMonths, parisDate } from '#src/shared/time.ts';

type Parameters = Readonly<Record<string, string>>;

export type Places = {
  /** Every address to try for a pattern of src/routes.ts; throws for a pattern with parameters it does not know. */
  readonly addressesOf: (pattern: string) => string[];
  readonly sections: { readonly messenger: [string, string]; readonly staff: [string, string] };
};

const started = { messenger: 'bienvenue-dans-l-equipe', staff: 'la-carte-des-allies' };
/** A module that nobody began, and one that its readers finished. */
const modules = [
  'expliquer-sans-faire-peur',
  'l-essentiel-de-la-methode',
  'transmettre-sans-faire-a-la-place',
  ...Object.values(started),
];

/** Parameters by pattern, out of the seeded demonstration: an address of each kind, in several states. */
export const readPlaces = async (db: Database): Promise<Places> => {
  const scope = { kind: 'system', organisationId: null } as const;
  const found = await db.read(scope, readIds);
  const token = await db.write(scope, (tx) => inviteAccount(tx, found.accountId, Date.now()));
  const lastMonth = addMonths(parisDate(Date.now()), -1);
  const ofModules = modules.map((slug) => ({ slug }));
  const tools = ['carte-des-allies', 'cout-vrai-d-une-campagne'].map((slug) => ({ slug }));
  const texts = ['M03-A', 'MSG-01', 'j03-allies-rencontres', 'SIT-01', 'badge', 'OUT-01'].map((id) => ({
    id,
  }));
  const codes = found.certificates.map((code) => ({ code }));
  const sessions = found.sessions.map((id) => ({ id }));
  const known: Readonly<Record<string, readonly Parameters[]>> = {
    '/aide/[sujet]': [{ sujet: 'commencer-un-module' }, { sujet: 'deposer-une-photo' }],
    '/invite/[jeton]': [{ jeton: token }],
    '/e/[jeton]': [{ jeton: DEMO_CARDS[0]?.token ?? '' }],
    '/modules/[slug]': ofModules,
    '/modules/[slug]/[section]': [
      { slug: started.messenger, section: 'msg-01-ecouter' },
      { slug: started.staff, section: 'm03-a-exemple' },
      { slug: 'transmettre-sans-faire-a-la-place', section: 'men-01-place' },
    ],
    '/modules/[slug]/questions': ofModules,
    '/modules/[slug]/questions/[question]': [
      { slug: started.messenger, question: 'msg-01-q-scene' },
      { slug: started.staff, question: 'm03-a-q-carnet' },
    ],
    '/modules/[slug]/fin': ofModules,
    '/modules/[slug]/essai': [{ slug: started.messenger }],
    '/modules/[slug]/nouveau': [{ slug: started.staff }],
    '/modules/[slug]/imprimer': [{ slug: started.messenger }, { slug: started.staff }],
    '/parcours/[mois]': [{ mois: '1' }, { mois: '7' }, { mois: '12' }],
    '/parcours/[mois]/imprimer': [{ mois: '7' }],
    '/mots/[slug]': [{ slug: 'badge' }, { slug: 'foyer' }],
    '/situations/[slug]': [{ slug: 'pas-le-temps' }],
    '/situations/[slug]/[scene]': [
      { slug: 'pas-le-temps', scene: 'sit-01-porte' },
      { slug: 'pas-le-temps', scene: 'sit-01-adresse' },
      { slug: 'pas-le-temps', scene: 'sit-01-fin-jeudi' },
    ],
    '/situations/[slug]/imprimer': [{ slug: 'pas-le-temps' }],
    '/outils/[slug]': tools,
    '/outils/[slug]/fichier': tools,
    '/jalons/[id]': [{ id: 'j03' }, { id: 'j07' }, { id: 'j12' }],
    '/jalons/[id]/points/[item]': [
      { id: 'j03', item: 'j03-allies-rencontres' },
      { id: 'j07', item: 'j07-alerte-testee' },
    ],
    '/jalons/[id]/points/[item]/formulaire': [
      { id: 'j02', item: 'j02-immersion-carnet' },
      { id: 'j07', item: 'j07-plan-des-sorties' },
    ],
    '/jalons/[id]/verifier': [{ id: 'j07' }],
    '/jalons/[id]/historique': [{ id: 'j03' }],
    '/point-du-mois/[mois]': [{ mois: lastMonth.slice(0, 7) }],
    '/preuves/[id]': found.evidence.map((id) => ({ id })),
    '/attestations/[code]': codes,
    '/attestations/[code]/imprimer': codes,
    '/attestations/[code]/fichier': codes,
    '/equipe/seances/[id]': sessions,
    '/equipe/seances/[id]/feuille': sessions.slice(0, 1),
    '/equipe/reunions/[id]': found.teamMeetings.map((id) => ({ id })),
    '/campagnes/[id]/cout': found.campaigns.map((id) => ({ id })),
    '/appels/[id]': found.meetings.map((id) => ({ id })),
    '/equipe/temps/[id]': found.messengers.map((id) => ({ id })),
    '/exports/[tableau]/definitions': ['points-de-controle', 'allies', 'contenus'].map((tableau) => ({
      tableau,
    })),
    '/exports/[tableau]/[format]': [{ tableau: 'besoins', format: 'csv' }],
    '/rapports/[id]': [...found.reports.published, ...found.reports.drafts].map((id) => ({ id })),
    '/rapports/[id]/verifier': found.reports.drafts.map((id) => ({ id })),
    '/rapports/[id]/imprimer': found.reports.published.map((id) => ({ id })),
    '/rapports/[id]/fichier': found.reports.published.map((id) => ({ id })),
    ...found.campaignPages,
    '/allies/[id]': found.allies.map((id) => ({ id })),
    '/besoins/[id]': found.needs.map((id) => ({ id })),
    '/campagnes/[id]': found.campaigns.map((id) => ({ id })),
    '/campagnes/[id]/atelier': found.campaigns.map((id) => ({ id })),
    '/campagnes/[id]/plan': found.campaigns.map((id) => ({ id })),
    '/campagnes/[id]/sorties': found.campaigns.map((id) => ({ id })),
    '/campagnes/[id]/preparer': found.campaigns.map((id) => ({ id })),
    '/campagnes/[id]/sorties/[sortie]': found.outings,
    '/campagnes/[id]/sorties/[sortie]/imprimer': found.outings.slice(0, 1),
    '/equipe/[id]': found.team.map((id) => ({ id })),
    ...doorPlaces(found.doors),
    '/partenaires/[slug]': [etabli, lirac, orsanne, ormes, sambry].map(({ slug }) => ({ slug })),
    '/partenaires/[slug]/jalons/[jalon]': [
      { slug: etabli.slug, jalon: 'j03' },
      { slug: ormes.slug, jalon: 'j10' },
      { slug: orsanne.slug, jalon: 'j04' },
    ],
    '/partenaires/[slug]/jalons/[jalon]/historique': [{ slug: etabli.slug, jalon: 'j03' }],
    '/partenaires/[slug]/jalons/[jalon]/points/[item]': [
      { slug: etabli.slug, jalon: 'j03', item: 'j03-allies-rencontres' },
    ],
    '/partenaires/[slug]/grille': [{ slug: etabli.slug }, { slug: sambry.slug }],
    '/partenaires/[slug]/grille/[pilier]': [{ slug: etabli.slug, pilier: 'p4' }],
    '/grille/[date]': [{ date: '2026-01-05' }],
    '/grille/piliers/[pilier]': [{ pilier: 'p1' }],
    '/partenaires/[slug]/echanges': [{ slug: etabli.slug }],
    '/partenaires/[slug]/points': [{ slug: etabli.slug }, { slug: lirac.slug }],
    '/partenaires/[slug]/appels': [{ slug: etabli.slug }, { slug: lirac.slug }],
    '/partenaires/[slug]/appels/[id]': found.calls.map((id) => ({ slug: etabli.slug, id })),
    '/partenaires/[slug]/visites': [{ slug: etabli.slug }, { slug: lirac.slug }],
    '/partenaires/[slug]/visites/[id]': found.visits.map((id) => ({ slug: etabli.slug, id })),
    '/suivi/[jeton]': [{ jeton: DEMO_GUEST_TOKEN }],
    '/campagnes/[id]/invites': found.campaigns.map((id) => ({ id })),
    '/campagnes/[id]/chiffres': found.campaigns.map((id) => ({ id })),
    '/partenaires/[slug]/campagnes': [{ slug: etabli.slug }, { slug: lirac.slug }],
    '/partenaires/[slug]/campagnes/[id]': found.campaigns.map((id) => ({ slug: etabli.slug, id })),
    '/partenaires/[slug]/passation': [etabli, sambry].map(({ slug }) => ({ slug })),
    '/adaptations/[id]': found.adaptations.map((id) => ({ id })),
    '/partenaires/[slug]/fiche': [{ slug: etabli.slug }, { slug: sambry.slug }],
    '/gestion/contenus/[id]': texts,
    '/gestion/contenus/[id]/apercu': texts,
    '/gestion/situations/[slug]': [{ slug: 'pas-le-temps' }],
    '/gestion/contenus/[id]/historique': ['M03-A', 'j06-acte-immediat', 'SIT-01'].map((id) => ({ id })),
    '/gestion/partenaires/[slug]': [{ slug: etabli.slug }, { slug: sambry.slug }],
    '/gestion/partenaires/[slug]/terminer': [{ slug: etabli.slug }, { slug: sambry.slug }],
    '/gestion/partenaires/[slug]/nouveau-compagnonnage': [{ slug: etabli.slug }, { slug: sambry.slug }],
  };
  return {
    addressesOf: (pattern) => {
      if (pattern === routes.search())
        return [pattern, ...['badge', 'logemant', 'zzzzzz'].map((typed) => routes.search(typed))];
      if (!pattern.includes('[')) return [pattern];
      const values = known[pattern];
      if (values === undefined)
        throw new Error(`tests/support/demo-places.ts has no parameters for ${pattern}`);
      return values.map((one) => fill(pattern, one));
    },
    sections: {
      messenger: [
        routes.section(started.messenger, 'msg-01-bienvenue'),
        routes.section(started.messenger, 'msg-01-ecouter'),
      ],
      staff: [
        routes.section(started.staff, 'm03-a-situation'),
        routes.section(started.staff, 'm03-a-questions'),
      ],
    },
  };
};

const fill = (pattern: string, parameters: Parameters): string =>
  pattern.replaceAll(/\[(\w+)\]/g, (_, name: string) => {
    const value = parameters[name];
    if (value === undefined) throw new Error(`tests/support/demo-places.ts has no [${name}] for ${pattern}`);
    return encodeURIComponent(value);
  });

/** `team`: who asked for help, and who left. */
type Ids = Readonly<
  Record<
    | 'adaptations'
    | 'allies'
    | 'needs'
    | 'evidence'
    | 'certificates'
    | 'sessions'
    | 'messengers'
    | 'team'
    | 'meetings'
    | 'calls'
    | 'visits'
    | 'teamMeetings'
    | 'campaigns',
    string[]
  >
> & {
  /** A past outing and one to come. */
  readonly outings: readonly { readonly id: string; readonly sortie: string }[];
  readonly accountId: string;
  /** Pages of what a campaign gives back. */
  readonly campaignPages: Readonly<Record<string, readonly Parameters[]>>;
  readonly doors: readonly DoorPlace[];
  readonly reports: Readonly<Record<'published' | 'drafts', string[]>>;
};

/** The pages of outings at the doors: one that is closed, today's. */
const doorPlaces = (outings: readonly DoorPlace[]): Readonly<Record<string, readonly Parameters[]>> => ({
  '/portes/[campagne]': outings.map(({ campagne }) => ({ campagne })).slice(0, 1),
  '/portes/[campagne]/message': outings.map(({ campagne }) => ({ campagne })).slice(0, 1),
  '/portes/[campagne]/imprimer': outings.map(({ campagne }) => ({ campagne })).slice(0, 1),
  '/portes/[campagne]/[lieu]': outings,
  '/portes/[campagne]/[lieu]/bilan': outings,
  '/portes/[campagne]/[lieu]/saisie': outings,
});

type DoorPlace = { readonly campagne: string; readonly lieu: string };

/** Outings of the demonstration's messenger: the first one, and today's. */
const doorsOf = async (tx: ReadTx, organisationId: string): Promise<DoorPlace[]> => {
  const today = parisDate(Date.now());
  const campaigns = await loadCampaigns(tx, [organisationId], Date.now());
  return campaigns.flatMap(({ id, outings }) =>
    outings
      .filter(({ onDate, memberIds }, rank) => memberIds.length > 0 && (rank === 0 || onDate === today))
      .map((outing) => ({ campagne: id, lieu: outing.id })),
  );
};

const readIds = async (tx: ReadTx): Promise<Ids> => {
  const { organisation, ally, need, evidence, membership, accountPerson, helpRequest } = tx.t;
  const { adaptation, certificate, trainingSession, meeting } = tx.t;
  const [home] = await tx.q
    .select({ id: organisation.id })
    .from(organisation)
    .where(eq(organisation.slug, etabli.slug));
  const organisationId = home?.id ?? '';
  const idOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);
  const accounts = await tx.q
    .select({ id: accountPerson.accountId })
    .from(accountPerson)
    .innerJoin(membership, eq(membership.personId, accountPerson.personId))
    .where(and(eq(membership.organisationId, organisationId), eq(membership.role, 'staff')));
  const left = await tx.q
    .select({ id: membership.personId })
    .from(membership)
    .where(
      and(
        eq(membership.organisationId, organisationId),
        eq(membership.role, 'messenger'),
        isNotNull(membership.endsOn),
      ),
    );
  const waiting = await tx.q
    .select({ id: helpRequest.personId })
    .from(helpRequest)
    .where(eq(helpRequest.organisationId, organisationId));
  const reports = await listReports(tx, [organisationId]);
  const reportIds = (published: boolean): string[] =>
    reports.filter(({ publishedAt }) => (publishedAt !== null) === published).map(({ id }) => id);
  const meetings = await tx.q
    .select({ id: meeting.id, kind: meeting.kind })
    .from(meeting)
    .where(eq(meeting.organisationId, organisationId))
    .orderBy(asc(meeting.recordedAt));
  const campaigns = await loadCampaigns(tx, [organisationId], Date.now());
  const outings = campaigns.flatMap(({ id, outings: all }) =>
    [all[0], all.at(-1)].flatMap((one) => (one === undefined ? [] : [{ id, sortie: one.id }])),
  );
  const calls = meetings.filter(({ kind }) => kind === 'call');
  const visits = meetings.filter(({ kind }) => kind !== 'call');
  return {
    campaigns: idOf(campaigns),
    outings,
    doors: await doorsOf(tx, organisationId),
    meetings: idOf(meetings),
    calls: idOf(calls),
    visits: idOf(visits),
    reports: { published: reportIds(true), drafts: reportIds(false) },
    team: idOf([...waiting, ...left]),
    campaignPages: await campaignPages(tx, organisationId),
    accountId: accounts[0]?.id ?? '',
    teamMeetings: idOf(
      await tx.q
        .select({ id: tx.t.teamMeeting.id })
        .from(tx.t.teamMeeting)
        .where(eq(tx.t.teamMeeting.organisationId, organisationId))
        .orderBy(asc(tx.t.teamMeeting.recordedAt)),
    ),
    adaptations: idOf(
      await tx.q
        .select({ id: adaptation.id })
        .from(adaptation)
        .where(eq(adaptation.organisationId, organisationId))
        .limit(1),
    ),
    allies: idOf(
      await tx.q
        .select({ id: ally.id })
        .from(ally)
        .where(eq(ally.organisationId, organisationId))
        .orderBy(asc(ally.id))
        .limit(1),
    ),
    needs: idOf(
      await tx.q
        .select({ id: need.id })
        .from(need)
        .where(eq(need.organisationId, organisationId))
        .orderBy(asc(need.id))
        .limit(1),
    ),
    evidence: idOf(
      await tx.q
        .select({ id: evidence.id })
        .from(evidence)
        .where(and(eq(evidence.organisationId, organisationId), eq(evidence.kind, 'file')))
        .orderBy(asc(evidence.id))
        .limit(1),
    ),
    certificates: idOf(
      await tx.q
        .select({ id: certificate.code })
        .from(certificate)
        .where(eq(certificate.organisationId, organisationId)),
    ),
    sessions: idOf(
      await tx.q
        .select({ id: trainingSession.id })
        .from(trainingSession)
        .where(eq(trainingSession.organisationId, organisationId))
        .orderBy(asc(trainingSession.onDate)),
    ),
    messengers: idOf(
      await tx.q
        .select({ id: membership.personId })
        .from(membership)
        .where(and(eq(membership.organisationId, organisationId), eq(membership.role, 'messenger')))
        .orderBy(asc(membership.personId))
        .limit(1),
    ),
  };
};

/** Reports are published at Sambry, which its guides read; L'établi writes its own. */
const campaignPages = async (
  tx: ReadTx,
  organisationId: string,
): Promise<Readonly<Record<string, readonly Parameters[]>>> => {
  const { campaign, campaignReport } = tx.t;
  const own = await tx.q
    .select({ id: campaign.id })
    .from(campaign)
    .where(eq(campaign.organisationId, organisationId));
  const published = await tx.q.select({ id: campaignReport.campaignId }).from(campaignReport);
  const ids = own.map(({ id }) => ({ id })).slice(0, 1);
  const reports = published.map(({ id }) => ({ id })).slice(0, 1);
  const pages = ['debriefs', 'incidents', 'constats', 'engagements', 'restitution', 'bilan'];
  return {
    ...Object.fromEntries(pages.map((page) => [`/campagnes/[id]/${page}`, ids])),
    '/campagnes/[id]/bilan/imprimer': reports,
    '/campagnes/[id]/bilan/[format]': reports.map(({ id }) => ({ id, format: 'csv' })),
  };
};
