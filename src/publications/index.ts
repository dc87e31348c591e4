export { PublicationsModule } from './publications.module.js';
export { PublishEdition, type Publication } from './publish-edition.service.js';
export { ReviewEdition, type EditionReview } from './review-edition.service.js';
