/**
 * Over the form of a proof, which already works: a photo is made smaller before it leaves the phone (prepaid data), and
 * the sending shows how far it is. Whatever a browser cannot draw is sent as it is.
 */
const LONGEST = 1600;
const QUALITY = 0.82;

const smaller = async (file: File): Promise<File> => {
  if (!/^image\/(jpeg|png|webp)$/.test(file.type)) return file;
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const drawn = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', QUALITY));
    if (!drawn || drawn.size >= file.size) return file;
    return new File([drawn], `${file.name.replace(/\.\w+$/, '')}.jpg`, { type: drawn.type });
  } catch {
    return file;
  }
};

const bodyOf = async (form: HTMLFormElement): Promise<FormData> => {
  const body = new FormData();
  for (const [key, value] of new FormData(form))
    body.append(key, typeof value === 'string' ? value : await smaller(value));
  body.append('_opens', '1');
  return body;
};

type Answer = { readonly to?: string; readonly sentence?: string };

const post = (body: FormData, told: (percent: number) => void): Promise<Answer> =>
  new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    request.open('POST', location.pathname);
    request.setRequestHeader('accept', 'application/json');
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total }) => told((100 * loaded) / total));
    request.addEventListener('load', () => done((request.response as Answer | null) ?? {}));
    request.addEventListener('error', fail);
    request.send(body);
  });

/** The next page; where it is this one, it is loaded again, since an anchor alone would not. */
const enter = (to: string): void => {
  const next = new URL(to, location.href);
  const same = next.pathname === location.pathname && next.search === location.search;
  location.assign(next);
  if (same) location.reload();
};

const watch = (form: HTMLFormElement): void => {
  const said = form.querySelector<HTMLElement>('[data-said]');
  const bar = form.querySelector('progress');
  if (!said || !bar) return;
  let going = false;
  const told = (percent: number): void => {
    bar.value = percent;
    said.textContent = said.dataset['going']?.replace('{percent}', String(Math.round(percent))) ?? '';
  };
  const send = async (): Promise<void> => {
    going = true;
    bar.hidden = false;
    told(0);
    try {
      const { to, sentence } = await post(await bodyOf(form), told);
      if (to) return enter(to);
      said.textContent = sentence ?? said.dataset['cut'] ?? '';
    } catch {
      said.textContent = said.dataset['cut'] ?? '';
    }
    bar.hidden = true;
    going = false;
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!going) void send();
  });
};

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-photos]')) watch(form);
