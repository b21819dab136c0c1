/** 导出草稿文件: handed on with its versions, source and template; opened where the report is already, and where its template is not. */
import { packZiping } from '../../report/document/package.ts'
import { openHandOver } from '../../report/hand-over/open.ts'
import { draftFrom } from '../../report/recognise/draft.ts'
import { proposeFile } from '../../report/recognise/import.ts'
import { builtinPack } from '../packs.ts'
import { expect, test } from './app.ts'
import { city, goTo, newReport, saved } from './steps.ts'

const text = '临江市履行教育职责自评报告\n一、主要工作及成效\n（一）校园安全。投入2162万元。\n'

/** A draft that was read from a text, as a file to hand on. */
function handedFile(change: { readonly templateId?: string } = {}) {
  const pack = builtinPack('hubei-2021')
  const proposed = proposeFile('去年.txt', new TextEncoder().encode(text), pack)
  if (!proposed.ok) throw new Error(proposed.message)
  const { value } = draftFrom(proposed.value.value, pack, '去年.txt')
  const own = change.templateId ? { ...pack, id: change.templateId, title: '临江2026' } : pack
  const envelope = { ...value, template: { id: own.id, title: own.title } }
  return packZiping(envelope, {
    identity: { id: 'report-from-elsewhere', modifiedAt: Date.UTC(2026, 9, 1) },
    source: new TextEncoder().encode(text),
    versions: [{ at: Date.UTC(2026, 8, 1), kind: 'named', name: '送审稿', exported: null, envelope }],
    pack: own,
  })
}

test('a draft file carries source, versions and template to a computer that has none of them', async ({ app }) => {
  const { page } = app
  await app.openFile('临江市.ziping', handedFile({ templateId: 'linjiang-2026' }))
  await page.getByRole('button', { name: /打开文件/ }).click()
  await expect(page.getByRole('textbox', { name: '报告正文' })).toContainText('投入2162万元')
  // The checklist is that of the template in the file.
  await expect(page.getByRole('complementary', { name: '职责清单' }).locator('[data-area-id="safety"]')).toBeVisible()
  await page.getByRole('button', { name: /更多/ }).click()
  await page.getByRole('menuitem', { name: '历史版本…' }).click()
  await expect(page.getByRole('dialog', { name: '历史版本' }).getByText('送审稿').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /更多/ }).click()
  await page.getByRole('menuitem', { name: /另存原文件/ }).click()
  const source = await app.savedFile()
  expect(source.name).toBe('去年.txt')
  expect(new TextDecoder().decode(source.bytes)).toBe(text)

  // Handed on again, it is what came.
  await page.getByRole('button', { name: /更多/ }).click()
  await page.getByRole('menuitem', { name: /导出草稿文件/ }).click()
  const again = openHandOver('a.ziping', (await app.savedFile()).bytes)
  const before = openHandOver('a.ziping', handedFile({ templateId: 'linjiang-2026' }))
  if (!again.ok || !before.ok) throw new Error('not opened')
  const { identity, ...parts } = again.value.value
  expect(identity?.id).toBe('report-from-elsewhere')
  expect(parts).toEqual({ ...before.value.value, identity: undefined })
})

test('the same report once more: opened, kept beside, or put in place with what was there as a version', async ({
  app,
}) => {
  const { page } = app
  await newReport(page)
  await goTo(page, 'leadership')
  await page.keyboard.insertText('第一稿的话。')
  await saved(page)
  await page.getByRole('button', { name: /更多/ }).click()
  await page.getByRole('menuitem', { name: /导出草稿文件/ }).click()
  const file = await app.savedFile()
  await page.getByRole('button', { name: '返回草稿列表' }).click()
  const open = async () => {
    await app.openFile('U盘上的.ziping', file.bytes)
    await page.getByRole('button', { name: /打开文件/ }).click()
    return page.getByRole('dialog', { name: '这份报告已有草稿' })
  }

  const same = await open()
  await expect(same.getByText('两份内容完全相同。')).toBeVisible()
  await same.getByRole('button', { name: '打开现有草稿' }).click()
  const body = page.getByRole('textbox', { name: '报告正文' })
  await expect(body).toContainText('第一稿的话。')
  await goTo(page, 'leadership')
  await page.keyboard.insertText('后来的话。')
  await saved(page)
  await page.getByRole('button', { name: '返回草稿列表' }).click()

  const newer = await open()
  await expect(newer.getByText('现有草稿较新', { exact: false })).toBeVisible()
  await newer.getByRole('button', { name: '查看差别' }).click()
  await expect(newer.locator('ins').filter({ hasText: '后来的话' })).toBeVisible()
  await newer.getByRole('button', { name: '取消' }).click()
  await expect(page.getByText('草稿 1', { exact: true })).toBeVisible()

  await (await open()).getByRole('button', { name: '另建一份' }).click()
  await expect(body).toContainText('第一稿的话。')
  await expect(body).not.toContainText('后来的话。')
  await page.getByRole('button', { name: '返回草稿列表' }).click()
  await expect(page.getByText('草稿 2', { exact: true })).toBeVisible()

  // Two drafts of the report now: the one that has the later words is to give way.
  const choice = await open()
  await choice.getByRole('combobox', { name: '对照哪一份草稿' }).click()
  await page.locator('.ant-select-item-option').filter({ hasText: city.region }).last().click()
  await choice.getByRole('button', { name: '替换现有草稿' }).click()
  await expect(body).not.toContainText('后来的话。')
  await page.getByRole('button', { name: /更多/ }).click()
  await page.getByRole('menuitem', { name: '历史版本…' }).click()
  const versions = page.getByRole('dialog', { name: '历史版本' })
  await versions.getByText('导入前').first().click()
  await versions.getByRole('button', { name: '恢复到这个版本' }).click()
  await expect(body).toContainText('后来的话。')
})
