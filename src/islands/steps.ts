/** Over the numbers of a sheet: « − » and « + » on each side of a field, for a thumb. The fields work without. */
const button = (model: HTMLTemplateElement, sign: string, name: string): HTMLElement => {
  const made = model.content.firstElementChild?.cloneNode(true) as HTMLElement;
  const [seen, said] = made.querySelectorAll('span');
  if (seen) seen.textContent = sign;
  if (said) said.textContent = name;
  return made;
};

const dress = (field: HTMLInputElement, model: HTMLTemplateElement, status: HTMLElement | null): void => {
  const label = field.labels?.[0]?.textContent.trim() ?? '';
  const by = (change: 1 | -1) => (): void => {
    const most = Number(field.max || Infinity);
    field.value = String(Math.min(most, Math.max(0, (Number(field.value) || 0) + change)));
    field.dispatchEvent(new Event('input', { bubbles: true }));
    if (status) status.textContent = `${label} : ${field.value}`;
  };
  const named = (text = ''): string => text.replace('{what}', label);
  const [less, more] = [
    button(model, '−', named(model.dataset['less'])),
    button(model, '+', named(model.dataset['more'])),
  ];
  less.addEventListener('click', by(-1));
  more.addEventListener('click', by(1));
  const row = document.createElement('div');
  row.className = 'steps';
  field.replaceWith(row);
  row.append(less, field, more);
};

for (const model of document.querySelectorAll<HTMLTemplateElement>('template[data-model=step]')) {
  const form = model.closest('form');
  const status = form?.querySelector<HTMLElement>('[data-stepped]') ?? null;
  for (const field of form?.querySelectorAll<HTMLInputElement>('[data-step]') ?? [])
    dress(field, model, status);
}
