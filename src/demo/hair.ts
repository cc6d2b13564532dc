import type { Appearance } from './looks.ts';

const fill = 'fill="url(#hair)"';

/** What lies behind the head and shoulders. */
export function backHair(look: Appearance): string {
  switch (look.style) {
    case 'long':
      return `<path d="M600 244C360 236 262 420 262 700C262 960 250 1150 226 1330Q420 1400 600 1380Q780 1400 974 1330C950 1150 938 960 938 700C938 420 840 236 600 244Z" ${fill}/>`;
    case 'bob':
      return `<path d="M600 250C356 242 266 430 262 700C258 900 270 1010 300 1110Q420 1150 600 1140Q780 1150 900 1110C930 1010 942 900 938 700C934 430 844 242 600 250Z" ${fill}/>`;
    case 'bun':
      return `<ellipse cx="600" cy="252" rx="120" ry="86" ${fill}/><path d="M600 262C390 256 300 400 296 640H904C900 400 810 256 600 262Z" ${fill}/>`;
    case 'curls':
      return curls(look.age === 'child' ? 318 : 344);
    case 'scarf':
      return `<path d="M600 232C330 228 238 440 246 740C252 1010 290 1170 200 1420Q600 1560 1000 1420C910 1170 948 1010 954 740C962 440 870 228 600 232Z" ${fill}/>`;
    case 'short':
      return `<path d="M600 258C390 252 298 400 300 660L318 780H882L900 660C902 400 810 252 600 258Z" ${fill}/>`;
  }
}

/** What lies over the forehead and the temples; never over the eyes. */
export function frontHair(look: Appearance): string {
  switch (look.style) {
    case 'long':
      return `<path d="M600 250C372 244 276 420 282 700C286 800 280 900 262 1010C330 900 322 720 366 610C430 560 560 520 610 390C650 500 770 560 836 612C878 720 870 900 938 1010C920 900 914 800 918 700C924 420 828 244 600 250Z" ${fill}/>`;
    case 'bob':
      return `<path d="M600 250C360 244 270 430 270 700C268 850 276 960 300 1060C350 960 336 760 352 600Q600 520 848 600C864 760 850 960 900 1060C924 960 932 850 930 700C930 430 840 244 600 250Z" ${fill}/>`;
    case 'bun':
      return `<path d="M600 262C388 256 296 400 302 700C318 640 322 590 352 548C430 500 520 470 600 400C680 470 770 500 848 548C878 590 882 640 898 700C904 400 812 256 600 262Z" ${fill}/>`;
    case 'curls':
      return fringe();
    case 'scarf':
      return scarf();
    case 'short':
      return `<path d="M600 258C384 250 292 410 308 720C330 690 326 610 350 560C400 520 420 470 450 440C560 500 720 490 790 452C806 500 830 530 850 560C874 610 870 690 892 720C908 410 816 250 600 258Z" ${fill}/>`;
  }
}

/** A round outline of many small arcs. */
function curls(radius: number): string {
  const count = 22;
  const ring = Array.from({ length: count }, (_, i) => {
    const angle = Math.PI * (0.93 + (1.14 * i) / (count - 1));
    const x = 600 + Math.cos(angle) * (radius - 40);
    const y = 610 + Math.sin(angle) * (radius - 6);
    return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="56" ${fill}/>`;
  });
  return `${ring.join('')}<ellipse cx="600" cy="600" rx="${radius - 30}" ry="${radius}" ${fill}/>`;
}

function fringe(): string {
  const along = [-236, -188, -132, -70, 0, 70, 132, 188, 236];
  const locks = along.map((x) => `<circle cx="${600 + x}" cy="${372 + (x * x) / 330}" r="60" ${fill}/>`);
  return `<path d="M600 262C440 262 330 350 316 560Q420 420 600 410Q780 420 884 560C870 350 760 262 600 262Z" ${fill}/>${locks.join('')}`;
}

/** The whole face shows, from the chin to the forehead. */
function scarf(): string {
  return `<path fill-rule="evenodd" d="M600 236C330 230 244 440 252 740C258 960 300 1080 262 1300Q600 1500 938 1300C900 1080 942 960 948 740C956 440 870 230 600 236ZM600 402C760 402 852 520 850 700C848 880 790 1010 726 1070Q660 1124 600 1124Q540 1124 474 1070C410 1010 352 880 350 700C348 520 440 402 600 402Z" ${fill}/>
<path d="M350 700C352 880 410 1010 474 1070Q540 1124 600 1124Q660 1124 726 1070C790 1010 848 880 850 700" fill="none" stroke="#000" stroke-opacity="0.2" stroke-width="12"/>
<path d="M300 1120Q480 1290 800 1330M900 1110Q760 1240 560 1300M286 560Q320 420 450 330" fill="none" stroke="#000" stroke-opacity="0.14" stroke-width="12" stroke-linecap="round"/>`;
}
