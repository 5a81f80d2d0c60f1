// The fields of the form that makes a KHQR: its one table.

/**
 * A field: its name is a member of KhqrDraft, `paths` the objects it becomes. `only` says when it is there,
 * `required` when it must be filled in, by what else is chosen; `hint` that there are words about it.
 * @typedef {{name: string, paths?: string[], kind?: string, choices?: string[], required?: Record<string, string>,
 *   hint?: boolean, only?: Record<string, string>, inputmode?: string, value?: string, longest?: number}} FormField
 */

/** @type {{title: string, fields: FormField[]}[]} */
export const parts = [
  {
    title: 'payee',
    fields: [
      { name: 'type', kind: 'radio', choices: ['merchant', 'individual'], value: 'merchant' },
      {
        name: 'account',
        paths: ['29.00', '30.00', '29', '30'],
        required: {},
        hint: true,
        longest: 32,
        inputmode: 'email',
      },
      { name: 'name', paths: ['59'], required: {}, longest: 25 },
      { name: 'city', paths: ['60'], hint: true, longest: 15 },
      { name: 'merchantId', paths: ['30.01'], only: { type: 'merchant' }, required: {}, longest: 32 },
      { name: 'accountInformation', paths: ['29.01'], only: { type: 'individual' }, longest: 32 },
      { name: 'bank', paths: ['29.02', '30.02'], required: { type: 'merchant' }, longest: 32 },
      { name: 'merchantCategoryCode', paths: ['52'], hint: true, inputmode: 'numeric' },
    ],
  },
  {
    title: 'amount',
    fields: [
      { name: 'kind', paths: ['01'], kind: 'radio', choices: ['static', 'dynamic'], value: 'static' },
      { name: 'currency', paths: ['53'], kind: 'radio', choices: ['KHR', 'USD'], value: 'KHR' },
      { name: 'amount', paths: ['54'], only: { kind: 'dynamic' }, required: {}, inputmode: 'decimal', longest: 13 },
      {
        name: 'expiresIn',
        only: { kind: 'dynamic' },
        kind: 'select',
        choices: ['2', '10', '60', '1440', 'at', 'never'],
        value: '10',
      },
      { name: 'expires', paths: ['99.01'], only: { kind: 'dynamic', expiresIn: 'at' }, kind: 'datetime-local' },
    ],
  },
  {
    title: 'details',
    fields: [
      { name: 'billNumber', paths: ['62.01'], longest: 25 },
      { name: 'mobileNumber', paths: ['62.02'], inputmode: 'tel', longest: 25 },
      { name: 'storeLabel', paths: ['62.03'], longest: 25 },
      { name: 'terminalLabel', paths: ['62.07'], longest: 25 },
      { name: 'purpose', paths: ['62.08', '62'], longest: 25 },
    ],
  },
  {
    title: 'language',
    fields: [
      { name: 'language', paths: ['64.00'], hint: true },
      { name: 'nameAlternate', paths: ['64.01', '64'], longest: 25 },
      { name: 'cityAlternate', paths: ['64.02'], longest: 15 },
    ],
  },
  {
    title: 'special',
    fields: [
      { name: 'unionPay', paths: ['15'], hint: true },
      { name: 'created', paths: ['99.00'], hint: true, kind: 'datetime-local' },
      { name: 'edition', kind: 'select', choices: ['current', 'legacy'], value: 'current' },
    ],
  },
];
