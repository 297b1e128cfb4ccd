import { Modal } from 'antd';
import type { ReactNode } from 'react';

export interface DialogProps {
  readonly title: ReactNode;
  readonly open: boolean;
  readonly width?: number;
  readonly onClose: () => void;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

export function Dialog({ title, open, width = 560, onClose, footer, children }: DialogProps) {
  return (
    <Modal
      title={title}
      open={open}
      width={width}
      onCancel={onClose}
      footer={footer ?? null}
      destroyOnHidden
      mask={{ closable: false }}
    >
      {children}
    </Modal>
  );
}
