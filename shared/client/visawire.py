"""Reads Visawire: verifies its webhooks and follows its changes.

One file without dependencies, for Python 3.9 and later. Copy it.

    from visawire import Visawire, verify_webhook

    event = verify_webhook(body, headers, secret)      # bytes as they came
    for page in Visawire("https://visawire.dev").pages({"jurisdiction": ["CN", "US"]}, after=load()):
        for change in page["changes"]:
            handle(change)
        save(page["cursor"])
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json
import time
import urllib.error
import urllib.parse
import urllib.request
from typing import Any, Dict, Iterator, List, Mapping, Optional, Sequence, TypedDict, Union

TOLERANCE_SECONDS = 5 * 60
MOST_TRIES = 5


class Event(TypedDict):
    """An event (CloudEvents 1.0); `data` is described by /schema/alert/v1.json. Ignore fields that you do not know."""

    id: str
    type: str
    source: str
    subject: str
    time: str
    data: Dict[str, Any]


class Page(TypedDict):
    """Changes oldest first, and where to go on; keep `cursor` once the changes before it are dealt with."""

    changes: List[Event]
    cursor: Optional[str]
    has_more: bool


class VisawireError(Exception):
    """Why a webhook is not to be believed, or the API refused a request (then with its status)."""

    def __init__(self, message: str, status: Optional[int] = None) -> None:
        super().__init__(message)
        self.status = status


def is_change(event: Event) -> bool:
    """Whether an event is a change of a notice, or of what it brings about."""
    return event["type"].startswith(("dev.visawire.notice.", "dev.visawire.policy."))


def verify_webhook(
    body: Union[bytes, str], headers: Mapping[str, str], secret: str, now: Optional[float] = None
) -> Event:
    """Verifies a webhook (Standard Webhooks) and returns its event.

    `body` is what came, byte for byte; `secret` is `whsec_…`.
    Raises VisawireError when signature or time do not hold: answer 401.
    """
    raw = body.encode("utf-8") if isinstance(body, str) else body
    given = {name.lower(): value for name, value in headers.items()}
    try:
        id_, timestamp = given["webhook-id"], given["webhook-timestamp"]
        signatures = given["webhook-signature"]
    except KeyError as missing:
        raise VisawireError(f"the webhook has no header {missing.args[0]}") from None
    current = time.time() if now is None else now
    if not timestamp.isdigit() or abs(current - int(timestamp)) > TOLERANCE_SECONDS:
        raise VisawireError("the webhook is more than five minutes off; check the clock")
    try:
        key = base64.b64decode(secret.split("whsec_", 1)[-1], validate=True)
    except binascii.Error:
        key = b""
    if not key:
        raise VisawireError("the secret is not of the form whsec_…")
    signed = f"{id_}.{timestamp}.".encode("utf-8") + raw
    expected = base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest())
    for one in signatures.split(" "):
        version, _, signature = one.partition(",")
        if version == "v1" and hmac.compare_digest(signature.encode("utf-8"), expected):
            return json.loads(raw)
    raise VisawireError("no signature of the webhook holds")


class Visawire:
    """The API of one Visawire, such as `Visawire("https://visawire.dev")`."""

    def __init__(self, site: str, timeout_seconds: float = 30) -> None:
        self._site = site.rstrip("/")
        self._timeout = timeout_seconds

    def read(self, path: str) -> Any:
        """What is at a path of the site; waits and tries again where the site is busy or out of order."""
        tries = 1
        while True:
            request = urllib.request.Request(self._site + path, headers={"accept": "application/json"})
            try:
                with urllib.request.urlopen(request, timeout=self._timeout) as answer:
                    return json.load(answer)
            except urllib.error.HTTPError as error:
                if (error.code != 429 and error.code < 500) or tries == MOST_TRIES:
                    try:
                        detail = ": " + str(json.load(error)["detail"])
                    except (ValueError, KeyError, TypeError):
                        detail = ""
                    raise VisawireError(f"{path} answered {error.code}{detail}", error.code) from None
                asked = error.headers.get("retry-after", "")
                time.sleep(int(asked) if asked.isdigit() else 0.5 * 2**tries)
                tries += 1

    def page(self, filter: Optional[Mapping[str, Union[str, Sequence[str]]]] = None, after: Optional[str] = None) -> Page:
        """One page of changes, behind a cursor of an earlier page. Values of one field mean any of them, fields all."""
        asked = dict(filter or {})
        if after is not None:
            asked["after"] = after
        return self.read("/v1/changes?" + urllib.parse.urlencode(asked, doseq=True))

    def pages(
        self, filter: Optional[Mapping[str, Union[str, Sequence[str]]]] = None, after: Optional[str] = None
    ) -> Iterator[Page]:
        """All pages to the end, oldest first; go on another day from the last `cursor`."""
        while True:
            page = self.page(filter, after)
            yield page
            if not page["has_more"]:
                return
            after = page["cursor"]
