"""The alternative text of a diagram."""

from __future__ import annotations

from leafletgen.diagram.alternative import alternative


def test_actors_then_numbered_steps() -> None:
    told = alternative(
        "Diagram with {count} actors: {actors}.",
        ["Crime gang", "You", "Online shop"],
        ["They shop with a stolen card.", "It comes to your address. "],
    )

    assert told == (
        "Diagram with 3 actors: Crime gang, You, Online shop. "
        "1. They shop with a stolen card. 2. It comes to your address."
    )


def test_other_languages_join_names_their_own_way_and_isolates_are_left_out() -> None:
    told = alternative("図（{actors}）", ["犯罪グループ", "あなた"], ["\u2068110\u2069へ\n\n電話"], "、")

    assert told == "図（犯罪グループ、あなた） 1. 110へ 電話"
