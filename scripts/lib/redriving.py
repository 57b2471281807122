"""Has the gateway send dead letters again, and says what came of each."""

from dora_client import DoraClient, ProblemError
from progress import Progress


class Redriving:
    """One run: what it asks for, and its figures."""

    def __init__(self, client: DoraClient, progress: Progress, dry_run: bool):
        self._client, self._progress, self._dry_run = client, progress, dry_run
        self.redriven = 0
        self.refused = 0
        self.failed = 0

    def by_filter(self, reason: str | None, domain: str | None, page: int) -> None:
        """All letters that wait, or those of a reason or domain, oldest first."""
        body: dict = {"dryRun": self._dry_run, "limit": page}
        body |= {name: value for name, value in {"reason": reason, "domain": domain}.items() if value}
        while True:
            # Harmless to repeat: a letter is redriven once.
            answer = self._client.call("POST", "/dead-letters/redrive", body).json
            for letter in answer["items"]:
                if letter["result"] == "redriven":
                    self._sent(letter)
                else:
                    self._refused(letter["id"], describe(letter), letter["refusal"])
            if not answer.get("next"):
                return
            body["cursor"] = answer["next"]

    def by_id(self, identifiers: list[str]) -> None:
        """Letters by their identifiers, in the order given."""
        for identifier in identifiers:
            try:
                letter = self._client.call(
                    "POST", f"/dead-letters/{identifier}/redrive", {"dryRun": self._dry_run}).json
            except ProblemError as error:
                if error.status not in (400, 404, 409):
                    raise
                if error.problem.get("type", "").endswith("/letter-not-redrivable"):
                    self._refused(identifier, "", error.problem.get("detail", ""))
                else:
                    self.failed += 1
                    self._progress.say(f"failed    {identifier}  {error.problem.get('detail') or error}")
            else:
                self._sent(letter)

    def total(self) -> None:
        """One line of figures."""
        verb = "would be redriven" if self._dry_run else "redriven"
        failed = f", {self.failed} failed" if self.failed else ""
        self._progress.say(f"{self.redriven} {verb}, {self.refused} refused{failed}")

    def _sent(self, letter: dict) -> None:
        self.redriven += 1
        self._progress.say(f"{'would go' if self._dry_run else 'redriven'}  {letter['id']}  {describe(letter)}")
        self._show()

    def _refused(self, identifier: str, text: str, reason: str) -> None:
        self.refused += 1
        self._progress.say(f"refused   {identifier}  {text}{': ' if text else ''}{reason}")
        self._show()

    def _show(self) -> None:
        self._progress.show(f"{self.redriven} redriven, {self.refused} refused …")


def describe(letter: dict) -> str:
    """A letter's message in a few words."""
    what = letter.get("type", "a message without a type")
    about = f" for {letter['subject']}" if letter.get("subject") else ""
    return f"{what}{about} ({letter['reason']})"
