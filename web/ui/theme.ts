import { theme } from 'antd';
import type { ThemeConfig } from 'antd';

export const THEMES = ['light', 'dark'] as const;
export type ThemeName = (typeof THEMES)[number];

const FONT =
  "system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'HarmonyOS Sans SC', 'Microsoft YaHei UI', 'Microsoft YaHei', 'Source Han Sans SC', 'Noto Sans CJK SC', sans-serif";

// The same colours as tokens.css: the kit mixes shades from them, so it needs them as values.
const COLOURS = {
  light: {
    colorPrimary: '#0b5a53',
    colorBgBase: '#ffffff',
    colorBgLayout: '#f3f4f0',
    colorTextBase: '#14201d',
    colorTextPlaceholder: '#5a6661',
    colorTextDescription: '#5a6661',
    colorBorder: '#a9b1aa',
    colorError: '#74307f',
    colorWarning: '#6b5a3c',
    colorSuccess: '#0b5a53',
    colorInfo: '#3f5f6b',
    colorLink: '#0b5a53',
  },
  dark: {
    colorPrimary: '#62c3b3',
    colorBgBase: '#151e1b',
    colorBgLayout: '#0e1513',
    colorBgElevated: '#1b2623',
    colorTextBase: '#e9efec',
    colorTextPlaceholder: '#98a6a1',
    colorTextDescription: '#98a6a1',
    colorTextLightSolid: '#06201b',
    colorBorder: '#4d5c57',
    colorError: '#d6a1e0',
    colorWarning: '#cbb58d',
    colorSuccess: '#62c3b3',
    colorInfo: '#9ab8c4',
    colorLink: '#62c3b3',
  },
} as const;

const STILL = matchMedia('(prefers-reduced-motion: reduce)');

/** The kit in our own colours: red, orange, yellow and blue stay free for warnings. */
export function themeOf(name: ThemeName): ThemeConfig {
  return {
    algorithm: name === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      ...COLOURS[name],
      fontFamily: FONT,
      fontSize: 14,
      borderRadius: 6,
      controlHeight: 32,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
      // Without transitions the kit would wait for ever for the end of one, and keep what it fades out.
      motion: !STILL.matches,
      wireframe: false,
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    },
  };
}
