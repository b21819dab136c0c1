/** 职责清单 | 大纲: the two ways to look at the report from the left. */
import './outline.css'
import { leftTabs, useLeftTab } from './left-tab.ts'

export function LeftTabs() {
  const tab = useLeftTab((state) => state.tab)
  return (
    <h2 className="left-tabs">
      {leftTabs.map(({ key, name }) => (
        <button key={key} type="button" aria-pressed={key === tab} onClick={() => useLeftTab.setState({ tab: key })}>
          {name}
        </button>
      ))}
    </h2>
  )
}
