"""The editions in a browser while somebody writes their templates: files watched, pages rebuilt, the browser told.

In: where documents and configuration are. Out: a page on this machine's own address. Writes no file of a brief.
"""

from generator.preview.server import PreviewServer
from generator.preview.session import Session

__all__ = ["PreviewServer", "Session"]
