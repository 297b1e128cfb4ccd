import { Button as KitButton } from 'antd';
import type { ReactNode } from 'react';
import css from './button.module.css';

export interface ButtonProps {
  readonly children?: ReactNode;
  /** `quiet` has no border; `main` is the one thing to do here. */
  readonly tone?: 'main' | 'plain' | 'quiet';
  readonly size?: 'small' | 'medium' | 'large';
  readonly icon?: ReactNode;
  /** For a button without words. */
  readonly label?: string;
  readonly disabled?: boolean;
  readonly busy?: boolean;
  readonly submit?: boolean;
  readonly pressed?: boolean;
  readonly block?: boolean;
  /** Has the focus when it appears: the one thing that most people come here for. */
  readonly autoFocus?: boolean;
  readonly onClick?: () => void;
}

/** Silent: the kit's own wheel has an English name, and stays where motion is reduced. */
const SPINNER = <span className={css.spin} aria-hidden="true" />;

const TYPES = { main: 'primary', plain: 'default', quiet: 'text' } as const;

export function Button({
  children,
  tone = 'plain',
  size = 'medium',
  icon,
  label,
  disabled = false,
  busy = false,
  submit = false,
  pressed,
  block = false,
  autoFocus = false,
  onClick,
}: ButtonProps) {
  return (
    <KitButton
      type={TYPES[tone]}
      size={size === 'medium' ? undefined : size}
      icon={busy ? SPINNER : icon}
      disabled={disabled}
      // The focus stays where it is, and nothing is sent twice.
      htmlType={submit && !busy ? 'submit' : 'button'}
      aria-busy={busy || undefined}
      block={block}
      autoFocus={autoFocus}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      autoInsertSpace={false}
      onClick={busy ? undefined : onClick}
    >
      {children}
    </KitButton>
  );
}
