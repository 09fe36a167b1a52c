/** Beside the letter: 口径雷达 and the law it rests on; they live in precedents/. */
export { RadarPane, type RadarPaneProps } from '../precedents/radar-pane.tsx'
