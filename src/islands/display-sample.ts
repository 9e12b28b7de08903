/** Over the form of the settings, which already works: the sample follows each choice before it is kept. */
const sample = document.querySelector<HTMLElement>('[data-sample]');
const form = sample?.closest('form');

const show = (): void => {
  if (!sample || !form) return;
  const chosen = new FormData(form);
  const asked = String(chosen.get('theme'));
  const phone = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  sample.dataset['size'] = String(chosen.get('size'));
  sample.dataset['spacing'] = String(chosen.get('spacing'));
  sample.dataset['theme'] = asked === 'auto' ? phone : asked;
};

form?.addEventListener('change', show);
