"""What a file says of itself: XMP and the information dictionary, in agreement (ISO 19005-2, 6.6)."""

from __future__ import annotations

from collections.abc import Sequence

from leafletgen.core.record import NamedTuple
from leafletgen.core.version import VERSION
from leafletgen.sheet.sheet import Metadata
from leafletgen.write.pdf.objects import TextString, Value

PRODUCER = f"leafletgen {VERSION}"

PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
{subject}{identifier}<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{date}T00:00:00Z</xmp:CreateDate>
<xmp:ModifyDate>{date}T00:00:00Z</xmp:ModifyDate>
<xmp:MetadataDate>{date}T00:00:00Z</xmp:MetadataDate>
<xmp:CreatorTool>{producer}</xmp:CreatorTool>
<xmpMM:DocumentID>uuid:{identity}</xmpMM:DocumentID>
<xmpMM:VersionID>{version}</xmpMM:VersionID>
<xmpMM:RenditionClass>default</xmpMM:RenditionClass>
<pdf:Producer>{producer}</pdf:Producer>
{claims}</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>
"""

SUBJECT = '<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt></dc:description>\n'

IDENTIFIER = "<dc:identifier>{}</dc:identifier>\n"

CLAIMS = {
    "PDF/A-2a": "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>\n",
    "PDF/A-2u": "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>\n",
    "PDF/UA-1": "<pdfuaid:part>1</pdfuaid:part>\n",
    "PDF/X-4": "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>\n<pdf:Trapped>False</pdf:Trapped>\n",
}
"""What the packet says for each standard that a profile may claim."""


class Schema(NamedTuple):
    """A schema that PDF/A does not know, or not wholly, and so wants described (6.6.2.3)."""

    title: str
    uri: str
    prefix: str
    name: str
    type: str
    text: str


SCHEMAS = {
    "PDF/UA-1": (
        Schema("PDF/UA identification", "http://www.aiim.org/pdfua/ns/id/", "pdfuaid", "part", "Integer", "Part of ISO 14289"),
    ),
    "PDF/X-4": (
        Schema(
            "PDF/X identification", "http://www.npes.org/pdfx/ns/id/", "pdfxid", "GTS_PDFXVersion", "Text",
            "Version of ISO 15930",
        ),
        Schema("Adobe PDF", "http://ns.adobe.com/pdf/1.3/", "pdf", "Trapped", "Text", "Whether inks are trapped"),
    ),
}  # fmt: skip

SCHEMA = """<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>{0.title}</pdfaSchema:schema>\
<pdfaSchema:namespaceURI>{0.uri}</pdfaSchema:namespaceURI><pdfaSchema:prefix>{0.prefix}</pdfaSchema:prefix>\
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>{0.name}</pdfaProperty:name>\
<pdfaProperty:valueType>{0.type}</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>\
<pdfaProperty:description>{0.text}</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>\
"""


def _claims(standards: Sequence[str]) -> str:
    said = "".join(CLAIMS[standard] for standard in standards)
    schemas = [schema for standard in standards for schema in SCHEMAS.get(standard, ())]
    if not schemas or not any(standard.startswith("PDF/A") for standard in standards):
        return said
    bag = "".join(SCHEMA.format(schema) for schema in schemas)
    return f"{said}<pdfaExtension:schemas><rdf:Bag>{bag}</rdf:Bag></pdfaExtension:schemas>\n"


def _escape(text: str) -> str:
    """Text for XML: without the control characters that XML has no way to say."""
    printed = "".join(c for c in text if c >= " " or c in "\t\n")
    return printed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _uuid(identity: bytes) -> str:
    digits = identity.hex()
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:32]))


def xmp(metadata: Metadata, conformance: tuple[str, ...], identity: bytes) -> bytes:
    """The XMP packet; `identity` are the 16 bytes that tell this file from others."""
    return PACKET.format(
        title=_escape(metadata.title),
        subject=SUBJECT.format(_escape(metadata.subject)) if metadata.subject else "",
        language=_escape(metadata.language),
        date=metadata.date,
        producer=_escape(PRODUCER),
        identity=_uuid(identity),
        version=_escape(metadata.build or metadata.version),
        identifier=IDENTIFIER.format(_escape(f"{metadata.name}/{metadata.edition}"))
        if metadata.edition
        else "",
        claims=_claims(conformance),
    ).encode("utf-8")


def information(metadata: Metadata) -> dict[str, Value]:
    """The information dictionary (14.3.3)."""
    date = TextString(f"D:{metadata.date.replace('-', '')}000000Z")
    return {
        "Title": TextString(metadata.title),
        "Subject": TextString(metadata.subject) if metadata.subject else None,
        "Creator": TextString(PRODUCER),
        "Producer": TextString(PRODUCER),
        "CreationDate": date,
        "ModDate": date,
        "Trapped": "False",
    }
