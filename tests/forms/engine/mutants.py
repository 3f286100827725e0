"""Forms gone wrong in every way that a file can: what stands in them is taken away, doubled, renamed, or made junk."""

from random import Random
from typing import Final

from lxml import etree

JUNK: Final = (
    *(
        "",
        " ",
        ".",
        "..",
        "/",
        "//",
        "*",
        "@id",
        "[1]",
        "a[",
        "x:y",
        "{u}v",
        "a b",
        "1 +",
        "'",
        '"a',
        ")",
    ),
    *(
        "/data",
        "/data/",
        "/data/nowhere",
        "/data/@id",
        "/data/member",
        "/data/member/age",
        "/data/total",
    ),
    *(
        "../age",
        "current()/../age",
        "foo(",
        "foo()",
        "if(1)",
        "position(..)",
        "count(/data/member)",
    ),
    *(
        "sum(/data/member/age)",
        "once(random())",
        "1 div 0",
        "-(-1)",
        "true()",
        "false()",
        "yes",
        "no",
    ),
    *(
        "int",
        "geoshape",
        "dateTime",
        "odk-new-repeat",
        "xforms-value-changed",
        "jr://file-csv/x.csv",
    ),
    *(
        "instance('x')/root/item",
        "instance('towns')/root/item[name = current()/../age]",
        "jr:itext('x')",
    ),
    *(
        "jr:itext(",
        "jr:choice-name('1', '/data/kind')",
        "pulldata('a', 'b', 'c', 'd')",
        "regex(., '(')",
    ),
    *(
        "indexed-repeat(/data/member/age, /data/member, 9)",
        "regex(., '(a+)+$')",
        "jr://instance/last-saved",
    ),
    *(
        "randomize(instance('towns')/root/item)",
        "1e400",
        "-5",
        "0",
        "99999999999999999999",
        "\u0663",
    ),
    *("9" * 400, "(" * 600, "not(" * 400 + "1" + ")" * 400),
)
_NAMES: Final = (
    *(
        "bind",
        "instance",
        "model",
        "data",
        "member",
        "group",
        "repeat",
        "input",
        "select1",
        "select",
        "rank",
    ),
    *(
        "range",
        "upload",
        "trigger",
        "setvalue",
        "odk",
        "itemset",
        "item",
        "value",
        "label",
        "hint",
        "output",
    ),
    *("itext", "translation", "text", "meta", "instanceID", "entity", "submission", "age", "q"),
)
_JR: Final = "{http://openrosa.org/javarosa}"
_PSER: Final = "{https://pser.example/xforms}"
_ATTRIBUTES: Final = (
    *(
        "relevant",
        "calculate",
        "constraint",
        "required",
        "readonly",
        "type",
        "nodeset",
        "ref",
        "event",
    ),
    *(
        "appearance",
        "src",
        "version",
        "lang",
        "default",
        "form",
        "start",
        "end",
        "step",
        f"{_JR}count",
    ),
    *(f"{_JR}preload", f"{_JR}template", f"{_JR}noAddRemove", f"{_PSER}warn", f"{_PSER}row-ref"),
)


def mutant(xml: bytes, random: Random, most: int = 4) -> bytes:
    """``xml`` with a few faults."""
    if random.random() < 0.08:
        return _torn(xml, random)
    root = etree.fromstring(xml)
    for _ in range(random.randint(1, most)):
        elements = list(root.iter("*"))
        element = random.choice(elements)
        _spoil(element, random, elements)
    return etree.tostring(root)


def _torn(xml: bytes, random: Random) -> bytes:
    at = random.randrange(len(xml))
    match random.randrange(3):
        case 0:
            return xml[:at]
        case 1:
            return xml[:at] + bytes([random.randrange(256)]) + xml[at + 1 :]
        case _:
            return xml[:at] + xml[at + random.randint(1, 40) :]


def _spoil(element: etree._Element, random: Random, elements: list[etree._Element]) -> None:
    above = element.getparent()
    match random.randrange(9):
        case 0 if above is not None:
            above.remove(element)
        case 1 if above is not None:
            above.insert(random.randint(0, len(above)), _copy(element))
        case 2:
            space = etree.QName(element).namespace
            name = random.choice(_NAMES)
            element.tag = f"{{{space}}}{name}" if space and random.random() < 0.8 else name
        case 3 if element.attrib:
            del element.attrib[random.choice(list(element.attrib))]
        case 4 if element.attrib:
            old = str(random.choice(list(element.attrib)))
            value = str(element.attrib.pop(old))
            element.set(random.choice(("ref", "nodeset", "id", "value", "query", old)), value)
        case 5:
            element.text = random.choice(JUNK)
        case 6 if len(element):
            element.append(_copy(random.choice(elements)))
        case 7:
            element.set(random.choice(_ATTRIBUTES), random.choice(JUNK))
        case _ if element.attrib:
            element.set(random.choice(list(element.attrib)), random.choice(JUNK))
        case _:
            element.text = random.choice(JUNK)


def _copy(element: etree._Element) -> etree._Element:
    return etree.fromstring(etree.tostring(element, with_tail=False))
