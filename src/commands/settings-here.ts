import { PROJECT_FOLDER } from '../foundations.js';
import { readSettings, type Settings } from '../platform/settings/index.js';

export function readSettingsHere(): Settings {
  return readSettings(process.env, PROJECT_FOLDER);
}
