// The Worker of engine.js.
import { answer } from './engine-job.js';

self.onmessage = ({ data }) => answer(data, (message) => self.postMessage(message));
