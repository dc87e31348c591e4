export { cleanName } from './clean-name.js';
export { ContentRefused } from './content-refused.js';
export { Contents, type Content } from './contents.service.js';
export { ContentsModule } from './contents.module.js';
export { giveContent, isShown, type GivenContent } from './give-content.js';
export { recogniseContent, type RecognisedContent } from './recognise-content.js';
export { sizeInWords } from './size-in-words.js';
export { TellLimit } from './tell-limit.js';
export { ForgetUpload, Uploads, type ReceivedFile } from './uploads.js';
