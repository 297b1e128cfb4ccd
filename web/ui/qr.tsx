import { QRCode } from 'antd';

/** A code to be scanned, dark on light in every theme; what it says stands beside it in words. */
export function Qr({ value, size }: { readonly value: string; readonly size: number }) {
  return (
    <span aria-hidden="true">
      <QRCode
        value={value}
        size={size}
        type="svg"
        bordered={false}
        color="#000000"
        bgColor="#ffffff"
      />
    </span>
  );
}
