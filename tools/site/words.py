"""The words of pages that are made, in the languages of the site."""

from __future__ import annotations

import re
from collections.abc import Mapping

W: Mapping[str, Mapping[str, str]] = {
    "en": {
        "messages": "Messages",
        "messages_lead": "All {count} messages, by their codes. A code never changes its meaning. `leafletgen explain CODE` says the "
        "same; `…` stands for what is filled in where it happens. This page is made from the program.",
        "code": "code",
        "severity": "",
        "message": "message",
        "hint": "**What to do:**",
        "formats": "File formats",
        "formats_lead": "Every key of every file that people write: what it is for, what may stand there, what holds where it is left "
        "out, an example. This page is made from the declarations that read the files; editors show the same "
        "sentences (`leafletgen schema`).",
        "format": "Format",
        "schema": "The schema for editors and programs: `leafletgen schema {kind}`.",
        "key": "key",
        "value": "*Value:*",
        "default": "left out",
        "example": "example",
        "must": "must be given",
        "gallery": "Gallery",
    },
    "ja": {
        "messages": "メッセージ",
        "messages_lead": "{count} 個のメッセージすべてを、コードの順に。コードの意味は変わりません。`leafletgen explain コード` でも同じ説明が"
        "読めます。`…` には、その場の値が入ります。この頁はプログラムから作られています。",
        "code": "コード",
        "severity": "",
        "message": "メッセージ",
        "hint": "**直し方：**",
        "formats": "ファイルの書式",
        "formats_lead": "人が書くファイルのすべてのキー。何のためか、何を書けるか、書かないときの値、例。この頁はファイルを読む宣言から"
        "作られています。エディターも同じ説明を表示します（`leafletgen schema`）。",
        "format": "書式",
        "schema": "エディターとプログラムのためのスキーマ：`leafletgen schema {kind}`。",
        "key": "キー",
        "value": "*値：*",
        "default": "書かないとき",
        "example": "例",
        "must": "必須",
        "gallery": "作品集",
    },
}
FILES: Mapping[str, Mapping[str, str]] = {
    "en": {
        "leaflet": "`leaflet.yaml`: what is made, in which languages, on which paper; facts.",
        "layout": "`layouts/NAME.yaml`: what goes where, the same for all languages.",
        "component": "`components/NAME.yaml`: a part that layouts use like a block.",
        "diagram": "`diagrams/NAME.yaml`: who does what to whom.",
        "theme": "`themes/NAME.yaml`: colours, type, lines.",
        "profile": "`profiles/NAME.yaml`: what a print shop or an office printer asks for.",
        "status": "`status/LANGUAGE.yaml`: who has checked which texts; written by the program.",
        "language": "`languages/LANGUAGE.yaml`: how a language is set.",
        "source": "`locales/LANGUAGE.yaml` of the source language: texts may be added here.",
        "locale": "`locales/LANGUAGE.yaml`: the texts of one language.",
        "glossary": "`glossary.yaml`: words that must be the same everywhere.",
    },
    "ja": {
        "leaflet": "`leaflet.yaml`：何を、どの言語で、どの紙に作るか。電話番号などの事実。",
        "layout": "`layouts/名前.yaml`：何をどこに置くか。すべての言語に共通。",
        "component": "`components/名前.yaml`：レイアウトがブロックのように使う部品。",
        "diagram": "`diagrams/名前.yaml`：だれがだれに何をするか。",
        "theme": "`themes/名前.yaml`：色、文字、線。",
        "profile": "`profiles/名前.yaml`：印刷所や事務のプリンターが求めること。",
        "status": "`status/言語.yaml`：だれがどの文を確かめたか。プログラムが書きます。",
        "language": "`languages/言語.yaml`：その言語の組み方。",
        "source": "`locales/言語.yaml`（原文）：文はここで増やします。",
        "locale": "`locales/言語.yaml`：一つの言語の文。",
        "glossary": "`glossary.yaml`：どこでも同じでなければならない語。",
    },
}


def escaped(text: str) -> str:
    """A text of the program as Markdown shows it as it is; what stands in backticks is code already."""
    parts = re.split(r"(`[^`]*`)", text.replace("\n", " "))
    return "".join(
        part.replace("|", "\\|") if part.startswith("`") else re.sub(r"([\\*_|<>\[\]#{}])", r"\\\1", part)
        for part in parts
    )
