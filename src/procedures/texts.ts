export class Texts {}
