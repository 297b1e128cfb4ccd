import { useRef } from 'react';
import { textOfFile } from '../source/file-text.ts';
import { Button } from '../ui/button.tsx';

/** A button that reads a table out of a file of the person at this browser. */
export function ChooseTable({
  label,
  onText,
}: {
  readonly label: string;
  readonly onText: (text: string) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        className="only-read"
        type="file"
        accept=".csv,.tsv,.txt"
        tabIndex={-1}
        aria-label={label}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) void textOfFile(file).then(onText);
        }}
      />
      <Button onClick={() => input.current?.click()}>{label}</Button>
    </>
  );
}
