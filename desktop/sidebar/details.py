"""The section of what is known about the open article, to be corrected in place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from desktop.sidebar.dates import normalise_date
from desktop.sidebar.kept_details import KeptDetails
from desktop.widgets.hint import make_hint
from desktop.widgets.line_field import LineField
from desktop.widgets.section import Section
from desktop.widgets.tooltip import tooltip_of
from storage.details import list_details

if TYPE_CHECKING:
    from desktop.bridge import Bridge
    from desktop.language import Language
    from desktop.theme import Theme
    from storage.records import Article

# "und" is BCP 47 for a language that is none of those named
_LANGUAGES: Final = ("", "ar", "fa", "en", "und")


class DetailsSection(Section):
    """Fields for an article's details; ``details_edited(article_id, {field: value})`` when one is left changed."""

    details_edited = Signal(int, dict)

    def __init__(self, bridge: Bridge, theme: Theme, language: Language, parent: QWidget) -> None:
        super().__init__("details", parent)
        self.set_title(self.tr("Details"))
        self._bridge = bridge
        self._language = language
        self._article: Article | None = None
        self._fields: dict[str, LineField] = {}
        self.form = QWidget(self)
        self.form.setObjectName("detailsForm")
        self.form.setAccessibleName(self.tr("Details"))
        self._lines = QFormLayout(self.form)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setHorizontalSpacing(12)
        self._lines.setVerticalSpacing(6)
        self._lines.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._add_field("headline", self.tr("Headline"))
        self._add_field("outlet", self.tr("Outlet"))
        self._add_field("author", self.tr("Author"))
        self._add_field("published", self.tr("Date"))
        self._date_fault = make_hint(self.tr("Write a date as 2021-10-12, 12.10.2021, 10.2021 or 2021."), self.form)
        self._date_fault.setObjectName("dateFault")
        self._date_fault.setProperty("look", "warning")
        self._date_fault.hide()
        self._lines.addRow("", self._date_fault)
        self._add_language()
        self._add_link(theme)
        self._file_name = self._add_fact(self.tr("File"))
        self._added = self._add_fact(self.tr("Added"))
        self.kept = KeptDetails(theme, language, self)
        self.rows.addWidget(self.form)
        self.rows.addWidget(self.kept)

    def field(self, name: str) -> LineField:
        """Return the field of a detail."""
        return self._fields[name]

    def show_article(self, article: Article | None) -> None:
        """Show another article, or the same after a change; a field being written in keeps what is typed."""
        before, self._article = self._article, article
        if article is None:
            return
        for name, field in self._fields.items():
            shown = self._shown(article, name)
            unchanged = before is not None and before.id == article.id and self._shown(before, name) == shown
            if not (unchanged and field.isModified()):
                field.setText(shown)
                field.setCursorPosition(0)
                self._mark_fault(field, fault=False)
        self._languages.setCurrentIndex(self._languages.findData(article.language))
        self._file_name.setText(article.file_name)
        self._file_name.setToolTip(tooltip_of(article.file_name))
        self._added.setText(self._language.format_date(article.added_at))
        if before is None or before.id != article.id:
            self.kept.show_details(self._bridge.read(list_details, article.id))

    def flush(self) -> None:
        """Report what was typed and not yet left."""
        for field in self._fields.values():
            if field.isModified():
                self._finish(field)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the wheel scroll the column, not change the language."""
        if event.type() == QEvent.Type.Wheel and watched is self._languages and not self._languages.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _add_field(self, name: str, label: str) -> LineField:
        field = LineField(self.form)
        field.setObjectName(f"{name}Field")
        field.setAccessibleName(label)
        field.setProperty("field", name)
        field.editingFinished.connect(self._left)
        self._fields[name] = field
        if name != "link":
            self._lines.addRow(self._make_label(label), field)
        return field

    def _add_language(self) -> None:
        labels = (self.tr("Not known"), self.tr("Arabic"), self.tr("Persian"), self.tr("English"), self.tr("Other"))
        self._languages = QComboBox(self.form)
        self._languages.setObjectName("languageField")
        self._languages.setAccessibleName(self.tr("Language"))
        self._languages.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._languages.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._languages.installEventFilter(self)
        for code, label in zip(_LANGUAGES, labels, strict=True):
            self._languages.addItem(label, code)
        self._languages.activated.connect(self._language_chosen)
        self._lines.addRow(self._make_label(self.tr("Language")), self._languages)

    def _add_link(self, theme: Theme) -> None:
        field = self._add_field("link", self.tr("Link"))
        self.copy_button = QToolButton(self.form)
        self.copy_button.setObjectName("copyLink")
        self.copy_button.setIcon(theme.icon("copy", "muted"))
        self.copy_button.setAccessibleName(self.tr("Copy the link"))
        self.copy_button.setToolTip(self.tr("Copy the link"))
        self.copy_button.clicked.connect(self._copy_link)
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(field)
        line.addWidget(self.copy_button)
        self._lines.addRow(self._make_label(self.tr("Link")), line)

    def _add_fact(self, label: str) -> QLabel:
        fact = make_hint("", self.form)
        fact.setAccessibleName(label)
        # a label stands by its own words, but these belong beside their names
        rtl = self._language.direction == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        fact.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        self._lines.addRow(self._make_label(label), fact)
        return fact

    def _make_label(self, words: str) -> QLabel:
        label = QLabel(words, self.form)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("look", "muted")
        return label

    def _shown(self, article: Article, name: str) -> str:
        value = str(getattr(article, name))
        return self._language.format_date(value) if name == "published" else value

    def _finish(self, field: LineField) -> None:
        """Report a field that says something else than the library does."""
        article, name = self._article, str(field.property("field"))
        if article is None or field.text() == self._shown(article, name):
            self._mark_fault(field, fault=False)
            return
        value = normalise_date(field.text()) if name == "published" else field.text().strip()
        self._mark_fault(field, fault=value is None)
        if value is not None:
            field.setModified(False)
            if value != getattr(article, name):
                self.details_edited.emit(article.id, {name: value})
            elif name == "published":
                field.setText(self._shown(article, name))

    def _mark_fault(self, field: LineField, *, fault: bool) -> None:
        if field is self._fields["published"]:
            self._date_fault.setVisible(fault)
            field.setAccessibleDescription(self._date_fault.text() if fault else "")

    @Slot()
    def _left(self) -> None:
        field = self.sender()
        if isinstance(field, LineField):
            self._finish(field)

    @Slot(int)
    def _language_chosen(self, number: int) -> None:
        code = self._languages.itemData(number)
        if self._article is not None and code != self._article.language:
            self.details_edited.emit(self._article.id, {"language": code})

    @Slot()
    def _copy_link(self) -> None:
        QGuiApplication.clipboard().setText(self._fields["link"].text())
