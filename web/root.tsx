import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { Outlet } from 'react-router';
import { useStore } from 'zustand';
import { FrozenCurtain, Notices } from './parts/frame/link.tsx';
import { useSay } from './parts/use-say.ts';
import { uiStore } from './stores/ui.ts';
import { Empty } from './ui/empty.tsx';
import { themeOf } from './ui/theme.ts';

/** Filled in by the server for each page; without a server there is no policy to satisfy. */
const NONCE = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

/** What stands around every screen. */
export function Root() {
  const theme = useStore(uiStore, (state) => state.theme);
  const { language } = useSay();
  return (
    <ConfigProvider
      csp={{ nonce: NONCE }}
      locale={language === 'zh' ? zhCN : enUS}
      theme={themeOf(theme)}
      wave={{ disabled: true }}
    >
      <Outlet />
      <Notices />
      <FrozenCurtain />
    </ConfigProvider>
  );
}

export function Opening() {
  const { say } = useSay();
  return <Empty icon="clock">{say('common.loading')}</Empty>;
}
