"""Functions of other programs that are named and not computed: a wrong value would be worse than none."""

from forms.xpath.library import ODK

_CHT = "Community Health Toolkit"
_CTO = "SurveyCTO"

ODK.refuse("z-score", f"{_CHT}; needs growth tables that this program does not carry")
ODK.refuse("to-bikram-sambat cht:to-bikram-sambat", f"{_CHT}; needs the Nepali calendar")
ODK.refuse("cht:extension-lib", f"{_CHT}; runs a script of a server")
ODK.refuse("count-if", f"{_CTO}; write count(rows[condition])")
ODK.refuse("sum-if", f"{_CTO}; write sum(rows[condition]/question)")
ODK.refuse("min-if", f"{_CTO}; write min(rows[condition]/question)")
ODK.refuse("max-if", f"{_CTO}; write max(rows[condition]/question)")
ODK.refuse("join-if", f"{_CTO}; write join(separator, rows[condition]/question)")
ODK.refuse("rank-index-if", f"{_CTO}; write count(rows[condition][question > value]) + 1")
ODK.refuse("relevant", f"{_CTO}; write the condition of the question itself")
ODK.refuse("hash", f"{_CTO}; its algorithm is not published, write digest(text, 'SHA-256')")
ODK.refuse("format-number", f"{_CTO}; numbers are stored as they are typed")
ODK.refuse("short-geopoint", f"{_CTO}; write substring-before() of the point")
ODK.refuse("geo-scatter", f"{_CTO}; would store a place that is not the true one")
ODK.refuse("enumerator-name enumerator-id", f"{_CTO}; write property('username')")
ODK.refuse("caseid", f"{_CTO}; a case is an assignment here")
ODK.refuse(
    "phone-call-log phone-call-duration collect-is-phone-app", f"{_CTO}; a laptop makes no calls"
)
ODK.refuse("plug-in-metadata", f"{_CTO}; field plug-ins do not run here")
ODK.refuse("search", "ODK Collect; it belongs into the appearance column, not into an expression")
