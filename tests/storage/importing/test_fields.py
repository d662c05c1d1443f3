"""Which field of a record is what, and what is kept as a detail."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from storage.importing.fields import make_article
from storage.records import NewArticle


def article(**fields: object) -> NewArticle | None:
    return make_article(fields.items(), raw_sha256="raw", file_name="a.jsonl", encoding="utf-8")


def made(**fields: object) -> NewArticle:
    new = article(**fields)
    assert new is not None
    return new


def test_every_field_finds_its_place_whatever_its_case() -> None:
    assert made(
        TITLE=" عنوان\nالمقال ", Content="نص المقال", source="spa", Url="https://spa.gov.sa/1", author="سعد",
        Date_Extracted="2015-07-21 02:51:33", lang="AR_sa",
    ) == NewArticle(
        text="نص المقال", raw_sha256="raw", headline="عنوان المقال", outlet="spa", author="سعد", published="2015-07-21",
        language="ar-sa", link="https://spa.gov.sa/1", file_name="a.jsonl", encoding="utf-8",
    )  # fmt: skip


def test_arabic_names_are_known() -> None:
    names = {"العنوان": "ع", "النص": "نص", "المصدر": "م", "الرابط": "http://a.b", "الكاتب": "ك", "التاريخ": "2015"}
    new = made(**names)
    assert (new.headline, new.text, new.outlet, new.link, new.author, new.published) == (
        "ع", "نص", "م", "http://a.b", "ك", "2015",
    )  # fmt: skip
    assert new.details == ()


def test_what_has_another_name_is_kept_as_a_detail_in_order() -> None:
    new = made(section="سياسة", text="نص", tags=["أ", "ب"], views=12, paid=False, empty="", none=None, nothing=[])
    assert new.details == (("section", "سياسة"), ("tags", '["أ", "ب"]'), ("views", "12"), ("paid", "false"))


def test_a_value_that_cannot_be_what_its_name_says_is_a_detail() -> None:
    new = made(text="نص", date="yesterday", url="not a link", lang="not a language", source={"id": 1}, title="ط" * 3000)
    assert new.published == new.link == new.outlet == ""
    assert dict(new.details) == {
        "date": "yesterday", "url": "not a link", "lang": "not a language", "source": '{"id": 1}', "title": "ط" * 3000,
    }  # fmt: skip


def test_of_two_fields_for_one_place_neither_is_lost() -> None:
    new = made(date_extracted="2015-07-22", published="2015-07-21", text="الموجز", content="النص كله")
    assert (new.published, new.text) == ("2015-07-21", "النص كله")
    assert new.details == (("date_extracted", "2015-07-22"), ("text", "الموجز"))
    assert made(text="نص", published="soon", date="2015").published == "2015"


def test_without_headline_or_language_the_text_tells() -> None:
    new = made(text="سطر أول\nقال الوزير إن الحوار مستمر.")
    assert (new.headline, new.language) == ("سطر أول", "ar")


def test_the_text_is_kept_but_for_its_line_ends() -> None:
    text = " &amp; <b>نص</b>\r\nسطر\rسطر\u2028آخر \x00"
    assert made(text=text).text == " &amp; <b>نص</b>\nسطر\nسطر\nآخر \ufffd"


def test_without_a_text_there_is_no_article() -> None:
    assert article(title="عنوان") is None
    assert article(text=" \n\t") is None
    assert article(text=12) is None
    assert article(text=None, content="") is None


@given(
    st.dictionaries(
        st.one_of(st.sampled_from(["text", "title", "date", "URL", "lang", "source"]), st.text(max_size=9)),
        st.one_of(st.text(), st.integers(), st.floats(), st.booleans(), st.none(), st.lists(st.text())),
    )
)
def test_nothing_is_lost_of_any_record(fields: dict[str, object]) -> None:
    new = article(**{**fields, "content": "نص"})
    assert new is not None
    details = dict(new.details)
    kept = (new.headline, new.outlet, new.published, new.language, new.link)
    for name, value in fields.items():
        if name != "content" and isinstance(value, str) and value.strip() and details.get(name) != value:
            assert any(kept)
