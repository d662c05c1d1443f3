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
</TS>
