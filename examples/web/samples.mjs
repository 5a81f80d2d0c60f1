// Codes for a first look. All of it is made up; what depends on the time is made when it is chosen.

const minute = 60_000;

function shop(emvqr, now) {
  const draft = {
    type: 'merchant',
    account: 'cafe@abaa',
    name: 'Angkor Cafe',
    merchantId: 'M123456',
    bank: 'Example Bank',
    merchantCategoryCode: '5814',
    currency: 'KHR',
    amount: '50000',
    expires: now + 10 * minute,
    billNumber: 'INV-7',
    storeLabel: 'Riverside',
    terminalLabel: 'T1',
    language: 'km',
    nameAlternate: 'កាហ្វេអង្គរ',
  };
  return emvqr.makeKhqr(draft, { now }).payload;
}

function person(emvqr, now) {
  return emvqr.makeKhqr({ type: 'individual', account: 'dara@abaa', name: 'Dara Sok' }, { now }).payload;
}

/** @type {{id: string, make: (emvqr: import('./npm/index.js').Emvqr, now: number) => string}[]} */
export const samples = [
  { id: 'shop', make: shop },
  { id: 'person', make: person },
  // Somebody paid less: the amount was changed and the CRC was not.
  { id: 'tampered', make: (emvqr, now) => shop(emvqr, now).replace('540550000', '540505000') },
  { id: 'expired', make: (emvqr, now) => shop(emvqr, now - 60 * minute) },
  { id: 'warnings', make: (emvqr, now) => emvqr.edit(shop(emvqr, now), { 58: 'TH', 30.01: null }).payload },
  { id: 'deceptive', make: (emvqr, now) => emvqr.edit(person(emvqr, now), { 59: 'Dara\u202ekoS\u200b' }).payload },
  {
    id: 'promptpay',
    make: () => '00020101021229370016A0000006770101110113006681234567853037645406120.505802TH6304B23A',
  },
  {
    id: 'vietqr',
    make: () =>
      '00020101021238540010A00000072701240006970436011000112233440208QRIBFTTA53037045405450005802VN62100806Coffee6304A780',
  },
  { id: 'link', make: () => 'https://example.com/pay?to=dara' },
];
