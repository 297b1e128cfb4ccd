/** Joins a seat and shows its view as plain text: for servers without the built screens. */
export const PLAIN_PAGE = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>联动 Liandong</title>
    <style nonce="__CSP_NONCE__">
      body { font: 16px/1.6 sans-serif; margin: 2rem auto; max-width: 50rem; padding: 0 1rem; }
      .mark { background: #5b2a86; color: #fff; padding: 0.3rem 0.6rem; }
      pre { white-space: pre-wrap; background: #f2f2f2; padding: 1rem; }
      input, button { font: inherit; padding: 0.3rem; }
    </style>
  </head>
  <body>
    <p class="mark">演练 EXERCISE · 非涉密系统，严禁处理、存储、传输国家秘密</p>
    <h1>联动 Liandong</h1>
    <form id="join">
      <label>入场码 Code <input id="code" inputmode="numeric" autocomplete="off" required /></label>
      <label>姓名 Name <input id="name" autocomplete="off" /></label>
      <button>加入 Join</button>
    </form>
    <p id="said" role="status"></p>
    <pre id="joined"></pre>
    <script nonce="__CSP_NONCE__">
      const byId = (id) => document.getElementById(id);
      byId('join').addEventListener('submit', async (event) => {
        event.preventDefault();
        const name = byId('name').value.trim();
        const response = await fetch('/api/join', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ code: byId('code').value, ...(name === '' ? {} : { name }) }),
        });
        const body = await response.json();
        byId('said').textContent = response.ok ? '已加入 Joined' : body.error.zh + ' ' + body.error.en;
        byId('joined').textContent = response.ok ? JSON.stringify(body, null, 2) : '';
      });
    </script>
  </body>
</html>
`;
