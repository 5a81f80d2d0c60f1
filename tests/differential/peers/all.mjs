// The packages, and where the adapter of each is.
export const files = ["promptpay_qr", "promptparse", "vietnam_qr_pay", "paynowqr", "pix_utils"];

const urlOf = (file) => new URL(`./${file}.mjs`, import.meta.url).href;

/** [{url, name, ...}]: every adapter, ready to make inputs. `require` finds the packages. */
export async function adapters(require) {
  const loaded = [];
  for (const file of files) {
    const { default: adapter } = await import(urlOf(file));
    adapter.prepare?.(require);
    loaded.push({ ...adapter, url: urlOf(file) });
  }
  return loaded;
}
