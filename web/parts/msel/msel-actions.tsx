import { consoleStore, openDialog } from '../../stores/console.ts';
import { trackTitle } from '../../text/tracks.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useConduct } from '../use-conduct.ts';
import { useSay } from '../use-say.ts';
import css from './msel.module.css';
import { useTrack, useTracks } from './msel-list.tsx';

const SHIFT_MS = 15 * 60_000;

/** What can be done with the list as a whole: write one, shift all, look after one track. */
export function MselActions() {
  const { say, language } = useSay();
  const { conduct, busy } = useConduct();
  const track = useTrack();
  const tracks = useTracks();
  return (
    <>
      {tracks.length < 2 ? null : (
        <select
          className={css.tracks}
          value={track ?? ''}
          aria-label={say('msel.track')}
          onChange={(event) =>
            consoleStore.setState({ track: event.target.value === '' ? null : event.target.value })
          }
        >
          <option value="">{say('msel.track-all')}</option>
          {tracks.map((one) => (
            <option key={one} value={one}>
              {trackTitle(language, one)}
            </option>
          ))}
        </select>
      )}
      <Button
        tone="quiet"
        size="small"
        icon={<Icon name="next" size={14} />}
        label={say('msel.shift')}
        busy={busy}
        onClick={() => void conduct({ kind: 'shift-injects', byMs: SHIFT_MS })}
      />
      <Button
        tone="quiet"
        size="small"
        icon={<Icon name="plus" size={14} />}
        label={say('msel.write')}
        onClick={() => openDialog('inject')}
      />
    </>
  );
}
