"""XML from outside, read without DTD, entities or network, and within limits."""

from typing import Final

from lxml import etree

from forms.errors import FormInvalid, FormProblem, Place

XFORMS: Final = "http://www.w3.org/2002/xforms"
XHTML: Final = "http://www.w3.org/1999/xhtml"
JAVAROSA: Final = "http://openrosa.org/javarosa"
OPENROSA: Final = "http://openrosa.org/xforms"
ODK: Final = "http://www.opendatakit.org/xforms"
ENTITIES: Final = "http://www.opendatakit.org/xforms/entities"
PSER: Final = "https://pser.example/xforms"

LARGEST: Final = 64 * 1024**2


def parse_xml(data: bytes, what: str = "form") -> etree._Element:
    """The first element of ``data``. Raises FormInvalid."""
    if len(data) > LARGEST:
        raise _refused("too_large", what, f"has {len(data)} bytes")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False,
        huge_tree=False, remove_comments=True, remove_pis=True, strip_cdata=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        deep = "depth" in str(error)  # libxml2 stops at 256 levels
        raise _refused("too_deep" if deep else "not_xml", what, str(error)) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise _refused(
            "not_xml", what, "carries a document type declaration, which is not accepted"
        )
    return root


def _refused(code: str, what: str, reason: str) -> FormInvalid:
    return FormInvalid([FormProblem(code, Place(), what, reason)])


def local(element: etree._Element) -> str:
    return etree.QName(element).localname


def space(element: etree._Element) -> str:
    return etree.QName(element).namespace or ""


def text_of(element: etree._Element) -> str:
    return "".join(str(text) for text in element.itertext())
