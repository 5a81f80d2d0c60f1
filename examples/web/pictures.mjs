// The QR code and the KHQR card of a payload, shown as images and saved as files. A drawing is never part of the page
// itself: an image runs nothing, whatever stands in it.
import { element } from './dom.mjs';
import { save, svgBlob, svgPng, symbolPng } from './download.mjs';
import { say } from './language.mjs';

const cardWidth = 1200;

function pictureBox(id, kind) {
  const image = element('img', { id, alt: '', hidden: true });
  const buttons = ['svg', 'png'].map((format) =>
    element('button', { type: 'button', class: 'small', 'data-save': `${kind}-${format}` }),
  );
  const none = element('p', { class: 'hint', hidden: true });
  const title = element('h4', { 'data-say': `pictures.${kind}` });
  const figure = element(
    'div',
    { class: `picture ${kind}` },
    title,
    image,
    none,
    element('div', { class: 'buttons' }, buttons),
  );
  return { figure, image, buttons, none, address: '' };
}

/** Shows a drawing, or says why there is none. */
function put(box, svg, alt, why) {
  URL.revokeObjectURL(box.address);
  box.address = svg === undefined ? '' : URL.createObjectURL(svgBlob(svg));
  box.image.hidden = svg === undefined;
  box.image.alt = svg === undefined ? '' : alt;
  if (svg === undefined) box.image.removeAttribute('src');
  else box.image.src = box.address;
  box.none.hidden = svg !== undefined;
  box.none.textContent = why;
  for (const button of box.buttons) button.disabled = svg === undefined;
}

function attempt(draw) {
  try {
    return draw();
  } catch {
    return undefined;
  }
}

/**
 * @param {HTMLElement} root where the pictures go
 * @param {string} prefix before their ids: '' or 'make-'
 * @param {any} draw what draw.mjs loaded
 * @param {(message: string) => void} notify
 * @returns {{show: (payload: string, about: {name?: string, lenient?: boolean}) => void, speak: () => void}}
 */
export function createPictures(root, prefix, draw, notify) {
  const qr = pictureBox(`${prefix}qr`, 'qr');
  const card = pictureBox(`${prefix}card`, 'card');
  let payload = '';
  let drawn = {};
  const makers = {
    'qr-svg': () => svgBlob(drawn.qr),
    'qr-png': () => symbolPng(draw.symbol(payload)),
    'card-svg': () => svgBlob(drawn.card),
    'card-png': () => svgPng(drawn.card, cardWidth),
  };
  root.addEventListener('click', async (event) => {
    const what = event.target.closest('[data-save]')?.dataset.save;
    if (what === undefined) return;
    try {
      save(await makers[what](), what.replace('-', '.').replace('card', 'khqr-card'));
    } catch {
      notify(say('pictures.failed'));
    }
  });
  root.append(qr.figure, card.figure);
  return {
    show(next, { name = '', lenient = false }) {
      payload = next;
      const edition = lenient ? 'legacy' : 'current';
      // Without a clock: a code that has expired has a card all the same.
      drawn = {
        qr: attempt(() => draw.svg(payload, { modulePixels: 8, quietZone: 4 })),
        card: attempt(() => draw.card(payload, { width: cardWidth, edition })),
      };
      put(qr, drawn.qr, say('pictures.qr_alt'), say('pictures.no_qr'));
      put(card, drawn.card, say('pictures.card_alt', { name }), say('pictures.no_card'));
    },
    speak() {
      for (const [box, kind] of [
        [qr, 'qr'],
        [card, 'card'],
      ]) {
        box.buttons.forEach((button, index) => {
          const format = ['SVG', 'PNG'][index];
          button.textContent = say('pictures.save', { format });
          button.setAttribute('aria-label', say(`pictures.save_${kind}`, { format }));
        });
      }
    },
  };
}
