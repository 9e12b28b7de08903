import { refusalPage, refusalSentences } from '#src/i18n/server.fr.ts';
import type { RefusalCode } from '#src/i18n/server.fr.ts';
import type { Exchange } from './exchange.ts';
import { announcesBody } from './request-rules.ts';

const statuses: Readonly<Record<RefusalCode, number>> = {
  'bad-request': 400,
  'foreign-origin': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'too-slow': 408,
  'body-too-large': 413,
  'unsupported-body': 415,
  'wrong-host': 421,
  internal: 500,
  unavailable: 503,
};

/** How long a client that is still sending may take to read why we stopped listening. */
const GRACE_MS = 1500;
/** And how much of what it sends is read meanwhile, in bytes. */
const THROWN_AWAY = 1024 * 1024;

/** Answers in the entry's own words: a bare page, or JSON for an island. */
export const refuse = (exchange: Exchange, code: RefusalCode): void => {
  const { req, res, waits } = exchange;
  if (res.headersSent) return void res.destroy();
  const wantsJson = req.headers.accept?.includes('application/json') === true;
  const body = Buffer.from(wantsJson ? asJson(code) : asPage(code, exchange.id));
  res.statusCode = statuses[code];
  res.setHeader('content-type', wantsJson ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8');
  res.setHeader('content-length', body.length);
  if (code === 'method-not-allowed') res.setHeader('allow', 'GET, HEAD, POST');
  if (code === 'unavailable') res.setHeader('retry-after', '5');
  const stillSending = announcesBody(req.headers) && !req.complete;
  if (stillSending) res.setHeader('connection', 'close');
  if (req.method === 'HEAD') return void res.end();
  if (!stillSending || waits) return void res.end(body);
  res.write(body);
  endAfterBody(exchange);
};

/**
 * What is still coming is thrown away while the client reads the answer, then the connection ends: ending it at
 * once would lose the answer. Only so much is read, since even what is thrown away passes through memory.
 */
const endAfterBody = ({ req, res }: Exchange): void => {
  let thrown = 0;
  const timer = setTimeout(() => req.destroy(), GRACE_MS);
  req.once('close', () => {
    clearTimeout(timer);
    res.end();
  });
  req.on('data', (chunk: Buffer) => {
    thrown += chunk.length;
    if (thrown > THROWN_AWAY) req.pause();
  });
};

const asJson = (code: RefusalCode): string =>
  JSON.stringify({ code, sentence: refusalSentences[code], fields: {} });

const asPage = (code: RefusalCode, id: string): string => {
  const sentence = refusalSentences[code];
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${refusalPage.title(sentence)}</title></head><body><main><h1>${refusalPage.heading}</h1>
<p>${sentence}</p><p><a href="/">${refusalPage.home}</a></p><p>${refusalPage.reference(id)}</p></main></body></html>`;
};
