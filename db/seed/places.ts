/** An association of the demonstration and its quarter. Everything here is invented. */
export type Place = {
  readonly name: string;
  readonly slug: string;
  readonly town: string;
  /** « la cité des Tilleuls » */
  readonly area: string;
  /** « la salle de l’amicale laïque » */
  readonly hall: string;
  /** « l’amicale laïque » */
  readonly host: string;
  readonly day: 'lundi' | 'mardi' | 'mercredi' | 'jeudi' | 'vendredi';
  /** « le tarif solidaire des bus » */
  readonly theme: string;
  /** « le service mobilité de l’agglomération » */
  readonly sponsor: string;
  readonly doors: number;
  readonly messengers: number;
  /** The messengers who came with Fatima. */
  readonly team: readonly string[];
  readonly manager: string;
  readonly director: string;
  readonly staff: string;
};

export const etabli: Place = {
  name: 'L’établi (démonstration)',
  slug: 'l-etabli-demonstration',
  town: 'Brassey-les-Mines',
  area: 'la cité des Tilleuls',
  hall: 'la salle de l’amicale colombophile',
  host: 'l’amicale colombophile',
  day: 'mardi',
  theme: 'la carte de bus à tarif solidaire',
  sponsor: 'le service des transports de l’agglomération',
  doors: 240,
  messengers: 6,
  team: ['Awa', 'Yanis', 'Brahim', 'Coumba', 'Rosa'],
  manager: 'Karim',
  director: 'Odile',
  staff: 'Samir',
};

export const lirac: Place = {
  name: 'Entre-Voisins Lirac',
  slug: 'entre-voisins-lirac',
  town: 'Lirac',
  area: 'la cité du Moulin',
  hall: 'la petite salle du foyer rural',
  host: 'le foyer rural',
  day: 'jeudi',
  theme: 'l’inscription à la cantine',
  sponsor: 'la caisse des écoles',
  doors: 180,
  messengers: 5,
  team: ['Malika', 'Dylan', 'Ginette', 'Idriss'],
  manager: 'Inès',
  director: 'Bruno',
  staff: 'Lila',
};

export const orsanne: Place = {
  name: 'Coup de Main Orsanne',
  slug: 'coup-de-main-orsanne',
  town: 'Orsanne',
  area: 'les rues de la Fosse-Neuve',
  hall: 'l’arrière-salle du café associatif',
  host: 'le café associatif',
  day: 'lundi',
  theme: 'les aides au permis de conduire',
  sponsor: 'la mission locale',
  doors: 210,
  messengers: 5,
  team: ['Kévin', 'Samira', 'Odette', 'Mourad'],
  manager: 'Mehdi',
  director: 'Françoise',
  staff: 'Jeanne',
};

export const brevil: Place = {
  name: 'Les Passeurs de Brévil',
  slug: 'les-passeurs-de-brevil',
  town: 'Brévil',
  area: 'le coron des Marronniers',
  hall: 'la salle paroissiale',
  host: 'la paroisse',
  day: 'vendredi',
  theme: 'l’atelier de réparation de vélos',
  sponsor: 'le centre social',
  doors: 200,
  messengers: 5,
  team: ['Sonia', 'Bakary', 'Lucette', 'Enzo'],
  manager: 'Solène',
  director: 'Antoine',
  staff: 'Rachid',
};

export const ormes: Place = {
  name: 'La Maison des Ormes',
  slug: 'la-maison-des-ormes',
  town: 'Vaudray',
  area: 'la cité des Ormes',
  hall: 'le réfectoire de l’ancienne école',
  host: 'la ville de Vaudray',
  day: 'mercredi',
  theme: 'la bibliothèque à domicile',
  sponsor: 'la médiathèque intercommunale',
  doors: 220,
  messengers: 6,
  team: ['Hawa', 'Jordan', 'Monique', 'Selim', 'Ludivine'],
  manager: 'Gaëlle',
  director: 'Thierry',
  staff: 'Nour',
};

export const sambry: Place = {
  name: 'Les Portes de Sambry',
  slug: 'les-portes-de-sambry',
  town: 'Sambry',
  area: 'le quartier des Écluses',
  hall: 'la maison éclusière',
  host: 'le club d’aviron',
  day: 'jeudi',
  theme: 'les jardins partagés à louer',
  sponsor: 'le syndicat des berges',
  doors: 260,
  messengers: 7,
  team: ['Aminata', 'Théo', 'Paulette', 'Farid', 'Océane', 'Marcel'],
  manager: 'Zohra',
  director: 'Patrick',
  staff: 'Émile',
};
