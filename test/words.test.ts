import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { projectRoot } from '../src/platform/root.ts';

// How the portal speaks: phrases that nobody says, or that stand for something better, never come back.

/** What must not stand in any text of the portal, and what to say instead. */
const BANNED: readonly (readonly [RegExp, string])[] = [
  [/How it goes/, 'How it works'],
  [/where you stopped/, 'Pick up where you left off'],
  [/\bthings? needs? you\b|\bneeds you\b|nothing needs you/, 'You have 2 things to do'],
  [/\b[Gg]o on\b(?! (?:strike|the|a))/, 'Continue'],
  [/\bgoes on\b/, 'continues'],
  [/[Ss]ave and (?:go on|continue)/, 'Continue'],
  [/send it apart|email alone opens/, 'in a separate email to protect your account'],
  [/do not expect this (?:email|message)/, 'If you were not expecting this email, you can ignore it'],
  [/nobody is a permanent resident/, 'this declaration does not make you a permanent resident'],
  [/find this act|this act by/, 'quote this number if you contact us'],
  [/another account only its owner/, 'Only the owner of an account can see what is in it'],
  [/\bact alone\b/, 'family members with their own account'],
  [/hold for others/, 'Does this also apply to someone else?'],
  [/somebody who (?:makes|prints) cards/, 'card production staff'],
  [/do not go together/, 'The details do not match our records'],
  [/[Aa]n officer has had/, 'With an officer since …'],
  [/\bat hand\b/, 'ready'],
  [/\bneed not\b/, 'do not need to'],
  [/\b(?:kindly|please be advised|in order to|prior to)\b/i, 'plain words'],
  [/\bcr[âa]nes?\b/i, 'sommet de la tête'],
  [/appareil d['’]ici/, 'cet appareil'],
  [/Sens des repères/, 'À quoi servent les repères'],
  [/Lumière égale/, 'Éclairage uniforme'],
  [/permanents? depuis le Canada/, 'sans quitter le Canada'],
  [/tout de suite au plus tard/, 'Vous saurez aussitôt la date limite de réponse'],
  [/retrouver cet acte|cet acte grâce/, 'indiquez ce numéro si vous communiquez avec nous'],
  [/qui les a regardés/, 'qui les a consultés'],
  [/Déclarer la présence/, 'Déclarer que je suis au Canada'],
  [/\b(?:se connecter|connectez-vous|connexion à votre compte)\b/i, 'ouvrir une session'],
  [/\b(?:uploader|charger (?:la|une|votre) photo)\b/i, 'téléverser'],
  [/\b(?:e-mail|email|mail)s? (?:a été|est|sont|ne|vous)\b/, 'courriel'],
  [/\bs'il vous plaît de\b/i, 'veuillez'],
  [/\bau niveau de\b|\bsuite à\b/i, 'une préposition simple'],
];

/** A name after a French word that elides before it: that is for `elided`. */
const UNELIDED = /\b(?:de|que|jusque|lorsque) \$\{(?:\w+\.)?(?:names?|given|n|who|whom)\}/;

const IN_COMMENTS = /^\s*(?:\/\/|\/?\*)/;

type Line = { readonly at: string; readonly text: string };

/** Every line of the portal's texts: code without comments, and the profile. */
function linesOf(folder: string, pattern: RegExp): Line[] {
  const root = join(projectRoot(), folder);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => pattern.test(file) && !/\.test\.tsx?$/.test(file))
    .flatMap((file) =>
      readFileSync(join(root, file), 'utf8')
        .split('\n')
        .map((text, index) => ({ at: `${folder}/${file}:${index + 1}`, text }))
        .filter(({ text }) => !IN_COMMENTS.test(text)),
    );
}

const LINES = [...linesOf('src', /\.tsx?$/), ...linesOf('profiles', /\.json$/)];

const found = (lines: readonly Line[], phrase: RegExp): string[] =>
  lines.filter(({ text }) => phrase.test(text)).map(({ at, text }) => `${at}: ${text.trim().slice(0, 120)}`);

describe('phrases that the portal does not use', () => {
  for (const [phrase, better] of BANNED)
    test(`${phrase.source} → ${better}`, () => assert.deepEqual(found(LINES, phrase), []));

  test('a name never follows "de" or "que" without the function that elides', () => {
    // Figures of a count are no names.
    const figures = LINES.filter(({ text }) => !/ce que \$\{n\} réponses/.test(text));
    assert.deepEqual(found(figures, UNELIDED), []);
  });

  test('a phrase that comes back is found', () => {
    const back = [{ at: 'x', text: "en: 'Go on where you stopped', fr: `Représentants de ${p.name}`" }];
    assert.equal(BANNED.filter(([phrase]) => found(back, phrase).length > 0).length, 2);
    assert.equal(found(back, UNELIDED).length, 1);
  });
});
