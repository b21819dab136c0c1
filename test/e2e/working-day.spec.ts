/**
 * A whole day's work, and nothing leaves the machine. Counted three ways: what Chromium says of the window's requests (app.ts,
 * at the end of every test), connections to a server on this machine that pasted markup points at, and the sockets of every
 * process that the test started, at each step.
 */
import { docxFile, wp, wr } from '../report/source/docx-file.ts'
import { type App, expect, test } from './app.ts'
import { outsideSockets, tellsSockets, trap } from './hosts/sockets.ts'
import { pixel } from './pictures.ts'
import { body, newReport, saved, throughGate, withoutAutosave, write } from './steps.ts'

const lastYear = docxFile({
  body: [
    wp(wr('临江市履行教育职责自评报告'), '<w:jc w:val="center"/>'),
    wp(wr('一、主要工作及成效')),
    wp(wr('（一）校园安全。投入2162万元，新建校舍四幢。')),
    wp(wr('二、存在问题')),
    wp(wr('个别学校消防通道偏窄。')),
  ].join(''),
})

/** What is printed, as far as a shell lets a test see it: the pages alone, or the PDF file of them. */
async function printed(app: App): Promise<void> {
  if (app.host !== 'browser-shell') {
    await app.menu('pdf')
    expect((await app.savedFile()).name).toMatch(/\.pdf$/)
    return
  }
  // The dialog of the browser cannot be driven: what would be printed is counted.
  await app.page.evaluate(() => {
    window.print = () => {
      document.body.dataset.printed = String(document.querySelectorAll('.print-sheet').length)
    }
  })
  await app.page.getByRole('button', { name: '打印' }).click()
  await expect(app.page.locator('body')).toHaveAttribute('data-printed', /^[1-9]/)
}

/** The first day, too. */
test.use({ firstTime: true })

test('a working day makes 0 requests to the outside', async ({ app }) => {
  test.setTimeout(360_000)
  const pixels = await trap()
  const seen: string[] = []
  let looks = 0
  const look = () => {
    if (!tellsSockets) return
    looks += 1
    seen.push(...outsideSockets())
  }
  const dialog = (name: string) => app.page.getByRole('dialog', { name })
  const closed = async (name: string) => {
    await app.page.keyboard.press('Escape')
    await expect(dialog(name)).toBeHidden()
    look()
  }
  const more = async (item: string) => {
    await app.page.getByRole('button', { name: /^更多/ }).click()
    await app.page.getByRole('menuitem', { name: item }).click()
    look()
  }
  try {
    await test.step('first use, and the sample report that it leaves', async () => {
      const welcome = dialog('首次使用')
      await welcome.getByLabel('报告机关').fill('临江市人民政府')
      for (const next of ['下一步', '下一步', '完成']) await welcome.getByRole('button', { name: next }).click()
      await app.page.getByText('示例', { exact: true }).first().dblclick()
      await expect(body(app.page).locator('.finding').first()).toBeVisible()
      look()
      await app.page.getByRole('button', { name: '返回草稿列表' }).click()
    })

    await test.step('settings and manual', async () => {
      await expect(app.page.getByRole('button', { name: '新建报告' })).toBeVisible()
      await app.page.keyboard.press('Control+,')
      await expect(dialog('设置')).toBeVisible()
      await dialog('设置').getByRole('tab', { name: '关于', exact: true }).click()
      await closed('设置')
      await app.page.keyboard.press('F1')
      await expect(dialog('使用手册')).toBeVisible()
      await closed('使用手册')
    })

    await test.step('last year’s Word file becomes a draft', async () => {
      await app.openFile('去年.docx', lastYear)
      await app.page.getByRole('button', { name: /打开文件/ }).click()
      await app.page.getByRole('dialog').getByRole('button', { name: '读入' }).click()
      await app.page.getByRole('button', { name: '建立草稿' }).click()
      await expect(body(app.page)).toContainText('新建校舍四幢。')
      await saved(app.page)
      await app.page.getByRole('button', { name: '返回草稿列表' }).click()
    })

    await test.step('a new report: typing, and a web page pasted with pictures and tracking pixels', async () => {
      await newReport(app.page)
      await body(app.page).click()
      await app.page.keyboard.press('Control+End')
      await app.page.keyboard.press('Enter')
      await app.page.keyboard.type('全市新建学校三所。。')
      const away = `http://127.0.0.1:${pixels.port}`
      const html = `<link rel="stylesheet" href="${away}/a.css"><link rel="prefetch" href="${away}/b"><style>@import url(${away}/c.css); p { background: url(${away}/d.png) }</style>
        <p style="background:url(${away}/e.png)">粘贴来的一段。<img src="${away}/f.png" width="1" height="1"><img srcset="${away}/g.png 2x"></p>
        <iframe src="${away}/h"></iframe><video poster="${away}/i.png" src="${away}/j.mp4"></video><object data="${away}/k"></object>
        <svg><image href="${away}/l.png"/><use href="${away}/m.svg#a"/></svg><script src="${away}/n.js"></script><img src="https://tracker.invalid/o.gif">`
      await app.page.evaluate((markup) => {
        const data = new DataTransfer()
        data.setData('text/html', markup)
        const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
        document.querySelector('.report')?.dispatchEvent(event)
      }, html)
      await expect(body(app.page)).toContainText('粘贴来的一段。')
      await saved(app.page)
      // Chromium reports what the policy kept from running while the markup was only read; nothing else may be said.
      for (const complaint of app.complaints.splice(0)) expect(complaint).toMatch(/Content Security Policy/)
      look()
    })

    await test.step('a picture with what it shows', async () => {
      await app.openFile('食堂.png', pixel)
      await app.page.getByRole('button', { name: '插入图片' }).click()
      const picture = body(app.page).locator('.report-image img')
      await picture.click()
      await app.page.getByRole('button', { name: '图片说明' }).click()
      await app.page.getByLabel(/^图片说明/).fill('新建的学生食堂')
      await app.page.keyboard.press('Enter')
      await expect(picture).toHaveAttribute('alt', '新建的学生食堂')
      await app.page.keyboard.press('Escape')
      await saved(app.page)
      look()
    })

    await test.step('find and replace taken back, checks, 历史版本, figures', async () => {
      await app.page.keyboard.press('Control+h')
      const search = app.page.getByRole('search', { name: '查找和替换' })
      await search.getByLabel('查找内容').fill('粘贴来')
      await search.getByLabel('替换为').fill('抄录')
      await search.getByRole('button', { name: '全部替换' }).click()
      await expect(body(app.page)).toContainText('抄录的一段。')
      await search.getByRole('button', { name: '撤销替换' }).click()
      await expect(body(app.page)).toContainText('粘贴来的一段。')
      await app.page.keyboard.press('Escape')
      await expect(search).toBeHidden()
      await app.page.keyboard.press('F8')
      await more('历史版本…')
      await dialog('历史版本').getByRole('textbox', { name: '保留现在的文字' }).fill('送审稿')
      await app.page.keyboard.press('Enter')
      await expect(dialog('历史版本').getByText('送审稿').first()).toBeVisible()
      await closed('历史版本')
      await more('数据表…')
      await expect(dialog('数据表')).toBeVisible()
      await closed('数据表')
    })

    await test.step('preview, print, hand-in, Word file', async () => {
      await body(app.page).click()
      await app.page.keyboard.press('Control+p')
      await expect(app.page.getByRole('group', { name: /^第 \d+ 页，共 \d+ 页$/ }).first()).toBeVisible({
        timeout: 30_000,
      })
      await printed(app)
      look()
      await app.page.keyboard.press('Control+p')
      await expect(app.page.getByRole('main', { name: '预览' })).toBeHidden()
      const panel = await throughGate(app.page)
      await panel.getByRole('button', { name: '仍要导出' }).click()
      const file = await app.savedFile()
      expect(file.name).toMatch(/\.docx$/)
      look()
      await app.page.keyboard.press('Escape')
    })

    await test.step('a power cut in the middle of a sentence, and what was typed found again', async () => {
      await saved(app.page)
      await withoutAutosave(app.page)
      await write(app.page, '停电前的一句。')
      // Longer than the journal waits.
      await app.page.waitForTimeout(500)
      await app.kill9()
      await app.page.getByRole('button', { name: '打开并找回' }).click()
      const found = dialog('找回没有保存的改动')
      await found.getByRole('button', { name: '查看差别' }).click()
      // Word by word: what is new may stand in several pieces.
      await expect(found.locator('.change').filter({ hasText: '停电前的一句。' })).toBeVisible()
      await found.getByRole('button', { name: '恢复' }).click()
      await expect(body(app.page)).toContainText('停电前的一句。')
      await saved(app.page)
      look()
    })

    await test.step('backup of all drafts, and the end', async () => {
      await app.page.getByRole('button', { name: '返回草稿列表' }).click()
      await app.page.getByRole('button', { name: '备份全部草稿…' }).click()
      const backup = await app.savedFile()
      await expect(app.page.getByText(`已备份 3 份草稿到“${backup.name}”`)).toBeVisible()
      await app.openFile(backup.name, backup.bytes)
      await app.page.getByRole('button', { name: '从备份恢复…' }).click()
      await app.page.getByRole('dialog', { name: '备份里有 3 份草稿' }).getByRole('button', { name: '知道了' }).click()
      look()
      await app.restart()
      await expect(app.page.getByRole('button', { name: '新建报告' })).toBeVisible()
      look()
    })

    const outside = [...new Set(seen)]
    const counted = tellsSockets
      ? `${looks} looks at the sockets of all processes: ${outside.length} to the outside`
      : 'sockets not looked at: this system does not tell'
    console.log(
      `working day on ${app.host}: ${pixels.connections()} connections to what pasted markup points at; ${counted}`,
    )
    expect(pixels.connections()).toBe(0)
    expect(outside).toEqual([])
    if (tellsSockets) expect(looks).toBeGreaterThan(12)
  } finally {
    pixels.close()
  }
})

test('the trap and the look at the sockets catch what they are for', async () => {
  const pixels = await trap()
  try {
    await fetch(`http://127.0.0.1:${pixels.port}/`).catch(() => {})
    expect(pixels.connections()).toBe(1)
    if (!tellsSockets) return
    const { createSocket } = await import('node:dgram')
    const socket = createSocket('udp4')
    // Connecting a datagram socket sends nothing; it only has an address from then on (192.0.2.0/24 is nobody's: RFC 5737).
    await new Promise<void>((resolve) => socket.connect(9, '192.0.2.1', () => resolve()))
    expect(outsideSockets()).toEqual([expect.stringMatching(/^udp 010200C0:/)])
    socket.close()
  } finally {
    pixels.close()
  }
})
