"""Doc → actor book → actors. Finds who acts and speaks, joins their names, and weighs them.

``ActorsComponent`` opens the book before the other components run; ``SalienceComponent`` closes it after them.
Vessels, places, laws and events are never actors.
"""

from __future__ import annotations

from generator.extract.actors.book import ActorBook
from generator.extract.actors.closing import SalienceComponent
from generator.extract.actors.opening import ActorsComponent

__all__ = ["ActorBook", "ActorsComponent", "SalienceComponent"]
