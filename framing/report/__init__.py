"""The report as data, its wording, and one renderer for each format."""

from framing.report.model import Report, build_report
from framing.report.to_html import to_html
from framing.report.to_markdown import to_markdown

__all__ = ["Report", "build_report", "to_html", "to_markdown"]
