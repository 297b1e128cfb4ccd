/** The page that shows the pictures of the screens. */
import type { Screen } from './screen-list.ts';

const HEAD = `# The screens 各界面

Made by \`npm run screens\` from the built product, in a real browser: every screen in Chinese and English, light and dark, at 1440 × 900 and 1024 × 768. Nothing here is drawn by hand; this page too is written by the command.

由 \`npm run screens\` 从构建出的产品在真实浏览器中截取：每个界面，中英文、浅色深色、1440 × 900 与 1024 × 768。本页亦由该命令写成。
`;

/** @param files names of the pictures in the folder */
export function galleryOf(screens: readonly Screen[], files: readonly string[]): string {
  const parts = screens.map(({ name, route }) => {
    const own = files.filter((file) => file.endsWith('.webp') && nameOf(file) === name).sort();
    const first = own.find((file) => file.includes('-zh-light-1440'));
    const links = own.map((file) => `[${lookOf(file)}](${file})`).join(' · ');
    const shown = first === undefined ? '' : `\n![${name}](${first})\n`;
    return `## ${name}\n\n\`${route}\`\n${shown}\n${links}\n`;
  });
  return `${HEAD}\n${parts.join('\n')}`;
}

/** `big-screen` of `big-screen-zh-dark-1440.webp`. */
function nameOf(file: string): string {
  return file.split('-').slice(0, -3).join('-');
}

function lookOf(file: string): string {
  return file.replace('.webp', '').split('-').slice(-3).join(' ');
}
