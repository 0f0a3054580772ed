//! Shell scripts: `token.sh` gets a token, `call.sh` makes a call with it, and `grant.sh` signs the grant where the key is
//! one of the client's own.
//!
//! Grant and token go through pipes, since a command line can be read by every user of the machine.

use super::shell::quoted;
use super::{Export, File, Part, token_endpoint};
use crate::domain::Address;
use crate::protocol::grant::GRANT_TYPE;

pub(super) const TOKEN: &str = "token.sh";
pub(super) const CALL: &str = "call.sh";
pub(super) const GRANT_BY_KEY: &str = "grant.sh";
/// What the grant says.
pub(super) const VARIABLES: &str = "maskinporten.env";

pub(super) fn files(of: &Export) -> Vec<File> {
    let grant = if of.parts.contains(&Part::Properties) {
        // The tool prints what it has to say on standard error, and the grant alone on standard output.
        "-$(portnokkel token \"$(dirname \"$0\")/client.properties\" --grant-only)"
    } else {
        "?the JWT grant: make one with \"portnokkel token FILE --grant-only\""
    };
    let token = token(grant, &token_endpoint(&of.environment));
    vec![File::script(TOKEN, token), File::script(CALL, call(of.call.as_ref()))]
}

/// Gets a token with the grant of `grant.sh`.
pub(super) fn token_by_key(endpoint: &Address) -> String {
    token("-$(sh \"$(dirname \"$0\")/grant.sh\")", endpoint)
}

/// The grant is what is in `ASSERTION`. Where there is nothing, `otherwise` is a shell's `-` with what stands for it, or its
/// `?` with what is said then.
fn token(otherwise: &str, endpoint: &Address) -> String {
    format!(
        "#!/bin/sh\n\
         # Prints the answer of Maskinporten's token endpoint. A grant can be used once, and for two minutes.\n\
         set -eu\n\
         assertion=${{ASSERTION:{otherwise}}}\n\
         printf 'assertion=%s' \"$assertion\" |\n\
         \x20   curl --silent --show-error --max-time 30 \\\n\
         \x20       --data-urlencode grant_type={GRANT_TYPE} --data @- {endpoint}\n\
         echo\n",
        endpoint = quoted(endpoint.as_str()),
    )
}

pub(super) fn call(first: Option<&Address>) -> String {
    let address = first.map_or_else(
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

/// Signs a grant with the key in a file beside it. The key itself is on no command line.
pub(super) const GRANT: &str = include_str!("scripts/grant.sh");
