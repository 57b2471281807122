"""One request, one answer: HTTP without hidden repeats, so that a ledger says exactly what was sent."""

import http.client
import socket
import time
import urllib.parse

from dora_client import Answer

# A connection that was idle for longer is opened anew: the gateway may have closed it meanwhile.
IDLE_SECONDS = 2


class NotSent(Exception):
    """No connection came to be: nothing of the request went out."""


class NoAnswer(Exception):
    """The request may have arrived, and no whole answer came."""


class Wire:
    """Connections to the gateways, one each. For one thread."""

    def __init__(self, urls: dict[str, str]):
        self.gateways = list(urls)
        self._places = {name: urllib.parse.urlsplit(url) for name, url in urls.items()}
        self._connections: dict[str, tuple[http.client.HTTPConnection, float]] = {}

    def exchange(
        self, gateway: str, method: str, path: str, body: bytes | None, headers: dict[str, str], seconds: float,
    ) -> Answer:
        """Sends a request and gives back its answer.

        Raises:
            NotSent: the gateway takes no connection.
            NoAnswer: the connection broke, or nothing came in time.
        """
        connection = self._connection(gateway, seconds)
        try:
            connection.request(method, path, body=body, headers=headers)
            response = connection.getresponse()
            answer = Answer(
                response.status, {name.lower(): value for name, value in response.getheaders()}, response.read())
        except (OSError, http.client.HTTPException) as error:
            connection.close()
            raise NoAnswer(f"{type(error).__name__}: {error}") from error
        if response.will_close:
            connection.close()
        else:
            self._connections[gateway] = (connection, time.monotonic())
        return answer

    def _connection(self, gateway: str, seconds: float) -> http.client.HTTPConnection:
        connection, used = self._connections.pop(gateway, (None, 0.0))
        if connection and time.monotonic() - used > IDLE_SECONDS:
            connection.close()
            connection = None
        if connection is None:
            place = self._places[gateway]
            connection = http.client.HTTPConnection(place.hostname, place.port, timeout=seconds)
            try:
                connection.connect()
                connection.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            except OSError as error:
                connection.close()
                raise NotSent(str(error)) from error
        connection.sock.settimeout(seconds)
        return connection
