/** Over links that already send a page: the phone's own sheet, and copying the address, where the browser has them. */
const wire = (box: HTMLElement): void => {
  const url = box.dataset['share'] ?? '';
  const title = box.dataset['title'] ?? '';
  const said = box.querySelector<HTMLElement>('[data-said]');
  const offer = (name: string, possible: boolean, run: () => Promise<unknown>): void => {
    const button = box.querySelector<HTMLButtonElement>(`[data-${name}]`);
    if (!button || !possible) return;
    button.hidden = false;
    // Closing the sheet without sending is no fault.
    button.addEventListener('click', () => void run().catch(() => undefined));
  };
  offer('send', 'share' in navigator, () => navigator.share({ title, url }));
  offer('copy', 'clipboard' in navigator, async () => {
    await navigator.clipboard.writeText(url);
    if (said) said.textContent = said.dataset['copied'] ?? '';
  });
};

for (const box of document.querySelectorAll<HTMLElement>('[data-share]')) wire(box);
