"""Doc → incidents, each with its evidence: attacks on ships above all, other security incidents too.

In: a parsed Doc. Out: a tuple of ``Incident`` in ``doc._.sitbrief_incidents``. A threat is kept apart, an old event is
background, and a drill, a film or an accident is none.
"""

from generator.extract.incidents.component import IncidentsComponent

__all__ = ["IncidentsComponent"]
