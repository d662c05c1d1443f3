"""What a library's tables are: the SQL that makes them.

Comments inside the statements stay in the file, where any SQLite tool shows them, and the README's
section on the library file is checked against them.
"""

from __future__ import annotations

ARTICLES = """
CREATE TABLE articles (
    -- What the analyst knows about an article, without its text
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- the article; a number is never used twice
    headline TEXT NOT NULL, -- empty if not known
    outlet TEXT NOT NULL, -- the paper, agency or site that published it
    author TEXT NOT NULL, -- as the outlet writes it
    published TEXT NOT NULL, -- ISO date cut to what is known: 2021-10-12, 2021-10, 2021
    language TEXT NOT NULL, -- BCP 47 code: ar, fa
    link TEXT NOT NULL, -- where it was published
    file_name TEXT NOT NULL, -- the file it was read from, without its folder
    status TEXT NOT NULL CHECK (status IN ('unread', 'reading', 'done')), -- unread, reading or done
    starred INTEGER NOT NULL CHECK (starred IN (0, 1)), -- 1 if the analyst starred it
    added_at TEXT NOT NULL, -- when it came into the library (UTC)
    last_read_at TEXT NOT NULL, -- when it was last open (UTC); empty if never
    reading_place INTEGER NOT NULL CHECK (reading_place >= 0) -- character at the top of the view when last left
) STRICT
"""

# The text comes last, so that reading what stands before it never walks through megabytes.
VERSIONS = """
CREATE TABLE versions (
    -- The text of an article as it was imported; the text never changes
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- the version
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE, -- whose text it is
    number INTEGER NOT NULL CHECK (number >= 1), -- 1 for the first import, then upwards
    sha256 TEXT NOT NULL, -- hash of the text in UTF-8
    raw_sha256 TEXT NOT NULL, -- hash of the file's bytes
    encoding TEXT NOT NULL, -- how the file's bytes were read
    imported_at TEXT NOT NULL, -- when (UTC)
    text TEXT NOT NULL, -- the text; all places in this file count its code points
    UNIQUE (article_id, number),
    UNIQUE (id, article_id)
) STRICT
"""

HIGHLIGHTS = """
CREATE TABLE highlights (
    -- Marked ranges of a text, with their own words and the words around them
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- the highlight
    article_id INTEGER NOT NULL, -- the article it is in
    version_id INTEGER NOT NULL, -- the version that its place counts in
    range_start INTEGER NOT NULL CHECK (range_start >= 0), -- first code point
    range_end INTEGER NOT NULL CHECK (range_end > range_start), -- code point after the last
    colour INTEGER NOT NULL CHECK (colour BETWEEN 1 AND 5), -- 1 yellow, 2 green, 3 blue, 4 pink, 5 violet
    exact TEXT NOT NULL, -- the marked words
    prefix TEXT NOT NULL, -- up to 32 characters before them
    suffix TEXT NOT NULL, -- up to 32 characters after them
    anchoring TEXT NOT NULL CHECK (anchoring IN ('anchored', 'moved', 'orphan')), -- how it was found again
    created_at TEXT NOT NULL, -- when it was made (UTC)
    modified_at TEXT NOT NULL, -- when its colour or range last changed (UTC)
    FOREIGN KEY (version_id, article_id) REFERENCES versions (id, article_id) ON DELETE CASCADE,
    UNIQUE (id, article_id)
) STRICT
"""

NOTES = """
CREATE TABLE notes (
    -- What the analyst wrote on a highlight, or on an article as a whole
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- the note
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE, -- the article it belongs to
    highlight_id INTEGER, -- the highlight it is on; NULL if on the article
    body TEXT NOT NULL, -- plain text
    created_at TEXT NOT NULL, -- when it was begun (UTC)
    modified_at TEXT NOT NULL, -- when it was last changed (UTC)
    FOREIGN KEY (highlight_id, article_id) REFERENCES highlights (id, article_id) ON DELETE CASCADE
) STRICT
"""

TAGS = """
CREATE TABLE tags (
    -- The analyst's labels
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- the tag
    name TEXT NOT NULL, -- as first typed; nested by /
    folded TEXT NOT NULL UNIQUE -- the name as it is compared
) STRICT
"""

TAGGINGS = """
CREATE TABLE taggings (
    -- Which tag is on which article or highlight
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- the use of a tag
    tag_id INTEGER NOT NULL REFERENCES tags (id) ON DELETE CASCADE, -- which tag
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE, -- on or in which article
    highlight_id INTEGER, -- on which highlight; NULL if on the article
    created_at TEXT NOT NULL, -- when (UTC)
    FOREIGN KEY (highlight_id, article_id) REFERENCES highlights (id, article_id) ON DELETE CASCADE
) STRICT
"""

FIRST_ENTITIES = """
CREATE TABLE entities (
    -- Persons, places, organisations, events and other things
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- the entity
    name TEXT NOT NULL, -- its main name
    kind TEXT NOT NULL CHECK (kind IN ('person', 'place', 'organisation', 'event', 'other')), -- what it is
    created_at TEXT NOT NULL -- when it was made (UTC)
) STRICT
"""

FIRST_ALIASES = """
CREATE TABLE aliases (
    -- The spellings of an entity, its main name among them
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- the spelling
    entity_id INTEGER NOT NULL REFERENCES entities (id) ON DELETE CASCADE, -- whose
    name TEXT NOT NULL, -- as written
    folded TEXT NOT NULL, -- as compared
    UNIQUE (entity_id, name)
) STRICT
"""

MENTIONS = """
CREATE TABLE mentions (
    -- The places where an entity stands in a text
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- the mention
    entity_id INTEGER NOT NULL REFERENCES entities (id) ON DELETE CASCADE, -- who or what is mentioned
    article_id INTEGER NOT NULL, -- the article it is in
    version_id INTEGER NOT NULL, -- the version that its place counts in
    range_start INTEGER NOT NULL CHECK (range_start >= 0), -- first code point
    range_end INTEGER NOT NULL CHECK (range_end > range_start), -- code point after the last
    exact TEXT NOT NULL, -- the words that stand there
    prefix TEXT NOT NULL, -- up to 32 characters before them
    suffix TEXT NOT NULL, -- up to 32 characters after them
    anchoring TEXT NOT NULL CHECK (anchoring IN ('anchored', 'moved', 'orphan')), -- how it was found again
    created_at TEXT NOT NULL, -- when it was made (UTC)
    FOREIGN KEY (version_id, article_id) REFERENCES versions (id, article_id) ON DELETE CASCADE,
    UNIQUE (entity_id, version_id, range_start, range_end)
) STRICT
"""

PARAGRAPH_DIRECTIONS = """
CREATE TABLE paragraph_directions (
    -- Paragraphs whose direction the analyst chose by hand
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- the choice
    article_id INTEGER NOT NULL, -- the article it is in
    version_id INTEGER NOT NULL, -- the version that its place counts in
    range_start INTEGER NOT NULL CHECK (range_start >= 0), -- first code point of the paragraph
    direction TEXT NOT NULL CHECK (direction IN ('rtl', 'ltr')), -- rtl or ltr
    FOREIGN KEY (version_id, article_id) REFERENCES versions (id, article_id) ON DELETE CASCADE,
    UNIQUE (version_id, range_start)
) STRICT
"""

SAVED_SEARCHES = """
CREATE TABLE saved_searches (
    -- Searches the analyst keeps, to be asked again
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- the saved search
    name TEXT NOT NULL, -- what the analyst calls it
    query TEXT NOT NULL, -- the words as typed
    sort TEXT NOT NULL CHECK (sort IN ('relevance', 'newest', 'oldest')), -- relevance, newest or oldest
    created_at TEXT NOT NULL -- when it was saved (UTC)
) STRICT
"""

DETAILS = """
CREATE TABLE details (
    -- What else a file of records told of an article, under the file's own names
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- the detail
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE, -- the article it belongs to
    name TEXT NOT NULL, -- the field's name in the file
    value TEXT NOT NULL, -- what stood there
    UNIQUE (article_id, name)
) STRICT
"""

MOVES = """
CREATE TABLE moves (
    -- Marks that were found again in a later text, but not to the letter, until the analyst has looked at them
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- the move
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE, -- the article it is in
    highlight_id INTEGER UNIQUE, -- the highlight that moved; NULL if it is a mention
    mention_id INTEGER UNIQUE REFERENCES mentions (id) ON DELETE CASCADE, -- the mention that moved; NULL if not
    version_id INTEGER NOT NULL, -- the version the mark was in before
    range_start INTEGER NOT NULL CHECK (range_start >= 0), -- first code point of it there
    range_end INTEGER NOT NULL CHECK (range_end > range_start), -- code point after the last
    exact TEXT NOT NULL, -- the words that stand there
    prefix TEXT NOT NULL, -- up to 32 characters before them
    suffix TEXT NOT NULL, -- up to 32 characters after them
    CHECK ((highlight_id IS NULL) <> (mention_id IS NULL)),
    FOREIGN KEY (highlight_id, article_id) REFERENCES highlights (id, article_id) ON DELETE CASCADE,
    FOREIGN KEY (version_id, article_id) REFERENCES versions (id, article_id) ON DELETE CASCADE
) STRICT
"""

MOVE_INDEXES = (
    "CREATE INDEX moves_by_article ON moves (article_id)",
    "CREATE INDEX moves_by_version ON moves (version_id)",
    # by which an article that comes again is recognised
    "CREATE INDEX articles_by_link ON articles (link) WHERE link <> ''",
    "CREATE INDEX articles_by_file_name ON articles (file_name) WHERE file_name <> ''",
    "CREATE INDEX articles_by_headline ON articles (headline, outlet) WHERE headline <> ''",
    # what is seldom so, and asked for often
    "CREATE INDEX later_versions ON versions (article_id, number) WHERE number > 1",
    "CREATE INDEX unsettled_highlights ON highlights (article_id) WHERE anchoring <> 'anchored'",
    "CREATE INDEX unsettled_mentions ON mentions (article_id) WHERE anchoring <> 'anchored'",
)

ARTICLE_LINKS = """
CREATE TABLE article_links (
    -- What the analyst says of two articles: the one continues the other, contradicts it, and so on
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- the link
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE, -- the article it leads from
    other_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE, -- the article it leads to
    kind TEXT NOT NULL CHECK (kind IN ('continues', 'contradicts', 'same_event', 'source_of', 'see_also')), -- what \
the first is to the other
    note TEXT NOT NULL, -- why, in the analyst's words; empty if not said
    created_at TEXT NOT NULL, -- when it was made (UTC)
    modified_at TEXT NOT NULL, -- when its kind or note last changed (UTC)
    CHECK (article_id <> other_id),
    UNIQUE (article_id, other_id, kind)
) STRICT
"""

RELATION_CHOICES = """
CREATE TABLE relation_choices (
    -- Which related articles the analyst pinned, and which are not to be shown as related
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- the choice
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE, -- the one of two articles with the lower id
    other_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE, -- the other of them
    choice TEXT NOT NULL CHECK (choice IN ('pinned', 'dismissed')), -- pinned or dismissed, for both
    created_at TEXT NOT NULL, -- when (UTC)
    CHECK (article_id < other_id),
    UNIQUE (article_id, other_id)
) STRICT
"""

LINK_INDEXES = (
    "CREATE INDEX article_links_by_other ON article_links (other_id)",
    "CREATE INDEX relation_choices_by_other ON relation_choices (other_id)",
)

# The folded text is kept in the index: taking a row out needs the very words that went in, and those
# of a contentless index would have to be folded again, by whatever the folding is by then.
ARTICLE_INDEX = """
CREATE VIRTUAL TABLE article_index USING fts5 (
    -- Full-text index: rowid is the article, both columns hold folded text
    headline, -- the headline as it is compared
    body, -- the latest text as it is compared
    tokenize = 'unicode61 remove_diacritics 0'
)
"""

# The index keeps no text beside the words' places: that would cost as much again as the articles themselves.
WORDS_INDEX = """
CREATE VIRTUAL TABLE article_index USING fts5 (
    -- Full-text index of words as they are compared; rowid is the article
    headline, -- the words of the headline
    body, -- the words of the latest text
    content = '',
    tokenize = 'unicode61 remove_diacritics 0'
)
"""

STEM_INDEX = """
CREATE VIRTUAL TABLE stem_index USING fts5 (
    -- Full-text index of the words' stems; rowid is the article
    headline, -- the stems of the headline
    body, -- the stems of the latest text
    content = '',
    tokenize = 'unicode61 remove_diacritics 0'
)
"""

ANNOTATION_INDEX = """
CREATE VIRTUAL TABLE annotation_index USING fts5 (
    -- Full-text index of what the analyst wrote
    text, -- the note, the tag, the alias or the entity's description, as it is compared
    kind UNINDEXED, -- note, tag, alias, entity or entity_note
    owner_id UNINDEXED, -- which note, tag, alias, entity or note on an entity
    tokenize = 'unicode61 remove_diacritics 0'
)
"""

WORD_SKELETONS = """
CREATE TABLE word_skeletons (
    -- The words of the index with what is left of them in any script, to find names typed in Latin letters
    word TEXT PRIMARY KEY, -- a word as it is compared, or a name of two words
    skeleton TEXT NOT NULL -- its consonants in classes
) STRICT, WITHOUT ROWID
"""

ARTICLE_WORDS = "CREATE VIRTUAL TABLE article_words USING fts5vocab (article_index, row)"
ARTICLE_STEMS = "CREATE VIRTUAL TABLE article_stems USING fts5vocab (stem_index, row)"

INDEX_STATEMENTS = (
    WORDS_INDEX, STEM_INDEX, ANNOTATION_INDEX, WORD_SKELETONS,
    ARTICLE_WORDS, ARTICLE_STEMS,
    "CREATE INDEX word_skeletons_by_skeleton ON word_skeletons (skeleton)",
    # merged a little with each change instead, see storage/index.py
    *(f"INSERT INTO {index} ({index}, rank) VALUES ('{setting}', {value})"
      for index in ("article_index", "stem_index") for setting, value in (("automerge", 0), ("crisismerge", 1999))),
)  # fmt: skip
"""All that is made from the rest of the library, and can be made anew."""

FROZEN = """
CREATE TRIGGER versions_are_frozen BEFORE UPDATE OF id, article_id, number, sha256, text ON versions
BEGIN SELECT raise(ABORT, 'the text of a version never changes'); END
"""

FIRST_INDEXES = (
    "CREATE INDEX versions_by_sha256 ON versions (sha256)",
    "CREATE INDEX versions_by_raw_sha256 ON versions (raw_sha256)",
    "CREATE INDEX highlights_by_place ON highlights (article_id, version_id, range_start)",
    "CREATE INDEX notes_by_place ON notes (article_id, highlight_id)",
    "CREATE INDEX taggings_by_article ON taggings (article_id, highlight_id)",
    "CREATE UNIQUE INDEX taggings_once ON taggings (tag_id, article_id, ifnull(highlight_id, 0))",
    "CREATE INDEX aliases_by_folded ON aliases (folded)",
    "CREATE INDEX mentions_by_place ON mentions (article_id, version_id, range_start)",
    "CREATE INDEX paragraph_directions_by_article ON paragraph_directions (article_id, version_id)",
    FROZEN,
)

ENTITIES = """
CREATE TABLE entities (
    -- Persons, places, organisations, events and other things
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- the entity
    name TEXT NOT NULL, -- its main name
    kind TEXT NOT NULL CHECK (kind IN ('person', 'place', 'organisation', 'event', 'other')), -- what it is
    created_at TEXT NOT NULL, -- when it was made (UTC)
    description TEXT NOT NULL DEFAULT '', -- who or what it is, in the analyst's words
    latin_name TEXT NOT NULL DEFAULT '', -- how the analyst writes it in Latin letters; empty if by rule
    part_of INTEGER REFERENCES entities (id) ON DELETE SET NULL -- the entity it is a part of; NULL if of none
) STRICT
"""

ALIASES = """
CREATE TABLE aliases (
    -- The spellings of an entity, its main name among them
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- the spelling
    entity_id INTEGER NOT NULL REFERENCES entities (id) ON DELETE CASCADE, -- whose
    name TEXT NOT NULL, -- as written
    folded TEXT NOT NULL, -- as compared
    origin TEXT NOT NULL DEFAULT 'typed' CHECK (origin IN ('typed', 'marked', 'similar', 'surname', 'bracket', \
'imported', 'merged')), -- typed, marked in a text, accepted as similar, surname or bracket, imported or merged
    UNIQUE (entity_id, name)
) STRICT
"""

ENTITY_NOTES = """
CREATE TABLE entity_notes (
    -- What the analyst wrote on an entity
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- the note
    entity_id INTEGER NOT NULL REFERENCES entities (id) ON DELETE CASCADE, -- the entity it is on
    body TEXT NOT NULL, -- plain text
    created_at TEXT NOT NULL, -- when it was begun (UTC)
    modified_at TEXT NOT NULL -- when it was last changed (UTC)
) STRICT
"""

ENTITY_TAGGINGS = """
CREATE TABLE entity_taggings (
    -- Which tag is on which entity
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- the use of a tag
    tag_id INTEGER NOT NULL REFERENCES tags (id) ON DELETE CASCADE, -- which tag
    entity_id INTEGER NOT NULL REFERENCES entities (id) ON DELETE CASCADE, -- on which entity
    created_at TEXT NOT NULL, -- when (UTC)
    UNIQUE (tag_id, entity_id)
) STRICT
"""

ENTITY_LINKS = """
CREATE TABLE entity_links (
    -- Where else something is known of an entity; nothing is ever fetched
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- the link
    entity_id INTEGER NOT NULL REFERENCES entities (id) ON DELETE CASCADE, -- of which entity
    address TEXT NOT NULL CHECK (address GLOB 'Q[1-9]*' OR address GLOB 'http*://*'), -- an address, or an item of \
Wikidata: Q5907430
    UNIQUE (entity_id, address)
) STRICT
"""

REJECTIONS = """
CREATE TABLE rejections (
    -- What the analyst said no to, and is not asked again
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- the answer
    folded TEXT NOT NULL, -- the spelling as it is compared
    entity_id INTEGER REFERENCES entities (id) ON DELETE CASCADE, -- whose name it is not; NULL if nobody's
    article_id INTEGER REFERENCES articles (id) ON DELETE CASCADE, -- in which article; NULL if in all
    created_at TEXT NOT NULL -- when (UTC)
) STRICT
"""

ENTITY_INDEXES = (
    "CREATE INDEX entities_by_whole ON entities (part_of) WHERE part_of IS NOT NULL",
    "CREATE INDEX aliases_by_folded ON aliases (folded, entity_id)",
    "CREATE INDEX entity_notes_by_entity ON entity_notes (entity_id)",
    "CREATE INDEX entity_taggings_by_entity ON entity_taggings (entity_id)",
    "CREATE UNIQUE INDEX rejections_once ON rejections (folded, ifnull(entity_id, 0), ifnull(article_id, 0))",
    "CREATE INDEX rejections_by_entity ON rejections (entity_id)",
    "CREATE INDEX rejections_by_article ON rejections (article_id)",
)
