#
## Titles
renewal-title = Vel det nye sertifikatet
renewal-done-title = Nytt sertifikat er teke i bruk
renewal-moved-title = Fila ligg ein ny stad
renewal-same-title = Det same sertifikatet som før
renewal-outside-title = Utanfor Portnøkkel

## Hints
renewal-lead = { $name } bruker sertifikatet det har, til vi har henta eit token med det nye. Det må høyre til { $organisation }.
renewal-same-place-hint = Kanskje ligg det nye i den same fila som før.

## Labels: the rows of the panel
renewal-row-ends = Gyldig til
renewal-followers = { $count ->
    [one] Eitt oppsett til bruker den gamle fila:
   *[other] { $count } oppsett til bruker den gamle fila:
}

## Values: the rows of the panel
renewal-organisation = { $name } ({ $number }), den same som før
renewal-changed = { $new } (det gamle: { $old })

## Values: the other setups
renewal-follower = { $name } – { $client } – { $environment }

## Buttons
renewal-open = Byt til nytt sertifikat
renewal-same-place = Opne { $file } på nytt
renewal-follow = { $count ->
    [one] La dette òg bruke det nye
   *[other] La alle bruke det nye
}
renewal-hand-over = Lag mappa på nytt

## Names: for screen readers
renewal-open-of = Byt til nytt sertifikat for { $name }

## Messages
renewal-same = Tokenet kom med det same sertifikatet. Oppsettet er som før.
renewal-moved = Det er det same sertifikatet som før, i ei anna fil. Oppsettet bruker denne fila frå no av.
renewal-earlier = Det nye går ut før det gamle. Sjekk at du har valt rett fil.
renewal-by-key = Tokenet er signert med den eigne nøkkelen til klienten. Det seier ikkje om det nye sertifikatet verkar.
renewal-needs-none = Klienten har eigen nøkkel, og treng ikkje sertifikatet for å få token.
renewal-unfit = Det nye sertifikatet gjeld ikkje i dette miljøet. Oppsettet blir ståande.
renewal-forgets = Passordet til den gamle fila gløymer vi då.
renewal-followed = { $count ->
    [one] Eitt oppsett til bruker no det nye sertifikatet.
   *[other] { $count } oppsett til bruker no det nye sertifikatet.
}
renewal-programs = Program som har fått det gamle sertifikatet, må få det nye. Lag mappa til utviklarane på nytt. Sertifikatet ligg i den første fila, og dei andre viser dit.
renewal-client = Klienten hos Maskinporten treng inga endring. Han høyrer til verksemda, ikkje til sertifikatet.
renewal-keys = Klientar med eigen nøkkel treng ingenting. Unntaket er ein nøkkel som er låst til det gamle sertifikatet (x5c). Han må registrerast på nytt.

## Messages: in the terminal
renewal-ask = { $count ->
    [one] Vil du at { $name } skal bruke det nye sertifikatet?
   *[other] Vil du at { $name } og { $others } til skal bruke det nye sertifikatet?
}
renewal-ask-moved = { $count ->
    [one] Vil du at { $name } skal bruke den nye fila?
   *[other] Vil du at { $name } og { $others } til skal bruke den nye fila?
}
renewal-declined = Ingen oppsett er endra.
renewal-declined-next = Køyr kommandoen igjen, og svar ja. Med --yes spør vi ikkje.
renewal-unproved = Klienten har eigen nøkkel. Eit token ville ikkje vist om sertifikatet verkar, så vi hentar ikkje noko.
renewal-terminal-same = Fila har det same sertifikatet som oppsettet bruker no.
renewal-terminal-same-next = Oppgi fila med det nye sertifikatet etter --to. Ligg det i den same fila, vel det med --alias.
renewal-terminal-moved = Det er det same sertifikatet som før. Berre staden er ny.
renewal-forgotten = Passordet til den gamle fila er gløymt.
renewal-terminal-other = Oppsettet er for { $kept }. Sertifikatet i fila er for { $found }.
renewal-terminal-left = Med --all bruker dei òg det nye.
