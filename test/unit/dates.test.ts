import { expect, test } from 'vitest';
import { isDateLike, parseDate, withoutDate } from '../../lib/page/dates.ts';

test.each([
  'March 3, 2012 at 5:14 pm',
  '12. Mai 2019 um 14:30',
  '3 février 2021',
  '2024-02-03',
  '03/05/2020 08:15',
  '2013年12月5日',
  'vor 5 Minuten',
  'il y a 3 heures',
  '2 hours ago',
  'an hour ago',
  '14h',
  '5 мая 2020',
])('%s tells a date', (text) => expect(isDateLike(text)).toBe(true));

test.each([
  'Marianne',
  'Reply',
  '349 fans',
  '3 products',
  'Mark 4',
  'version 2.0',
  'May',
  '',
  'x'.repeat(200),
])('%s tells none', (text) => expect(isDateLike(text)).toBe(false));

test.each([
  ['2024-02-03T08:15:00+01:00', Date.UTC(2024, 1, 3, 7, 15)],
  ['2024-02-03T08:15:00', Date.UTC(2024, 1, 3, 8, 15)],
  ['March 3, 2012 at 5:14 pm', Date.UTC(2012, 2, 3, 17, 14)],
  ['12. Mai 2019 um 14:30', Date.UTC(2019, 4, 12, 14, 30)],
  ['13/5/2020', Date.UTC(2020, 4, 13)],
  ['3.5.2020', Date.UTC(2020, 4, 3)],
  ['3/5/2020', null],
  ['2013年12月5日 10:20', Date.UTC(2013, 11, 5, 10, 20)],
  ['yesterday', null],
  ['31 May 1066', null],
])('reads %s', (text, date) => expect(parseDate(text)).toBe(date));

test.each([
  ['Posted by: Ann Lindqvist, 27 Sep 2011 | 18:53', 'Posted by: Ann Lindqvist'],
  ['Ann Lindqvist, September 27, 2011', 'Ann Lindqvist'],
  ['Ann Lindqvist on 3 May 2024', 'Ann Lindqvist'],
  ['Ann Lindqvist, May 2024', 'Ann Lindqvist'],
])('nothing of a date is left in a name: %s', (text, name) => {
  expect(withoutDate(text)).toBe(name);
});
