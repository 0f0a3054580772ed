//! The scenes of a scenario: worlds that begin anew, and a clock that goes back.

use crate::support::*;
use portnokkel::domain::{SceneStart, SceneWords, Scope};
use portnokkel::simulator::Scenario;
use std::collections::BTreeSet;

const YEAR: i64 = 365 * 86_400;

const TWO_SCENES: &str = r#"
version = 1
[[accesses]]
scope = "fellesregisteret:familie"
state = "approved"

[[scenes]]
title = "Uten tilgang"
[[scenes.accesses]]
scope = "brreg:losore/tlg"
state = "denied"
[[scenes.faults]]
endpoint = "jwk"
times = 1
status = 503

[[scenes]]
title = "Med tilgang"
"#;

async fn two_scenes() -> Demo {
    demo_by(|options| options.scenario = Scenario::parse(TWO_SCENES).unwrap()).await
}

#[tokio::test]
async fn each_scene_begins_in_its_own_world_whatever_was_done_before() {
    let demo = two_scenes().await;
    let status = async |demo: &Demo| demo.get_token(&demo.existing_client(), TLG).await.status;
    let jwk =
        async |demo: &Demo| demo.http.get(format!("{}jwk", demo.issuer())).send().await.unwrap().status().as_u16();
    assert_eq!((status(&demo).await, jwk(&demo).await), (200, 200), "before the first scene");
    for _ in 0..2 {
        demo.simulator.begin(Some(0)).unwrap();
        assert_eq!(demo.get_token(&demo.existing_client(), TLG).await.problem().code(), "MP-250");
        assert_eq!([jwk(&demo).await, jwk(&demo).await], [503, 200], "the faults are ordered anew");
        demo.simulator.grant_access(&Scope::parse(TLG).unwrap());
        assert_eq!(status(&demo).await, 200, "the other side has given it");
        demo.simulator.begin(Some(1)).unwrap();
        assert_eq!((status(&demo).await, jwk(&demo).await), (200, 200));
    }
    let created = demo.create_for(&["fellesregisteret:familie"]).await;
    assert_eq!(demo.get_token(&created, "fellesregisteret:familie").await.status, 200, "the scenario holds in each");
    demo.simulator.begin(None).unwrap();
    assert_eq!(demo.get_token(&created, "fellesregisteret:familie").await.problem().code(), "MP-100");
}

#[tokio::test]
async fn what_was_used_or_judged_in_one_world_is_not_known_in_the_next() {
    let demo = two_scenes().await;
    let claims = demo.claims(&demo.existing_client(), TLG);
    let (grant, jti) = (demo.certified(&claims), claims["jti"].as_str().unwrap().to_owned());
    assert_eq!(demo.ask(&grant).await.status, 200);
    assert_eq!(demo.ask(&grant).await.problem().code(), "MP-012");
    assert!(demo.simulator.checked(&jti).is_some());
    demo.simulator.begin(Some(1)).unwrap();
    assert!(demo.simulator.checked(&jti).is_none());
    assert_eq!(demo.ask(&grant).await.status, 200);
}

#[tokio::test]
async fn a_clock_that_is_turned_back_makes_nothing_unknown_that_is_there() {
    let demo = demo().await;
    demo.pass(10 * YEAR / 4);
    let client = demo.create_for(&[TLG]).await;
    assert_eq!(demo.get_token(&client, TLG).await.status, 200);
    demo.pass(-10 * YEAR / 4);
    assert_eq!(demo.get_token(&client, TLG).await.status, 200);
}

#[test]
fn the_story_that_is_built_in_has_its_nine_scenes_in_order() {
    use SceneStart::{Access, Answer, End, Environment, File, Password, Report, Token};
    let story = Scenario::of_the_demo().story();
    let starts: Vec<SceneStart> = story.iter().map(|scene| scene.start).collect();
    assert_eq!(starts, [File, Password, Environment, Access, Answer, Token, Answer, Report, End]);
    let names: BTreeSet<&str> = story
        .iter()
        .map(|scene| match &scene.words {
            SceneWords::Own(name) => name.as_str(),
            SceneWords::Given { title, .. } => panic!("{title} is in one language"),
        })
        .collect();
    assert_eq!(names.len(), 9);
    assert_eq!(story[6].key_ends, Some(YEAR));
    assert_eq!(story[6].client_name.as_deref(), Some("Fjordvik – lønn med egen nøkkel"));
    assert!(story[4].grants.is_some());
}
