import type { declaringErrors } from '#src/features/milestones/declaring.errors.ts';

export const declaringSentences: Readonly<Record<keyof typeof declaringErrors, string>> = {
  'milestones.changed-meanwhile':
    '{name} a modifié ce point à {time}. Votre texte est gardé ci-dessous : comparez, puis envoyez à nouveau.',
  'milestones.draft-elsewhere':
    'Ce brouillon a changé sur un autre appareil. Les deux textes sont gardés : choisissez le bon.',
  'milestones.sent-locked': 'Ce jalon est envoyé. Pour le changer, reprenez d’abord votre envoi.',
  'milestones.automatic': 'Essaim coche ce point tout seul, dès qu’il est atteint.',
  'milestones.proof-needed': 'Ajoutez d’abord une preuve : quelques mots, un lien, une photo ou un document.',
  'milestones.form-incomplete': 'Complétez d’abord le formulaire de ce point.',
  'milestones.not-applicable': 'Ce point ne vous concerne pas : il n’y a rien à faire.',
  'milestones.item-accepted': 'Ce point est déjà validé et le reste.',
  'milestones.missing-empty': 'Dites en une phrase ce qui manque, et pourquoi.',
  'milestones.not-confirmable': 'Ce point ne demande pas de confirmation.',
  'milestones.not-declared': 'Ce point n’est pas encore déclaré. Cochez-le d’abord.',
  'milestones.already-confirmed': 'Ce point est déjà confirmé.',
  'milestones.not-confirmed': 'Ce point n’est plus confirmé.',
  'milestones.note-empty': 'Écrivez quelques mots ou ajoutez une photo.',
  'milestones.file-missing': 'Choisissez une photo ou un document.',
  'milestones.file-type': 'Ce fichier n’est pas accepté. Envoyez une photo, un PDF ou un document.',
  'milestones.file-active':
    'Ce document contient des macros ou d’autres fichiers. Enregistrez-le en PDF, puis envoyez-le.',
  'milestones.file-damaged': 'Ce fichier ne s’ouvre pas. Enregistrez-le à nouveau, puis renvoyez-le.',
  'milestones.file-too-big': 'Ce fichier est trop lourd : {size}. Le maximum est 10 Mo.',
  'milestones.file-too-many': 'Envoyez dix fichiers au plus à la fois.',
  'milestones.evidence-removed': 'Cette preuve est déjà enlevée.',
  'milestones.evidence-accepted': 'Cette preuve accompagne un point validé : elle reste.',
  'milestones.evidence-stands': 'Cette preuve est toujours là.',
  'milestones.form-stays': 'Un formulaire ne s’enlève pas. Ouvrez-le pour changer ses réponses.',
  'milestones.visit-stays': 'Le compte rendu d’une visite est corrigé par la personne qui l’a écrit.',
  'milestones.already-submitted': 'Ce jalon est déjà envoyé. Il attend une réponse.',
  'milestones.already-approved': 'Ce jalon est déjà validé.',
  'milestones.item-undeclared':
    'Il reste un point à cocher : « {item} ». Cochez-le, ou dites ce qui manque et pourquoi.',
  'milestones.item-awaits-director': 'La direction doit d’abord confirmer « {item} ».',
  'milestones.earlier-milestone':
    'Le jalon « {item} » n’est pas encore validé. Écrivez un plan daté, ou terminez-le d’abord.',
  'milestones.plan-incomplete': 'Écrivez votre plan et la date à laquelle tout sera fini.',
  'milestones.changed-since-check':
    'Ce jalon a changé depuis que vous l’avez vérifié. Relisez-le ci-dessous, puis envoyez.',
  'milestones.not-sent': 'Ce jalon n’est pas envoyé.',
  'milestones.review-begun': 'Une réponse est déjà donnée à cet envoi : il ne se reprend plus.',
  'milestones.block-empty': 'Dites en une phrase ce qui vous bloque.',
  'milestones.clearing-empty': 'Dites en une phrase ce qui a débloqué la situation.',
  'milestones.block-cleared': 'Ce blocage est déjà levé.',
  'milestones.comment-empty': 'Écrivez quelques mots.',
};
