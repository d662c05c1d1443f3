<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>ArticleEdits</name>
        <message numerus="yes">
            <source>removal of %n article(s)</source>
            <translation>
                <numerusform>removal of %Ln article</numerusform>
                <numerusform>removal of %Ln articles</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ArticleModel</name>
        <message numerus="yes">
            <source>%Ln highlight(s)</source>
            <translation>
                <numerusform>%Ln highlight</numerusform>
                <numerusform>%Ln highlights</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln note(s)</source>
            <translation>
                <numerusform>%Ln note</numerusform>
                <numerusform>%Ln notes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln copy(ies) below</source>
            <translation>
                <numerusform>%Ln copy(ies) below</numerusform>
                <numerusform>%Ln copy(ies) below</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln copy(ies) folded under it</source>
            <translation>
                <numerusform>%Ln copy(ies) folded under it</numerusform>
                <numerusform>%Ln copy(ies) folded under it</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BackupWords</name>
        <message numerus="yes">
            <source>%n minute(s) ago</source>
            <translation>
                <numerusform>%Ln minute ago</numerusform>
                <numerusform>%Ln minutes ago</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s) ago</source>
            <translation>
                <numerusform>%Ln hour ago</numerusform>
                <numerusform>%Ln hours ago</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) ago</source>
            <translation>
                <numerusform>%Ln day ago</numerusform>
                <numerusform>%Ln days ago</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n month(s) ago</source>
            <translation>
                <numerusform>%Ln month ago</numerusform>
                <numerusform>%Ln months ago</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n year(s) ago</source>
            <translation>
                <numerusform>%Ln year ago</numerusform>
                <numerusform>%Ln years ago</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n article(s)</source>
            <translation>
                <numerusform>%Ln article</numerusform>
                <numerusform>%Ln articles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n highlight(s)</source>
            <translation>
                <numerusform>%Ln highlight</numerusform>
                <numerusform>%Ln highlights</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s)</source>
            <translation>
                <numerusform>%Ln note</numerusform>
                <numerusform>%Ln notes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CollocateModel</name>
        <message numerus="yes">
            <source>%1, %Ln time(s), log-likelihood %2</source>
            <translation>
                <numerusform>%1, %Ln time, log-likelihood %2</numerusform>
                <numerusform>%1, %Ln times, log-likelihood %2</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CompareHead</name>
        <message numerus="yes">
            <source>%Ln shared passage(s)</source>
            <translation>
                <numerusform>%Ln shared passage</numerusform>
                <numerusform>%Ln shared passages</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln only in the first</source>
            <translation>
                <numerusform>%Ln only in the first</numerusform>
                <numerusform>%Ln only in the first</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln only in the second</source>
            <translation>
                <numerusform>%Ln only in the second</numerusform>
                <numerusform>%Ln only in the second</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln difference(s)</source>
            <translation>
                <numerusform>%Ln difference</numerusform>
                <numerusform>%Ln differences</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ConcordanceModel</name>
        <message numerus="yes">
            <source>%1, %Ln place(s)</source>
            <translation>
                <numerusform>%1, %Ln place</numerusform>
                <numerusform>%1, %Ln places</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ConcordanceView</name>
        <message numerus="yes">
            <source>%Ln place(s) beside %1</source>
            <translation>
                <numerusform>%Ln place beside %1</numerusform>
                <numerusform>%Ln places beside %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln place(s)</source>
            <translation>
                <numerusform>%Ln place</numerusform>
                <numerusform>%Ln places</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln article(s) found</source>
            <translation>
                <numerusform>%Ln article found</numerusform>
                <numerusform>%Ln articles found</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The newest %Ln place(s)</source>
            <translation>
                <numerusform>The newest %Ln place</numerusform>
                <numerusform>The newest %Ln places</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln line(s) exported to %1</source>
            <translation>
                <numerusform>%Ln line exported to %1</numerusform>
                <numerusform>%Ln lines exported to %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EntitiesSection</name>
        <message numerus="yes">
            <source>%Ln mention(s)</source>
            <translation>
                <numerusform>%Ln mention</numerusform>
                <numerusform>%Ln mentions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln article(s)</source>
            <translation>
                <numerusform>%Ln article</numerusform>
                <numerusform>%Ln articles</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EntityEdits</name>
        <message numerus="yes">
            <source>%n accepted suggestion(s)</source>
            <translation>
                <numerusform>%Ln accepted suggestion</numerusform>
                <numerusform>%Ln accepted suggestions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EntityFiles</name>
        <message numerus="yes">
            <source>%Ln entity(ies) read</source>
            <translation>
                <numerusform>%Ln entity read</numerusform>
                <numerusform>%Ln entities read</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln entity(ies) exported</source>
            <translation>
                <numerusform>%Ln entity exported</numerusform>
                <numerusform>%Ln entities exported</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EntityWords</name>
        <message numerus="yes">
            <source>%Ln mention(s)</source>
            <translation>
                <numerusform>%Ln mention</numerusform>
                <numerusform>%Ln mentions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln article(s)</source>
            <translation>
                <numerusform>%Ln article</numerusform>
                <numerusform>%Ln articles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln spelling(s)</source>
            <translation>
                <numerusform>%Ln spelling</numerusform>
                <numerusform>%Ln spellings</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FileAdder</name>
        <message numerus="yes">
            <source>%n article(s) added</source>
            <translation>
                <numerusform>%Ln article added</numerusform>
                <numerusform>%Ln articles added</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n article(s) updated</source>
            <translation>
                <numerusform>%Ln article updated</numerusform>
                <numerusform>%Ln articles updated</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n here already</source>
            <translation>
                <numerusform>%Ln here already</numerusform>
                <numerusform>%Ln here already</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not added</source>
            <translation>
                <numerusform>%Ln not added</numerusform>
                <numerusform>%Ln not added</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FilterBar</name>
        <message numerus="yes">
            <source>%Ln outlet(s)</source>
            <translation>
                <numerusform>%Ln outlet</numerusform>
                <numerusform>%Ln outlets</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FindBar</name>
        <message numerus="yes">
            <source>%Ln place(s)</source>
            <translation>
                <numerusform>%Ln place</numerusform>
                <numerusform>%Ln places</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HitStrip</name>
        <message numerus="yes">
            <source>%Ln hit(s) here</source>
            <translation>
                <numerusform>%Ln hit here</numerusform>
                <numerusform>%Ln hits here</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Keeping</name>
        <message numerus="yes">
            <source>%n text(s) are not whole; your marks in them are kept.</source>
            <translation>
                <numerusform>%Ln text is not whole; your marks in it are kept.</numerusform>
                <numerusform>%Ln texts are not whole; your marks in them are kept.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) contradicted the others and were left out.</source>
            <translation>
                <numerusform>%Ln row contradicted the others and was left out.</numerusform>
                <numerusform>%Ln rows contradicted the others and were left out.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ListHead</name>
        <message numerus="yes">
            <source>%Ln entity(s)</source>
            <translation>
                <numerusform>%Ln entity</numerusform>
                <numerusform>%Ln entities</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MergePanel</name>
        <message numerus="yes">
            <source>%Ln mention(s) stand(s) where the other stands already, and become(s) one.</source>
            <translation>
                <numerusform>%Ln mention stands where the other stands already, and becomes one.</numerusform>
                <numerusform>%Ln mentions stand where the other stands already, and become one.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln note(s)</source>
            <translation>
                <numerusform>%Ln note</numerusform>
                <numerusform>%Ln notes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln tag(s)</source>
            <translation>
                <numerusform>%Ln tag</numerusform>
                <numerusform>%Ln tags</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln link(s)</source>
            <translation>
                <numerusform>%Ln link</numerusform>
                <numerusform>%Ln links</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln part(s)</source>
            <translation>
                <numerusform>%Ln part</numerusform>
                <numerusform>%Ln parts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Naming</name>
        <message numerus="yes">
            <source>%Ln mention(s) of %1 tagged</source>
            <translation>
                <numerusform>%Ln mention of %1 tagged</numerusform>
                <numerusform>%Ln mentions of %1 tagged</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln had been before</source>
            <translation>
                <numerusform>%Ln had been before</numerusform>
                <numerusform>%Ln had been before</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NetworkPage</name>
        <message numerus="yes">
            <source>%Ln entity(ies)</source>
            <translation>
                <numerusform>%Ln entity</numerusform>
                <numerusform>%Ln entities</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>the strongest %Ln connection(s)</source>
            <translation>
                <numerusform>the strongest %Ln connection</numerusform>
                <numerusform>the strongest %Ln connections</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NetworkWords</name>
        <message numerus="yes">
            <source>%Ln article(s)</source>
            <translation>
                <numerusform>%Ln article</numerusform>
                <numerusform>%Ln articles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln passage(s)</source>
            <translation>
                <numerusform>%Ln passage</numerusform>
                <numerusform>%Ln passages</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln sentence(s)</source>
            <translation>
                <numerusform>%Ln sentence</numerusform>
                <numerusform>%Ln sentences</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln mention(s)</source>
            <translation>
                <numerusform>%Ln mention</numerusform>
                <numerusform>%Ln mentions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln connection(s)</source>
            <translation>
                <numerusform>%Ln connection</numerusform>
                <numerusform>%Ln connections</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Notice</name>
        <message numerus="yes">
            <source>… and %n more</source>
            <translation>
                <numerusform>… and %Ln more</numerusform>
                <numerusform>… and %Ln more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ParallelMark</name>
        <message numerus="yes">
            <source>%Ln parallel passage(s)</source>
            <translation>
                <numerusform>%Ln parallel passage</numerusform>
                <numerusform>%Ln parallel passages</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Pickers</name>
        <message numerus="yes">
            <source>%n mention(s)</source>
            <translation>
                <numerusform>%Ln mention</numerusform>
                <numerusform>%Ln mentions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n use(s)</source>
            <translation>
                <numerusform>%Ln use</numerusform>
                <numerusform>%Ln uses</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Preview</name>
        <message numerus="yes">
            <source>… and %n more</source>
            <translation>
                <numerusform>… and %Ln more</numerusform>
                <numerusform>… and %Ln more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n article(s)</source>
            <translation>
                <numerusform>%Ln article</numerusform>
                <numerusform>%Ln articles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n text(s) of articles</source>
            <translation>
                <numerusform>%Ln text of an article</numerusform>
                <numerusform>%Ln texts of articles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n highlight(s)</source>
            <translation>
                <numerusform>%Ln highlight</numerusform>
                <numerusform>%Ln highlights</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s)</source>
            <translation>
                <numerusform>%Ln note</numerusform>
                <numerusform>%Ln notes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tag(s) on articles and highlights</source>
            <translation>
                <numerusform>%Ln tag on articles and highlights</numerusform>
                <numerusform>%Ln tags on articles and highlights</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entity(s)</source>
            <translation>
                <numerusform>%Ln entity</numerusform>
                <numerusform>%Ln entities</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) on entities</source>
            <translation>
                <numerusform>%Ln note on entities</numerusform>
                <numerusform>%Ln notes on entities</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tag(s) on entities</source>
            <translation>
                <numerusform>%Ln tag on entities</numerusform>
                <numerusform>%Ln tags on entities</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n link(s) of entities</source>
            <translation>
                <numerusform>%Ln link of entities</numerusform>
                <numerusform>%Ln links of entities</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rejected suggestion(s)</source>
            <translation>
                <numerusform>%Ln rejected suggestion</numerusform>
                <numerusform>%Ln rejected suggestions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n mark(s) of entities</source>
            <translation>
                <numerusform>%Ln mark of entities</numerusform>
                <numerusform>%Ln marks of entities</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n link(s) between articles</source>
            <translation>
                <numerusform>%Ln link between articles</numerusform>
                <numerusform>%Ln links between articles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n related article(s) pinned or dismissed</source>
            <translation>
                <numerusform>%Ln related article pinned or dismissed</numerusform>
                <numerusform>%Ln related articles pinned or dismissed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n saved search(es)</source>
            <translation>
                <numerusform>%Ln saved search</numerusform>
                <numerusform>%Ln saved searches</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReadingPane</name>
        <message numerus="yes">
            <source>%n min</source>
            <translation>
                <numerusform>%Ln min</numerusform>
                <numerusform>%Ln min</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RelatedSection</name>
        <message numerus="yes">
            <source>and %Ln more</source>
            <translation>
                <numerusform>and %Ln more</numerusform>
                <numerusform>and %Ln more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ResultRow</name>
        <message numerus="yes">
            <source>%Ln place(s)</source>
            <translation>
                <numerusform>%Ln place</numerusform>
                <numerusform>%Ln places</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Review</name>
        <message numerus="yes">
            <source>%Ln place(s) done…</source>
            <translation>
                <numerusform>%Ln place done…</numerusform>
                <numerusform>%Ln places done…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>These are the first %Ln places; narrow the search for the others.</source>
            <translation>
                <numerusform>This is the first %Ln place; narrow the search for the others.</numerusform>
                <numerusform>These are the first %Ln places; narrow the search for the others.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Highlight %Ln place(s)</source>
            <translation>
                <numerusform>Highlight %Ln place</numerusform>
                <numerusform>Highlight %Ln places</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Tag %Ln place(s)</source>
            <translation>
                <numerusform>Tag %Ln place</numerusform>
                <numerusform>Tag %Ln places</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReviewSection</name>
        <message numerus="yes">
            <source>… and %Ln more after these</source>
            <translation>
                <numerusform>… and %Ln more after these</numerusform>
                <numerusform>… and %Ln more after these</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Reviewing</name>
        <message numerus="yes">
            <source>%Ln mark(s) kept</source>
            <translation>
                <numerusform>%Ln mark kept</numerusform>
                <numerusform>%Ln marks kept</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln moved</source>
            <translation>
                <numerusform>%Ln moved</numerusform>
                <numerusform>%Ln moved</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln without a place</source>
            <translation>
                <numerusform>%Ln without a place</numerusform>
                <numerusform>%Ln without a place</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln article(s) have a new text</source>
            <translation>
                <numerusform>%Ln article has a new text</numerusform>
                <numerusform>%Ln articles have a new text</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RowMenu</name>
        <message numerus="yes">
            <source>Remove %Ln article(s)</source>
            <translation>
                <numerusform>Remove %Ln article</numerusform>
                <numerusform>Remove %Ln articles</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Saving</name>
        <message numerus="yes">
            <source>Close and lose %n change(s)</source>
            <translation>
                <numerusform>Close and lose %Ln change</numerusform>
                <numerusform>Close and lose %Ln changes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Closing would lose %n change(s): the library %1 cannot be saved, for %2.</source>
            <translation>
                <numerusform>Closing would lose %Ln change: the library %1 cannot be saved, for %2.</numerusform>
                <numerusform>Closing would lose %Ln changes: the library %1 cannot be saved, for %2.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The library %1 cannot be saved, for %2; %n change(s) are kept in memory until it can.</source>
            <translation>
                <numerusform>The library %1 cannot be saved, for %2; %Ln change is kept in memory until it can.</numerusform>
                <numerusform>The library %1 cannot be saved, for %2; %Ln changes are kept in memory until it can.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SearchHead</name>
        <message numerus="yes">
            <source>%Ln article(s)</source>
            <translation>
                <numerusform>%Ln article</numerusform>
                <numerusform>%Ln articles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln place(s)</source>
            <translation>
                <numerusform>%Ln place</numerusform>
                <numerusform>%Ln places</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %Ln article(s)</source>
            <translation>
                <numerusform>in %Ln article</numerusform>
                <numerusform>in %Ln articles</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Searching</name>
        <message numerus="yes">
            <source>%Ln place(s) marked</source>
            <translation>
                <numerusform>%Ln place marked</numerusform>
                <numerusform>%Ln places marked</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln had it already</source>
            <translation>
                <numerusform>%Ln had it already</numerusform>
                <numerusform>%Ln had it already</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SidePanel</name>
        <message numerus="yes">
            <source>%Ln entity(ies)</source>
            <translation>
                <numerusform>%Ln entity</numerusform>
                <numerusform>%Ln entities</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Soundness</name>
        <message numerus="yes">
            <source>%n fault(s) in the structure of the file</source>
            <translation>
                <numerusform>%Ln fault in the structure of the file</numerusform>
                <numerusform>%Ln faults in the structure of the file</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n fault(s) in the file's own indexes</source>
            <translation>
                <numerusform>%Ln fault in the file's own indexes</numerusform>
                <numerusform>%Ln faults in the file's own indexes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) whose owner is missing</source>
            <translation>
                <numerusform>%Ln row whose owner is missing</numerusform>
                <numerusform>%Ln rows whose owner is missing</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n text(s) that are not what was imported</source>
            <translation>
                <numerusform>%Ln text that is not what was imported</numerusform>
                <numerusform>%Ln texts that are not what was imported</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n article(s) whose texts are not numbered as they must be</source>
            <translation>
                <numerusform>%Ln article whose texts are not numbered as they must be</numerusform>
                <numerusform>%Ln articles whose texts are not numbered as they must be</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n mark(s) that do not say what stands in the text</source>
            <translation>
                <numerusform>%Ln mark that does not say what stands in the text</numerusform>
                <numerusform>%Ln marks that do not say what stands in the text</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n moved mark(s) that nobody knows the origin of</source>
            <translation>
                <numerusform>%Ln moved mark that nobody knows the origin of</numerusform>
                <numerusform>%Ln moved marks that nobody knows the origin of</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n name(s) that would not be found</source>
            <translation>
                <numerusform>%Ln name that would not be found</numerusform>
                <numerusform>%Ln names that would not be found</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n fault(s) in the search index</source>
            <translation>
                <numerusform>%Ln fault in the search index</numerusform>
                <numerusform>%Ln faults in the search index</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SpellingBoxes</name>
        <message numerus="yes">
            <source>%Ln place(s)</source>
            <translation>
                <numerusform>%Ln place</numerusform>
                <numerusform>%Ln places</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message numerus="yes">
            <source>%n article(s)</source>
            <translation>
                <numerusform>%Ln article</numerusform>
                <numerusform>%Ln articles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n highlight(s)</source>
            <translation>
                <numerusform>%Ln highlight</numerusform>
                <numerusform>%Ln highlights</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s)</source>
            <translation>
                <numerusform>%Ln note</numerusform>
                <numerusform>%Ln notes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SuggestionRow</name>
        <message numerus="yes">
            <source>%Ln place(s)</source>
            <translation>
                <numerusform>%Ln place</numerusform>
                <numerusform>%Ln places</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SuggestionsSection</name>
        <message numerus="yes">
            <source>Accept %Ln known mention(s)</source>
            <translation>
                <numerusform>Accept %Ln known mention</numerusform>
                <numerusform>Accept %Ln known mentions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TaggingHead</name>
        <message numerus="yes">
            <source>Tag %Ln mention(s)</source>
            <translation>
                <numerusform>Tag %Ln mention</numerusform>
                <numerusform>Tag %Ln mentions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln mention(s) tagged…</source>
            <translation>
                <numerusform>%Ln mention tagged…</numerusform>
                <numerusform>%Ln mentions tagged…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln article(s) read…</source>
            <translation>
                <numerusform>%Ln article read…</numerusform>
                <numerusform>%Ln articles read…</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TaggingPage</name>
        <message numerus="yes">
            <source>%Ln place(s)</source>
            <translation>
                <numerusform>%Ln place</numerusform>
                <numerusform>%Ln places</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %Ln article(s)</source>
            <translation>
                <numerusform>in %Ln article</numerusform>
                <numerusform>in %Ln articles</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TimeDistance</name>
        <message numerus="yes">
            <source>+%Ln day(s)</source>
            <comment>later</comment>
            <translation>
                <numerusform>+%Ln day</numerusform>
                <numerusform>+%Ln days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>−%Ln day(s)</source>
            <comment>earlier</comment>
            <translation>
                <numerusform>−%Ln day</numerusform>
                <numerusform>−%Ln days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>+%Ln month(s)</source>
            <comment>later</comment>
            <translation>
                <numerusform>+%Ln month</numerusform>
                <numerusform>+%Ln months</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>−%Ln month(s)</source>
            <comment>earlier</comment>
            <translation>
                <numerusform>−%Ln month</numerusform>
                <numerusform>−%Ln months</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>+%Ln year(s)</source>
            <comment>later</comment>
            <translation>
                <numerusform>+%Ln year</numerusform>
                <numerusform>+%Ln years</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>−%Ln year(s)</source>
            <comment>earlier</comment>
            <translation>
                <numerusform>−%Ln year</numerusform>
                <numerusform>−%Ln years</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TimelineWords</name>
        <message numerus="yes">
            <source>%Ln article(s)</source>
            <translation>
                <numerusform>%Ln article</numerusform>
                <numerusform>%Ln articles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln different date(s)</source>
            <translation>
                <numerusform>%Ln different date</numerusform>
                <numerusform>%Ln different dates</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln dated passage(s)</source>
            <translation>
                <numerusform>%Ln dated passage</numerusform>
                <numerusform>%Ln dated passages</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln event(s) in view</source>
            <translation>
                <numerusform>%Ln event in view</numerusform>
                <numerusform>%Ln events in view</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln with different dates</source>
            <translation>
                <numerusform>%Ln with different dates</numerusform>
                <numerusform>%Ln with different dates</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>VersionButton</name>
        <message numerus="yes">
            <source>%Ln mark(s)</source>
            <translation>
                <numerusform>%Ln mark</numerusform>
                <numerusform>%Ln marks</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>VersionStrip</name>
        <message numerus="yes">
            <source>%Ln change(s)</source>
            <translation>
                <numerusform>%Ln change</numerusform>
                <numerusform>%Ln changes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Versions</name>
        <message numerus="yes">
            <source>… %Ln paragraph(s) unchanged …</source>
            <translation>
                <numerusform>… %Ln paragraph unchanged …</numerusform>
                <numerusform>… %Ln paragraphs unchanged …</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Wording</name>
        <message numerus="yes">
            <source>%1: %n record(s) not added, %2 (lines %3)</source>
            <translation>
                <numerusform>%1: %Ln record not added, %2 (line %3)</numerusform>
                <numerusform>%1: %Ln records not added, %2 (lines %3)</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>_Facet</name>
        <message numerus="yes">
            <source>… and %Ln more</source>
            <translation>
                <numerusform>… and %Ln more</numerusform>
                <numerusform>… and %Ln more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln article(s)</source>
            <translation>
                <numerusform>%Ln article</numerusform>
                <numerusform>%Ln articles</numerusform>
            </translation>
        </message>
    </context>
</TS>
