import { yaml } from '@codemirror/lang-yaml';
import { setDiagnostics, lintGutter, type Diagnostic } from '@codemirror/lint';
import { autocompletion, type CompletionContext } from '@codemirror/autocomplete';
import { Compartment, EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { basicSetup } from 'codemirror';
import { useEffect, useRef, useState } from 'react';
import css from './yaml-editor.module.css';

export interface EditorProblem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** Apart from the rest of an editor: it changes with the language, and the editor is not made anew for that. */
const LABEL = new Compartment();

/** A YAML file with its problems in place and words to complete; loaded only where one is edited. */
export default function YamlEditor({
  text,
  label,
  problems,
  words,
  place = null,
  onChange,
}: {
  readonly text: string;
  readonly label: string;
  readonly problems: readonly EditorProblem[];
  /** What may be completed anywhere: keys, options, names. */
  readonly words: readonly string[];
  /** A place to go to; the same place as another object goes there again. */
  readonly place?: { readonly line: number; readonly column: number } | null;
  readonly onChange: (text: string) => void;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  // The editor is made once; what it calls and completes may change under it.
  const current = useRef({ onChange, words });
  useEffect(() => {
    current.current = { onChange, words };
  });
  const [first] = useState(text);
  useEffect(() => {
    const parent = frame.current;
    if (parent === null) return undefined;
    const complete = (context: CompletionContext) => {
      const before = context.matchBefore(/[\w-]+/);
      if (before === null && !context.explicit) return null;
      return {
        from: before?.from ?? context.pos,
        options: current.current.words.map((word) => ({ label: word })),
      };
    };
    const made = new EditorView({
      parent,
      state: EditorState.create({
        doc: first,
        extensions: [
          basicSetup,
          yaml(),
          lintGutter(),
          autocompletion({ override: [complete] }),
          EditorView.lineWrapping,
          EditorView.cspNonce.of(nonce()),
          EditorView.contentAttributes.of({ tabindex: '0' }),
          LABEL.of([]),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) current.current.onChange(update.state.doc.toString());
          }),
        ],
      }),
    });
    view.current = made;
    return () => {
      made.destroy();
      view.current = null;
    };
    // A new text from outside is put in below, without losing the editor's own history.
  }, [first]);
  useEffect(() => {
    const labelled = EditorView.contentAttributes.of({ 'aria-label': label });
    view.current?.dispatch({ effects: LABEL.reconfigure(labelled) });
  }, [label]);
  useEffect(() => {
    const editor = view.current;
    if (editor === null || editor.state.doc.toString() === text) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: text } });
  }, [text]);
  useEffect(() => {
    const editor = view.current;
    if (editor === null) return;
    const { doc } = editor.state;
    const diagnostics = problems
      .map(({ line, column, message }): Diagnostic => {
        const at = doc.line(Math.min(Math.max(line, 1), doc.lines));
        const from = Math.min(at.from + Math.max(column - 1, 0), at.to);
        return { from, to: Math.max(from, at.to), severity: 'error', message };
      })
      .sort((a, b) => a.from - b.from);
    editor.dispatch(setDiagnostics(editor.state, diagnostics));
  }, [problems]);
  useEffect(() => {
    const editor = view.current;
    if (editor === null || place === null) return;
    const at = editor.state.doc.line(Math.min(Math.max(place.line, 1), editor.state.doc.lines));
    const anchor = Math.min(at.from + Math.max(place.column - 1, 0), at.to);
    editor.dispatch({
      selection: { anchor },
      effects: EditorView.scrollIntoView(anchor, { y: 'center' }),
    });
    editor.focus();
  }, [place]);
  return <div ref={frame} className={css.editor} />;
}

function nonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
}
