import { Button as KitButton } from 'antd';
import type { ReactNode } from 'react';

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
      icon={icon}
      disabled={disabled}
      loading={busy}
      htmlType={submit ? 'submit' : 'button'}
      block={block}
      autoFocus={autoFocus}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      autoInsertSpace={false}
      onClick={onClick}
    >
      {children}
    </KitButton>
  );
}
