// The Worker of engine.js.
import { analyse } from './engine-job.js';

self.onmessage = ({ data }) => analyse(data, (message) => self.postMessage(message));
