import Example from './Example.astro';
import Keep from './Keep.astro';
import Picture from '../pictures/Picture.astro';
import Say from './Say.astro';
import Steps from './Steps.astro';
import Watch from './Watch.astro';
import Why from './Why.astro';

/** What an author may write inside a section, beyond Markdown: the fixed map given to MDX. */
export const lessonParts = { Say, Example, Watch, Why, Keep, Steps, Picture } as const;
