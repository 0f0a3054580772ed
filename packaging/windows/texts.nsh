; What people read in the installer.
LangString IN_SHORT ${LANG_ENGLISH} "From an enterprise certificate to a token from Maskinporten"
LangString IN_SHORT ${LANG_NORWEGIAN} "Fra virksomhetssertifikat til token fra Maskinporten"
LangString IN_SHORT ${LANG_NORWEGIANNYNORSK} "Frå verksemdssertifikat til token frå Maskinporten"

LangString OPEN_WITH ${LANG_ENGLISH} "Offer “Open with Portnøkkel”"
LangString OPEN_WITH ${LANG_NORWEGIAN} "Tilby «Åpne med Portnøkkel»"
LangString OPEN_WITH ${LANG_NORWEGIANNYNORSK} "Tilby «Opne med Portnøkkel»"

LangString OPEN_WITH_TOLD ${LANG_ENGLISH} "In the menu of .p12, .pfx and .jks files. What opens them now goes on doing so. Requests (.portnokkel) are opened by Portnøkkel."
LangString OPEN_WITH_TOLD ${LANG_NORWEGIAN} "I menyen for .p12-, .pfx- og .jks-filer. Det som åpner dem nå, fortsetter med det. Bestillinger (.portnokkel) åpnes av Portnøkkel."
LangString OPEN_WITH_TOLD ${LANG_NORWEGIANNYNORSK} "I menyen for .p12-, .pfx- og .jks-filer. Det som opnar dei no, held fram med det. Bestillingar (.portnokkel) blir opna av Portnøkkel."

LangString KEYSTORE ${LANG_ENGLISH} "Keystore"
LangString KEYSTORE ${LANG_NORWEGIAN} "Nøkkellager"
LangString KEYSTORE ${LANG_NORWEGIANNYNORSK} "Nøkkellager"

LangString REQUESTED ${LANG_ENGLISH} "Request for a client"
LangString REQUESTED ${LANG_NORWEGIAN} "Bestilling av en klient"
LangString REQUESTED ${LANG_NORWEGIANNYNORSK} "Bestilling av ein klient"

LangString NEEDS_WINDOWS_10 ${LANG_ENGLISH} "Portnøkkel needs Windows 10 or newer."
LangString NEEDS_WINDOWS_10 ${LANG_NORWEGIAN} "Portnøkkel trenger Windows 10 eller nyere."
LangString NEEDS_WINDOWS_10 ${LANG_NORWEGIANNYNORSK} "Portnøkkel treng Windows 10 eller nyare."

LangString IT_RUNS ${LANG_ENGLISH} "Portnøkkel is open. Close it, and choose Retry."
LangString IT_RUNS ${LANG_NORWEGIAN} "Portnøkkel er åpen. Lukk den, og velg Prøv igjen."
LangString IT_RUNS ${LANG_NORWEGIANNYNORSK} "Portnøkkel er open. Lukk han, og vel Prøv igjen."

LangString FORGET ${LANG_ENGLISH} "Remove what you have saved as well?$\n$\nThese are your setups, the journal of what was created at Maskinporten, and the passwords that Portnøkkel remembers in Credential Manager. Clients and keys at Maskinporten stay, and so do your certificate files."
LangString FORGET ${LANG_NORWEGIAN} "Skal det du har lagret, også fjernes?$\n$\nDet er oppsettene dine, journalen over det som er opprettet hos Maskinporten, og passordene Portnøkkel husker i Legitimasjonsbehandling. Klienter og nøkler hos Maskinporten blir stående, og det gjør sertifikatfilene dine også."
LangString FORGET ${LANG_NORWEGIANNYNORSK} "Skal det du har lagra, også fjernast?$\n$\nDet er oppsetta dine, journalen over det som er oppretta hos Maskinporten, og passorda Portnøkkel hugsar i Legitimasjonsbehandling. Klientar og nøklar hos Maskinporten blir ståande, og det gjer sertifikatfilene dine også."

LangString STAYS ${LANG_ENGLISH} "It could not all be removed. What is left lies in $APPDATA\portnokkel, and under the name portnokkel in Credential Manager. You can delete it there."
LangString STAYS ${LANG_NORWEGIAN} "Ikke alt kunne fjernes. Det som er igjen, ligger i $APPDATA\portnokkel, og under navnet portnokkel i Legitimasjonsbehandling. Der kan du slette det."
LangString STAYS ${LANG_NORWEGIANNYNORSK} "Ikkje alt kunne fjernast. Det som er igjen, ligg i $APPDATA\portnokkel, og under namnet portnokkel i Legitimasjonsbehandling. Der kan du slette det."
