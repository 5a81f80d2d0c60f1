// The time by which codes are judged: the clock, until somebody sets another.

function two(number) {
  return String(number).padStart(2, '0');
}

/** Milliseconds as what a datetime-local field holds, in the time of this place. @param {number} time */
export function toField(time) {
  const at = new Date(time);
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;
}

/**
 * What a datetime-local field holds as milliseconds, or undefined where it is empty. The library counts from 1970: what
 * was before is its first millisecond, of which the rules tell what there is to tell.
 * @param {string} value
 */
export function fromField(value) {
  const time = value === '' ? NaN : new Date(value).getTime();
  return Number.isNaN(time) ? undefined : Math.max(time, 1);
}

/** A time in digits, the same in every language. @param {number} time */
export function timeInWords(time) {
  return `${new Date(time).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

/**
 * @param {HTMLInputElement} input a datetime-local field
 * @param {HTMLButtonElement} button back to the clock
 * @param {() => void} changed
 * @returns {{now: () => number, running: () => boolean}} `running`: it is the clock's time
 */
export function judgeAsOf(input, button, changed) {
  let set;
  input.addEventListener('change', () => {
    set = fromField(input.value);
    changed();
  });
  button.addEventListener('click', () => {
    set = undefined;
    changed();
  });
  return {
    running: () => set === undefined,
    now() {
      const time = set ?? Date.now();
      if (set === undefined && document.activeElement !== input) input.value = toField(time);
      return time;
    },
  };
}
