// Several codes in one picture: the picture with a number at each, and a button for each.
import { element } from './dom.mjs';
import { say } from './language.mjs';
import { characters } from './text.mjs';

const width = 480;

function numbered(canvas, found) {
  const scale = Math.min(1, width / canvas.width);
  const copy = element('canvas', { role: 'img', 'aria-label': say('choices.picture', { count: found.length }) });
  copy.width = Math.round(canvas.width * scale);
  copy.height = Math.round(canvas.height * scale);
  const pen = copy.getContext('2d');
  pen.drawImage(canvas, 0, 0, copy.width, copy.height);
  pen.lineWidth = 3;
  pen.font = 'bold 18px sans-serif';
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  found.forEach(({ corners }, index) => {
    const points = corners.map(({ x, y }) => [x * scale, y * scale]);
    pen.strokeStyle = '#0b5c6b';
    pen.beginPath();
    points.forEach(([x, y]) => pen.lineTo(x, y));
    pen.closePath();
    pen.stroke();
    const [x, y] = [0, 1].map((axis) => points.reduce((sum, point) => sum + point[axis], 0) / points.length);
    pen.fillStyle = '#0b5c6b';
    pen.beginPath();
    pen.arc(x, y, 16, 0, 7);
    pen.fill();
    pen.fillStyle = '#fff';
    pen.fillText(String(index + 1), x, y);
  });
  return copy;
}

function beginning(bytes) {
  const all = characters(bytes);
  const text = all
    .slice(0, 48)
    .map((each) => each.text)
    .join('');
  return text + (all.length > 48 ? '…' : '');
}

/**
 * @param {HTMLElement} box
 * @param {import('./read_picture.mjs').Found[]} found
 * @param {HTMLCanvasElement} canvas the picture
 * @param {{label: (bytes: Uint8Array) => string, choose: (bytes: Uint8Array) => void}} does
 */
export function showChoices(box, found, canvas, { label, choose }) {
  const buttons = found.map(({ bytes }, index) =>
    element(
      'li',
      {},
      element(
        'button',
        {
          type: 'button',
          'data-choice': index,
          'aria-pressed': 'false',
          on: {
            click: (event) => {
              for (const each of box.querySelectorAll('[data-choice]')) {
                each.setAttribute('aria-pressed', String(each === event.currentTarget));
              }
              choose(bytes);
            },
          },
        },
        element('b', {}, String(index + 1)),
        element('span', {}, label(bytes)),
        element('code', { dir: 'ltr' }, beginning(bytes)),
      ),
    ),
  );
  box.hidden = false;
  box.replaceChildren(
    element('p', { id: 'choices-title' }, say('choices.title', { count: found.length })),
    numbered(canvas, found),
    element('ol', { class: 'choices', 'aria-labelledby': 'choices-title' }, buttons),
  );
  buttons[0].querySelector('button').focus();
}
