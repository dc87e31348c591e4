export { diffInWords } from './diff-in-words.js';
export { diffOnChart } from './diff-on-chart.js';
