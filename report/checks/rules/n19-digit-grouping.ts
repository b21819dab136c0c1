import { patternSpots } from '../pattern-spots.ts'
import type { ReportRule, ReportSpot } from '../rule.ts'

/** 1,236所; a whole part of up to nine digits. */
const grouped = /(?<![\d.,])\d{1,3}(?:,\d{3}){1,2}(?![\d,])/g
/** 2345所: no year, no identifier, no part of a date. */
const plain =
  /(?<![\d.,〔[A-Za-z/-])[1-9]\d{3,8}(?![\d,〕\]年A-Za-z/号学届—～~-])(?!热线|政务)(?=(?:\.\d+)?[\u4e00-\u9fff])/g

export const digitGrouping: ReportRule = {
  id: 'N19',
  scope: 'report',
  title: '千分撇全文一致',
  severity: 'warning',
  basis: '标准规定',
  source: 'GB/T 15835—2011 5.1.1',
  why: '四位以上的数，千分撇要么都用，要么都不用；公文里通常不用。',
  check({ units }) {
    const places = (pattern: RegExp) =>
      units.flatMap((unit) =>
        patternSpots(unit.text, pattern, () => ({ message: '' })).map((spot) => ({ unit, ...spot })),
      )
    const [withComma, without] = [places(grouped), places(plain)]
    if (withComma.length === 0 || without.length === 0) return []
    // Without is the usual form: the commas go, however many there are.
    return withComma.map(({ unit, start, end }): ReportSpot => {
      const found = unit.text.slice(start, end)
      const fix = found.replaceAll(',', '')
      const message = `全文另有${without.length}处不用千分撇。“${found}”应写作“${fix}”。`
      return { place: { block: unit.block, cell: unit.cell, start, end }, message, fix }
    })
  },
  wrong: [
    { lines: ['有学生12,360人，教师2345人。'], found: ['12,360'] },
    { lines: ['投入1,236万元。', '新增学位2700个。'], found: ['1,236'] },
    { lines: ['| 1,236 | 所 |', '在校生45600人，教师3,210人。'], found: ['1,236', '3,210'] },
  ],
  right: [
    { lines: ['有学生12360人，教师2345人。'] },
    { lines: ['有学生12,360人，教师2,345人。'] },
    { lines: ['2021年，有学生12,360人。'] },
    { lines: ['（临政发〔2021〕12号）投入12,360元，有教师345人。'] },
    { lines: ['投入12,360元，电话0712-5550123，拨打12345热线。'] },
  ],
}
