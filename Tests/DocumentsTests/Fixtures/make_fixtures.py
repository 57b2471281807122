#!/usr/bin/python3
"""Makes the PDF fixtures of these tests: python3-reportlab and qpdf of Debian 12; run once, the results are committed."""
import subprocess
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.units import cm
from reportlab.pdfgen import canvas
from reportlab import rl_config
from reportlab.platypus import (BaseDocTemplate, Frame, ListFlowable, ListItem, PageTemplate, Paragraph, Table, TableStyle)

rl_config.invariant = 1
BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=10, leading=13, spaceAfter=7)
TITLE = ParagraphStyle("title", fontName="Helvetica-Bold", fontSize=20, leading=26, spaceAfter=14)
H1 = ParagraphStyle("h1", fontName="Helvetica-Bold", fontSize=14, leading=18, spaceBefore=10, spaceAfter=6)
H2 = ParagraphStyle("h2", fontName="Helvetica-Bold", fontSize=12, leading=15, spaceBefore=8, spaceAfter=4)
FILLER = ("The control is operated by the second line and its result is recorded in the register of controls, "
          "which the internal audit function reviews once a year. ")


def template(path, frames, title, decorate=None):
    document = BaseDocTemplate(path, pagesize=A4, title=title, author="Example Bank", pageCompression=1)
    document.addPageTemplates([PageTemplate(id="page", frames=frames, onPage=decorate or (lambda c, d: None))])
    return document


def two_columns():
    width, height = A4
    frames = [Frame(2 * cm, 2 * cm, 8 * cm, height - 4 * cm, id="left"),
              Frame(11 * cm, 2 * cm, 8 * cm, height - 4 * cm, id="right")]
    story = []
    for section, name in enumerate(["Scope", "Backup", "Testing", "Suppliers"], start=1):
        story.append(Paragraph(f"{section}. {name}", H1))
        for part in range(1, 8):
            story.append(Paragraph(f"Sentence {section}.{part} opens this paragraph. " + FILLER * (1 + (section * part) % 3),
                                   BODY))
    template("two-columns.pdf", frames, "Two columns").build(story)


def running_text():
    width, height = A4

    def decorate(page, document):
        page.setFont("Helvetica", 8)
        page.drawString(2 * cm, height - 1.3 * cm, "Example Bank – ICT Security Policy – internal")
        page.drawCentredString(width / 2, 1.2 * cm, f"Page {document.page} of 4")

    frame = Frame(2.5 * cm, 2.2 * cm, width - 5 * cm, height - 4.4 * cm)
    items = ["restore tests are run every quarter;", "their results are reported to the board;",
             "failures are followed up within ten working days."]
    story = [Paragraph("ICT Security Policy", TITLE),
             Paragraph("1. Purpose", H1),
             Paragraph("This policy sets out how the bank protects its information. It applies to every third-party "
                       "provider too.", BODY),
             Paragraph("2. Backup", H1), Paragraph("2.1 Restore tests", H2),
             Paragraph("The head of operations makes sure that:", BODY),
             ListFlowable([ListItem(Paragraph(item, BODY)) for item in items], bulletType="bullet", start="•"),
             Paragraph("2.2 Storage", H2)]
    paragraphs = [Paragraph(f"Paragraph number {number} of this section is here. " + FILLER * 4, BODY)
                  for number in range(1, 8)]
    # Stands where the page ends, so that it goes on behind footer and header.
    crossing = Paragraph("The crossing paragraph begins here, " + "and the bank keeps a copy of every system in a second "
                         "place, " * 30 + "and so it ends.", BODY)
    story += paragraphs[:4] + [crossing] + paragraphs[4:]
    story += [Paragraph("3. Monitoring", H1)]
    story += [Paragraph(f"Monitoring paragraph {number} is here. " + FILLER * 5, BODY) for number in range(1, 13)]
    story += [Paragraph("4. Review", H1), Paragraph("The policy is reviewed every year.", BODY)]
    template("running-text.pdf", [frame], "ICT Security Policy", decorate).build(story)


def table():
    width, height = A4
    frame = Frame(2.5 * cm, 2.2 * cm, width - 5 * cm, height - 4.4 * cm)
    rows = [["System", "Recovery time\nobjective", "Owner"]]
    rows += [[f"System {number}", f"{number} hours", f"Team {number}\nof division {number % 7}"]
             for number in range(1, 41)]
    style = TableStyle([("FONT", (0, 0), (-1, -1), "Helvetica", 10), ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
                        ("VALIGN", (0, 1), (-1, -1), "TOP"), ("GRID", (0, 0), (-1, -1), 0.5, "black")])
    inner = ListFlowable([ListItem(Paragraph("on paper too", BODY))], bulletType="bullet", start="–")
    story = [Paragraph("Recovery", H1), Table(rows, colWidths=[5 * cm] * 3, repeatRows=1, style=style),
             Paragraph("Lists", H1), Paragraph("The owner keeps:", BODY),
             ListFlowable([ListItem([Paragraph("the plan", BODY), inner]), ListItem(Paragraph("the log", BODY))],
                          bulletType="bullet", start="•")]
    template("table.pdf", [frame], "Recovery").build(story)


def hyphenated():
    page = canvas.Canvas("hyphenated.pdf", pagesize=A4)
    page.setFont("Helvetica", 11)
    lines = ["Die Geschäftsleitung genehmigt die Leitlinie zur Informations-",
             "sicherheit und überprüft sie jährlich. Das IKT-Risiko wird mit dem IKT-",
             "Risikomanagement gesteuert. Verträge mit Drittanbietern werden im Informations-",
             "und Vertragsregister geführt. Ein third-party provider heißt auch third-",
             "party provider."]
    for number, line in enumerate(lines):
        page.drawString(2.5 * cm, 26 * cm - number * 14, line)
    page.save()


def image_only():
    page = canvas.Canvas("image-only.pdf", pagesize=A4)
    for sheet in range(2):
        page.setFillGray(0.6)
        page.rect(3 * cm, 5 * cm, 14 * cm, 18 * cm, fill=1)
        page.showPage()
    page.save()


two_columns()
running_text()
table()
hyphenated()
image_only()
subprocess.run(["qpdf", "--encrypt", "secret", "owner", "256", "--", "running-text.pdf", "encrypted.pdf"], check=True)
subprocess.run(["qpdf", "--encrypt", "", "owner", "256", "--extract=n", "--", "hyphenated.pdf", "restricted.pdf"],
               check=True)
