"""What is written and read: assets."""

import json

ROLES, SUBJECT = "administrator,compliance-officer,risk-manager", "bench"
# An asset: `@` is never the same, `#` one of ten digits. So long that fifty make about 33 kB.
ASSET = json.dumps({
    "name": "Settlement platform @", "type": "application", "owner": "Team #",
    "location": "Frankfurt am Main, second computing centre, hall 4, row 12, rack 7; replicated asynchronously to the "
                "first one in Eschborn",
    "exposedToExternalNetworks": False, "legacy": False, "classification": "high", "confidentiality": "medium",
    "integrity": "high", "availability": "high", "authenticity": "medium", "regularSupportEndsOn": "2031-12-31",
    "extendedSupportEndsOn": "2033-12-31", "customSupportEndsOn": "2034-12-31"})
ASSETS = "/api/v1/assets"
