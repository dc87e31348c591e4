export { AttachDocument } from './attach-document.service.js';
export { DocumentsModule } from './documents.module.js';
export { ReceiveDocument } from './receive-document.service.js';
