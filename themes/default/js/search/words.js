// Words as the index has them. Package lexicon does the same in Go, and a test compares the two.
const cyrillic = /[а-я]/;
const consonant = /[бвгджзйклмнпрстфхцчшщ]$/;

// fold makes words comparable: lower case, ё as е, no soft hyphens and accents; a Mac's й of two characters is one.
const fold = (text) => text.replace(/и\u0306/gi, 'й').replace(/[\u00ad\p{Mn}]/gu, '').toLowerCase().replace(/ё/g, 'е');

// stem is what the forms of a folded word have in common: Snowball's stem, without a fleeting vowel.
const stem = (word) => {
  if (!cyrillic.test(word)) return word;
  if (word === 'денег') return 'деньг';
  const s = russian.stemmer(word);
  return s.length < 5 ? s : s.replace(/([бвгджзйклмнпрстфхцчшщ])[ое]([кцлн])$/, '$1$2');
};

// stems are those that the forms of a word may have: Snowball tells «дефицит» and «дефицита» apart.
const stems = (word) => {
  const all = new Set([stem(word)]);
  for (const base of [word.replace(/[аеиоуыэюя\u044c]+$/, ''), stem(word)]) {
    if ([...base].length < 3 || !consonant.test(base)) continue;
    for (const ending of ['', 'а', 'и', 'ь']) all.add(stem(base + ending));
  }
  return [...all].sort();
};

// parts takes a text apart: words and what stands between them, in turn.
const parts = (text) => text.split(/([\p{L}\p{Nd}\p{Mn}\u00ad]+)/u);
const wordsOf = (text) => parts(text).filter((_, i) => i % 2).map(fold).filter(Boolean);

// The two layouts of a Russian keyboard, key by key.
const latin = "`qwertyuiop[]asdfghjkl;'zxcvbnm,./~{}:\"<>?";
const russianKeys = 'ёйцукенгшщзхъфывапролджэячсмитьбю.ёхъжэбю,';

// otherLayout is a text as it would have been with the other layout on; '' when it would be the same.
const otherLayout = (text) => {
  const low = text.toLowerCase();
  const [from, to] = cyrillic.test(low) ? [russianKeys, latin] : [latin, russianKeys];
  const turned = [...low].map((c) => { const i = from.indexOf(c); return i < 0 ? c : to[i]; }).join('');
  return turned === low ? '' : turned;
};

// near says whether one slip makes a word of another: a letter too much, one missing, another one, two in the wrong order.
const near = (a, b) => {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  const rest = (s, n) => s.slice(i + n);
  return rest(a, 1) === rest(b, 1) || rest(a, 1) === rest(b, 0) || rest(a, 0) === rest(b, 1) ||
    (a[i] === b[i + 1] && a[i + 1] === b[i] && rest(a, 2) === rest(b, 2));
};

// slips are what a word may have been meant to begin with, a slip in its first three letters undone: they say in which blocks of the dictionary to look.
const keys = ['йцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбю'];
const sounds = ['аоя', 'еиэы', 'бп', 'дт', 'зсц', 'вф', 'гкх', 'жшщч', 'уюы'];
const slips = (word) => {
  const list = [];
  for (let i = 0; i < Math.min(3, word.length); i++) {
    const before = word.slice(0, i), after = word.slice(i + 1);
    if (after) list.push(before + after[0] + word[i] + after.slice(1), before + after);
    for (const row of keys) {
      const k = row.indexOf(word[i]);
      if (k >= 0) for (const c of [row[k - 1], row[k + 1]]) if (c) list.push(before + c + after);
    }
    for (const set of sounds) if (set.includes(word[i])) for (const c of set) if (c !== word[i]) list.push(before + c + after);
  }
  return list;
};
