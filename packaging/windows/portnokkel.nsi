; The installer for one user, without administrator rights. installers.sh defines VERSION, NUMBERS, HERE and OUT,
; and calls makensis in a folder that has the files. CERTIFICATE, where it is defined, signs the uninstaller.
Unicode true
Target amd64-unicode
ManifestSupportedOS Win10
ManifestDPIAware true
RequestExecutionLevel user
!ifdef QUICK
    SetCompressor zlib
!else
    SetCompressor /SOLID lzma
!endif
SetDateSave off

!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include WinVer.nsh

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Portnokkel"

Name "Portnøkkel"
OutFile "${OUT}"
!ifdef CERTIFICATE
    !uninstfinalize '"${HERE}/sign.sh" "${CERTIFICATE}" "%1"' = 0
!endif
; Without ø: people type this path, and give it to scripts.
InstallDir "$LOCALAPPDATA\Programs\Portnokkel"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
BrandingText "Portnøkkel ${VERSION}"
ShowInstDetails nevershow
ShowUninstDetails nevershow

!define WINDOW "$INSTDIR\portnokkel-window.exe"
!define KIND "Portnokkel.Keystore"
!define REQUEST "Portnokkel.Request"
!define CLASSES "Software\Classes"
!define APPLICATION "${CLASSES}\Applications\portnokkel-window.exe"
!define MUI_ICON "portnokkel.ico"
!define MUI_UNICON "portnokkel.ico"
!define MUI_COMPONENTSPAGE_SMALLDESC
!define MUI_FINISHPAGE_RUN "${WINDOW}"
!define MUI_ABORTWARNING

!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
; The first is for those whose language is none of them.
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Norwegian"
!insertmacro MUI_LANGUAGE "NorwegianNynorsk"
!include "${HERE}/texts.nsh"

VIProductVersion "${NUMBERS}"
VIAddVersionKey /LANG=0 "ProductName" "Portnøkkel"
VIAddVersionKey /LANG=0 "FileDescription" "Portnøkkel"
VIAddVersionKey /LANG=0 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "LegalCopyright" "MIT"

; A program that runs holds its file. Silently, that ends with exit code 2.
!macro REFUSE_WHILE_IT_RUNS NAME
    ${If} ${FileExists} "$INSTDIR\${NAME}"
        ${Do}
            ClearErrors
            FileOpen $0 "$INSTDIR\${NAME}" a
            ${IfNot} ${Errors}
                FileClose $0
                ${Break}
            ${EndIf}
            ${If} ${Cmd} `MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(IT_RUNS)" /SD IDCANCEL IDCANCEL`
                SetErrorLevel 2
                Quit
            ${EndIf}
        ${Loop}
    ${EndIf}
!macroend

!macro OFFER ENDING
    WriteRegStr HKCU "${CLASSES}\${ENDING}\OpenWithProgids" "${KIND}" ""
    WriteRegStr HKCU "${APPLICATION}\SupportedTypes" "${ENDING}" ""
!macroend

; Keys go where nobody else has put anything, and no default is ever written but for the program's own ending.
!macro TAKE_BACK ENDING
    DeleteRegValue HKCU "${CLASSES}\${ENDING}\OpenWithProgids" "${KIND}"
    DeleteRegKey /ifempty HKCU "${CLASSES}\${ENDING}\OpenWithProgids"
    DeleteRegKey /ifempty HKCU "${CLASSES}\${ENDING}"
!macroend

; Takes back all that the section “Open with” offers.
!macro TAKE_ALL_BACK
    !insertmacro TAKE_BACK ".p12"
    !insertmacro TAKE_BACK ".pfx"
    !insertmacro TAKE_BACK ".jks"
    ReadRegStr $0 HKCU "${CLASSES}\.portnokkel" ""
    ${If} $0 == "${REQUEST}"
        DeleteRegValue HKCU "${CLASSES}\.portnokkel" ""
        DeleteRegKey /ifempty HKCU "${CLASSES}\.portnokkel"
    ${EndIf}
    DeleteRegKey HKCU "${CLASSES}\${REQUEST}"
    DeleteRegKey HKCU "${CLASSES}\${KIND}"
    DeleteRegKey HKCU "${APPLICATION}"
    ${RefreshShellIcons}
!macroend

Function .onInit
    ${IfNot} ${AtLeastWin10}
        MessageBox MB_OK|MB_ICONSTOP "$(NEEDS_WINDOWS_10)" /SD IDOK
        SetErrorLevel 3
        Quit
    ${EndIf}
FunctionEnd

Section "Portnøkkel" PROGRAM
    SectionIn RO
    !insertmacro REFUSE_WHILE_IT_RUNS "portnokkel-window.exe"
    !insertmacro REFUSE_WHILE_IT_RUNS "portnokkel.exe"
    SetOutPath "$INSTDIR"
    File "portnokkel.exe"
    File "portnokkel-window.exe"
    File "*.txt"
    WriteUninstaller "$INSTDIR\uninstall.exe"
    CreateShortcut "$SMPROGRAMS\Portnøkkel.lnk" "${WINDOW}" "" "${WINDOW}" 0 "" "" "$(IN_SHORT)"

    WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Portnøkkel"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "${WINDOW}"
    WriteRegStr HKCU "${UNINSTALL}" "Publisher" "Portnøkkel"
    WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
    WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
    WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
    WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
    ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
    WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0
SectionEnd

Section "$(OPEN_WITH)" OFFERS
    WriteRegStr HKCU "${CLASSES}\${KIND}" "" "$(KEYSTORE)"
    WriteRegStr HKCU "${CLASSES}\${KIND}\DefaultIcon" "" "${WINDOW},0"
    WriteRegStr HKCU "${CLASSES}\${KIND}\shell\open" "FriendlyAppName" "Portnøkkel"
    WriteRegStr HKCU "${CLASSES}\${KIND}\shell\open\command" "" '"${WINDOW}" "%1"'
    WriteRegStr HKCU "${APPLICATION}" "FriendlyAppName" "Portnøkkel"
    WriteRegStr HKCU "${APPLICATION}\shell\open\command" "" '"${WINDOW}" "%1"'
    !insertmacro OFFER ".p12"
    !insertmacro OFFER ".pfx"
    !insertmacro OFFER ".jks"
    ; The program's own: nothing else opens it.
    WriteRegStr HKCU "${CLASSES}\${REQUEST}" "" "$(REQUESTED)"
    WriteRegStr HKCU "${CLASSES}\${REQUEST}\DefaultIcon" "" "${WINDOW},0"
    WriteRegStr HKCU "${CLASSES}\${REQUEST}\shell\open" "FriendlyAppName" "Portnøkkel"
    WriteRegStr HKCU "${CLASSES}\${REQUEST}\shell\open\command" "" '"${WINDOW}" "%1"'
    WriteRegStr HKCU "${CLASSES}\.portnokkel" "" "${REQUEST}"
    WriteRegStr HKCU "${APPLICATION}\SupportedTypes" ".portnokkel" ""
    ${RefreshShellIcons}
SectionEnd

; A version that was here before may have made the offer.
Section "-"
    ${IfNot} ${SectionIsSelected} ${OFFERS}
        !insertmacro TAKE_ALL_BACK
    ${EndIf}
SectionEnd

!insertmacro MUI_FUNCTION_DESCRIPTION_BEGIN
    !insertmacro MUI_DESCRIPTION_TEXT ${PROGRAM} "$(IN_SHORT)"
    !insertmacro MUI_DESCRIPTION_TEXT ${OFFERS} "$(OPEN_WITH_TOLD)"
!insertmacro MUI_FUNCTION_DESCRIPTION_END

Section "un.Portnøkkel"
    !insertmacro REFUSE_WHILE_IT_RUNS "portnokkel-window.exe"
    !insertmacro REFUSE_WHILE_IT_RUNS "portnokkel.exe"
    ; Silently, all that people have saved stays.
    ${If} ${Cmd} `MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "$(FORGET)" /SD IDNO IDYES`
        nsExec::ExecToStack '"$INSTDIR\portnokkel.exe" forget --yes'
        Pop $0
        ${If} $0 != 0
            MessageBox MB_OK|MB_ICONEXCLAMATION "$(STAYS)" /SD IDOK
        ${EndIf}
    ${EndIf}
    Delete "$INSTDIR\portnokkel.exe"
    Delete "${WINDOW}"
    Delete "$INSTDIR\LICENSE.txt"
    Delete "$INSTDIR\THIRD-PARTY.txt"
    Delete "$INSTDIR\LESMEG.txt"
    Delete "$INSTDIR\uninstall.exe"
    ; Only if nothing of anybody else's is in it.
    RMDir "$INSTDIR"
    Delete "$SMPROGRAMS\Portnøkkel.lnk"
    !insertmacro TAKE_ALL_BACK
    DeleteRegKey HKCU "${UNINSTALL}"
SectionEnd
