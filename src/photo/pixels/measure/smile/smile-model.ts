// Written by npm run bench -- photo-smile.
//
// Trained without the person: 62 people, equal error 9.7 %.
//   white: told of neutral faces 0 of 41, of smiling ones 32 of 41.
//   east_asian: told of neutral faces 0 of 7, of smiling ones 4 of 7.
//   west_asian: told of neutral faces 0 of 7, of smiling ones 5 of 7.
//   black: told of neutral faces 0 of 7, of smiling ones 4 of 7.
// Trained without the whole group: 62 people, equal error 9.7 %.
//   white: told of neutral faces 0 of 41, of smiling ones 26 of 41.
//   east_asian: told of neutral faces 0 of 7, of smiling ones 4 of 7.
//   west_asian: told of neutral faces 0 of 7, of smiling ones 6 of 7.
//   black: told of neutral faces 0 of 7, of smiling ones 4 of 7.

/** Of each feature: mean, standard deviation, weight. */
export const smileModel = {
  lift: [0.0095541, 0.052817, 0.77348],
  innerLift: [0.019877, 0.050629, 0.26743],
  corners: [0.30585, 0.050529, -1.4236],
  bow: [-0.16206, 0.062237, 0.69285],
  bowAside: [-0.076704, 0.027139, -0.27502],
  cheekBeside: [0.10026, 0.03768, 0.73661],
  cheekFold: [0.16507, 0.039535, -0.77711],
  cheekBelowEyes: [0.74194, 0.048268, 0.89338],
  teeth: [0.061644, 0.096593, 1.7261],
  lowerLids: [0.13357, 0.011009, -0.15077],
  eyes: [0.37039, 0.03893, -0.68842],
} as const;

export const smileIntercept = 1.0948;
