import { Controller, Get, Header, Headers, NotFoundException, Param, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AdministrationDirectory } from './administrations/index.js';
import { readMessageSettings } from './notifications/index.js';
import { UnitOfWork } from './platform/database/index.js';
import { framed, html, languageLinks, type Html } from './platform/http/index.js';
import { fill, languageOf, type Language, type Words } from './core/language/index.js';

/** What is said of the pages' accessibility: what they keep to, how it was seen, what is not known. */
const SAY = {
  title: { fr: 'Accessibilité', de: 'Barrierefreiheit', nl: 'Toegankelijkheid', en: 'Accessibility' },
  aim: {
    fr: 'Ces pages visent la conformité aux WCAG 2.2, niveau AA.',
    de: 'Diese Seiten streben die Konformität mit WCAG 2.2, Stufe AA, an.',
    nl: 'Deze pagina’s streven naar conformiteit met WCAG 2.2, niveau AA.',
    en: 'These pages aim at conformance with WCAG 2.2, level AA.',
  },
  howTitle: { fr: 'Comment elles sont faites', de: 'Wie sie gemacht sind', nl: 'Hoe ze gemaakt zijn', en: 'How they are made' },
  how: {
    fr: 'Les pages publiques fonctionnent sans JavaScript, au clavier, à 320 pixels de large et en quatre langues. Elles ne posent aucun cookie et ne demandent rien à d’autres sites.',
    de: 'Die öffentlichen Seiten funktionieren ohne JavaScript, mit der Tastatur, bei 320 Pixel Breite und in vier Sprachen. Sie setzen keine Cookies und rufen nichts von anderen Seiten ab.',
    nl: 'De openbare pagina’s werken zonder JavaScript, met het toetsenbord, op 320 pixels breed en in vier talen. Ze plaatsen geen cookies en vragen niets aan andere sites.',
    en: 'The public pages work without JavaScript, with the keyboard, at 320 pixels wide and in four languages. They set no cookie and fetch nothing from other sites.',
  },
  testTitle: { fr: 'Comment c’est vérifié', de: 'Wie es geprüft wird', nl: 'Hoe het wordt nagekeken', en: 'How it is checked' },
  test: {
    fr: 'À chaque version, axe-core vérifie les pages publiques dans un navigateur et n’y trouve rien à redire. Un outil ne voit pas tout : ces pages n’ont pas encore été auditées par des personnes handicapées ni par un organisme indépendant.',
    de: 'Bei jeder Version prüft axe-core die öffentlichen Seiten in einem Browser, ohne Beanstandung. Ein Werkzeug sieht nicht alles: Diese Seiten wurden noch nicht von Menschen mit Behinderung oder einer unabhängigen Stelle geprüft.',
    nl: 'Bij elke versie controleert axe-core de openbare pagina’s in een browser, zonder opmerkingen. Een hulpmiddel ziet niet alles: deze pagina’s werden nog niet gekeurd door personen met een handicap of door een onafhankelijke instantie.',
    en: 'With each version axe-core checks the public pages in a browser and finds nothing wrong. A tool does not see everything: these pages have not yet been audited by disabled people or by an independent body.',
  },
  helpTitle: { fr: 'Un obstacle ?', de: 'Ein Hindernis?', nl: 'Een hindernis?', en: 'An obstacle?' },
  help: {
    fr: 'Dites-le à votre commune : elle doit pouvoir vous renseigner et recevoir votre avis autrement, au guichet ou par écrit.',
    de: 'Sagen Sie es Ihrer Gemeinde: Sie soll Sie auch anders informieren und Ihre Stellungnahme am Schalter oder schriftlich annehmen können.',
    nl: 'Meld het aan uw gemeente: zij moet u ook anders kunnen inlichten en uw mening aan het loket of schriftelijk kunnen ontvangen.',
    en: 'Tell your municipality: it should be able to inform you and take your comment in another way, at the counter or in writing.',
  },
  reach: {
    fr: 'Où le dire : {town}',
    de: 'Wo Sie es sagen können: {town}',
    nl: 'Waar u het kunt melden: {town}',
    en: 'Where to tell it: {town}',
  },
  counter: {
    fr: 'Cette commune n’a pas inscrit ici d’adresse : adressez-vous à son guichet.',
    de: 'Diese Gemeinde hat hier keine Adresse eingetragen: Wenden Sie sich an ihren Schalter.',
    nl: 'Deze gemeente heeft hier geen adres ingeschreven: wend u tot haar loket.',
    en: 'This municipality has entered no address here: ask at its counter.',
  },
} satisfies Record<string, Words>;

const HTML = 'text/html; charset=utf-8';

/** The statement, and where each town takes what is said of it: at the addresses that stand on its letters. */
@ApiExcludeController()
@Controller('accessibilite')
export class AccessibilityController {
  constructor(
    private readonly administrations: AdministrationDirectory,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get()
  @Header('Content-Type', HTML)
  async show(@Query('lang') lang?: string, @Headers('accept-language') accepted?: string): Promise<string> {
    const language = languageOf(lang ?? accepted);
    const towns = await this.administrations.list('municipality');
    const list = html`<ul class="plain">
      ${towns.map(({ slug, name }) => html`<li><a href="/accessibilite/${slug}?lang=${language}">${name}</a></li>`)}
    </ul>`;
    return statement(language, '/accessibilite', towns.length > 0 ? list : undefined);
  }

  @Get(':town')
  @Header('Content-Type', HTML)
  async ofTown(
    @Param('town') slug: string,
    @Query('lang') lang?: string,
    @Headers('accept-language') accepted?: string,
  ): Promise<string> {
    const language = languageOf(lang ?? accepted);
    const town = await this.administrations.findMunicipality(slug);
    if (!town) throw new NotFoundException();
    const { postalAddress, replyTo } = await this.unitOfWork.run(town.id, readMessageSettings);
    const contact = html`<h3>${fill(SAY.reach[language], { town: town.name })}</h3>
      ${postalAddress !== null && html`<p class="lines">${postalAddress}</p>`}
      ${replyTo !== null && html`<p><a href="mailto:${replyTo}">${replyTo}</a></p>`}
      ${postalAddress === null && replyTo === null && html`<p>${SAY.counter[language]}</p>`}`;
    return statement(language, `/accessibilite/${town.slug}`, contact, town.slug);
  }
}

function statement(language: Language, path: string, contact?: Html, townSlug?: string): string {
  const body = html`<h1>${SAY.title[language]}</h1>
    <p class="lead">${SAY.aim[language]}</p>
    <h2>${SAY.howTitle[language]}</h2>
    <p>${SAY.how[language]}</p>
    <h2>${SAY.testTitle[language]}</h2>
    <p>${SAY.test[language]}</p>
    <h2>${SAY.helpTitle[language]}</h2>
    <p>${SAY.help[language]}</p>
    ${contact}`;
  const languages = languageLinks(language, path);
  return framed({ language, title: SAY.title[language], service: 'Perron', languages, townSlug }, body);
}
