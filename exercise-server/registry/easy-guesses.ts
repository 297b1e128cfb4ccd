/**
 * What everybody tries first. Words and figures are those that published counts of leaked passwords name:
 * Rising and Qihoo 360 for China (China.org.cn, 28 November 2011), SplashData for the world (2014–2018);
 * pairs of them are refused as well as they themselves. Words of love, of the keyboard and of what this
 * program is for are added by our own judgement: assumed.
 */
const WORDS = [
  'password',
  'passw0rd',
  'p@ssw0rd',
  'p@ssword',
  'administrator',
  'admin',
  'root',
  'user',
  'guest',
  'test',
  'welcome',
  'letmein',
  'master',
  'login',
  'qwertyuiop',
  'qwerty',
  'asdfghjkl',
  'asdfgh',
  'asdf',
  'zxcvbnm',
  'zxcvbn',
  'qazwsxedc',
  'qazwsx',
  '1qaz2wsx3edc',
  '1qaz2wsx',
  '1qaz',
  '2wsx',
  'q1w2e3r4t5',
  'q1w2e3r4',
  '1q2w3e4r5t',
  '1q2w3e4r',
  'iloveyou',
  'princess',
  'sunshine',
  'football',
  'baseball',
  'superman',
  'monkey',
  'dragon',
  'shadow',
  'michael',
  'charlie',
  'donald',
  'starwars',
  'woaini',
  'woaiwojia',
  'woaiziji',
  'aini',
  'nihao',
  'zhongguo',
  'china',
  'beijing',
  'shanghai',
  'xiaoming',
  'mima',
  'mimashi',
  'taobao',
  'qq',
  'liandong',
  'yanlian',
  'daotiao',
  'yingji',
  '5201314',
  '1314520',
  '5211314',
  '1314521',
  '7758521',
  '7758258',
  '147258369',
  '147258',
  '159357',
  '741852963',
  '963852741',
  '789456123',
  '520',
  '521',
  '1314',
];
/** A year in which people who play were born, or live. */
const YEAR = /(?:19|20)\d\d/g;
/** Longer figures are as hard to guess as a word of the same chance; a telephone number has eleven. */
const FIGURES = /^\d{1,11}$/;
const SPACES = /[\s_.!@#*-]+/g;
/** What may stand beside a known piece and is tried with it: initials, a surname. */
const BESIDE = 5;

/** Figures alone, as birthdays, telephone numbers and codes are. */
export function isFigures(password: string): boolean {
  return FIGURES.test(password);
}

/** Whether a password is a piece that everybody knows, or several, with little beside them. */
export function isCommon(password: string): boolean {
  const plain = password.normalize('NFKC').toLowerCase();
  if (new Set(plain).size <= 2 || /^(.{1,4})\1+$/u.test(plain)) return true;
  const words = WORDS.reduce((rest, word) => rest.replaceAll(word, ' '), plain);
  const rest = withoutRuns(words.replace(YEAR, ' ')).replace(SPACES, '');
  const isKnown = rest.length < plain.replace(SPACES, '').length;
  return isKnown && rest.length <= BESIDE;
}

/** Takes away what is counted up or down, or repeated, over three characters or more: 123, cba, 888. */
function withoutRuns(text: string): string {
  let rest = '';
  for (let at = 0; at < text.length;) {
    const step = text.charCodeAt(at + 1) - text.charCodeAt(at);
    let end = at + 1;
    if (Math.abs(step) <= 1) {
      while (text.charCodeAt(end) - text.charCodeAt(end - 1) === step) end += 1;
    }
    if (end - at >= 3) rest += ' ';
    else rest += text.slice(at, (end = at + 1));
    at = end;
  }
  return rest;
}
