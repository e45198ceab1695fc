"""PDF/A-3a and PDF/UA-1 in one file: a laid-out document in, its metadata completed. Changes no page.

WeasyPrint writes one of the two. PDF/A allows the UA identifier only when its schema is described in the same RDF
(ISO 19005-3, 6.6.2.3.3), so both are written into the block that WeasyPrint makes.
"""

from __future__ import annotations

from typing import Any

__all__ = ["ARCHIVE_VARIANT", "claim_accessibility"]

ARCHIVE_VARIANT = "pdf/a-3a"

_UA_RDF = b"""<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part>\
</rdf:Description><rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">\
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema\
</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">\
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>\
<pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289 that the file conforms to\
</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>\
</rdf:Description>"""


def claim_accessibility(metadata: Any) -> None:
    """Makes a WeasyPrint ``DocumentMetadata`` write the PDF/UA-1 identifier beside the PDF/A one."""
    generate = metadata.generate_rdf_metadata

    def generate_both(variant: str, version: int, conformance: str) -> bytes:
        before, end, after = bytes(generate(variant, version, conformance)).rpartition(b"</rdf:RDF>")
        return before + _UA_RDF + end + after

    metadata.generate_rdf_metadata = generate_both
