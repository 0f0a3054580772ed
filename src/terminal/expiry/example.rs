//! How schedulers run `portnokkel expiry` each day, and tell of what it finds.

use super::arguments::Example;
use crate::export::shell::quoted;
use crate::terminal::print;
use std::path::PathBuf;
use std::process::ExitCode;

/// Stands in the examples where the program's own path goes.
const PROGRAM: &str = "@PROGRAM@";

/// Prints it, with the path of this program in it: schedulers look in few folders.
pub(super) fn print(example: Example) -> ExitCode {
    let program = std::env::current_exe().unwrap_or_else(|_| PathBuf::from("portnokkel"));
    let program = program.display().to_string();
    let (text, quoted) = match example {
        Example::Cron => (CRON, quoted(&program).replace('%', "\\%")),
        Example::Systemd => (SYSTEMD, format!("\"{}\"", escaped(&program).replace('%', "%%").replace('$', "$$"))),
        Example::TaskScheduler => (TASK_SCHEDULER, format!("'{}'", program.replace('\'', "''"))),
    };
    print::own(text.replace(PROGRAM, &quoted).as_bytes())
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"")
}

const CRON: &str = r#"# Into `crontab -e`. cron sends what is printed to MAILTO, and nothing where nothing ends.
# The password lies in the keyring, or in a file that only you may read (chmod 600):
#   PORTNOKKEL_STORE_PASSWORD=...
MAILTO=drift@example.no
30 7 * * 1-5  set -a; [ ! -r ~/.config/portnokkel-expiry.env ] || . ~/.config/portnokkel-expiry.env; out=$(@PROGRAM@ expiry --warn 30d 2>&1) || echo "$out"
"#;

const SYSTEMD: &str = r#"# Four parts, each a file in ~/.config/systemd/user. Then:
#   systemctl --user daemon-reload && systemctl --user enable --now portnokkel-expiry.timer
# The password lies in the keyring, or in ~/.config/portnokkel-expiry.env (chmod 600):
#   PORTNOKKEL_STORE_PASSWORD=...

# --- portnokkel-expiry.timer
[Unit]
Description=What ends at Maskinporten, each morning

[Timer]
OnCalendar=Mon..Fri 07:30
Persistent=true

[Install]
WantedBy=timers.target

# --- portnokkel-expiry.service
[Unit]
Description=What ends at Maskinporten
OnFailure=portnokkel-expiry-notify.service

[Service]
Type=oneshot
EnvironmentFile=-%h/.config/portnokkel-expiry.env
ExecStart=@PROGRAM@ expiry --warn 30d

# --- portnokkel-expiry-notify.service
[Unit]
Description=Tell that something ends at Maskinporten

[Service]
Type=oneshot
ExecStart=/bin/sh -c 'notify-send --urgency=critical "Portnøkkel" "$(journalctl --user --unit portnokkel-expiry.service --lines 20 --output cat)"'
"#;

const TASK_SCHEDULER: &str = r#"# In PowerShell. It runs while you are logged in, so that the message is seen.
# The password lies in Windows' own store: keep it with the setup in the window of Portnøkkel.
$script = @'
$out = & @PROGRAM@ expiry --warn 30d 2>&1 | Out-String
if ($LASTEXITCODE -ne 0) {
    Add-Type -AssemblyName PresentationFramework
    [System.Windows.MessageBox]::Show($out, 'Portnøkkel') | Out-Null
}
'@
$file = Join-Path $env:LOCALAPPDATA 'portnokkel-expiry.ps1'
Set-Content -Path $file -Value $script -Encoding UTF8
$action = New-ScheduledTaskAction -Execute 'powershell.exe' `
    -Argument "-NoProfile -WindowStyle Hidden -ExecutionPolicy Bypass -File `"$file`""
$trigger = New-ScheduledTaskTrigger -Weekly -DaysOfWeek Monday,Tuesday,Wednesday,Thursday,Friday -At 07:30
Register-ScheduledTask -TaskName 'Portnokkel expiry' -Action $action -Trigger $trigger -Force
"#;
