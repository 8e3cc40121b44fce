// Written by scripts/metrics.js from the font Inter (SIL Open Font License 1.1), the digit 1 and the en dash widened; do not edit.

/**
 * Advance widths of runs of code points: the first code point, the widths at weight 400, those at weight 700. One
 * character a width: its code less 16 is hundredths of an em.
 */
// oxfmt-ignore
export const metrics: readonly (readonly [first: number, regular: string, bold: string])[] = [
  [0x20, ",-?OPrP.44BR->-4OHMNQKNINN-.RRRCqUQYXLK[Z+ISIj[\\P\\PPQZUsTTO444?>0HMIMJ5MK((G(hKLMM6E1KHbGHG;1;R", "(2GQQvS266HT1?17SHOQTNQJQQ12TTTHv[RZXMK[[,JXIm\\]Q^RQSY[xZYR676A@5JOKOL8ON++J+kNMOO9H5NLeJLI?5?T"],
  [0xa0, ",-IMXG+IKk=JR", "(2KP\\I2INk>RT"],
  [0xae, "S@>R<=0KL-+.@J`ehCUUUUUUsYLLLL++++Y[\\\\\\\\\\R\\ZZZZTPNHHHHHHlIJJJJ((((JKLLLLLRLKKKKHMHUHUHUHYIYIYIYIXWYMLJLJLJLJLJ[M[M[M[MZK^K+(+(+(+(+(d@I(SGEI(I(I2H4K([K[K[KL[K\\L\\L\\LttP6P6P6PEPEPEPEQ1Q6Q1ZKZKZKZKZKZKsbTHTOGOGOG/", "R<>T>?5OL141ARehlH[[[[[[vZMMMM,,,,\\\\]]]]]T]YYYYYSRJJJJJJkKLLLL++++LNMMMMMTMNNNNLOL[J[J[JZKZKZKZKX[\\OMLMLMLMLML[O[O[O[O[NaN,+,+,+,+,+fFJ+XJKI+I+I8J=M+\\N\\N\\NL\\N]M]M]MvsR9R9R9QHQHQHQHS5S<S5YNYNYNYNYNYNxeYLYRIRIRI2"],
  [0x384, "+SU-Zh9LfLhg,UQJTLOZ\\+SUj[R\\ZPLUQThTh]+TRFK,KRLHJFCKN,EPKKHLLMIN?KXI^`,KLK`", "2X[1_m?LlLpl/[RJZMR[],X[m\\U][QLUSYiZi^,YUHN/NUMLLHENO/KTOMHMPOKQCN`Lcc/NMNc"],
  [0x400, "LLdJYP++I~~hS[OXUQQJbLpN[[S[jZ\\ZPYQOcTXVpqbhQYuPHKH<MJaAKKFJ]KLKMI?HUGLJbdPZHIdGJJK<IE(((ljKFKHK", "MMfJZQ,,J~~iX\\UY[QRJgM{Q\\\\X[m[][QZSUdZ]WsvclRZxRJMJ=RLfDNNJLaNMMOKCL^JRLfiTaKKgJLLN=KH+++nlNJNLM"],
  [0x490, "J<J<QFrcNAWHSKLLdO\\LsT~ls^YIQ?THTHVIlRWKVJVKdWdW+paTK[JZKZKWKj](UHUHslLJ[J[JpaNANN[K[K\\L\\L\\LYIOHOHOHVJJ<hZ", "J=J=RI~jQD\\NXOLLiS]QtW~nydZKSCYLYL]MoWZOWLWNi[i[,{fUN[L[N[NZOma+[J[JvkML[L[L{fQDQQ\\N\\N]M]M]MZKULULULWLJ=la"],
  [0x2010, "44QHtt@=**(*<<:<AAHH-Jf-", "==QHttI@//-/FECEJJ??1St1"],
  [0x202f, "\"~~&<R&<R>66", " ~~+Gb+GbG;;"],
  [0x20a0, "YYYLMf]q~obMSWQ~LR[UOYLLQFKLYVYQ", "\\ZYMPf\\u~xlOT`S~LX[[ZZLLSIPL\\Z\\R"],
  [0x2190, "ococ", "okok"],
];
