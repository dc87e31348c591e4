import { readAddressSpelling } from './address-spelling.js';
import { foldWords } from './fold-words.js';
import { rankStreets, type Street } from './rank-streets.js';

describe('what people write of an address', () => {
  it.each([
    ['rue de l’Église 12', { words: ['rue', 'eglise'], number: { figures: 12, rest: '' } }],
    ['R. DE L EGLISE, 12 A', { words: ['rue', 'eglise'], number: { figures: 12, rest: 'a' } }],
    ['12/A r. de l’église', { words: ['rue', 'eglise'], number: { figures: 12, rest: 'a' } }],
    [
      'av. Reine Astrid 3 bte 4, 5000 Namur',
      { words: ['avenue', 'reine', 'astrid', 'namur'], number: { figures: 3, rest: '' }, box: '4', postcode: '5000' },
    ],
    [
      '3bis, place St-Aubain 5000 Namur',
      { words: ['place', 'saint', 'aubain', 'namur'], number: { figures: 3, rest: 'bis' }, postcode: '5000' },
    ],
    ['Klosterstr. 7 4700 Eupen', { words: ['klosterstrasse', 'eupen'], number: { figures: 7, rest: '' }, postcode: '4700' }],
    ['Kirchstraße 1234', { words: ['kirchstrasse'], number: { figures: 1234, rest: '' } }],
    ['église', { words: ['eglise'] }],
  ])('« %s »', (text, understood) => {
    expect(readAddressSpelling(text)).toEqual(understood);
  });

  it.each(['', '12', 'rue', '5000', 'x'.repeat(200)])('« %s » names no street', (text) => {
    expect(readAddressSpelling(text)).toBeUndefined();
  });

  const street = (number: number, name: string, locality: string, postcode: string): Street => ({
    number,
    names: name.split('|').map(foldWords),
    locality: foldWords(locality),
    postcode,
  });
  const STREETS = [
    street(1, 'Rue de l’Église', 'Namur', '5000'),
    street(2, 'Rue de l’Église', 'Jambes', '5100'),
    street(3, 'Place de l’Église Saint-Loup', 'Namur', '5000'),
    street(4, 'Rue du Moulin', 'Namur', '5000'),
    street(5, 'Rue du Couvent|Klosterstraße', 'Eupen', '4700'),
  ];
  it.each([
    ['église', [1, 2, 3]],
    ['rue de l’église 12 Jambes', [2]],
    ['rue de l’église, 5100', [2, 1, 3]],
    ['av. de l’église namur', [1, 3]],
    ['eglsie st loup', [3]],
    ['moul', [4]],
    ['Klosterstr. 3', [5]],
    ['couvent', [5]],
    ['namur', []],
    ['rue des Prés', []],
  ])('« %s » means, the likeliest first, the streets %j', (text, numbers) => {
    expect(rankStreets(STREETS, readAddressSpelling(text)!).map(({ street: { number } }) => number)).toEqual(numbers);
  });
});
