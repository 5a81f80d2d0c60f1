// What comes in: texts and pictures from everywhere, on their way to the reader.
import { scan } from './camera.mjs';
import { showChoices } from './choices.mjs';
import { byId } from './dom.mjs';
import { say } from './language.mjs';
import { readPicture } from './read_picture.mjs';

/**
 * What becomes of a text from somewhere. The note, a key of the page's words, tells where it is from or what was done
 * to it.
 * @param {import('./reader.mjs').Reader} reader
 */
export function intake(reader) {
  const choices = byId('choices');
  let noted = '';
  const speak = () => (byId('source-note').textContent = noted && say(noted));
  const note = (key) => {
    noted = key;
    speak();
  };
  const closeChoices = () => {
    choices.hidden = true;
    choices.replaceChildren();
  };
  const explain = (text, key = '') => note(reader.explain(text) ? key : 'read.no_utf8');
  return {
    speak,
    explain(text, key) {
      closeChoices();
      explain(text, key);
    },
    /** No payload begins or ends with white space: what was typed or pasted is taken without it. */
    typed(text) {
      closeChoices();
      const trimmed = text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
      reader.explain(trimmed, true);
      note(trimmed === text ? '' : 'read.trimmed');
    },
    found(found, canvas) {
      closeChoices();
      if (found.length === 0) return explain('', 'read.no_code');
      if (found.length > 1) {
        // What was explained before is not in this picture.
        explain('');
        return showChoices(choices, found, canvas, {
          label: (bytes) => reader.label(bytes),
          choose: (bytes) => explain(bytes),
        });
      }
      explain(found[0].bytes, found[0].part ? 'read.part' : 'read.from_picture');
      byId('verdict').scrollIntoView({ block: 'nearest' });
    },
  };
}

async function take(blob, into, notify) {
  notify(say('read.reading'));
  try {
    const { found, canvas } = await readPicture(blob);
    notify('');
    into.found(found, canvas);
  } catch {
    notify('');
    into.explain('', 'read.no_picture');
  }
}

function imageIn(files) {
  return [...(files ?? [])].find((file) => file.type.startsWith('image/')) ?? files?.[0];
}

function connectDrops(open) {
  for (const kind of ['dragenter', 'dragover']) {
    document.addEventListener(kind, (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      byId('drop').classList.add('dropping');
    });
  }
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) byId('drop').classList.remove('dropping');
  });
  document.addEventListener('drop', (event) => {
    byId('drop').classList.remove('dropping');
    const image = imageIn(event.dataTransfer?.files);
    if (image === undefined) return;
    event.preventDefault();
    open(image);
  });
}

/**
 * The ways a picture comes in: a file, a drop, the clipboard, the camera.
 * @param {ReturnType<intake>} into
 * @param {(message: string) => void} notify
 */
export function connectPictures(into, notify) {
  const open = (blob) => {
    location.hash = '#read';
    return take(blob, into, notify);
  };
  connectDrops(open);
  byId('picture').addEventListener('change', (event) => {
    const [file] = event.target.files;
    // The same file may be chosen again.
    if (file) open(file).finally(() => (event.target.value = ''));
  });
  document.addEventListener('paste', (event) => {
    const image = imageIn(event.clipboardData?.files);
    if (image === undefined) return;
    event.preventDefault();
    open(image);
  });
  byId('paste').addEventListener('click', () => pasteImage(open, notify));
  byId('camera').addEventListener('click', async () => {
    const { found, canvas } = await scan();
    if (found.length > 0) into.found(found, canvas);
    else byId('camera').focus();
  });
}

async function pasteImage(open, notify) {
  try {
    for (const item of await navigator.clipboard.read()) {
      const kind = item.types.find((type) => type.startsWith('image/'));
      if (kind) return open(await item.getType(kind));
    }
    notify(say('read.clipboard_empty'));
  } catch {
    notify(say('read.clipboard_refused'));
  }
}
