import type { APIContext } from 'astro';
import type { z } from 'astro/zod';
import { isErrorCode, sentenceOf } from '#src/i18n/errors.fr.ts';
import { leaveNotice } from '#src/i18n/notice-cookie.ts';
import { noticeOf } from '#src/i18n/notices.fr.ts';
import { formToObject } from '#src/shared/action.ts';
import type { Action, Done } from '#src/shared/action.ts';
import type { Failure } from '#src/shared/context.ts';
import { AppError, isAppError, statusOf } from '#src/shared/errors.ts';
import type { ErrorCode } from '#src/shared/errors.ts';
import { actions } from './index.ts';
import { doneOnce } from './sent-twice.ts';

/**
 * Answers a posted form: 303 when it is done; null when the page must be shown again with
 * `locals.failure` (nothing typed is lost). An island that asks for JSON gets the same answer as JSON.
 */
export const answerPost = async (context: APIContext): Promise<Response | null> => {
  const form = await readForm(context.request);
  const name = String(form.get('_action') ?? '');
  const action = actions.get(name);
  if (action === undefined) throw new AppError('unknown-action');
  const wantsJson = context.request.headers.get('accept')?.includes('application/json') === true;
  try {
    const done = await run(action, context, form);
    if ('show' in done) {
      context.locals.shown = done.show;
      return null;
    }
    // An island that opens the next page leaves the notice to it, as a plain form does.
    const opens = !wantsJson || form.has('_opens');
    if (opens && done.notice !== undefined) leaveNotice(context.cookies, done.notice);
    if (wantsJson) return Response.json({ to: done.to, notice: noticeOf(done.notice) });
    return context.redirect(done.to, 303);
  } catch (error) {
    const failure = failureOf(name, form, error);
    if (wantsJson) return Response.json(withoutValues(failure), { status: failure.status });
    context.locals.failure = failure;
    return null;
  }
};

/** One parser for every body: what cannot be read is a 400, never a 500. */
const readForm = async (request: Request): Promise<FormData> => {
  try {
    return await request.formData();
  } catch {
    throw new AppError('bad-request');
  }
};

const run = async (action: Action, context: APIContext, form: FormData): Promise<Done> => {
  const edge = {
    form,
    params: context.params,
    url: context.url,
    origin: context.locals.origin,
    cookies: context.cookies,
    clientAddress: context.clientAddress,
    viewer: context.locals.viewer,
  };
  if (action.roles === 'public') {
    return action.run(context.locals.publicCtx, parse(action.input, form), edge);
  }
  const ctx = context.locals.ctx;
  if (!action.roles.includes(ctx.viewer.role)) throw new AppError('forbidden');
  const input = parse(action.input, form);
  const act = (): Promise<Done> => action.run(ctx, input, edge);
  if (action.eachTime === true) return act();
  return doneOnce({ accountId: ctx.viewer.accountId, url: context.url, form }, act);
};

const parse = (schema: z.ZodType, form: FormData): never => {
  const parsed = schema.safeParse(formToObject(form));
  if (parsed.success) return parsed.data as never;
  const fields: Record<string, ErrorCode> = {};
  for (const issue of parsed.error.issues) {
    const field = issue.path.map(String).join('.');
    fields[field] ??= isErrorCode(issue.message) ? issue.message : 'bad-request';
  }
  const first = Object.values(fields)[0] ?? 'bad-request';
  throw new AppError(first, {}, fields);
};

/** Only what the person can act on comes back to the form; the rest is the error page's. */
const failureOf = (action: string, form: FormData, error: unknown): Failure => {
  if (!isAppError(error)) throw error;
  const status = statusOf(error.code);
  if (status === 401 || status === 403 || status === 404) throw error;
  return {
    action,
    code: error.code,
    status,
    sentence: sentenceOf(error.code, error.details),
    fields: Object.fromEntries(
      Object.entries(error.fields).map(([field, code]) => [field, sentenceOf(code, error.details)]),
    ),
    values: form,
  };
};

const withoutValues = ({ values: _values, ...rest }: Failure): Omit<Failure, 'values'> => rest;
