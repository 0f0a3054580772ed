//! Two shell scripts: `token.sh` gets a token, `call.sh` makes a call with it.
//!
//! Grant and token go through pipes, since a command line can be read by every user of the machine.

use super::shell::quoted;
use super::{Export, File, Part};
use crate::protocol::grant::GRANT_TYPE;

pub(super) const TOKEN: &str = "token.sh";
pub(super) const CALL: &str = "call.sh";

pub(super) fn files(of: &Export) -> Vec<File> {
    vec![File::script(TOKEN, token(of)), File::script(CALL, call(of))]
}

fn token(of: &Export) -> String {
    let grant = if of.parts.contains(&Part::Properties) {
        // The tool prints what it has to say on standard error, and the grant alone on standard output.
        "assertion=${ASSERTION:-$(portnokkel token \"$(dirname \"$0\")/client.properties\" --grant-only)}"
    } else {
        "assertion=${ASSERTION:?the JWT grant: make one with \"portnokkel token FILE --grant-only\"}"
    };
    format!(
        "#!/bin/sh\n\
         # Prints the answer of Maskinporten's token endpoint. A grant can be used once, and for two minutes.\n\
         set -eu\n\
         {grant}\n\
         printf 'assertion=%s' \"$assertion\" |\n\
         \x20   curl --silent --show-error --max-time 30 \\\n\
         \x20       --data-urlencode grant_type={GRANT_TYPE} --data @- {endpoint}\n\
         echo\n",
        endpoint = quoted(&of.token_endpoint()),
    )
}

fn call(of: &Export) -> String {
    let address = of.call.as_ref().map_or_else(
        || "address=${1:?the address to call}".to_owned(),
        |call| format!("address=${{1:-{}}}", quoted(call.as_str())),
    );
    format!(
        "#!/bin/sh\n\
         # Makes one call with a token. Another address can be given.\n\
         set -eu\n\
         {address}\n\
         token=${{ACCESS_TOKEN:-$(sh \"$(dirname \"$0\")/{TOKEN}\" | sed -n 's|.*\"access_token\" *: *\"\\([A-Za-z0-9._~+/=-]*\\)\".*|\\1|p')}}\n\
         [ -n \"$token\" ] || {{ echo 'There is no token: see what {TOKEN} prints.' >&2; exit 1; }}\n\
         printf 'header = \"Authorization: Bearer %s\"\\n' \"$token\" |\n\
         \x20   curl --silent --show-error --max-time 30 --config - \"$address\"\n\
         echo\n"
    )
}
