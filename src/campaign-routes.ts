import { path, query, searched } from './address.ts';

/** Addresses of campaigns, of the doors and of the life of the team; part of `routes`. */
export const campaignRoutes = {
  /** Where the team counts: its outings of these days. */
  doors: () => '/portes',
  campaignDoors: (id: string) => path('portes', id),
  /** The outings of these days, as a phone keeps them. */
  doorsKept: () => '/portes/hors-ligne.json',
  /** The four buttons of an outing. */
  tally: (id: string, outingId: string) => path('portes', id, outingId),
  /** The same after a tap by a plain form: at the buttons again; `done`: what to say more of, or to take back. */
  tallied: (id: string, outingId: string, done: string | undefined) =>
    `${path('portes', id, outingId)}${query({ faite: done })}#boutons`,
  /** « J’ai fini »: what a button cannot tell. */
  outingSheet: (id: string, outingId: string) => path('portes', id, outingId, 'bilan'),
  /** The totals of a sheet of paper. */
  paperEntry: (id: string, outingId: string) => path('portes', id, outingId, 'saisie'),
  paperTally: (id: string) => path('portes', id, 'imprimer'),
  /** What one’s team has planned. */
  ownOutings: () => '/sorties',
  /** The message of a campaign, as its team says it. */
  campaignMessage: (id: string) => path('portes', id, 'message'),

  campaigns: () => '/campagnes',
  newCampaign: (needId?: string) => `/campagnes/nouvelle${query({ besoin: needId })}`,
  campaign: (id: string) => path('campagnes', id),
  campaignPlan: (id: string) => path('campagnes', id, 'plan'),
  campaignOutings: (id: string) => path('campagnes', id, 'sorties'),
  campaignOuting: (id: string, outingId: string) => path('campagnes', id, 'sorties', outingId),
  /** The sheet that a team takes along. */
  outingPrint: (id: string, outingId: string) => path('campagnes', id, 'sorties', outingId, 'imprimer'),
  campaignWorkshop: (id: string) => path('campagnes', id, 'atelier'),
  campaignCheck: (id: string) => path('campagnes', id, 'preparer'),
  /** Its figures, by pass, sector, half-day or theme. */
  campaignFigures: (id: string, search?: string) => path('campagnes', id, 'chiffres') + searched(search),
  campaignDebriefs: (id: string) => path('campagnes', id, 'debriefs'),
  campaignIncidents: (id: string) => path('campagnes', id, 'incidents'),
  campaignFindings: (id: string) => path('campagnes', id, 'constats'),
  campaignCommitments: (id: string) => path('campagnes', id, 'engagements'),
  /** Giving back, step by step. */
  campaignReturn: (id: string) => path('campagnes', id, 'restitution'),
  /** Its report; `checking`: as it would be published. */
  campaignReport: (id: string, checking = false) =>
    `${path('campagnes', id, 'bilan')}${checking ? '?verifier' : ''}`,
  /** A new version, beside the one that is published. */
  campaignReportAgain: (id: string) => `${path('campagnes', id, 'bilan')}?nouvelle`,
  campaignReportPrint: (id: string) => path('campagnes', id, 'bilan', 'imprimer'),
  /** `pdf`, `xlsx` or `csv`. */
  campaignReportFile: (id: string, format: 'pdf' | 'xlsx' | 'csv') => path('campagnes', id, 'bilan', format),
  campaignGuests: (id: string) => path('campagnes', id, 'invites'),
  campaignCost: (id: string) => path('campagnes', id, 'cout'),
  /** What a commissioning partner sees of one campaign, by its link alone. */
  guest: (token: string) => path('suivi', token),
  partnerCampaigns: (slug: string) => path('partenaires', slug, 'campagnes'),
  /** `day`: its figures as they were known on the evening of a past day. */
  partnerCampaign: (slug: string, id: string, day?: string) =>
    path('partenaires', slug, 'campagnes', id) + query({ au: day }),

  teamMeetings: () => '/equipe/reunions',
  teamMeeting: (id: string) => path('equipe', 'reunions', id),
  individualTalks: () => '/equipe/points',
  plannedHours: (month?: string) => `/equipe/heures${query({ mois: month })}`,
  recruitment: () => '/equipe/recrutement',
  retention: () => '/equipe/maintien',
  budget: () => '/budget',
} as const;
