import { defineTables } from '../schema/index.ts';
import { sqliteKit } from './sqlite.kit.ts';

export const sqliteTables = defineTables(sqliteKit);

/** drizzle-kit sees named exports only; tests/db/schema.test.ts checks that none is forgotten. */
export const { organisation, person, membership, programmeRun, runPause, mentorAssignment, account, accountPerson, credential, session, throttle, oneTimeLink, learningEvent, quizAnswer, itemFact, file, fileContent, evidence, evidenceItem, evidenceRemoval, draft, submission, submissionWithdrawal, review, reviewItem, reviewUndo, reservationOpen, reservationLifted, blockFlag, blockCleared, comment, adaptation, ally, allyContact, need, adoptionRating, auditEntry, setting, setAside } = sqliteTables;
