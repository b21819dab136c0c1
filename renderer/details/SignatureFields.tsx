/** 用印 (7.3.5), 联合行文, 附注 (7.3.6): what stands behind the text. */
import { Input, Radio } from 'antd'
import { type Sealing, sealings } from '../../report/document/envelope.ts'
import { NameList } from './NameList.tsx'
import { OfficialRow } from './OfficialRow.tsx'
import { maxLength, type OfficialFieldsProps } from './official-fields.ts'
import { signerOfficeHint } from './official-hints.ts'

const sealingEffects: Readonly<Record<Sealing, string>> = {
  不用印: '署名右空二字，日期在下一行。',
  用印: '署名和日期的位置留给印章：日期右空四字。',
  签名章: '留出签名章的位置，左边写职务。',
}

export function SignatureFields({ state, onOfficial }: OfficialFieldsProps) {
  const { official } = state.details
  return (
    <>
      <OfficialRow label="用印">
        <div>
          <Radio.Group
            aria-label="用印"
            value={official.sealing}
            options={sealings.map((value) => ({ label: value, value }))}
            onChange={(event) => onOfficial({ sealing: event.target.value as Sealing })}
          />
          <div className="details-aside">{sealingEffects[official.sealing]}</div>
        </div>
      </OfficialRow>
      {official.sealing === '签名章' && (
        <OfficialRow id="official-signerOffice" label="签发人职务" hint={signerOfficeHint(official)}>
          <Input
            id="official-signerOffice"
            value={official.signerOffice}
            maxLength={maxLength.line}
            placeholder="如 市长"
            autoComplete="off"
            onChange={(event) => onOfficial({ signerOffice: event.target.value })}
          />
        </OfficialRow>
      )}
      <OfficialRow label="联合行文">
        <NameList
          label="联合行文机关"
          names={official.jointSignatories}
          placeholder="主办机关以外的发文机关"
          onChange={(jointSignatories) => onOfficial({ jointSignatories })}
        />
      </OfficialRow>
      <OfficialRow id="official-remark" label="附注">
        <Input
          id="official-remark"
          value={official.remark}
          maxLength={maxLength.list}
          placeholder="不加括号，如 联系人：王宁，电话：0712-5550123"
          autoComplete="off"
          onChange={(event) => onOfficial({ remark: event.target.value })}
        />
      </OfficialRow>
    </>
  )
}
