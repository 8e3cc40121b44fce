/**
 * Advances of scripts that the table of Inter does not hold, in twentieths of an em at weight 400: the first code point,
 * and a character for each: "0" is 0 or what is not known, "9" 9, "=" 13. They are those of Noto Sans, and means of it
 * and its looped or serif face where that is wider; a sign is what it adds to a letter.
 */
// oxfmt-ignore
export const scripts: readonly (readonly [first: number, widths: string])[] = [
  [0x531, "A>??>>=>@@>8A>><=?>@===?=@=@?@;>><@=@>004446499CC<==<<9<><<6C<<;<<<<6<8<7C;=<<C<<7C<<=="], // Armenian
  [0x5d0, "=<8;=56==5;:;>>58=<<<:;<;?>"], // Hebrew, after Arimo
  [0x621, "86696?6F:FF===;;88IIKKAA;;?????6F@B?;?:9??"], // Arabic: the wider of the isolated and the final form
  [0x900, "0006??E::;@A>;;;;EEEE?A;<==>???:<<;>;=;=;;;@;><<88>??;><>;0509555000000005555065B0000000?A;?<;@<A>008<;;;;;;;;;;97??EE??;?<;>9<;;0990BG;>>AA=00?B00?B@>==>;>C@E;<>;=>=<<<0>A<>==<0?000>=>;000;6660000007700<<0;0000000060000>;0=A=0000<<<<<<<<<<<<<=<>?6>:>6;90000080?DAA==0000;?00=?=<??<==<<;<=<==;<=<=0<<<<<><0>>0;<0<<0000555000000000000000000000000<?=;0<0000000;;;;;;;;;;00;=N0600000000000050BG===BA>B0BBG0GG:?==:=?A>>9;:;A;=9<;0;:?@<<90=?0<><>=0009666000000006066000B000000000000000B>0000;;;;;;;;;;8A0000000A00000000690>B@@@A@<00>B00>B?????>>?>?>?????>?>>0?B>A?@?0A@0>??>>0008406000000;;00??00000000I040000??0A@<0000;;;;;;;;;;=>5:>9;=00000000000B0ILF?EQ000BBD0DD[A000E?0D0I@000RA000@JA000BD=BEGBFGLKQ0000=504:000B>I0OKY000F000000G00000000000000=ADCCFEBIHABEDH[FMWEF0000006:60@@>D@FMB0>>?0???;?<E????JD@<??A@>>>>0>>??EJ<A>=@>;>>E00<<7007=8=0000055500000000000??>0<<00SI0600>>@;>>>;@>0000000E=6:><<<?;0;6EAA>DIPH>0@@@0@@@;A=D@@A@LDA=@@A=@@@>0@@@@GK=B?>0@=@>@00099087?3:00840?G9700000008400000<<B0P>2200>>>>>>>>>>0;?<0000000000000097<NQDS>MBH0JJX0?INEDBKFCKCQM;=IKLDB=BBEBGJ=>E?>A>=CEGIH@009:5577550><M0HFN0;I0000=E??IGFCOXLKBK0000<BAF@DI?CGFBL@CILR[GOE?HEH00970>EEE?>>IIREP@@MBBL000DBBABF@@@MJHC@AAAHDC@<AC0>@@BDAB@>0A00@C@AC?A000000006660000009==ICCG;0000007AHN@<B8>H00B;I000000000000<<<===;;<<<BB==<=BB==<=;=====>>==<:<<=:=><=><<;809900000000000<7<7779<00000000<<;>><<;@=<?D0000000000000000000000000000000000000==0=0C9<==0==C>=DEA=>=@<===??@@@===0=0<>>=@===<9099000000500;006<7770=0000000;0=<<<=====@0"], // Devanagari, Bengali, Gurmukhi, Gujarati, Oriya, Tamil, Telugu, Kannada, Malayalam, Sinhala, Thai, Lao
  [0x1000, "G>>G=>G>B=F>=>>IGG=>;>>>G>G>G>GG>FGFK===>L[590000<0000007005500P==>==>>==>69>B=G"], // Burmese
  [0x10d0, ";<<B<<=B;;F<<@<=@<@<A<@<<<=<<<<;;><<;=C;<<:;7"], // Georgian
  [0x1780, "===D====JD===CJ==<=====>=D7C7==CCB==D=D==@>>>=>>===>00600000006==666==08600000000000=A;=[?R7>000>=?B>>>A>>"], // Khmer
  [0x2000, ":D:D753=642"], // spaces
];
