// The camera: a dialog with its picture, read frame by frame until a code is in it.
import { byId } from './dom.mjs';
import { say } from './language.mjs';
import { readPixels, ready } from './read_picture.mjs';

/** Between two frames that are read, so that a phone stays cool. */
const pause = 120;

function reasonOf(error) {
  if (error.name === 'NotAllowedError') return say('camera.refused');
  if (error.name === 'NotFoundError') return say('camera.none');
  return say('camera.failed');
}

/** The frame as it is now, and the canvas it is on. */
function frameOf(video, canvas) {
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  pen.drawImage(video, 0, 0);
  return pen.getImageData(0, 0, canvas.width, canvas.height);
}

/** @returns {Promise<import('./read_picture.mjs').Found[]>} nothing where the dialog was closed */
async function watch(video, canvas, dialog) {
  while (dialog.open) {
    if (video.videoWidth > 0) {
      const found = await readPixels(frameOf(video, canvas), false);
      if (found.length > 0 && dialog.open) return found;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return [];
}

/**
 * Opens the camera and waits for a code.
 * @returns {Promise<{found: import('./read_picture.mjs').Found[], canvas: HTMLCanvasElement}>} nothing found where it
 *   was closed
 */
export async function scan() {
  const [dialog, video, note] = ['camera-dialog', 'camera-view', 'camera-note'].map(byId);
  const canvas = document.createElement('canvas');
  let stream;
  const close = () => dialog.close();
  byId('camera-close').addEventListener('click', close);
  note.textContent = say('camera.starting');
  dialog.showModal();
  try {
    if (!navigator.mediaDevices) throw new Error('no camera outside a secure context');
    const rear = { facingMode: 'environment', width: { ideal: 1280 } };
    stream = await navigator.mediaDevices.getUserMedia({ video: rear, audio: false });
    await ready();
    // Closed while the browser asked: whatever it was allowed, the camera goes off again.
    if (!dialog.open) return { found: [], canvas };
    video.srcObject = stream;
    await video.play();
    note.textContent = say('camera.looking');
    return { found: await watch(video, canvas, dialog), canvas };
  } catch (error) {
    if (dialog.open) {
      note.textContent = reasonOf(error);
      await new Promise((resolve) => dialog.addEventListener('close', resolve, { once: true }));
    }
    return { found: [], canvas };
  } finally {
    for (const track of stream?.getTracks() ?? []) track.stop();
    video.srcObject = null;
    byId('camera-close').removeEventListener('click', close);
    if (dialog.open) dialog.close();
  }
}
