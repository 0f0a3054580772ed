//! The page where a customer answers a request. In this world nobody logs in: whoever has the link is the customer.

use super::problem::Refused;
use crate::protocol::altinn::RequestStatus;
use crate::simulator::state::Shared;
use axum::body::Bytes;
use axum::extract::{Query, State};
use axum::response::Html;
use std::collections::HashMap;
use url::form_urlencoded;

type Asked = Query<HashMap<String, String>>;

pub async fn show(State(server): State<Shared>, Query(query): Asked) -> Result<Html<String>, Refused> {
    let id = query.get("id").ok_or(Refused::NoRequest)?;
    let rights = server.rights();
    let request = rights.request(id).ok_or(Refused::NoRequest)?;
    let (status, customer) = (request.status(server.now()), request.customer);
    let system = rights.system(&request.system).map_or(request.system.as_str(), |system| system.name.as_str());
    let asked = format!("{} asks {customer} for a system user ({}).", escaped(system), escaped(&request.reference));
    let buttons = if status == RequestStatus::New {
        "<form method=\"post\"><button name=\"answer\" value=\"accept\">Approve</button> \
         <button name=\"answer\" value=\"reject\">Reject</button></form>"
    } else {
        ""
    };
    Ok(page(&format!("<p>{asked}</p><p>{}</p>{buttons}", status.key())))
}

pub async fn answer(State(server): State<Shared>, Query(query): Asked, body: Bytes) -> Result<Html<String>, Refused> {
    let id = query.get("id").ok_or(Refused::NoRequest)?;
    let given = form_urlencoded::parse(&body).find(|(name, _)| name == "answer").map(|(_, value)| value);
    let status = match given.as_deref() {
        Some("accept") => RequestStatus::Accepted,
        Some("reject") => RequestStatus::Rejected,
        _ => return Err(Refused::Body),
    };
    let now = server.now();
    if server.rights().request(id).is_none() {
        return Err(Refused::NoRequest);
    }
    let answered = server.world().change_rights(|rights| rights.answer_request(id, status, now));
    answered.ok_or(Refused::Answered)?;
    Ok(page(&format!("<p>{}</p>", status.key())))
}

fn page(body: &str) -> Html<String> {
    Html(format!(
        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>System user</title></head>\n\
         <body><h1>System user</h1>{body}</body></html>\n"
    ))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
