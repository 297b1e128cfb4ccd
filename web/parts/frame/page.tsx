import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useSay } from '../use-say.ts';
import css from './page.module.css';
import { Tools } from './tools.tsx';

/** A page outside play: a head with the way home, and one column. */
export function Page({
  title,
  lead,
  wide = false,
  children,
}: {
  readonly title: string;
  readonly lead?: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}) {
  const { say } = useSay();
  return (
    <div className={css.page}>
      <header className={`${css.top} no-print`}>
        <Link to="/" className={css.brand}>
          <img src="/icon.svg" width="24" height="24" alt="" />
          {say('common.product')}
        </Link>
        <Tools />
      </header>
      <main className={wide ? css.wide : css.main} id="content">
        <h1 className={css.title}>{title}</h1>
        {lead === undefined ? null : <p className={css.lead}>{lead}</p>}
        {children}
      </main>
      <footer className={css.foot}>{say('common.no-secrets')}</footer>
    </div>
  );
}
