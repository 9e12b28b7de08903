import type { ChangeClass, RequiredEvidence, Validator } from '#src/features/curriculum/curriculum.types.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { count, formatDate, formatMinutes, formatNumber } from './format.ts';

/** The differing sentences of two texts. */
export const differenceWords = {
  legend: 'Ce qui est surligné est nouveau. Ce qui est barré n’y est plus.',
  added: 'Nouveau : ',
  removed: 'Retiré : ',
  classes: {
    typo: 'Coquille',
    clarification: 'Précision',
    substance: 'Changement de fond',
  } satisfies Record<ChangeClass, string>,
  was: { changed: 'Changé', new: 'Nouveau', gone: 'Retiré', moved: 'Déplacé' },
  retitled: (before: string): string => `Ancien titre : « ${before} »`,
  counts: (added: number, removed: number): string =>
    `${count(added, 'mot ajouté', 'mots ajoutés')}, ${count(removed, 'mot retiré', 'mots retirés')}.`,
  settings: 'Aucune phrase n’a changé : seulement un réglage, par exemple ce que le formulaire vérifie.',
  nothing: 'Les textes sont les mêmes. Le résumé ou la durée sur le terrain a changé.',
} as const;

/** The parts of a released text that are no sentences, as words. */
export const readableWords = {
  right: 'Bonne réponse : ',
  wrong: 'Autre réponse : ',
  choice: 'Réponse : ',
  door: {
    closed: 'Porte fermée.',
    ajar: 'Porte entrouverte.',
    open: 'Porte ouverte.',
    talking: 'On se parle.',
  },
  core: 'Noyau de la méthode.',
  evidence: {
    document: 'Preuve : un document.',
    form: 'Preuve : un formulaire.',
    computed: 'Preuve : un calcul d’Essaim.',
    visitReport: 'Preuve : un compte rendu de visite.',
    photo: 'Preuve : une photo.',
    statement: 'Preuve : quelques mots.',
  } satisfies Record<RequiredEvidence, string>,
  validator: {
    platform: 'Réglé par Essaim.',
    manager: 'Réglé par la personne responsable.',
    director: 'Réglé par la direction.',
    mentor: 'Réglé par le mentor.',
    headOffice: 'Réglé par VoisinMalin.',
  } satisfies Record<Validator, string>,
} as const;

/** Every version of a text, for head office. */
export const historyPageWords = {
  title: (title: string): string => `Versions : ${title}`,
  heading: 'Les versions de ce texte',
  intro: (n: number): string => `${count(n, 'version parue', 'versions parues')}. Aucune ne se perd.`,
  none: 'Ce texte n’a pas de versions au registre.',
  noneText: 'Seuls les modules, les points de contrôle et les situations y sont.',
  columns: {
    version: 'Version',
    date: 'Date',
    class: 'Ampleur',
    minutes: 'À lire',
    note: 'Note',
    whole: 'Texte',
  },
  version: (n: number): string => `v${String(n)}`,
  dated: (n: number, date: IsoDate): string => `v${String(n)} – ${formatDate(date)}`,
  first: 'Première parution',
  minutes: (n: number): string => (n === 0 ? 'Rien' : formatMinutes(n)),
  noNote: 'Sans note',
  readVersion: (n: number): string => `Lire la version v${String(n)}`,
  compare: 'Comparer deux versions',
  alone: 'Aucune : lire la version entière',
  from: 'De',
  to: 'À',
  show: 'Comparer',
  difference: (from: number, to: number): string =>
    `De la version v${String(from)} à la version v${String(to)}`,
  whole: (n: number): string => `La version v${String(n)} en entier`,
  only: 'Ce texte n’a paru qu’une fois : il n’y a rien à comparer.',
  same: 'C’est deux fois la même version.',
  unknown: (text: string, most: number): string =>
    `La version « ${text} » n’existe pas. Choisissez de 1 à ${formatNumber(most)}.`,
} as const;
