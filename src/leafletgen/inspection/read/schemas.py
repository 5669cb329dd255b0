"""Properties of XMP that PDF/A-2 knows without being told (6.6.2.3): those of the XMP Specification of 2005, with their types.

A property is `text`, or another simple type, or a container of one: `bag text`, `seq date`, `alt`. What begins with `*` is a
structure whose fields are not looked at.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from leafletgen.inspection.read.packet import RDF, XML, XmlElement

TABLE = """
http://purl.org/dc/elements/1.1/
  contributor=bag:text coverage=text creator=seq:text date=seq:date description=alt format=text identifier=text language=bag:text
  publisher=bag:text relation=bag:text rights=alt source=text subject=bag:text title=alt type=bag:text
http://ns.adobe.com/xap/1.0/
  Advisory=bag:text BaseURL=text CreateDate=date CreatorTool=text Identifier=bag:text Label=text MetadataDate=date ModifyDate=date
  Nickname=text Rating=real Thumbnails=alt:*
http://ns.adobe.com/xap/1.0/rights/
  Certificate=text Marked=boolean Owner=bag:text UsageTerms=alt WebStatement=text
http://ns.adobe.com/xap/1.0/mm/
  DerivedFrom=* DocumentID=text History=seq:* InstanceID=text ManagedFrom=* Manager=text ManageTo=text ManageUI=text
  ManagerVariant=text RenditionClass=text RenditionParams=text VersionID=text Versions=seq:* LastURL=text RenditionOf=*
  SaveID=integer Ingredients=bag:* OriginalDocumentID=text Manifest=bag:* Pantry=bag:*
http://ns.adobe.com/xap/1.0/bj/
  JobRef=bag:*
http://ns.adobe.com/xap/1.0/t/pg/
  MaxPageSize=* NPages=integer Fonts=bag:* Colorants=seq:* PlateNames=seq:text
http://ns.adobe.com/xmp/1.0/DynamicMedia/
  projectRef=* videoFrameRate=text videoFrameSize=* videoPixelAspectRatio=rational videoPixelDepth=text videoColorSpace=text
  videoAlphaMode=text videoAlphaPremultipleColor=* videoAlphaUnityIsTransparent=boolean videoCompressor=text videoFieldOrder=text
  pullDown=text audioSampleRate=integer audioSampleType=text audioChannelType=text audioCompressor=text speakerPlacement=text
  fileDataRate=rational tapeName=text altTapeName=text startTimecode=* altTimecode=* duration=* scene=text shotName=text
  shotDate=date shotLocation=text logComment=text markers=seq:* contributedMedia=bag:* absPeakAudioFilePath=text
  relativePeakAudioFilePath=text videoModDate=date audioModDate=date metadataModDate=date artist=text album=text trackNumber=integer
  genre=text copyright=text releaseDate=date composer=text engineer=text tempo=real instrument=text introTime=* outCue=*
  relativeTimestamp=* loop=boolean numberOfBeats=real key=text stretchMode=text timeScaleParams=* resampleParams=*
  beatSpliceParams=* timeSignature=text scaleType=text
http://ns.adobe.com/pdf/1.3/
  Keywords=text PDFVersion=text Producer=text Trapped=boolean
http://ns.adobe.com/photoshop/1.0/
  AuthorsPosition=text CaptionWriter=text Category=text City=text ColorMode=integer Country=text Credit=text DateCreated=date
  DocumentAncestors=bag:text Headline=text History=text ICCProfile=text Instructions=text Source=text State=text
  SupplementalCategories=bag:text TextLayers=seq:* TransmissionReference=text Urgency=integer
http://ns.adobe.com/camera-raw-settings/1.0/
  AutoBrightness=boolean AutoContrast=boolean AutoExposure=boolean AutoShadows=boolean BlueHue=integer BlueSaturation=integer
  Brightness=integer CameraProfile=text ChromaticAberrationB=integer ChromaticAberrationR=integer ColorNoiseReduction=integer
  Contrast=integer CropAngle=real CropBottom=real CropHeight=real CropLeft=real CropRight=real CropTop=real CropUnits=integer
  CropWidth=real Exposure=real GreenHue=integer GreenSaturation=integer HasCrop=boolean HasSettings=boolean
  LuminanceSmoothing=integer RawFileName=text RedHue=integer RedSaturation=integer Saturation=integer Shadows=integer
  ShadowTint=integer Sharpness=integer Temperature=integer Tint=integer ToneCurve=seq:text ToneCurveName=text Version=text
  VignetteAmount=integer VignetteMidpoint=integer WhiteBalance=text
http://ns.adobe.com/tiff/1.0/
  ImageWidth=integer ImageLength=integer BitsPerSample=seq:integer Compression=integer PhotometricInterpretation=integer
  Orientation=integer SamplesPerPixel=integer PlanarConfiguration=integer YCbCrSubSampling=seq:integer YCbCrPositioning=integer
  XResolution=rational YResolution=rational ResolutionUnit=integer TransferFunction=seq:integer WhitePoint=seq:rational
  PrimaryChromaticities=seq:rational YCbCrCoefficients=seq:rational ReferenceBlackWhite=seq:rational DateTime=date
  ImageDescription=alt Make=text Model=text Software=text Artist=text Copyright=alt
http://ns.adobe.com/exif/1.0/
  ExifVersion=text FlashpixVersion=text ColorSpace=integer ComponentsConfiguration=seq:integer CompressedBitsPerPixel=rational
  PixelXDimension=integer PixelYDimension=integer UserComment=alt RelatedSoundFile=text DateTimeOriginal=date DateTimeDigitized=date
  ExposureTime=rational FNumber=rational ExposureProgram=integer SpectralSensitivity=text ISOSpeedRatings=seq:integer OECF=*
  ShutterSpeedValue=rational ApertureValue=rational BrightnessValue=rational ExposureBiasValue=rational MaxApertureValue=rational
  SubjectDistance=rational MeteringMode=integer LightSource=integer Flash=* FocalLength=rational SubjectArea=seq:integer
  FlashEnergy=rational SpatialFrequencyResponse=* FocalPlaneXResolution=rational FocalPlaneYResolution=rational
  FocalPlaneResolutionUnit=integer SubjectLocation=seq:integer ExposureIndex=rational SensingMethod=integer FileSource=integer
  SceneType=integer CFAPattern=* CustomRendered=integer ExposureMode=integer WhiteBalance=integer DigitalZoomRatio=rational
  FocalLengthIn35mmFilm=integer SceneCaptureType=integer GainControl=integer Contrast=integer Saturation=integer Sharpness=integer
  DeviceSettingDescription=* SubjectDistanceRange=integer ImageUniqueID=text GPSVersionID=text GPSLatitude=text GPSLongitude=text
  GPSAltitudeRef=integer GPSAltitude=rational GPSTimeStamp=date GPSSatellites=text GPSStatus=text GPSMeasureMode=text GPSDOP=rational
  GPSSpeedRef=text GPSSpeed=rational GPSTrackRef=text GPSTrack=rational GPSImgDirectionRef=text GPSImgDirection=rational
  GPSMapDatum=text GPSDestLatitude=text GPSDestLongitude=text GPSDestBearingRef=text GPSDestBearing=rational GPSDestDistanceRef=text
  GPSDestDistance=rational GPSProcessingMethod=text GPSAreaInformation=text GPSDifferential=integer
http://ns.adobe.com/exif/1.0/aux/
  Lens=text SerialNumber=text
http://www.aiim.org/pdfa/ns/id/
  part=integer amd=text corr=text conformance=text
"""
EXTENSION = "http://www.aiim.org/pdfa/ns/extension/"
SCHEMA = "http://www.aiim.org/pdfa/ns/schema#"
PROPERTY = "http://www.aiim.org/pdfa/ns/property#"
TYPE = "http://www.aiim.org/pdfa/ns/type#"
FIELD = "http://www.aiim.org/pdfa/ns/field#"
SCHEMA_FIELDS = frozenset(
    (SCHEMA, name) for name in ("schema", "namespaceURI", "prefix", "property", "valueType")
)
STRUCTURES = frozenset(
    """
    Any|Dimensions|Thumbnail|ResourceEvent|ResourceRef|Version|Job|Font|Colorant|XPath|Part|Ancestor|Layer|Flash|OECF/SFR|OECF|
    CFAPattern|DeviceSettings|GPSCoordinate|beatSpliceStretch|Marker|Media|ProjectLink|resampleStretch|Time|Timecode|
    timeScaleStretch|FrameRate|FrameCount|File|URI
    """.replace("\n", "")
    .replace(" ", "")
    .split("|")
)
"""Types of the XMP Specification with fields of their own."""
DATE = r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?)?)?"
FORMS: Mapping[str, str] = {
    "text": r"[\s\S]*", "integer": r"[+-]?\d+", "boolean": r"True|False", "date": DATE, "rational": r"[+-]?\d+/\d+",
    "real": r"[+-]?\d*\.?\d+|[+-]?\d+\.", "locale": r"x-default|[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8})*",
}  # fmt: skip
"""Simple types, by what they look like."""


def _read() -> dict[tuple[str, str], str]:
    found, space = {}, ""
    for line in TABLE.strip().splitlines():
        if not line.startswith(" "):
            space = line
            continue
        for entry in line.split():
            name, _, kind = entry.partition("=")
            found[space, name] = kind
    return found


KNOWN = _read()
"""Namespace and name -> type."""


def extended(properties: tuple[XmlElement, ...]) -> dict[tuple[str, str], str]:
    """The properties that a packet's own extension schemas define, with their types as they are written there."""
    found: dict[tuple[str, str], str] = {}
    for top in properties:
        if top.called.key != (EXTENSION, "schemas"):
            continue
        for schema in top.items:
            space = _field(schema, SCHEMA, "namespaceURI")
            rows = _part(schema, SCHEMA, "property")
            for row in rows.items if rows is not None else ():
                found[space, _field(row, PROPERTY, "name")] = _field(row, PROPERTY, "valueType")
    return found


def unsound(properties: tuple[XmlElement, ...]) -> str:
    """What is wrong with the extension schemas of a packet (6.6.2.3.3); empty where nothing is."""
    for top in properties:
        if top.called.key[0] != EXTENSION:
            continue
        held = top.container
        if top.called.key != (EXTENSION, "schemas") or top.called.prefix != "pdfaExtension":
            return "the name"
        if held is None or held.called.name != "Bag":
            return "the list of schemas"
        for schema in top.items:
            amiss = _unsound(schema)
            if amiss:
                return amiss
    return ""


def _unsound(schema: XmlElement) -> str:
    fields = _fields(schema)
    amiss = _texts(fields, SCHEMA, "pdfaSchema", ("schema", "namespaceURI", "prefix"))
    if amiss or any(key not in SCHEMA_FIELDS for key in fields):
        return amiss or "a field of a schema"
    types = _listed(fields, SCHEMA, "pdfaSchema", "valueType")
    rows = _listed(fields, SCHEMA, "pdfaSchema", "property")
    if rows is None or types is None:
        return "the list of properties"
    named = {_field(one, TYPE, "type") for one in types}
    for row in rows:
        amiss = _texts(
            _fields(row), PROPERTY, "pdfaProperty", ("name", "valueType", "category", "description")
        )
        if amiss or _field(row, PROPERTY, "category") not in ("external", "internal"):
            return amiss or "a category"
        if any(key[0] != PROPERTY for key in _fields(row)):
            return "a field of a property"
        if not _is_type(_field(row, PROPERTY, "valueType"), named):
            return "the type of a property"
    for one in types:
        amiss = _texts(_fields(one), TYPE, "pdfaType", ("type", "namespaceURI", "prefix", "description"))
        parts = _listed(_fields(one), TYPE, "pdfaType", "field")
        if amiss or parts is None:
            return amiss or "the fields of a type"
        for part in parts:
            amiss = _texts(_fields(part), FIELD, "pdfaField", ("name", "valueType", "description"))
            if amiss or not _is_type(_field(part, FIELD, "valueType"), named):
                return amiss or "the type of a field"
    return ""


def _fields(one: XmlElement) -> dict[tuple[str, str], XmlElement]:
    inner = one.kid(RDF, "Description") or one
    found = {kid.called.key: kid for kid in inner.kids}
    for name, value in inner.attributes.items():
        if name.space not in (RDF, XML, ""):
            found[name.key] = XmlElement(name, text=value)
    return found


def _texts(
    fields: Mapping[tuple[str, str], XmlElement], space: str, prefix: str, names: tuple[str, ...]
) -> str:
    """The first of these fields that is not there as a text by this prefix."""
    for name in names:
        found = fields.get((space, name))
        if found is None or found.kids or found.called.prefix != prefix:
            return f"{prefix}:{name}"
    return ""


def _listed(
    fields: Mapping[tuple[str, str], XmlElement], space: str, prefix: str, name: str
) -> list[XmlElement] | None:
    """The items of a rdf:Seq; none where it is absent; None where it is no rdf:Seq, or by another prefix."""
    found = fields.get((space, name))
    if found is None:
        return []
    held = found.container
    sound = held is not None and held.called.name == "Seq" and found.called.prefix == prefix
    return found.items if sound else None


def _is_type(stated: str, named: set[str]) -> bool:
    plain = re.sub(
        r"(?i)^((bag|seq|alt) )?((open |closed )?choice( of)? ?)?((bag|seq|alt) )?", "", stated.strip()
    )
    known = {name.lower() for name in (*OWN, "Rational", *STRUCTURES)}
    return plain in named or plain.lower() in known or stated.strip().lower() in known or not plain


def _part(one: XmlElement, space: str, name: str) -> XmlElement | None:
    """A field of a structure, be it in a rdf:Description or directly."""
    inner = one.kid(RDF, "Description") or one
    return inner.kid(space, name)


def _field(one: XmlElement, space: str, name: str) -> str:
    inner = one.kid(RDF, "Description") or one
    found = inner.kid(space, name)
    return found.words if found is not None else inner.attribute(space, name) or ""


def of_type(one: XmlElement, kind: str) -> bool:
    """Whether a value is of a type of `KNOWN`."""
    held = one.container
    if kind == "*":
        fields = one.kids or any(name.space not in (RDF, XML) for name in one.attributes)
        return held is None and (bool(fields) or not one.text.strip())
    if kind == "alt":
        return (
            held is not None
            and held.called.name == "Alt"
            and all(i.attribute(XML, "lang") for i in one.items)
        )
    if ":" in kind:
        container, _, inner = kind.partition(":")
        if held is None or held.called.name.lower() != container:
            return False
        return inner == "*" or all(_simple(item, inner) for item in one.items)
    return held is None and _simple(one, kind)


def _simple(one: XmlElement, kind: str) -> bool:
    inner = one.kid(RDF, "Description")
    qualified = (inner or one).kid(RDF, "value")  # a value with qualifiers
    if qualified is not None:
        return _simple(qualified, kind)
    if one.kids:
        return False
    return re.fullmatch(FORMS[kind], one.text.strip()) is not None


OWN: Mapping[str, str] = {
    "Text": "text", "Integer": "integer", "Boolean": "boolean", "Date": "date", "Real": "real", "Rational": "rational",
    "URI": "text", "URL": "text", "MIMEType": "text", "ProperName": "text", "AgentName": "text", "GUID": "text",
    "RenditionClass": "text", "Locale": "locale", "Lang Alt": "alt",
}  # fmt: skip
"""Types by the names that extension schemas have for them."""


def own_type(stated: str) -> str | None:
    """The type that an extension schema states; None where it is one of its own."""
    plain = re.sub(r"(?i)^(open |closed )?choice of ", "", stated.strip())
    container, _, inner = plain.partition(" ")
    if container.lower() in ("bag", "seq", "alt") and inner and plain.lower() != "lang alt":
        known = OWN.get(re.sub(r"(?i)^(open |closed )?choice of ", "", inner), "*")
        return f"{container.lower()}:{known}"
    return next((kind for name, kind in OWN.items() if name.lower() == plain.lower()), None)
