import type { SubmitEvent, ReactNode } from 'react';
import type { ChecklistForm, ChecklistItem } from '../checklist.types.ts';

type Post = {
  readonly item: ChecklistItem;
  readonly page: string;
  readonly onSubmit: (event: SubmitEvent<HTMLFormElement>) => void;
};

/** One item: its box, its title, what is said of it and what it still needs. */
export const ChecklistRow = ({ item, page, onSubmit }: Post): ReactNode => (
  <li className="checklist-item" id={item.id}>
    <Box item={item} page={page} onSubmit={onSubmit} />
    <div className="checklist-body">
      <a className="checklist-title" href={item.href}>
        {item.title}
      </a>
      {item.tags.length > 0 && (
        <p className="row">
          {item.tags.map(({ tone, words }) => (
            <span key={words} className={`tag tag-${tone}`}>
              <span>{words}</span>
            </span>
          ))}
        </p>
      )}
      {item.answer !== null && <p className="checklist-answer plain">{item.answer}</p>}
      {item.lines.map((line) => (
        <p key={line} className="checklist-line plain">
          {line}
        </p>
      ))}
      {(item.confirm !== null || item.next !== null) && (
        <div className="row">
          {item.confirm !== null && (
            <ItemForm item={item} page={page} onSubmit={onSubmit} form={item.confirm}>
              <button className="button button-second" aria-label={item.confirm.fullLabel}>
                {item.confirm.label}
              </button>
            </ItemForm>
          )}
          {item.next !== null && (
            <a className="list-link" href={item.next.href}>
              {item.next.label}
            </a>
          )}
        </div>
      )}
    </div>
  </li>
);

const Box = ({ item, page, onSubmit }: Post): ReactNode => {
  const className = `checklist-box checklist-box-${item.box}`;
  if (item.tick === null) {
    return (
      <span className={`${className} checklist-box-fixed`}>
        <Mark item={item} />
        <span className="visually-hidden">{item.boxWords}</span>
      </span>
    );
  }
  return (
    <ItemForm item={item} page={page} onSubmit={onSubmit} form={item.tick}>
      <button className={className} aria-label={item.tick.fullLabel}>
        <Mark item={item} />
      </button>
    </ItemForm>
  );
};

const Mark = ({ item: { box } }: { readonly item: ChecklistItem }): ReactNode => (
  <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
    {box === 'ticked' && <path d="M4.5 12.5l5 5L19.5 7" />}
    {box === 'none' && <path d="M6 12h12" />}
  </svg>
);

const ItemForm = ({
  item,
  page,
  form,
  onSubmit,
  children,
}: Post & { readonly form: ChecklistForm; readonly children: ReactNode }): ReactNode => (
  <form method="post" action={page} onSubmit={onSubmit}>
    <input type="hidden" name="_action" value={form.action} />
    <input type="hidden" name="item" value={item.id} />
    <input type="hidden" name="base" value={item.base} />
    {children}
  </form>
);
