/** What somebody sees who opens the address without a valid token or session. */

/** A page of its own, without script or style: it must show under the strictest policy. */
export const refusedPage = `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>不能打开</title></head>
<body>
<h1>这个地址不能再打开</h1>
<p>启动时给出的地址只能用一次，而且只在启动它的这次运行中有效。</p>
<p>草稿都在，没有改动。</p>
<p>已经打开的编辑窗口可以继续使用，请回到那个窗口。窗口已经关掉的，请重新启动“自评报告编辑器”，它会给出新的地址。</p>
</body>
</html>
`
