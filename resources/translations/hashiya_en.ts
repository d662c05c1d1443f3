<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
        <name>Edits</name>
        <message numerus="yes">
            <source>removal of %n article(s)</source>
            <translation>
                <numerusform>removal of %Ln article</numerusform>
                <numerusform>removal of %Ln articles</numerusform>
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
        <name>FileAdder</name>
        <message numerus="yes">
            <source>%n article(s) added</source>
            <translation>
                <numerusform>%Ln article added</numerusform>
                <numerusform>%Ln articles added</numerusform>
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
