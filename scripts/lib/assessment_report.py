"""Prints the result of an assessment: coverage, the worst gaps with their quotes, the risk, the plan."""

import shutil
import textwrap

from dora_client import DoraClient

WORST_GAPS = 10
CURVE_POINTS = (0.5, 0.2, 0.1, 0.05, 0.01)


class AssessmentReport:
    """Reads what a workflow made and prints it for people."""

    def __init__(self, client: DoraClient, organisation: dict, results: dict):
        self.client = client
        self.organisation = organisation
        self.results = {kind: identifier(value) for kind, value in results.items() if value}
        # Wide enough for the tables, narrow enough to read.
        self.width = max(80, min(120, shutil.get_terminal_size((100, 24)).columns))

    def print(self) -> None:
        self._coverage(self.client.get(f"/assessments/{self.results['assessment']}"))
        self._gaps()
        if "quantification" in self.results:
            self._risk(self.client.get(f"/quantifications/{self.results['quantification']}"))
        if "plan" in self.results:
            self._plan(self.client.get(f"/plans/{self.results['plan']}"))

    # Parts

    def _coverage(self, assessment: dict) -> None:
        self._heading(f"Coverage by pillar: {self.organisation['name']}")
        rows = [
            [words(pillar["pillar"]), pillar["met"], pillar["partly"], pillar["notMet"], pillar["notApplicable"],
             percent(pillar.get("coverage"))]
            for pillar in assessment["pillars"]
        ]
        rows.append([
            "All", assessment["met"], assessment["partly"], assessment["notMet"], assessment["notApplicable"],
            percent(assessment.get("coverage"))])
        self._table(["Pillar", "Met", "Partly", "Not met", "Not applicable", "Coverage"], rows, "lrrrrr")

    def _gaps(self) -> None:
        gaps = self._worst_gaps()
        self._heading(f"The {len(gaps)} worst gaps")
        files = {
            policy["id"]: policy["document"]["name"]
            for policy in self.client.items("/policies", organisation=self.organisation["id"], limit=100)}
        for number, gap in enumerate(gaps, 1):
            citation = gap.get("citation") or gap["obligation"]
            print(f"{number:2}. {citation} · {words(gap['status']).lower()} · severity {percent(gap['severity'])}")
            self._paragraph(gap["statement"])
            if gap.get("evidence"):
                quote = gap["evidence"][0]
                place = files.get(quote["policy"], quote["title"])
                if quote.get("page"):
                    place += f", page {quote['page']}"
                elif quote.get("heading"):
                    place += f", “{quote['heading'][-1]}”"
                self._paragraph(f"“{' '.join(quote['text'].split())}” ({place})", mark="> ")
            else:
                self._paragraph("No passage speaks to it.", mark="> ")

    def _worst_gaps(self) -> list[dict]:
        path = f"/assessments/{self.results['assessment']}/gaps"
        gaps: list[dict] = []
        for status in ("not-met", "partly"):
            wanted = WORST_GAPS - len(gaps)
            if wanted > 0:
                gaps += self.client.get(path, status=status, sort="-severity", limit=wanted)["items"][:wanted]
        return gaps

    def _risk(self, quantification: dict) -> None:
        result, currency = quantification["result"], quantification["currency"]
        self._heading(f"Risk of the gaps: yearly loss in {currency}, {quantification['risks']} scenarios")
        self._table(
            ["Figure", "Amount"],
            [["Expected loss", amount(result["expectedLoss"])],
             ["95th percentile (one year in twenty is worse)", amount(result["percentile95"])],
             ["99th percentile (one year in a hundred is worse)", amount(result["percentile99"])]], "lr")
        points = [nearest(result["exceedance"], probability) for probability in CURVE_POINTS]
        rows = [[percent(point["probability"], 1), amount(point["loss"])] for point in distinct(points)]
        print()
        self._table(["Probability that a year's loss is above", "Amount"], rows, "rr")
        print(f"Simulated: {result['years']:,} years, seed {result['seed']}.")

    def _plan(self, plan: dict) -> None:
        self._heading(
            f"Plan: {plan['measures']} measures, {days(plan['effortDays'])} person-days, "
            f"{plan['startsOn']} to {plan['endsOn']}")
        measures = list(self.client.items(f"/plans/{self.results['plan']}/measures", sort="rank", limit=100))
        rows = [
            [measure["rank"], measure["title"], words(measure["ownerRole"]), days(measure["effortDays"]),
             measure["startsOn"], measure["endsOn"]]
            for measure in measures
        ]
        self._table(["", "Measure", "Who", "Days", "From", "To"], rows, "rllrll")

    # Printing

    def _heading(self, text: str) -> None:
        print(f"\n{text}\n{'─' * min(len(text), self.width)}")

    def _paragraph(self, text: str, mark: str = "") -> None:
        indent = " " * 4 + mark
        print("\n".join(textwrap.wrap(
            text, self.width, initial_indent=indent, subsequent_indent=" " * len(indent), max_lines=4,
            placeholder=" …")))

    def _table(self, head: list[str], rows: list[list], sides: str) -> None:
        """A table whose widest column to the left is cut where the whole is too wide."""
        lines = [head, *[[str(cell) for cell in row] for row in rows]]
        widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
        over = sum(widths) + 2 * (len(widths) - 1) - self.width
        if over > 0:
            widest = max((column for column, side in enumerate(sides) if side == "l"), key=lambda column: widths[column])
            widths[widest] = max(20, widths[widest] - over)
        for line in lines:
            cells = [
                (shorten(cell, width).ljust if side == "l" else shorten(cell, width).rjust)(width)
                for cell, width, side in zip(line, widths, sides)]
            print("  ".join(cells).rstrip())


def identifier(value) -> str:
    return value["id"] if isinstance(value, dict) else value


def words(name: str) -> str:
    text = name.replace("-", " ").replace("_", " ")
    return (text[:1].upper() + text[1:]).replace("Ict ", "ICT ")


def percent(share: float | None, digits: int = 0) -> str:
    return "–" if share is None else f"{share * 100:.{digits}f} %"


def amount(value: float) -> str:
    return f"{value:,.0f}"


def days(value: float) -> str:
    return f"{value:,.1f}".removesuffix(".0")


def shorten(text: str, width: int) -> str:
    return text if len(text) <= width else text[: width - 1].rstrip() + "…"


def nearest(curve: list[dict], probability: float) -> dict:
    return min(curve, key=lambda point: abs(point["probability"] - probability))


def distinct(points: list[dict]) -> list[dict]:
    kept: list[dict] = []
    for point in points:
        if point not in kept:
            kept.append(point)
    return kept
