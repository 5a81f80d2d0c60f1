// What leaves the page: files that the visitor saves, and text on the clipboard.

/** Saves a file. @param {Blob} blob @param {string} name */
export function save(blob, name) {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the blob after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** @param {string} svg */
export function svgBlob(svg) {
  return new Blob([svg], { type: 'image/svg+xml' });
}

function pngOf(canvas) {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the browser made no picture'))), 'image/png');
  });
}

function canvasOf(width, height) {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = '#000';
  return { canvas, pen };
}

/**
 * A symbol as PNG, whole pixels for each module and four modules of quiet zone.
 * @param {{side: number, dark: (x: number, y: number) => boolean}} symbol
 * @param {number} modulePixels
 */
export function symbolPng(symbol, modulePixels = 12) {
  const quiet = 4;
  const side = (symbol.side + 2 * quiet) * modulePixels;
  const { canvas, pen } = canvasOf(side, side);
  for (let y = 0; y < symbol.side; ++y) {
    for (let x = 0; x < symbol.side; ++x) {
      if (symbol.dark(x, y))
        pen.fillRect((x + quiet) * modulePixels, (y + quiet) * modulePixels, modulePixels, modulePixels);
    }
  }
  return pngOf(canvas);
}

/** A picture of an address that the page itself made. @param {string} address @returns {Promise<HTMLImageElement>} */
export async function pictureAt(address) {
  const image = new Image();
  image.src = address;
  await image.decode();
  return image;
}

/** A drawing as PNG, as wide as asked. @param {string} svg @param {number} width */
export async function svgPng(svg, width) {
  const address = URL.createObjectURL(svgBlob(svg));
  try {
    const image = await pictureAt(address);
    const height = Math.round((width * image.naturalHeight) / image.naturalWidth);
    const { canvas, pen } = canvasOf(width, height);
    pen.drawImage(image, 0, 0, width, height);
    return await pngOf(canvas);
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Puts a text on the clipboard. @param {string} text */
export async function copy(text) {
  await navigator.clipboard.writeText(text);
}
