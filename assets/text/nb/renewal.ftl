#
## Titles
renewal-title = Velg det nye sertifikatet
renewal-done-title = Nytt sertifikat i bruk
renewal-moved-title = Filen ligger et nytt sted
renewal-same-title = Det samme sertifikatet som før
renewal-outside-title = Utenfor Portnøkkel

## Hints
renewal-lead = { $name } bruker sertifikatet det har, til vi har hentet et token med det nye. Det må tilhøre { $organisation }.
renewal-same-place-hint = Kanskje ligger det nye i den samme filen som før.

## Labels: the rows of the panel
renewal-row-ends = Gyldig til
renewal-followers = { $count ->
    [one] Ett oppsett til bruker den gamle filen:
   *[other] { $count } oppsett til bruker den gamle filen:
}

## Values: the rows of the panel
renewal-organisation = { $name } ({ $number }), den samme som før
renewal-changed = { $new } (det gamle: { $old })

## Values: the other setups
renewal-follower = { $name } – { $client } – { $environment }

## Buttons
renewal-open = Bytt til nytt sertifikat
renewal-same-place = Åpne { $file } på nytt
renewal-follow = { $count ->
    [one] Bruk det nye i dette også
   *[other] Bruk det nye i alle
}
renewal-hand-over = Lag mappen på nytt

## Names: for screen readers
renewal-open-of = Bytt til nytt sertifikat for { $name }

## Messages
renewal-same = Tokenet kom med det samme sertifikatet. Oppsettet er som før.
renewal-moved = Det er det samme sertifikatet som før, i en annen fil. Oppsettet bruker den fra nå av.
renewal-earlier = Det nye går ut før det gamle. Sjekk at du har valgt riktig fil.
renewal-by-key = Tokenet er signert med klientens egen nøkkel. Det sier ikke om det nye sertifikatet virker.
renewal-needs-none = Klienten har egen nøkkel, og trenger ikke sertifikatet for å få token.
renewal-unfit = Det nye sertifikatet gjelder ikke i dette miljøet. Oppsettet blir stående.
renewal-forgets = Passordet til den gamle filen glemmer vi da.
renewal-followed = { $count ->
    [one] Ett oppsett til bruker nå det nye sertifikatet.
   *[other] { $count } oppsett til bruker nå det nye sertifikatet.
}
renewal-programs = Programmer som har fått det gamle sertifikatet, må få det nye. Lag mappen til utviklerne på nytt. Sertifikatet ligger i den første filen, og de andre viser til den.
renewal-client = Klienten hos Maskinporten trenger ingen endring. Den hører til virksomheten, ikke til sertifikatet.
renewal-keys = Klienter med egen nøkkel trenger ingenting. Unntaket er en nøkkel som er låst til det gamle sertifikatet (x5c). Den må registreres på nytt.

## Messages: in the terminal
renewal-ask = { $count ->
    [one] Skal { $name } bruke det nye sertifikatet?
   *[other] Skal { $name } og { $others } til bruke det nye sertifikatet?
}
renewal-ask-moved = { $count ->
    [one] Skal { $name } bruke den nye filen?
   *[other] Skal { $name } og { $others } til bruke den nye filen?
}
renewal-declined = Ingen oppsett er endret.
renewal-declined-next = Kjør kommandoen igjen, og svar ja. Med --yes spør vi ikke.
renewal-unproved = Klienten har egen nøkkel. Et token ville ikke vist om sertifikatet virker, så vi henter ikke noe.
renewal-terminal-same = Filen har det samme sertifikatet som oppsettet bruker nå.
renewal-terminal-same-next = Oppgi filen med det nye sertifikatet etter --to. Ligger det i den samme filen, velg det med --alias.
renewal-terminal-moved = Det er det samme sertifikatet som før. Bare stedet er nytt.
renewal-forgotten = Passordet til den gamle filen er glemt.
renewal-terminal-other = Oppsettet er for { $kept }. Sertifikatet i filen er for { $found }.
renewal-terminal-left = Med --all bruker de også det nye.
