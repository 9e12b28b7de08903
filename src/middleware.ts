import type { APIContext, MiddlewareHandler, MiddlewareNext } from 'astro';
import { answerPost } from '#src/actions/dispatch.ts';
import { followDisplay } from '#src/actions/display.ts';
import { doorOf, nobody, readVisit, writeKeptForm } from '#src/features/accounts/index.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { movedParameters, namesText } from '#src/features/learning/index.ts';
import { takeNotice } from '#src/i18n/notice-cookie.ts';
import { sentenceOf } from '#src/i18n/errors.fr.ts';
import { policies } from '#src/policies.ts';
import { fill, routes } from '#src/routes.ts';
import { describeError, log } from '#src/server/log.ts';
import { getServices } from '#src/server/services.ts';
import { cameFrom } from '#src/shared/came-from.ts';
import { personKey } from '#src/shared/ids.ts';
import { AppError, isAppError, statusOf } from '#src/shared/errors.ts';
import type { ErrorCode } from '#src/shared/errors.ts';

/** A request's life: session, viewer, gate, today's address, action, page or error page. */
export const onRequest: MiddlewareHandler = async (context, next) => {
  await openRequest(context);
  try {
    const refused = askAtTheDoor(context);
    if (refused !== null) return (await keepLocked(context, next)) ?? refused;
    const moved = movedTo(context);
    if (moved !== null) return moved;
    if (context.request.method === 'POST' && policies[context.routePattern]?.endpoint !== true) {
      const answer = await answerPost(context);
      if (answer !== null) return answer;
    }
    return signedAnswer(context, await next());
  } catch (error) {
    return problemPage(context, next, error);
  }
};

const openRequest = async (context: APIContext): Promise<void> => {
  const { db, now, config, keptPages } = getServices();
  const at = now();
  const { viewer, locked } =
    context.locals.kept === true
      ? { viewer: context.locals.reader ?? nobody, locked: null }
      : await readVisit({ db, now: at }, context.cookies);
  const origin = new URL(config.origin);
  Object.assign(context.locals, {
    viewer,
    locked,
    keptForm: null,
    display: followDisplay({ cookies: context.cookies, origin }, viewer?.display),
    publicCtx: { db, now: at },
    keptPage: keptPages,
    failure: null,
    problem: null,
    shown: null,
    notice: context.request.method === 'GET' ? takeNotice(context.cookies) : null,
    demo: config.demo,
    origin,
    cameFrom: cameFrom(context.request.headers.get('referer'), origin),
  });
  Object.defineProperty(context.locals, 'ctx', {
    configurable: true,
    get: () => {
      if (viewer === null) throw new AppError('unauthenticated');
      return { db, viewer, now: at };
    },
  });
};

/** Closed by default (R20): a route without a declared policy is refused. */
const askAtTheDoor = (context: APIContext): Response | null => {
  const policy = policies[context.routePattern];
  if (policy?.demo === true && !context.locals.demo) throw new AppError('not-found');
  const door = doorOf({
    policy: policy ?? null,
    role: context.locals.viewer?.role ?? null,
    locked: context.locals.locked !== null,
    wanted: context.url.pathname + context.url.search,
  });
  if (door.kind === 'enter') return null;
  if (door.kind === 'signIn')
    return wantsJson(context.request) ? notSignedIn() : context.redirect(door.to, 303);
  throw new AppError(door.kind);
};

/** An island is told in its own language; a redirection would give it a page to read. */
const wantsJson = ({ headers }: Request): boolean =>
  headers.get('accept')?.includes('application/json') === true;

/** A form that was sent once the session was locked: her PIN is asked on the spot, and nothing typed is lost. */
const keepLocked = async (context: APIContext, next: MiddlewareNext): Promise<Response | null> => {
  const { request, url, locals } = context;
  if (locals.locked === null || request.method !== 'POST' || wantsJson(request)) return null;
  const form = await request.formData().catch(() => null);
  locals.keptForm = form === null ? null : writeKeptForm(url.pathname + url.search, form);
  if (locals.keptForm === null) return null;
  const asked = new URL(routes.signInWho(undefined, personKey(locals.locked.personId)), url);
  const page = await next(new Request(asked, { headers: request.headers }));
  return new Response(page.body, { status: 401, headers: page.headers });
};

const notSignedIn = (): Response =>
  Response.json({ code: 'unauthenticated', sentence: sentenceOf('unauthenticated') }, { status: 401 });

/** An address of content that was renamed, moved or replaced leads where it is read today, and so does its form. */
const movedTo = ({ routePattern, params, locals, url, request, redirect }: APIContext): Response | null => {
  if (locals.viewer === null || !namesText(routePattern)) return null;
  const now = movedParameters(routePattern, params, locals.viewer.role, getCurriculum());
  if (now === null) return null;
  return redirect(fill(routePattern, now) + url.search, request.method === 'POST' ? 307 : 303);
};

/**
 * A form shown again carries the status of its refusal. What a signed-in person reads never stays in a cache of
 * the device or of a proxy (quality D4); what holds no content says so itself (the engine of search).
 */
const signedAnswer = (context: APIContext, response: Response): Response => {
  const { failure, viewer } = context.locals;
  const answer =
    failure === null
      ? response
      : new Response(response.body, { status: failure.status, headers: response.headers });
  if ((viewer !== null || failure !== null) && !answer.headers.has('cache-control'))
    answer.headers.set('cache-control', 'no-store');
  return answer;
};

const problemPage = async (context: APIContext, next: MiddlewareNext, error: unknown): Promise<Response> => {
  const code: ErrorCode = isAppError(error) ? error.code : 'internal';
  if (code === 'internal')
    log('error', 'page-failed', { id: context.locals.requestId, ...describeError(error) });
  const status = statusOf(code);
  const sentence = sentenceOf(code, isAppError(error) ? error.details : {});
  if (policies[context.routePattern]?.api === true) return Response.json({ code, sentence }, { status });
  context.locals.problem = { code, status, sentence };
  // A request of its own: the body of the one that was refused is read already.
  const page = await next(new Request(new URL('/erreur', context.url), { headers: context.request.headers }));
  return new Response(page.body, { status, headers: page.headers });
};
