/** What month.yaml may ask of a team: forms of its own fields, or a register. */

export type Option = { readonly id: string; readonly label: string };

type FieldBase = {
  readonly id: string;
  readonly label: string;
  readonly help?: string;
  readonly required?: boolean;
};

/** A field of a form, or a column of its rows. */
export type PlainField = FieldBase &
  (
    | { readonly kind: 'text' | 'longText' | 'date' | 'yesNo' }
    | { readonly kind: 'number'; readonly min?: number; readonly max?: number; readonly unit?: string }
    | { readonly kind: 'choice' | 'choices'; readonly options: readonly Option[] }
  );

/** Rows are flat: no rows inside rows. */
export type RowsField = FieldBase & {
  readonly kind: 'rows';
  readonly rowLabel: string;
  readonly addLabel: string;
  readonly fields: readonly PlainField[];
};

export type Field = PlainField | RowsField;
export type FieldKind = Field['kind'];

/** `rule` follows the grammar of month.yaml, e.g. `distinct(equipe.nom) >= 3`; `message` says what to do. */
export type FormCheck = { readonly rule: string; readonly message: string };

export type RegisterName = 'allies' | 'needs' | 'selfAssessment';

export type RegisterForm = {
  readonly register: RegisterName;
  readonly intro?: string;
  readonly checks: readonly FormCheck[];
};

export type FieldsForm = {
  readonly intro?: string;
  readonly fields: readonly Field[];
  readonly checks: readonly FormCheck[];
};

/** A form either opens a register (`'register' in form`) or has fields of its own. */
export type FormDefinition = RegisterForm | FieldsForm;
