// Made by fold-table.py; do not edit. Characters: Unicode 14.0.0 (Python's unicodedata).
// Confusables: UTS #39 as carried by confusable-homoglyphs 3.3.1 (PyPI), and the script's own lists.

/// What a reader takes a character for, as text; `FoldTable.shared` reads it once.
///
/// `hex=t` one character, `hex~n=t` n to the same, `hex+n=t` n to t, t + 1, … (all numbers hexadecimal).
enum FoldTableText {
    /// Usual diacritics, quotes, dashes, spaces, digits and other forms: no disguise.
    static let plain = """
        9=SP 85=NL a0=SP aa=a ab=DQ b2+2=2 b4=' b9=1 ba=o bb=DQ bc=1/4 bd=1/2 be=3/4 c0~6=a c6=ae c7=c c8~4=e cc~4=i \
        d0=d d1+2=n d3~4=o d8=o d9~4=u dd=y de=th df=ss e0~6=a e6=ae e7=c e8~4=e ec~4=i f0=d f1+2=n f3~4=o f8=o \
        f9~4=u fd=y fe=th ff=y 100~6=a 106~4=c 10c~2=c 10e~4=d 112~a=e 11c~4=g 122~2=g 124~4=h 128~a=i 132~2=ij \
        134~2=j 136~2=k 139~a=l 143~6=n 149='n 14a~2=n 14c~6=o 152~2=oe 154~6=r 15a~8=s 162~4=t 168~c=u 174~2=w \
        176~3=y 179~6=z 17f=s 1a0~2=o 1af~2=u 1c7~3=lj 1ca~3=nj 1cd~2=a 1cf~2=i 1d1~2=o 1d3~a=u 1de~4=a 1ea~4=o \
        1f1~3=dz 1fa~2=a 1fd=ae 1ff=o 200~4=a 204~4=e 208~4=i 20c~4=o 214~4=u 218~2=s 21a~2=t 226~2=a 228~2=e 22a~8=o \
        232~2=y 2bb~2=' 37e=; 1680=SP 1e00~2=a 1e14~a=e 1e2c~4=i 1e4c~8=o 1e72~a=u 1e8e~2=y 1e99=y 1e9e=ss 1ea0~18=a \
        1eb8~10=e 1ec8~4=i 1ecc~18=o 1ee4~e=u 1ef2~8=y 1fef=` 2000~b=SP 2010~6=- 2018~4=' 201c~4=DQ 2024=. 2025=.. \
        2026=... 2028~2=NL 202f=SP 2032=' 2033=DQ 2039~2=' 203c=!! 2043=- 2044=/ 2047=?? 2048=?! 2049=!? 205f=SP \
        2070=0 2074+6=4 207a=+ 207c=EQ 207d+2=( 2080+a=0 208a=+ 208c=EQ 208d+2=( 20a8=rs 2100=a/c 2101=a/s 2105=c/o \
        2106=c/u 2116=no 2121=tel 212b=a 213b=fax 2212=- 2215=/ 2460+9=1 2469=10 246a=11 246b=12 246c=13 246d=14 \
        246e=15 246f=16 2470=17 2471=18 2472=19 2473=20 2474=(1) 2475=(2) 2476=(3) 2477=(4) 2478=(5) 2479=(6) \
        247a=(7) 247b=(8) 247c=(9) 247d=(10) 247e=(11) 247f=(12) 2480=(13) 2481=(14) 2482=(15) 2483=(16) 2484=(17) \
        2485=(18) 2486=(19) 2487=(20) 2488=1. 2489=2. 248a=3. 248b=4. 248c=5. 248d=6. 248e=7. 248f=8. 2490=9. \
        2491=10. 2492=11. 2493=12. 2494=13. 2495=14. 2496=15. 2497=16. 2498=17. 2499=18. 249a=19. 249b=20. 24ea=0 \
        2796=- 2800=SP 2a74=::= 2a75=== 2a76==== 3000=SP 301d~2=DQ 3164=SP fb00=ff fb01=fi fb02=fl fb03=ffi fb04=ffl \
        fb05~2=st fb29=+ fe10=, fe13+2=: fe15=! fe16=? fe19=... fe30=.. fe33~2=_ fe35+2=( fe37={ fe38=} fe47=[ fe48=] \
        fe4d~3=_ fe50=, fe52=. fe54=; fe55=: fe56=? fe57=! fe58=- fe59+2=( fe5b={ fe5c=} fe5f=# fe60=& fe61+2=* \
        fe63=- fe64=< fe65=> fe66=EQ fe68=BS fe69+2=$ fe6b=@ ff01+20=! ff3b+6=[ ff5b+4={ 1d7ce+a=0 1d7d8+a=0 \
        1d7e2+a=0 1d7ec+a=0 1d7f6+a=0 1f100=0. 1f101=0, 1f102=1, 1f103=2, 1f104=3, 1f105=4, 1f106=5, 1f107=6, \
        1f108=7, 1f109=8, 1f10a=9, 1f12d=cd 1f12e=wz 1f14a=hv 1f14b=mv 1f14c=sd 1f14d=ss 1f14e=ppv 1f14f=wc 1f16a=mc \
        1f16b=md 1f16c=mr 1f190=dj 1fbf0+a=0
        """

    /// Diacritics that Dutch, English, German, French and Spanish don't write.
    static let odd = """
        10a~2=c 120~2=g 1e6~2=g 1e8~2=k 1f0=j 1f4~2=g 1f8~2=n 210~4=r 21e~2=h 1e02~6=b 1e08~2=c 1e0a~a=d 1e1e~2=f \
        1e20~2=g 1e22~a=h 1e30~6=k 1e36~8=l 1e3e~6=m 1e44~8=n 1e54~4=p 1e58~8=r 1e60~a=s 1e6a~8=t 1e7c~4=v 1e80~a=w \
        1e8a~4=x 1e90~6=z 1e96=h 1e97=t 1e98=w
        """

    /// Letters in another dress: fullwidth, mathematical, circled, raised, small capitals.
    static let styled = """
        1eb=q 262=g 26a=i 274=n 280=r 28f=y 299=b 29c=h 29f=l 2b0=h 2b2=j 2b3=r 2b7=w 2b8=y 2e1=l 2e2=s 2e3=x 1d00=a \
        1d04+2=c 1d07=e 1d0a+2=j 1d0d=m 1d0f=o 1d18=p 1d1b+2=t 1d20+2=v 1d22=z 1d2c=a 1d2e=b 1d30+2=d 1d33+8=g 1d3c=o \
        1d3e=p 1d3f=r 1d40+2=t 1d42=w 1d43=a 1d47=b 1d48+2=d 1d4d=g 1d4f=k 1d50=m 1d52=o 1d56=p 1d57+2=t 1d5b=v \
        1d62=i 1d63=r 1d64+2=u 1d9c=c 1da0=f 1dbb=z 2071=i 207f=n 2090=a 2091=e 2092=o 2093=x 2095=h 2096+4=k 209a=p \
        209b+2=s 2102=c 210a+2=g 210c~3=h 2110~2=i 2112~2=l 2115=n 2119+3=p 211c~2=r 2124=z 2128=z 212a=k 212c+2=b \
        212f~2=e 2131=f 2133=m 2134=o 2145~2=d 2147=e 2148+2=i 2160=i 2161=ii 2162=iii 2163=iv 2164=v 2165=vi \
        2166=vii 2167=viii 2168=ix 2169=x 216a=xi 216b=xii 216c=l 216d+2=c 216f=m 2170=i 2171=ii 2172=iii 2173=iv \
        2174=v 2175=vi 2176=vii 2177=viii 2178=ix 2179=x 217a=xi 217b=xii 217c=l 217d+2=c 217f=m 249c+1a=a 24b6+1a=a \
        24d0+1a=a 2c7c=j 2c7d=v a730=f a731=s a7af=q a7f2=c a7f3=f a7f4=q ff21+1a=a ff41+1a=a 107a5=q 1d400+1a=a \
        1d41a+1a=a 1d434+1a=a 1d44e+7=a 1d456+12=i 1d468+1a=a 1d482+1a=a 1d49c=a 1d49e+2=c 1d4a2=g 1d4a5+2=j \
        1d4a9+4=n 1d4ae+8=s 1d4b6+4=a 1d4bb=f 1d4bd+7=h 1d4c5+b=p 1d4d0+1a=a 1d4ea+1a=a 1d504+2=a 1d507+4=d 1d50d+8=j \
        1d516+7=s 1d51e+1a=a 1d538+2=a 1d53b+4=d 1d540+5=i 1d546=o 1d54a+7=s 1d552+1a=a 1d56c+1a=a 1d586+1a=a \
        1d5a0+1a=a 1d5ba+1a=a 1d5d4+1a=a 1d5ee+1a=a 1d608+1a=a 1d622+1a=a 1d63c+1a=a 1d656+1a=a 1d670+1a=a 1d68a+1a=a \
        1f110+1a=a 1f12b=c 1f12c=r 1f130+1a=a
        """

    /// Letters of other scripts that look like a Latin one, or emoji of a letter.
    static let look = """
        138=k 184=b 18d=g 196=i 1a6=r 1bd=s 1c0=l 251=a 261=g 263=y 269=i 26f=w 28b=u 28d=m 37a=i 37f=j 386=a 388=e \
        389+2=h 38c=o 38e=y 38f=o 390=i 391+2=a 393=y 394=a 395=e 396=z 397=h 398=o 399=i 39a=k 39b=a 39c+2=m 39e=e \
        39f=o 3a0=n 3a1=p 3a3=e 3a4=t 3a5=y 3a6=o 3a7+2=x 3a9=o 3aa=i 3ab=y 3ac=a 3ad=e 3ae=n 3af=i 3b0=u 3b1+2=a \
        3b3=y 3b4+2=d 3b6=z 3b7+2=n 3b9=i 3ba=k 3bb=a 3bc=m 3bd=v 3be=e 3bf=o 3c0=n 3c1=p 3c2=c 3c3=o 3c4+2=t 3c6=o \
        3c7+2=x 3c9=w 3ca=i 3cb=u 3cc=o 3cd=u 3ce=w 3d2~3=y 3dc=f 3f1=p 3f2=c 3f3=j 3f9=c 3fa=m 400~2=e 402=h 403=r \
        404=e 405=s 406~2=i 408=j 40c=k 40d=n 40e=y 410+2=a 412=b 413=r 414+2=d 417=e 418=n 41a=k 41b=n 41c=m 41d=h \
        41e=o 41f=n 420=p 421=c 422=t 423=y 424=o 425=x 426=u 427=y 428~2=w 42a=b 42c=b 42d=e 42f=r 430+2=a 432=b \
        433=r 434+2=d 437=e 438=n 43a=k 43b=n 43c=m 43d=h 43e=o 43f=n 440=p 441=c 442=t 443=y 444=o 445=x 446=u 447=y \
        448~2=w 44a=b 44c=b 44d=e 44f=r 450~2=e 452=h 453=r 454=e 455=s 456~2=i 458=j 45c=k 45d=n 45e=y 461=w 474~4=v \
        48e~2=p 492~2=f 4ae~2=y 4ba~2=h 4bd=e 4c0=i 4cf=l 4d0~4=a 4d6~2=e 4de~2=e 4e2~4=n 4e6~2=o 4ec~2=e 4ee~8=y \
        500~2=d 50c~2=g 51a~2=q 51c~2=w 54d=u 54f=s 555=o 561=w 563=q 566=q 570=h 578=n 57c=n 57d=u 581=g 584=f 585=o \
        e04=a e20=n e22=u e23=s e2c=w e40=i e4f=o e52=b e53=m e54=d 13a0=d 13a1=r 13a2=t 13a5=i 13a9=y 13aa=a 13ab=j \
        13ac=e 13b3=w 13b7=m 13bb=h 13bd=y 13c0=g 13c2=h 13c3=z 13cf=b 13d2=r 13d4=w 13d5=s 13d9=v 13da=s 13de=l \
        13df=c 13e2=p 13e6=k 13e7=d 13f3=g 13f4=b 13fb=g 13fc=b 142f=v 144c=u 146d=p 146f=d 1472=b 148d=j 14aa=l \
        1541=x 157c=h 157d=x 1587=r 15af=b 15b4=f 15c5=a 15de=d 15ea=d 15f0=m 15f7=b 1d11=o 1d26=r 1d29=p 1d83=g \
        1d8c=y 1e9d=f 1eff=y 1fbe=i 2113=l 2202=d 2c85=r 2c8e=h 2c92=i 2c94=k 2c98=m 2c9a=n 2c9e~2=o 2ca2~2=p \
        2ca4~2=c 2ca6=t 2ca8=y 2cac=x 2cd0~2=l a4d0=b a4d1=p a4d2~2=d a4d4=t a4d6=g a4d7=k a4d9=j a4da=c a4dc=z \
        a4dd=f a4df+2=m a4e1=l a4e2=s a4e3=r a4e6=v a4e7=h a4ea+3=w a4ee=a a4f0=e a4f2=l a4f3=o a4f4=u a647=i \
        a798~2=f a79f=u a7b2=j a7b3=x a7b4=b ab32=e ab35=f ab3d=o ab47~2=r ab4e=u ab52=u ab5a=y ab70=d ab71=r ab72=t \
        ab75=i ab7a=a ab7b=j ab7c=e ab81=r ab83=w ab8b=h ab90=g ab93=z aba2=r aba9=v abaa=s abae=l abaf=c abb2=p \
        10301+2=b 10309=l 10311=m 10315=t 10317=x 10404=o 10415=c 1041b=l 10420=s 1042c=o 1043d=c 10443=l 10448=s \
        1f150+1a=a 1f170+1a=a
        """

    /// Letters standing on their heads.
    static let turned = """
        a1=! bf=? 131=i 183=g 186=c 18e=e 1dd=e 250=a 253=g 254=c 259=e 25f=f 265=h 26f=m 279=r 27e=j 283=l 287=t \
        28c+2=v 28e=y 29e=k 2d9=. 2e5=l 1d09=i 1d1a=r 2132=f 2141=g 2144=y 2200=a
        """

    /// HTML entities: name and code point.
    static let entities = """
        aacute=c1 abreve=102 acirc=c2 acute=b4 aelig=c6 af=2061 agrave=c0 amacr=100 amp=26 angst=c5 aogon=104 apos=27 \
        applyfunction=2061 aring=c5 ast=2a atilde=c3 auml=c4 backprime=2035 bdquo=201e bprime=2035 brvbar=a6 \
        bsemi=204f bsol=5c bull=2022 bullet=2022 cacute=106 caret=2041 ccaron=10c ccedil=c7 ccirc=108 cdot=10a \
        cedil=b8 cedilla=b8 cent=a2 centerdot=b7 circledr=ae closecurlydoublequote=201d closecurlyquote=2019 colon=3a \
        comma=2c commat=40 copy=a9 curren=a4 dagger=2021 dash=2010 dcaron=10e ddagger=2021 deg=b0 diacriticalacute=b4 \
        diacriticalgrave=60 die=a8 div=f7 divide=f7 dollar=24 dot=a8 doubledot=a8 dstrok=110 eacute=c9 ecaron=11a \
        ecirc=ca edot=116 egrave=c8 emacr=112 emsp=2003 emsp13=2004 emsp14=2005 eng=14a ensp=2002 eogon=118 equals=3d \
        eth=d0 euml=cb euro=20ac excl=21 frac12=bd frac14=bc frac34=be frasl=2044 gbreve=11e gcedil=122 gcirc=11c \
        gdot=120 grave=60 gt=3e hairsp=200a half=bd hat=5e hcirc=124 hellip=2026 horbar=2015 hstrok=126 hybull=2043 \
        hyphen=2010 iacute=cd ic=2063 icirc=ce idot=130 iexcl=a1 igrave=cc ijlig=132 imacr=12a imath=131 inodot=131 \
        invisiblecomma=2063 invisibletimes=2062 iogon=12e iquest=bf it=2062 itilde=128 iuml=cf jcirc=134 kcedil=136 \
        kgreen=138 lacute=139 laquo=ab lbrace=7b lbrack=5b lcaron=13d lcedil=13b lcub=7b ldquo=201c ldquor=201e \
        lmidot=13f lowbar=5f lpar=28 lrm=200e lsaquo=2039 lsqb=5b lsquo=2018 lsquor=201a lstrok=141 lt=3c macr=af \
        mdash=2014 mediumspace=205f micro=b5 midast=2a middot=b7 minus=2212 mldr=2026 nacute=143 napos=149 nbsp=a0 \
        ncaron=147 ncedil=145 ndash=2013 ne=2260 negativemediumspace=200b negativethickspace=200b \
        negativethinspace=200b negativeverythinspace=200b newline=a nldr=2025 nobreak=2060 nonbreakingspace=a0 not=ac \
        notequal=2260 ntilde=d1 num=23 numsp=2007 oacute=d3 ocirc=d4 odblac=150 oelig=152 ograve=d2 oline=203e \
        omacr=14c opencurlydoublequote=201c opencurlyquote=2018 ordf=aa ordm=ba oslash=d8 otilde=d5 ouml=d6 \
        overbar=203e para=b6 percnt=25 period=2e permil=2030 pertenk=2031 plus=2b plusminus=b1 plusmn=b1 pm=b1 \
        pound=a3 prime=2033 puncsp=2008 qprime=2057 quest=3f quot=22 racute=154 raquo=bb rbrace=7d rbrack=5d \
        rcaron=158 rcedil=156 rcub=7d rdquo=201d rdquor=201d reg=ae rlm=200f rpar=29 rsaquo=203a rsqb=5d rsquo=2019 \
        rsquor=2019 sacute=15a sbquo=201a scaron=160 scedil=15e scirc=15c sect=a7 semi=3b shy=ad sol=2f strns=af \
        sup1=b9 sup2=b2 sup3=b3 szlig=df tab=9 tcaron=164 tcedil=162 thinsp=2009 thinspace=2009 thorn=de times=d7 \
        tprime=2034 trade=2122 tstrok=166 uacute=da ubreve=16c ucirc=db udblac=170 ugrave=d9 umacr=16a uml=a8 \
        underbar=5f uogon=172 uring=16e utilde=168 uuml=dc verbar=2016 vert=2016 verticalline=7c verythinspace=200a \
        wcirc=174 yacute=dd ycirc=176 yen=a5 yuml=178 zacute=179 zcaron=17d zdot=17b zerowidthspace=200b zwj=200d \
        zwnj=200c
        """

    /// Pairs of regional indicators that are flags (ISO 3166, lower case).
    static let flags = """
        ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bl bm bn bo bq br bs bt bv bw \
        by bz ca cc cd cf cg ch ci ck cl cm cn co cp cr cu cv cw cx cy cz de dg dj dk dm do dz ea ec ee eg eh er es \
        et eu fi fj fk fm fo fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu ic id ie \
        il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc \
        md me mf mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe \
        pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st sv \
        sx sy sz ta tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug um un us uy uz va vc ve vg vi vn vu wf ws \
        xk ye yt za zm zw
        """
}
