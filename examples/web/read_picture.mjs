// Codes out of pictures, by ZXing-C++ as WebAssembly, from this site alone. Its `bytes` are the code's content as it
// stands; its `text` is a guess at what they mean, and a payment code leaves nothing to guess.
import { pictureAt } from './download.mjs';

/**
 * A code in a picture.
 * @typedef {object} Found
 * @property {Uint8Array} bytes
 * @property {{x: number, y: number}[]} corners in the pixels of the picture that was read
 * @property {boolean} part whether it is one of several symbols that hold a text together
 */

/** A picture's longer side is brought down to this: a code that needs more pixels is no code a phone reads. */
const largestSide = 4096;

let reader;

async function loadReader() {
  const address = new URL('./zxing/zxing_reader.wasm', import.meta.url);
  const [zxing, response] = await Promise.all([import('./zxing/reader/index.js'), fetch(address)]);
  if (!response.ok) throw new Error('the reader of pictures is not there');
  const overrides = { wasmBinary: await response.arrayBuffer(), locateFile: () => address.href };
  await zxing.prepareZXingModule({ overrides, fireImmediately: true });
  return zxing;
}

/** Loads the reader of pictures, once. */
export async function ready() {
  reader ??= loadReader();
  try {
    return await reader;
  } catch (error) {
    // The next attempt may find the network again.
    reader = undefined;
    throw error;
  }
}

/**
 * @param {ImageData} pixels
 * @param {boolean} thorough a frame of a camera is followed by another; a picture is all there is
 * @returns {Promise<Found[]>}
 */
export async function readPixels(pixels, thorough) {
  const zxing = await ready();
  const results = await zxing.readBarcodes(pixels, {
    formats: ['QRCode'],
    tryHarder: thorough,
    tryRotate: true,
    tryInvert: true,
    tryDownscale: true,
    tryDenoise: thorough,
    maxNumberOfSymbols: 32,
  });
  return results
    .filter((each) => each.isValid)
    .map((each) => ({
      bytes: each.bytes,
      corners: [each.position.topLeft, each.position.topRight, each.position.bottomRight, each.position.bottomLeft],
      part: each.sequenceSize > 1,
    }));
}

async function bitmapOf(blob) {
  try {
    return await createImageBitmap(blob);
  } catch {
    // Drawings (SVG) are decoded by an image alone.
    const address = URL.createObjectURL(blob);
    try {
      return await pictureAt(address);
    } finally {
      URL.revokeObjectURL(address);
    }
  }
}

/**
 * The codes in a picture, left to right and top to bottom, and the picture as it was read.
 * @param {Blob} blob whatever the browser decodes
 * @returns {Promise<{found: Found[], canvas: HTMLCanvasElement}>}
 */
export async function readPicture(blob) {
  const picture = await bitmapOf(blob);
  const width = picture.naturalWidth ?? picture.width;
  const height = picture.naturalHeight ?? picture.height;
  const scale = Math.min(1, largestSide / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  // What is transparent is paper.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close?.();
  const found = await readPixels(pen.getImageData(0, 0, canvas.width, canvas.height), true);
  const place = ({ corners }) => corners[0].y * 2 + corners[0].x;
  return { found: found.sort((a, b) => place(a) - place(b)), canvas };
}
