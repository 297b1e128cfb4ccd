import { useStore } from 'zustand';
import { uiStore } from '../../stores/ui.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useSay } from '../use-say.ts';
import css from './frame.module.css';

/** Language and theme, at hand on every screen. */
export function Tools() {
  const { say, language } = useSay();
  const theme = useStore(uiStore, (state) => state.theme);
  const dark = theme === 'dark';
  return (
    <div className={css.tools}>
      <Button
        tone="quiet"
        size="small"
        icon={<Icon name="globe" size={16} />}
        onClick={() => uiStore.setState({ language: language === 'zh' ? 'en' : 'zh' })}
      >
        {say('common.language')}
      </Button>
      <Button
        tone="quiet"
        size="small"
        icon={<Icon name={dark ? 'sun' : 'moon'} size={16} />}
        label={say(dark ? 'common.theme-light' : 'common.theme-dark')}
        onClick={() => uiStore.setState({ theme: dark ? 'light' : 'dark' })}
      />
    </div>
  );
}
