import type { PinStyle } from '#db/schema/lists.ts';

/** The cards of the demonstration's messengers, shown at `/demo`: only its own database knows them. */
export const DEMO_CARDS: readonly {
  readonly name: string;
  readonly token: string;
  readonly code: string;
  /** Null: she has not chosen one yet. */
  readonly pin: string | null;
  readonly style: PinStyle;
}[] = [
  { name: 'Fatima', token: 'carte-inventee-de-fatima', code: 'DEMFATMA', pin: '4071', style: 'digits' },
  { name: 'Awa', token: 'carte-inventee-de-awa', code: 'DEMAWA22', pin: 'bcda', style: 'pictures' },
  { name: 'Yanis', token: 'carte-inventee-de-yanis', code: 'DEMYAN22', pin: null, style: 'digits' },
];
