"""What a worker is given: editions of the language it has at hand, as many as it makes in some seconds, all of them once."""

from __future__ import annotations

from leafletgen.engine.cluster.batches import MOST, SECONDS, Batches
from leafletgen.engine.localizing.localize import EditionKey

MANY = [EditionKey(tag, "sheet", f"House {n}") for tag in ("en", "ja", "ar") for n in range(4000)]


def test_all_are_given_out_once() -> None:
    batches = Batches(MANY)
    given = []
    while numbers := batches.next(f"w{len(given) % 3}", 3):
        given += numbers

    assert sorted(given) == list(range(len(MANY)))
    assert len(batches) == 0


def test_a_worker_keeps_its_language_and_others_take_others() -> None:
    batches = Batches(MANY)
    first = {who: {MANY[n].language for n in batches.next(who, 3)} for who in ("a", "b", "c")}
    again = {who: {MANY[n].language for n in batches.next(who, 3)} for who in ("a", "b", "c")}

    assert first == again
    assert [len(one) for one in first.values()] == [1, 1, 1]
    assert set.union(*first.values()) == {"en", "ja", "ar"}


def test_a_slow_worker_is_given_little_and_nobody_all() -> None:
    batches = Batches(MANY)
    batches.learn("slow", 2.5, 1)
    batches.learn("fast", 0.001, 1)

    assert len(batches.next("slow", 2)) == SECONDS / 2.5
    assert len(batches.next("fast", 2)) == MOST
    few = Batches(MANY[:8])
    few.learn("fast", 0.001, 1)
    assert len(few.next("fast", 2)) == 2


def test_what_a_lost_worker_had_goes_out_one_by_one_and_first() -> None:
    batches = Batches(MANY[:20])
    lost = batches.next("gone", 1)
    batches.put_back(lost)

    assert [batches.next("other", 1) for _ in lost] == [[number] for number in lost]
