"""Moves a scroll bar to a wished value in a short glide, and lets the ground shift under it meanwhile."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication, QScrollBar

_FRAME_MS = 15
_HALFWAY_MS = 45.0
"""After this time half of the remaining way is done."""


class SmoothScroll(QObject):
    """Glides ``bar`` to a target; where the desktop turns animations off it jumps."""

    def __init__(self, bar: QScrollBar) -> None:
        super().__init__(bar)
        self._bar = bar
        self._place = 0.0
        self._target = 0.0
        self._aim: Callable[[], float] | None = None
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(_FRAME_MS)
        self._timer.timeout.connect(self._step)

    @property
    def active(self) -> bool:
        """Whether a glide is under way."""
        return self._timer.isActive()

    @property
    def to_go(self) -> float:
        """How many pixels of a glide are still to go; 0 while there is none."""
        return self._target - self._bar.value() if self.active else 0.0

    def by(self, distance: float) -> None:
        """Glide by a distance in pixels, added to what is still to go."""
        self.to((self._target if self.active else float(self._bar.value())) + distance)

    def to(self, value: float) -> None:
        """Glide to a value; one that is more than a few screens away is jumped near to first."""
        self._aim = None
        target = self._bounded(value)
        from PySide6.QtWidgets import QStyle  # noqa: PLC0415 - its enums cost a start 4 ms, and a start glides nowhere

        if not QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration):
            self.stop()
            self._bar.setValue(round(target))
            return
        near = 1.5 * self._bar.pageStep()
        place = float(self._bar.value())
        if abs(target - place) > near:
            place = target - near if target > place else target + near
        self._place, self._target = place, target
        if not self.active:
            self._clock.start()
            self._timer.start()

    def towards(self, aim: Callable[[], float]) -> None:
        """Glide to a value that becomes exact only on the way: ``aim`` is asked again for each step."""
        self.to(aim())
        if self.active:
            self._aim = aim
        else:
            self._bar.setValue(round(aim()))

    def stop(self) -> None:
        """End the glide where it is."""
        self._timer.stop()
        self._aim = None

    def shift(self, distance: float) -> None:
        """Move place and target together: heights above were estimates and have become known."""
        self._place += distance
        self._target += distance

    @Slot()
    def _step(self) -> None:
        passed = self._clock.restart()
        if self._aim is not None:
            self._target = self._bounded(self._aim())
        self._place += (self._target - self._place) * (1.0 - 0.5 ** (passed / _HALFWAY_MS))
        if abs(self._target - self._place) < 0.75:
            self._place = self._target
            self.stop()
        self._bar.setValue(round(self._place))

    def _bounded(self, value: float) -> float:
        return max(float(self._bar.minimum()), min(float(self._bar.maximum()), value))
