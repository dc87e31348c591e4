export { LetterLibrary } from './letters/letter-library.js';
export { ManageMessages } from './messages/manage-messages.service.js';
export { messageView, hideCode } from './messages/message-view.js';
export { NotificationsModule } from './notifications.module.js';
export { PostOffice } from './post-office.service.js';
export { readMessageSettings } from './settings/message-settings.js';
