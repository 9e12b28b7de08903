import type { Mood } from '#src/ui/pictures/doorways.ts';
import { formatMinutes, formatNumber, ofName } from './format.ts';

const scenarioMoods = {
  closed: 'La porte est fermée.',
  ajar: 'La porte est entrouverte.',
  open: 'La porte est ouverte.',
  talking: 'On discute sur le pas de la porte.',
} satisfies Record<Mood, string>;

/** « Au pas de la porte »: conversations to try. */
export const scenarioWords = {
  title: 'Au pas de la porte',
  practice: 'S’entraîner',
  row: 'Choisir quoi répondre, comme devant une porte.',
  intro: 'Une porte, une personne, et vous choisissez quoi répondre.',
  none: 'La première situation arrive bientôt.',
  noneText: 'Elle s’ouvrira ici.',
  privacy: 'Personne ne voit vos réponses. Essaim ne les garde pas.',
  invented: 'Histoire inventée.',
  practise: 'Ce qu’on travaille',
  minutes: (n: number): string => `${formatMinutes(n)} environ`,
  knock: 'Frapper à la porte',
  print: 'Imprimer pour jouer en équipe',

  moods: scenarioMoods,
  /** « La porte est ouverte : Entrez donc. » Two scenes may show the same door. */
  sceneTitle: (mood: Mood, said: string): string => `${scenarioMoods[mood].replace(/\.$/, '')} : ${said}`,
  labelled: (label: string): string => `${label} :`,
  quoted: (line: string): string => `« ${line} »`,
  youSaid: 'Vous : ',
  ask: 'Que faites-vous ?',
  back: 'Revenir une réplique',

  protected: 'Ce que vous avez protégé',
  keep: 'Ce qu’on peut retenir',
  again: 'Refaire autrement',
  discuss: 'En parler avec mon équipe',
  transcript: 'Relire toute la conversation',
  share: 'Pour la montrer à une personne de l’équipe, envoyez-lui l’adresse de cette page.',

  printPlay: 'Pour jouer à plusieurs',
  printSteps: (name: string): readonly string[] => [
    `Une personne prend la voix ${ofName(name)} et garde la feuille.`,
    'Une autre choisit ses réponses. On suit les numéros.',
    'Les autres regardent la porte : qu’est-ce qui l’ouvre, qu’est-ce qui la ferme ?',
    'À la fin, on parle de la question. On ne note personne.',
  ],
  scene: (n: number): string => `Scène ${formatNumber(n)}`,
  ending: (n: number): string => `Scène ${formatNumber(n)} : une fin`,
  goTo: (n: number): string => `aller à la scène ${formatNumber(n)}`,
} as const;
