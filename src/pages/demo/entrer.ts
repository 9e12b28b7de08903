import type { APIRoute } from 'astro';
import { roles } from '#db/schema/lists.ts';
import { enterDemo, openSession } from '#src/features/accounts/index.ts';
import { routes } from '#src/routes.ts';
import { AppError } from '#src/shared/errors.ts';

/** Signs in as the invented person of a role; exists under `npm run demo` only. */
export const POST: APIRoute = async ({ request, locals, cookies, redirect }) => {
  const form = await request.formData().catch(() => new FormData());
  const role = roles.find((known) => known === form.get('role'));
  if (role === undefined) throw new AppError('bad-request');
  const who = await enterDemo(locals.publicCtx, role);
  await openSession(locals.publicCtx, { ...who, device: 'personal' }, { cookies, origin: locals.origin });
  return redirect(routes.home(role), 303);
};
