"""JSON Schemas (draft 2020-12) of what verbs print, from the classes in `json_forms`."""

from __future__ import annotations

import json
from types import UnionType
from typing import Annotated, Any, Literal, NotRequired, get_args, get_origin, get_type_hints, is_typeddict

from leafletgen.cli.json_forms import BuildJson, CheckJson, FailureJson, PartOfInstallationJson, PreflightJson
from leafletgen.cli.json_results import (
    AddLanguageJson,
    ApproveJson,
    CodesJson,
    DiffJson,
    ExplanationJson,
    ExportJson,
    IconsJson,
    ImportJson,
    KindsJson,
    KitJson,
    OneFileJson,
    PartJson,
    PathsJson,
    PreviewJson,
    PseudoJson,
    ReleaseJson,
    SiteJson,
    StatusJson,
    TranslateJson,
    VerifyJson,
)

_SCALARS: dict[Any, str] = {
    str: "string",
    int: "integer",
    float: "number",
    bool: "boolean",
    type(None): "null",
}

RESULTS: dict[str, tuple[Any, ...]] = {
    "add-language": (AddLanguageJson,),
    "approve": (ApproveJson,),
    "blocks": (list[PartJson], OneFileJson),
    "build": (BuildJson,),
    "check": (CheckJson,),
    "diff": (DiffJson,),
    "doctor": (list[PartOfInstallationJson],),
    "explain": (CodesJson, ExplanationJson),
    "export": (ExportJson,),
    "icons": (IconsJson,),
    "import": (ImportJson,),
    "init": (PathsJson,),
    "kit": (KitJson,),
    "preflight": (PreflightJson,),
    "preview": (PreviewJson,),
    "proof": (OneFileJson,),
    "pseudo": (PseudoJson,),
    "release": (ReleaseJson,),
    "schema": (KindsJson, PathsJson),
    "site": (SiteJson,),
    "status": (StatusJson,),
    "tidy": (PathsJson,),
    "translate": (TranslateJson,),
    "verify": (VerifyJson,),
}
"""Verb -> the forms of its result; each may be a failure instead."""


def result_schema(verb: str) -> str:
    """The schema of a verb's result, as JSON. Raises KeyError for one that is not among `RESULTS`."""
    defs: dict[str, Any] = {}
    forms = [_of(form, defs) for form in (*RESULTS[verb], FailureJson)]
    whole = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"leafletgen {verb} --json",
        "anyOf": forms,
        "$defs": dict(sorted(defs.items())),
    }
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"


def _of(form: Any, defs: dict[str, Any]) -> dict[str, Any]:
    """The schema of a type; classes are written once, as `$defs`."""
    origin, given = get_origin(form), get_args(form)
    if origin is Annotated:
        return {"description": given[1], **_of(given[0], defs)}
    if origin is NotRequired:
        return _of(given[0], defs)
    if origin is Literal:
        return {"enum": list(given)}
    if origin is UnionType:
        parts = [_of(one, defs) for one in given]
        if all(part.keys() == {"type"} for part in parts):
            return {"type": [part["type"] for part in parts]}
        return {"anyOf": parts}
    if origin is list:
        return {"type": "array", "items": _of(given[0], defs)}
    if origin is dict:
        names = {} if given[0] is str else {"propertyNames": _of(given[0], defs)}
        return {"type": "object", **names, "additionalProperties": _of(given[1], defs)}
    return _class(form, defs) if is_typeddict(form) else {"type": _SCALARS[form]}


def _may_lack(hint: Any) -> bool:
    """`__required_keys__` does not know it where annotations are texts."""
    inner = get_args(hint)[0] if get_origin(hint) is Annotated else hint
    return get_origin(inner) is NotRequired


def _class(form: Any, defs: dict[str, Any]) -> dict[str, Any]:
    name = form.__name__.removesuffix("Json")
    if name not in defs:
        defs[name] = {}
        hints = get_type_hints(form, include_extras=True)
        defs[name] |= {
            "description": (form.__doc__ or "").strip(),
            "type": "object",
            "properties": {key: _of(hint, defs) for key, hint in hints.items()},
            "required": sorted(key for key, hint in hints.items() if not _may_lack(hint)),
        }
    return {"$ref": f"#/$defs/{name}"}
