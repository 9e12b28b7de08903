import type { ErrorCode, ErrorDetails } from '#src/shared/errors.ts';
import { accountsSentences } from './errors/accounts.fr.ts';
import { adoptionSentences } from './errors/adoption.fr.ts';
import { campaignsSentences } from './errors/campaigns.fr.ts';
import { costsSentences } from './errors/costs.fr.ts';
import { curriculumSentences } from './errors/curriculum.fr.ts';
import { doorsSentences } from './errors/doors.fr.ts';
import { formsSentences } from './errors/forms.fr.ts';
import { guestsSentences } from './errors/guests.fr.ts';
import { hillSentences } from './errors/hill.fr.ts';
import { learningSentences } from './errors/learning.fr.ts';
import { managementSentences } from './errors/management.fr.ts';
import { meetingsSentences } from './errors/meetings.fr.ts';
import { mentoringSentences } from './errors/mentoring.fr.ts';
import { messageSentences } from './errors/message.fr.ts';
import { milestonesSentences } from './errors/milestones.fr.ts';
import { organisationsSentences } from './errors/organisations.fr.ts';
import { teamSentences } from './errors/team.fr.ts';
import { practiceSentences } from './errors/practice.fr.ts';
import { outboxSentences } from './errors/outbox.fr.ts';
import { restitutionSentences } from './errors/restitution.fr.ts';
import { reportsSentences } from './errors/reports.fr.ts';
import { trainingSentences } from './errors/training.fr.ts';

/** One French sentence per error code, saying what to do. `{name}` is replaced by the error's detail. */
const sentences: Readonly<Record<ErrorCode, string>> = {
  'not-found': 'Cette page n’existe pas.',
  forbidden: 'Cette page est réservée à d’autres personnes.',
  unauthenticated: 'Vous êtes resté longtemps sans rien faire. Entrez à nouveau pour continuer.',
  'bad-request': 'L’envoi n’a pas pu être lu. Revenez à la page précédente et recommencez.',
  'unknown-action': 'Cette action n’existe pas ici. Rechargez la page et recommencez.',
  'body-too-large': 'Ce fichier est trop lourd. Le maximum est 10 Mo.',
  'field.empty': 'Écrivez quelques mots.',
  'field.too-long': 'Ce texte est trop long. Raccourcissez-le.',
  'field.date': 'Écrivez une date qui existe, par exemple 24/11/2026.',
  'field.date-far': 'Cette date est trop loin. Vérifiez l’année.',
  'field.number': 'Écrivez un nombre entier, sans virgule : 0 ou plus.',
  'field.choice': 'Choisissez une réponse dans la liste.',
  'field.link': 'Écrivez une adresse qui commence par https://',
  'resident.contact': 'Retirez le numéro ou l’e-mail. On ne garde rien sur les habitants.',
  'resident.address': 'Retirez l’adresse ou le numéro de porte. On ne garde rien sur les habitants.',
  'resident.name': 'Retirez le nom de la personne. On ne garde rien sur les habitants.',
  unavailable: 'Le site est très occupé. Réessayez dans quelques minutes.',
  internal: 'Le site a un problème. Réessayez dans quelques minutes.',
  ...accountsSentences,
  ...organisationsSentences,
  ...curriculumSentences,
  ...learningSentences,
  ...teamSentences,
  ...practiceSentences,
  ...adoptionSentences,
  ...formsSentences,
  ...guestsSentences,
  ...hillSentences,
  ...messageSentences,
  ...milestonesSentences,
  ...meetingsSentences,
  ...restitutionSentences,
  ...campaignsSentences,
  ...mentoringSentences,
  ...outboxSentences,
  ...doorsSentences,
  ...trainingSentences,
  ...managementSentences,
  ...costsSentences,
  ...reportsSentences,
};

/** The sentence of a code, its `{details}` filled in. */
export const sentenceOf = (code: ErrorCode, details: ErrorDetails = {}): string =>
  sentences[code].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? ''));

/** True when the text is one of our codes (zod messages carry codes). */
export const isErrorCode = (text: string): text is ErrorCode => Object.hasOwn(sentences, text);
