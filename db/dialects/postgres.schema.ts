import { defineTables } from '../schema/index.ts';
import { postgresKit } from './postgres.kit.ts';

export const postgresTables = defineTables(postgresKit);

/** drizzle-kit sees named exports only; tests/db/schema.test.ts checks that none is forgotten. */
export const { organisation, person, membership, programmeRun, runPause, mentorAssignment, account, accountPerson, credential, session, throttle, oneTimeLink, learningEvent, quizAnswer, itemFact, file, fileContent, evidence, evidenceItem, evidenceRemoval, draft, submission, submissionWithdrawal, review, reviewItem, reviewUndo, reservationOpen, reservationLifted, blockFlag, blockCleared, comment, adaptation, ally, allyContact, need, adoptionRating, auditEntry, setting, setAside } = postgresTables;
