<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>KeptFileWords</name>
    <message numerus="yes">
        <source>%Ln account(s) in the list are not understood and not shown. They stay in the file as they are.</source>
        <translation>
            <numerusform>%Ln account in the list is not understood and not shown. It stays in the file as it is.</numerusform>
            <numerusform>%Ln accounts in the list are not understood and not shown. They stay in the file as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LineUpRow</name>
    <message numerus="yes">
        <source>%Ln are not live now:</source>
        <translation>
            <numerusform>%Ln is not live now:</numerusform>
            <numerusform>%Ln are not live now:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are not listed now:</source>
        <translation>
            <numerusform>%Ln is not listed now:</numerusform>
            <numerusform>%Ln are not listed now:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <comment>encoders</comment>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are left.</source>
        <translation>
            <numerusform>%Ln is left.</numerusform>
            <numerusform>%Ln are left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PlanWords</name>
    <message numerus="yes">
        <source>%n of its %1 encoders are not live now.</source>
        <translation>
            <numerusform>%n of its %1 encoders is not live now.</numerusform>
            <numerusform>%n of its %1 encoders are not live now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are not as planned and cannot be moved:</source>
        <translation>
            <numerusform>%Ln more is not as planned and cannot be moved:</numerusform>
            <numerusform>%Ln more are not as planned and cannot be moved:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <comment>encoders</comment>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing</source>
        <translation>
            <numerusform>%Ln missing</numerusform>
            <numerusform>%Ln missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln on the wrong stage</source>
        <translation>
            <numerusform>%Ln on the wrong stage</numerusform>
            <numerusform>%Ln on the wrong stage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unexpected</source>
        <translation>
            <numerusform>%Ln unexpected</numerusform>
            <numerusform>%Ln unexpected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln on one leg</source>
        <translation>
            <numerusform>%Ln on one leg</numerusform>
            <numerusform>%Ln on one leg</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gone</source>
        <translation>
            <numerusform>%Ln gone</numerusform>
            <numerusform>%Ln gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not known</source>
        <translation>
            <numerusform>%Ln not known</numerusform>
            <numerusform>%Ln not known</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProfileWords</name>
    <message numerus="yes">
        <source>So are %Ln others.</source>
        <translation>
            <numerusform>So is %Ln other.</numerusform>
            <numerusform>So are %Ln others.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::BoardWords</name>
    <message numerus="yes">
        <source>%Ln planned, not known</source>
        <translation>
            <numerusform>%Ln planned, not known</numerusform>
            <numerusform>%Ln planned, not known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not known</source>
        <translation>
            <numerusform>%Ln not known</numerusform>
            <numerusform>%Ln not known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not planned</source>
        <translation>
            <numerusform>%Ln not planned</numerusform>
            <numerusform>%Ln not planned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more, over</source>
        <translation>
            <numerusform>and %Ln more, over</numerusform>
            <numerusform>and %Ln more, over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln as planned</source>
        <translation>
            <numerusform>%L1 of %Ln as planned</numerusform>
            <numerusform>%L1 of %Ln as planned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown</source>
        <translation>
            <numerusform>%Ln unknown</numerusform>
            <numerusform>%Ln unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln times</source>
        <translation>
            <numerusform>%Ln time</numerusform>
            <numerusform>%Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln live</source>
        <translation>
            <numerusform>%Ln live</numerusform>
            <numerusform>%Ln live</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln idle</source>
        <translation>
            <numerusform>%Ln idle</numerusform>
            <numerusform>%Ln idle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln nothing is known: their account is not open, or not read yet.</source>
        <translation>
            <numerusform>Of %Ln nothing is known: its account is not open, or not read yet.</numerusform>
            <numerusform>Of %Ln nothing is known: their account is not open, or not read yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln as planned.</source>
        <translation>
            <numerusform>%Ln of 1 as planned.</numerusform>
            <numerusform>All %Ln as planned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln live</source>
        <translation>
            <numerusform>%L1 of %Ln live</numerusform>
            <numerusform>%L1 of %Ln live</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more stages</source>
        <translation>
            <numerusform>%Ln more stage</numerusform>
            <numerusform>%Ln more stages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stages protected</source>
        <translation>
            <numerusform>%Ln stage protected</numerusform>
            <numerusform>%Ln stages protected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pairs on one leg</source>
        <translation>
            <numerusform>%Ln pair on one leg</numerusform>
            <numerusform>%Ln pairs on one leg</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CloneDialog</name>
    <message numerus="yes">
        <source>%Ln encoders were not made</source>
        <translation>
            <numerusform>%Ln encoder was not made</numerusform>
            <numerusform>%Ln encoders were not made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clone %Ln encoders</source>
        <translation>
            <numerusform>Clone %Ln encoder</numerusform>
            <numerusform>Clone %Ln encoders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read, and are left out.</source>
        <translation>
            <numerusform>%Ln could not be read, and is left out.</numerusform>
            <numerusform>%Ln could not be read, and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading attributes and tags, %Ln to go…</source>
        <translation>
            <numerusform>Reading attributes and tags, %Ln to go…</numerusform>
            <numerusform>Reading attributes and tags, %Ln to go…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CreationRoom</name>
    <message numerus="yes">
        <source>%Ln encoders were made.</source>
        <translation>
            <numerusform>%Ln encoder was made.</numerusform>
            <numerusform>%Ln encoders were made.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CreationWords</name>
    <message numerus="yes">
        <source>%1 and %n more are there already. AWS allows that; the list tells them apart by their ARN.</source>
        <translation>
            <numerusform>%1 and %n more are there already. AWS allows that; the list tells them apart by their ARN.</numerusform>
            <numerusform>%1 and %n more are there already. AWS allows that; the list tells them apart by their ARN.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without a stage %Ln can’t publish. Rebind them before the show.</source>
        <translation>
            <numerusform>Without a stage %Ln can’t publish. Rebind it before the show.</numerusform>
            <numerusform>Without a stage %Ln can’t publish. Rebind them before the show.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Make %Ln</source>
        <translation>
            <numerusform>&amp;Make %Ln</numerusform>
            <numerusform>&amp;Make %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CrosspointView</name>
    <message numerus="yes">
        <source>Sta&amp;ges: all %Ln…</source>
        <translation>
            <numerusform>Sta&amp;ges: all %Ln…</numerusform>
            <numerusform>Sta&amp;ges: all %Ln…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sta&amp;ges: %1 of %Ln…</source>
        <translation>
            <numerusform>Sta&amp;ges: %1 of %Ln…</numerusform>
            <numerusform>Sta&amp;ges: %1 of %Ln…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln encoders are not shown.</source>
        <translation>
            <numerusform>%Ln encoder is not shown.</numerusform>
            <numerusform>%Ln encoders are not shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln encoders</source>
        <translation>
            <numerusform>%1 of %Ln encoder</numerusform>
            <numerusform>%1 of %Ln encoders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln stages</source>
        <translation>
            <numerusform>%1 of %Ln stage</numerusform>
            <numerusform>%1 of %Ln stages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::FoundProfiles</name>
    <message numerus="yes">
        <source>&amp;All %Ln profiles…</source>
        <translation>
            <numerusform>&amp;All %Ln profiles…</numerusform>
            <numerusform>&amp;All %Ln profiles…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingWords</name>
    <message numerus="yes">
        <source>%Ln encoders could not be read</source>
        <translation>
            <numerusform>%Ln encoder could not be read</numerusform>
            <numerusform>%Ln encoders could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stages could not be read</source>
        <translation>
            <numerusform>%Ln stage could not be read</numerusform>
            <numerusform>%Ln stages could not be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Acts</name>
    <message numerus="yes">
        <source>%Ln protected</source>
        <translation>
            <numerusform>%Ln protected</numerusform>
            <numerusform>%Ln protected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not protected</source>
        <translation>
            <numerusform>%Ln not protected</numerusform>
            <numerusform>%Ln not protected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln released</source>
        <translation>
            <numerusform>%Ln released</numerusform>
            <numerusform>%Ln released</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not released</source>
        <translation>
            <numerusform>%Ln not released</numerusform>
            <numerusform>%Ln not released</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln encoders</source>
        <translation>
            <numerusform>%Ln encoder</numerusform>
            <numerusform>%Ln encoders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %Ln encoders</source>
        <translation>
            <numerusform>Make %Ln encoder</numerusform>
            <numerusform>Make %Ln encoders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not known</source>
        <translation>
            <numerusform>%Ln not known</numerusform>
            <numerusform>%Ln not known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not made</source>
        <translation>
            <numerusform>%Ln not made</numerusform>
            <numerusform>%Ln not made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wait.</source>
        <translation>
            <numerusform>%Ln waits.</numerusform>
            <numerusform>%Ln wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stopped</source>
        <translation>
            <numerusform>%Ln stopped</numerusform>
            <numerusform>%Ln stopped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deleted</source>
        <translation>
            <numerusform>%Ln deleted</numerusform>
            <numerusform>%Ln deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln made</source>
        <translation>
            <numerusform>%Ln made</numerusform>
            <numerusform>%Ln made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln encoders</source>
        <translation>
            <numerusform>Delete %Ln encoder</numerusform>
            <numerusform>Delete %Ln encoders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left</source>
        <translation>
            <numerusform>%Ln left</numerusform>
            <numerusform>%Ln left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not deleted</source>
        <translation>
            <numerusform>%Ln not deleted</numerusform>
            <numerusform>%Ln not deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes still wait, and are not made.</source>
        <translation>
            <numerusform>%Ln change still waits, and is not made.</numerusform>
            <numerusform>%Ln changes still wait, and are not made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln disconnected</source>
        <translation>
            <numerusform>%Ln disconnected</numerusform>
            <numerusform>%Ln disconnected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation>
            <numerusform>%Ln done</numerusform>
            <numerusform>%Ln done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not disconnected</source>
        <translation>
            <numerusform>%Ln not disconnected</numerusform>
            <numerusform>%Ln not disconnected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not done</source>
        <translation>
            <numerusform>%Ln not done</numerusform>
            <numerusform>%Ln not done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not renamed</source>
        <translation>
            <numerusform>%Ln not renamed</numerusform>
            <numerusform>%Ln not renamed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not switched</source>
        <translation>
            <numerusform>%Ln not switched</numerusform>
            <numerusform>%Ln not switched</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not tagged</source>
        <translation>
            <numerusform>%Ln not tagged</numerusform>
            <numerusform>%Ln not tagged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln renamed</source>
        <translation>
            <numerusform>%Ln renamed</numerusform>
            <numerusform>%Ln renamed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stages deleted</source>
        <translation>
            <numerusform>%Ln stage deleted</numerusform>
            <numerusform>%Ln stages deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stages made</source>
        <translation>
            <numerusform>%Ln stage made</numerusform>
            <numerusform>%Ln stages made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stages not deleted</source>
        <translation>
            <numerusform>%Ln stage not deleted</numerusform>
            <numerusform>%Ln stages not deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stages not made</source>
        <translation>
            <numerusform>%Ln stage not made</numerusform>
            <numerusform>%Ln stages not made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln switched</source>
        <translation>
            <numerusform>%Ln switched</numerusform>
            <numerusform>%Ln switched</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tagged</source>
        <translation>
            <numerusform>%Ln tagged</numerusform>
            <numerusform>%Ln tagged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change tags of %Ln</source>
        <translation>
            <numerusform>Change tags of %Ln</numerusform>
            <numerusform>Change tags of %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln stages</source>
        <translation>
            <numerusform>Delete %Ln stage</numerusform>
            <numerusform>Delete %Ln stages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Disconnect %Ln</source>
        <translation>
            <numerusform>Disconnect %Ln</numerusform>
            <numerusform>Disconnect %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %Ln stages</source>
        <translation>
            <numerusform>Make %Ln stage</numerusform>
            <numerusform>Make %Ln stages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rename %Ln stages</source>
        <translation>
            <numerusform>Rename %Ln stage</numerusform>
            <numerusform>Rename %Ln stages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Switch redundancy of %Ln encoders</source>
        <translation>
            <numerusform>Switch redundancy of %Ln encoder</numerusform>
            <numerusform>Switch redundancy of %Ln encoders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CrosspointRoom</name>
    <message numerus="yes">
        <source>%Ln disarmed. Nothing was taken.</source>
        <translation>
            <numerusform>%Ln disarmed. Nothing was taken.</numerusform>
            <numerusform>%Ln disarmed. Nothing was taken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::GridCells</name>
    <message numerus="yes">
        <source>%Ln encoders</source>
        <translation>
            <numerusform>%Ln encoder</numerusform>
            <numerusform>%Ln encoders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::GridStages</name>
    <message numerus="yes">
        <source>%Ln encoders</source>
        <translation>
            <numerusform>%Ln encoder</numerusform>
            <numerusform>%Ln encoders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PairDialog</name>
    <message numerus="yes">
        <source>&amp;Make %Ln pairs</source>
        <translation>
            <numerusform>&amp;Make a pair</numerusform>
            <numerusform>&amp;Make %Ln pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Split %Ln pairs</source>
        <translation>
            <numerusform>&amp;Split the pair</numerusform>
            <numerusform>&amp;Split %Ln pairs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ParticipantsDialog</name>
    <message numerus="yes">
        <source>%Ln of them have not published</source>
        <translation>
            <numerusform>%Ln of them has not published</numerusform>
            <numerusform>%Ln of them have not published</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln on the stage</source>
        <translation>
            <numerusform>%Ln on the stage</numerusform>
            <numerusform>%Ln on the stage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ProtectDialog</name>
    <message numerus="yes">
        <source>Protect %Ln stages</source>
        <translation>
            <numerusform>Protect %Ln stage</numerusform>
            <numerusform>Protect %Ln stages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln days from now.</source>
        <translation>
            <numerusform>At most %Ln day from now.</numerusform>
            <numerusform>At most %Ln days from now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ProtectionRoom</name>
    <message numerus="yes">
        <source>Protect %Ln stages</source>
        <translation>
            <numerusform>Protect %Ln stage</numerusform>
            <numerusform>Protect %Ln stages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Release %Ln stages</source>
        <translation>
            <numerusform>Release %Ln stage</numerusform>
            <numerusform>Release %Ln stages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ReleaseDialog</name>
    <message numerus="yes">
        <source>Release %Ln stages</source>
        <translation>
            <numerusform>Release %Ln stage</numerusform>
            <numerusform>Release %Ln stages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RemovalDialog</name>
    <message numerus="yes">
        <source>%Ln encoders are live</source>
        <translation>
            <numerusform>%Ln encoder is live</numerusform>
            <numerusform>%Ln encoders are live</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are not there any more.</source>
        <translation>
            <numerusform>%Ln is not there any more.</numerusform>
            <numerusform>%Ln are not there any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Also what is &amp;live: %Ln are cut off now</source>
        <translation>
            <numerusform>Also what is &amp;live: %Ln is cut off now</numerusform>
            <numerusform>Also what is &amp;live: %Ln are cut off now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln live: stay as they are.</source>
        <translation>
            <numerusform>%Ln live: stays as it is.</numerusform>
            <numerusform>%Ln live: stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %Ln</source>
        <translation>
            <numerusform>&amp;Delete %Ln</numerusform>
            <numerusform>&amp;Delete %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are being changed, and stay.</source>
        <translation>
            <numerusform>%Ln is being changed, and stays.</numerusform>
            <numerusform>%Ln are being changed, and stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::AlarmStrip</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::AlarmWords</name>
    <message numerus="yes">
        <source>%Ln alarms</source>
        <translation>
            <numerusform>%Ln alarm</numerusform>
            <numerusform>%Ln alarms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wrong now</source>
        <translation>
            <numerusform>%Ln wrong now</numerusform>
            <numerusform>%Ln wrong now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln over</source>
        <translation>
            <numerusform>%Ln over</numerusform>
            <numerusform>%Ln over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ActMessages</name>
    <message numerus="yes">
        <source>And %Ln more.</source>
        <translation>
            <numerusform>And %Ln more.</numerusform>
            <numerusform>And %Ln more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::AccountChooser</name>
    <message numerus="yes">
        <source>%L1 of %Ln sources</source>
        <translation>
            <numerusform>%L1 of %Ln source</numerusform>
            <numerusform>%L1 of %Ln sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln regions</source>
        <translation>
            <numerusform>%Ln region</numerusform>
            <numerusform>%Ln regions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln regions</source>
        <translation>
            <numerusform>All %Ln region</numerusform>
            <numerusform>All %Ln regions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::HandoverDialog</name>
    <message numerus="yes">
        <source>%Ln encoders</source>
        <translation>
            <numerusform>%Ln encoder</numerusform>
            <numerusform>%Ln encoders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading keys, %Ln to go…</source>
        <translation>
            <numerusform>Reading keys, %Ln to go…</numerusform>
            <numerusform>Reading keys, %Ln to go…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::HandoverWords</name>
    <message numerus="yes">
        <source>%Ln cards are without a key. That of %1: %2</source>
        <translation>
            <numerusform>%Ln card is without a key. That of %1: %2</numerusform>
            <numerusform>%Ln cards are without a key. That of %1: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RecordWords</name>
    <message numerus="yes">
        <source>%Ln changes are held. They have not been sent.</source>
        <translation>
            <numerusform>%Ln change is held. It has not been sent.</numerusform>
            <numerusform>%Ln changes are held. They have not been sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes were under way when the program ended last time.</source>
        <translation>
            <numerusform>%Ln change was under way when the program ended last time.</numerusform>
            <numerusform>%Ln changes were under way when the program ended last time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln have been made.</source>
        <translation>
            <numerusform>%Ln has been made.</numerusform>
            <numerusform>%Ln have been made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln have not been made.</source>
        <translation>
            <numerusform>%Ln has not been made.</numerusform>
            <numerusform>%Ln have not been made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>AWS could not be asked what became of %Ln.</source>
        <translation>
            <numerusform>AWS could not be asked what became of %Ln.</numerusform>
            <numerusform>AWS could not be asked what became of %Ln.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DifferencesDialog</name>
    <message numerus="yes">
        <source>%Ln encoders are elsewhere.</source>
        <translation>
            <numerusform>%Ln encoder is elsewhere.</numerusform>
            <numerusform>%Ln encoders are elsewhere.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ImportDialog</name>
    <message numerus="yes">
        <source>&amp;Leave out the %Ln lines with problems</source>
        <translation>
            <numerusform>&amp;Leave out the %Ln line with problems</numerusform>
            <numerusform>&amp;Leave out the %Ln lines with problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SceneMappingDialog</name>
    <message numerus="yes">
        <source>%Ln are left out.</source>
        <translation>
            <numerusform>%Ln is left out.</numerusform>
            <numerusform>%Ln are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln encoders go to the preview.</source>
        <translation>
            <numerusform>%Ln encoder goes to the preview.</numerusform>
            <numerusform>%Ln encoders go to the preview.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SceneWords</name>
    <message numerus="yes">
        <source>%Ln encoders</source>
        <translation>
            <numerusform>%Ln encoder</numerusform>
            <numerusform>%Ln encoders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ScenesDialog</name>
    <message numerus="yes">
        <source>%Ln more files are in the folder, and not looked at.</source>
        <translation>
            <numerusform>%Ln more file is in the folder, and not looked at.</numerusform>
            <numerusform>%Ln more files are in the folder, and not looked at.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SourceRooms</name>
    <message numerus="yes">
        <source>%L1 of %Ln sources did not answer as they should.</source>
        <translation>
            <numerusform>%L1 of %Ln source did not answer as it should.</numerusform>
            <numerusform>%L1 of %Ln sources did not answer as they should.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DetailsPanel</name>
    <message numerus="yes">
        <source>%n encoders selected</source>
        <translation>
            <numerusform>%n encoder selected</numerusform>
            <numerusform>%n encoders selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CopyActs</name>
    <message numerus="yes">
        <source>%Ln rows copied.</source>
        <translation>
            <numerusform>%Ln row copied.</numerusform>
            <numerusform>%Ln rows copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::InventoryView</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln so far</source>
        <translation>
            <numerusform>%Ln so far</numerusform>
            <numerusform>%Ln so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln shown</source>
        <translation>
            <numerusform>%L1 of %Ln shown</numerusform>
            <numerusform>%L1 of %Ln shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln live when last read</source>
        <translation>
            <numerusform>%Ln live when last read</numerusform>
            <numerusform>%Ln live when last read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln live</source>
        <translation>
            <numerusform>%Ln live</numerusform>
            <numerusform>%Ln live</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln live when last read</source>
        <translation>
            <numerusform>%L1 of %Ln live when last read</numerusform>
            <numerusform>%L1 of %Ln live when last read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln live</source>
        <translation>
            <numerusform>%L1 of %Ln live</numerusform>
            <numerusform>%L1 of %Ln live</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tags of %Ln to read</source>
        <translation>
            <numerusform>tags of %Ln to read</numerusform>
            <numerusform>tags of %Ln to read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Sources</name>
    <message numerus="yes">
        <source>%Ln accounts and regions</source>
        <translation>
            <numerusform>%Ln account and region</numerusform>
            <numerusform>%Ln accounts and regions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SpreadDialog</name>
    <message numerus="yes">
        <source>%Ln encoders</source>
        <translation>
            <numerusform>%Ln encoder</numerusform>
            <numerusform>%Ln encoders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SpreadWords</name>
    <message numerus="yes">
        <source>%Ln encoders</source>
        <translation>
            <numerusform>%Ln encoder</numerusform>
            <numerusform>%Ln encoders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stages</source>
        <translation>
            <numerusform>%Ln stage</numerusform>
            <numerusform>%Ln stages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln groups are on more than one stage.</source>
        <translation>
            <numerusform>%Ln group is on more than one stage.</numerusform>
            <numerusform>%Ln groups are on more than one stage.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln encoders are in another account or region than these stages. Leave them out.</source>
        <translation>
            <numerusform>%Ln encoder is in another account or region than these stages. Leave it out.</numerusform>
            <numerusform>%Ln encoders are in another account or region than these stages. Leave them out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %1 on each leaves %n encoders without a place.</source>
        <translation>
            <numerusform>At most %1 on each leaves %n encoder without a place.</numerusform>
            <numerusform>At most %1 on each leaves %n encoders without a place.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Even %1 on each leave %n encoders without a place.</source>
        <translation>
            <numerusform>Even %1 on each leave %n encoder without a place.</numerusform>
            <numerusform>Even %1 on each leave %n encoders without a place.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are only %Ln other stages: tick them, and select fewer encoders.</source>
        <translation>
            <numerusform>There is only %Ln other stage: tick it, and select fewer encoders.</numerusform>
            <numerusform>There are only %Ln other stages: tick them, and select fewer encoders.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tick at least %Ln more stages.</source>
        <translation>
            <numerusform>Tick at least %Ln more stage.</numerusform>
            <numerusform>Tick at least %Ln more stages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StageSetDialog</name>
    <message numerus="yes">
        <source>Show %Ln stages</source>
        <translation>
            <numerusform>Show %Ln stage</numerusform>
            <numerusform>Show %Ln stages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StatusLine</name>
    <message numerus="yes">
        <source>%L1 of %Ln not read yet</source>
        <translation>
            <numerusform>%L1 of %Ln not read yet</numerusform>
            <numerusform>%L1 of %Ln not read yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SourceChoice</name>
    <message numerus="yes">
        <source>%Ln sources</source>
        <translation>
            <numerusform>%Ln source</numerusform>
            <numerusform>%Ln sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::OutcomeWords</name>
    <message numerus="yes">
        <source>%L1 of %Ln have been detached.</source>
        <translation>
            <numerusform>%L1 of %Ln has been detached.</numerusform>
            <numerusform>%L1 of %Ln have been detached.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln have moved.</source>
        <translation>
            <numerusform>%L1 of %Ln has moved.</numerusform>
            <numerusform>%L1 of %Ln have moved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln have moved or been detached.</source>
        <translation>
            <numerusform>%L1 of %Ln has moved or been detached.</numerusform>
            <numerusform>%L1 of %Ln have moved or been detached.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln detached</source>
        <translation>
            <numerusform>%Ln detached</numerusform>
            <numerusform>%Ln detached</numerusform>
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
        <source>%Ln not</source>
        <comment>encoders that have not moved, after “31 moved”</comment>
        <translation>
            <numerusform>%Ln not</numerusform>
            <numerusform>%Ln not</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay as they are.</source>
        <translation>
            <numerusform>%Ln stays as it is.</numerusform>
            <numerusform>%Ln stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln it is not known</source>
        <translation>
            <numerusform>of %Ln it is not known</numerusform>
            <numerusform>of %Ln it is not known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changing %Ln encoders.</source>
        <translation>
            <numerusform>Changing %Ln encoder.</numerusform>
            <numerusform>Changing %Ln encoders.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is no answer about %Ln encoders yet.</source>
        <translation>
            <numerusform>There is no answer about %Ln encoder yet.</numerusform>
            <numerusform>There is no answer about %Ln encoders yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln encoders back</source>
        <translation>
            <numerusform>Move %Ln encoder back</numerusform>
            <numerusform>Move %Ln encoders back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln encoders again</source>
        <translation>
            <numerusform>Move %Ln encoder again</numerusform>
            <numerusform>Move %Ln encoders again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln encoders of “%1” back</source>
        <translation>
            <numerusform>Move %Ln encoder of “%1” back</numerusform>
            <numerusform>Move %Ln encoders of “%1” back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln encoders of “%1” again</source>
        <translation>
            <numerusform>Move %Ln encoder of “%1” again</numerusform>
            <numerusform>Move %Ln encoders of “%1” again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A change of %Ln encoders</source>
        <translation>
            <numerusform>A change of %Ln encoder</numerusform>
            <numerusform>A change of %Ln encoders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more before that stay too.</source>
        <translation>
            <numerusform>%Ln more before that stays too.</numerusform>
            <numerusform>%Ln more before that stay too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing of the last %Ln changes can be moved now. The journal has what was changed before.</source>
        <translation>
            <numerusform>Nothing of the last %Ln change can be moved now. The journal has what was changed before.</numerusform>
            <numerusform>Nothing of the last %Ln changes can be moved now. The journal has what was changed before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PlantProblems</name>
    <message numerus="yes">
        <source>%L1 of %Ln sources could not be read as they should.</source>
        <translation>
            <numerusform>%L1 of %Ln source could not be read as it should.</numerusform>
            <numerusform>%L1 of %Ln sources could not be read as they should.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TableWords</name>
    <message numerus="yes">
        <source>%Ln encoders go to the preview</source>
        <translation>
            <numerusform>%Ln encoder goes to the preview</numerusform>
            <numerusform>%Ln encoders go to the preview</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines change nothing</source>
        <translation>
            <numerusform>%Ln line changes nothing</numerusform>
            <numerusform>%Ln lines change nothing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines have problems</source>
        <translation>
            <numerusform>%Ln line has a problem</numerusform>
            <numerusform>%Ln lines have problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines are of other accounts or regions</source>
        <translation>
            <numerusform>%Ln line is of another account or region</numerusform>
            <numerusform>%Ln lines are of other accounts or regions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TakeWords</name>
    <message numerus="yes">
        <source>%Ln were left out in the preview and stay armed.</source>
        <translation>
            <numerusform>%Ln was left out in the preview and stays armed.</numerusform>
            <numerusform>%Ln were left out in the preview and stay armed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are live.</source>
        <translation>
            <numerusform>%Ln is live.</numerusform>
            <numerusform>%Ln are live.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln leave or join a protected stage.</source>
        <translation>
            <numerusform>%Ln leaves or joins a protected stage.</numerusform>
            <numerusform>%Ln leave or join a protected stage.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln leave or join a stage that is On air.</source>
        <translation>
            <numerusform>%Ln leaves or joins a stage that is On air.</numerusform>
            <numerusform>%Ln leave or join a stage that is On air.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot be moved now.</source>
        <translation>
            <numerusform>%Ln cannot be moved now.</numerusform>
            <numerusform>%Ln cannot be moved now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What %Ln do now is not known.</source>
        <translation>
            <numerusform>What %Ln does now is not known.</numerusform>
            <numerusform>What %Ln do now is not known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln need a new URL.</source>
        <translation>
            <numerusform>%Ln needs a new URL.</numerusform>
            <numerusform>%Ln need a new URL.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln will have no stage.</source>
        <translation>
            <numerusform>%Ln will have no stage.</numerusform>
            <numerusform>%Ln will have no stage.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Whether %Ln need a new URL is not known yet.</source>
        <translation>
            <numerusform>Whether %Ln needs a new URL is not known yet.</numerusform>
            <numerusform>Whether %Ln need a new URL is not known yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln armed.</source>
        <translation>
            <numerusform>%Ln armed.</numerusform>
            <numerusform>%Ln armed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more in the preview.</source>
        <translation>
            <numerusform>%Ln more in the preview.</numerusform>
            <numerusform>%Ln more in the preview.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Take %Ln</source>
        <translation>
            <numerusform>&amp;Take %Ln</numerusform>
            <numerusform>&amp;Take %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Take %Ln…</source>
        <translation>
            <numerusform>&amp;Take %Ln…</numerusform>
            <numerusform>&amp;Take %Ln…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::UrlWords</name>
    <message numerus="yes">
        <source>%Ln encoders need a new URL.</source>
        <translation>
            <numerusform>%Ln encoder needs a new URL.</numerusform>
            <numerusform>%Ln encoders need a new URL.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new URLs</source>
        <translation>
            <numerusform>%Ln new URL</numerusform>
            <numerusform>%Ln new URLs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Closing</name>
    <message numerus="yes">
        <source>%Ln are armed and not taken.</source>
        <translation>
            <numerusform>%Ln is armed and not taken.</numerusform>
            <numerusform>%Ln are armed and not taken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Commands</name>
    <message numerus="yes">
        <source>%Ln &amp;problems</source>
        <translation>
            <numerusform>%Ln &amp;problem</numerusform>
            <numerusform>%Ln &amp;problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LabelDialog</name>
    <message numerus="yes">
        <source>%Ln encoders</source>
        <translation>
            <numerusform>%Ln encoder</numerusform>
            <numerusform>%Ln encoders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LabelWords</name>
    <message numerus="yes">
        <source>Somebody else changed %Ln of the labels and marks at the same time. What was changed here holds.</source>
        <translation>
            <numerusform>Somebody else changed one of the labels and marks at the same time. What was changed here holds.</numerusform>
            <numerusform>Somebody else changed %Ln of the labels and marks at the same time. What was changed here holds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::JournalSaving</name>
    <message numerus="yes">
        <source>%Ln changes were exported to %1.</source>
        <translation>
            <numerusform>%Ln change was exported to %1.</numerusform>
            <numerusform>%Ln changes were exported to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RowTable</name>
    <message numerus="yes">
        <source>%Ln rows copied.</source>
        <translation>
            <numerusform>%Ln row copied.</numerusform>
            <numerusform>%Ln rows copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::JournalView</name>
    <message numerus="yes">
        <source>%Ln changes</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RescueWords</name>
    <message numerus="yes">
        <source>%Ln encoders were cut off and have no stage.</source>
        <translation>
            <numerusform>%Ln encoder was cut off and has no stage.</numerusform>
            <numerusform>%Ln encoders were cut off and have no stage.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln encoders stay off air until somebody gives them a stage. The next start shows them again.</source>
        <translation>
            <numerusform>It stays off air until somebody gives it a stage. The next start shows it again.</numerusform>
            <numerusform>%Ln encoders stay off air until somebody gives them a stage. The next start shows them again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Re&amp;bind all %Ln</source>
        <translation>
            <numerusform>Re&amp;bind %Ln</numerusform>
            <numerusform>Re&amp;bind all %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RunUndo</name>
    <message numerus="yes">
        <source>%Ln encoders can’t be reached and are left out.</source>
        <translation>
            <numerusform>%Ln encoder can’t be reached and is left out.</numerusform>
            <numerusform>%Ln encoders can’t be reached and are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PatchWords</name>
    <message numerus="yes">
        <source>Cut %1 and &amp;take %n</source>
        <comment>encoders</comment>
        <translation>
            <numerusform>Cut %1 and &amp;take %n</numerusform>
            <numerusform>Cut %1 and &amp;take %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are cut, then move</source>
        <translation>
            <numerusform>%Ln is cut, then moves</numerusform>
            <numerusform>%Ln are cut, then move</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wait</source>
        <translation>
            <numerusform>%Ln waits</numerusform>
            <numerusform>%Ln wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln live encoders wait until they stop.</source>
        <translation>
            <numerusform>%Ln live encoder waits until it stops.</numerusform>
            <numerusform>%Ln live encoders wait until they stop.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %Ln of them it is a second cut.</source>
        <translation>
            <numerusform>For %Ln of them it is a second cut.</numerusform>
            <numerusform>For %Ln of them it is a second cut.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wai&amp;t for %Ln</source>
        <translation>
            <numerusform>Wai&amp;t for %Ln</numerusform>
            <numerusform>Wai&amp;t for %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of an account that is not open</source>
        <translation>
            <numerusform>%Ln of an account that is not open</numerusform>
            <numerusform>%Ln of an account that is not open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of a read-only account</source>
        <translation>
            <numerusform>%Ln of a read-only account</numerusform>
            <numerusform>%Ln of a read-only account</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln</source>
        <translation>
            <numerusform>%L1 of %Ln</numerusform>
            <numerusform>%L1 of %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already there</source>
        <translation>
            <numerusform>%Ln already there</numerusform>
            <numerusform>%Ln already there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed meanwhile</source>
        <translation>
            <numerusform>%Ln changed meanwhile</numerusform>
            <numerusform>%Ln changed meanwhile</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes are held.</source>
        <translation>
            <numerusform>%Ln change is held.</numerusform>
            <numerusform>%Ln changes are held.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln encoders</source>
        <translation>
            <numerusform>%Ln encoder</numerusform>
            <numerusform>%Ln encoders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln encoders move.</source>
        <translation>
            <numerusform>%Ln encoder moves.</numerusform>
            <numerusform>%Ln encoders move.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln move</source>
        <translation>
            <numerusform>%Ln moves</numerusform>
            <numerusform>%Ln move</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln encoders need a new URL afterwards.</source>
        <translation>
            <numerusform>At least %Ln encoder needs a new URL afterwards.</numerusform>
            <numerusform>At least %Ln encoders need a new URL afterwards.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln encoders need a new URL afterwards.</source>
        <translation>
            <numerusform>%Ln encoder needs a new URL afterwards.</numerusform>
            <numerusform>%Ln encoders need a new URL afterwards.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln encoders to no stage</source>
        <translation>
            <numerusform>%Ln encoder to no stage</numerusform>
            <numerusform>%Ln encoders to no stage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln encoders will have no stage. They are refused until they have one.</source>
        <translation>
            <numerusform>%Ln encoder will have no stage. It is refused until it has one.</numerusform>
            <numerusform>%Ln encoders will have no stage. They are refused until they have one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln protected</source>
        <translation>
            <numerusform>%Ln protected</numerusform>
            <numerusform>%Ln protected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gone</source>
        <translation>
            <numerusform>%Ln gone</numerusform>
            <numerusform>%Ln gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in all</source>
        <translation>
            <numerusform>%Ln in all</numerusform>
            <numerusform>%Ln in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changing · %Ln</source>
        <translation>
            <numerusform>Changing · %Ln</numerusform>
            <numerusform>Changing · %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Staying · %Ln</source>
        <translation>
            <numerusform>Staying · %Ln</numerusform>
            <numerusform>Staying · %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Problems · %Ln</source>
        <translation>
            <numerusform>Problems · %Ln</numerusform>
            <numerusform>Problems · %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>%Ln left out</numerusform>
            <numerusform>%Ln left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left</source>
        <translation>
            <numerusform>%Ln left</numerusform>
            <numerusform>%Ln left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln live encoders stay as they are.</source>
        <translation>
            <numerusform>%Ln live encoder stays as it is.</numerusform>
            <numerusform>%Ln live encoders stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln live</source>
        <translation>
            <numerusform>%Ln live</numerusform>
            <numerusform>%Ln live</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cut, without a stage</source>
        <translation>
            <numerusform>%Ln cut, without a stage</numerusform>
            <numerusform>%Ln cut, without a stage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln moved by another change</source>
        <translation>
            <numerusform>%Ln moved by another change</numerusform>
            <numerusform>%Ln moved by another change</numerusform>
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
        <source>%Ln not known</source>
        <translation>
            <numerusform>%Ln not known</numerusform>
            <numerusform>%Ln not known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not possible</source>
        <translation>
            <numerusform>%Ln not possible</numerusform>
            <numerusform>%Ln not possible</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln refused</numerusform>
            <numerusform>%Ln refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stopped</source>
        <translation>
            <numerusform>%Ln stopped</numerusform>
            <numerusform>%Ln stopped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n encoders to %1</source>
        <translation>
            <numerusform>%n encoder to %1</numerusform>
            <numerusform>%n encoders to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Take %Ln</source>
        <translation>
            <numerusform>&amp;Take %Ln</numerusform>
            <numerusform>&amp;Take %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What %Ln encoders do now is not known: nothing was read for a while.</source>
        <translation>
            <numerusform>What %Ln encoder does now is not known: nothing was read for a while.</numerusform>
            <numerusform>What %Ln encoders do now is not known: nothing was read for a while.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n live, stay as they are: %1</source>
        <translation>
            <numerusform>%n live, stays as it is: %1</numerusform>
            <numerusform>%n live, stay as they are: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are detached</source>
        <translation>
            <numerusform>%Ln is detached</numerusform>
            <numerusform>%Ln are detached</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln detached</source>
        <translation>
            <numerusform>%Ln detached</numerusform>
            <numerusform>%Ln detached</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StageForManyDialog</name>
    <message numerus="yes">
        <source>%Ln encoders</source>
        <translation>
            <numerusform>%Ln encoder</numerusform>
            <numerusform>%Ln encoders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LabelChangeWords</name>
    <message numerus="yes">
        <source>%Ln encoders</source>
        <translation>
            <numerusform>%Ln encoder</numerusform>
            <numerusform>%Ln encoders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stages</source>
        <translation>
            <numerusform>%Ln stage</numerusform>
            <numerusform>%Ln stages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines have problems</source>
        <translation>
            <numerusform>%Ln line has problems</numerusform>
            <numerusform>%Ln lines have problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ForgetQuestion</name>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries are older. They are removed now, for good.</source>
        <translation>
            <numerusform>%Ln entry is older. It is removed now, for good.</numerusform>
            <numerusform>%Ln entries are older. They are removed now, for good.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::JournalKeeping</name>
    <message numerus="yes">
        <source>%Ln entries older than %1 are removed from the journal.</source>
        <translation>
            <numerusform>%Ln entry older than %1 is removed from the journal.</numerusform>
            <numerusform>%Ln entries older than %1 are removed from the journal.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RunButtons</name>
    <message numerus="yes">
        <source>%Ln of them were live. The preview shows which are idle now.</source>
        <translation>
            <numerusform>%Ln of them was live. The preview shows whether it is idle now.</numerusform>
            <numerusform>%Ln of them were live. The preview shows which are idle now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Retry %Ln live…</source>
        <translation>
            <numerusform>&amp;Retry %Ln live…</numerusform>
            <numerusform>&amp;Retry %Ln live…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Retry %Ln…</source>
        <translation>
            <numerusform>&amp;Retry %Ln…</numerusform>
            <numerusform>&amp;Retry %Ln…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo %Ln…</source>
        <translation>
            <numerusform>&amp;Undo %Ln…</numerusform>
            <numerusform>&amp;Undo %Ln…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ask a&amp;gain %Ln</source>
        <translation>
            <numerusform>Ask a&amp;gain %Ln</numerusform>
            <numerusform>Ask a&amp;gain %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SceneChoices</name>
    <message numerus="yes">
        <source>%Ln accounts or regions have not been read yet: theirs are not in it.</source>
        <translation>
            <numerusform>%Ln account or region has not been read yet: what it has is not in it.</numerusform>
            <numerusform>%Ln accounts or regions have not been read yet: theirs are not in it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are hidden by the filter.</source>
        <translation>
            <numerusform>%Ln of them is hidden by the filter.</numerusform>
            <numerusform>%Ln of them are hidden by the filter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln others that are open are not in it.</source>
        <translation>
            <numerusform>%Ln other that is open is not in it.</numerusform>
            <numerusform>%Ln others that are open are not in it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln</source>
        <translation>
            <numerusform>The %Ln there is</numerusform>
            <numerusform>All %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln of the accounts and regions shown</source>
        <translation>
            <numerusform>The %Ln of the accounts and regions shown</numerusform>
            <numerusform>All %Ln of the accounts and regions shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln that are open, shown or not</source>
        <translation>
            <numerusform>The %Ln that is open, shown or not</numerusform>
            <numerusform>All %Ln that are open, shown or not</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Group %1: %n encoders</source>
        <translation>
            <numerusform>Group %1: %n encoder</numerusform>
            <numerusform>Group %1: %n encoders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the %Ln selected</source>
        <translation>
            <numerusform>Only the %Ln selected</numerusform>
            <numerusform>Only the %Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the %Ln that the filter leaves</source>
        <translation>
            <numerusform>Only the %Ln that the filter leaves</numerusform>
            <numerusform>Only the %Ln that the filter leaves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %Ln of these changes</source>
        <translation>
            <numerusform>The %Ln of these changes</numerusform>
            <numerusform>The %Ln of these changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are hidden, as only problems are listed.</source>
        <translation>
            <numerusform>%Ln of them is hidden, as only problems are listed.</numerusform>
            <numerusform>%Ln of them are hidden, as only problems are listed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are hidden by the filter, and as only problems are listed.</source>
        <translation>
            <numerusform>%Ln of them is hidden by the filter, and as only problems are listed.</numerusform>
            <numerusform>%Ln of them are hidden by the filter, and as only problems are listed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln encoders of these changes are gone or not open: they are not in it.</source>
        <translation>
            <numerusform>%Ln encoder of these changes is gone or not open: it is not in it.</numerusform>
            <numerusform>%Ln encoders of these changes are gone or not open: they are not in it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the %Ln that are listed</source>
        <translation>
            <numerusform>Only the %Ln that is listed</numerusform>
            <numerusform>Only the %Ln that are listed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StagePerSourceDialog</name>
    <message numerus="yes">
        <source>%Ln are left out.</source>
        <translation>
            <numerusform>%Ln is left out.</numerusform>
            <numerusform>%Ln are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln encoders</source>
        <translation>
            <numerusform>%Ln encoder</numerusform>
            <numerusform>%Ln encoders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln encoders go to the preview.</source>
        <translation>
            <numerusform>%Ln encoder goes to the preview.</numerusform>
            <numerusform>%Ln encoders go to the preview.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::NextShowDialog</name>
    <message numerus="yes">
        <source>%Ln new stages like these</source>
        <translation>
            <numerusform>%Ln new stage like this</numerusform>
            <numerusform>%Ln new stages like these</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Make %Ln stages</source>
        <translation>
            <numerusform>&amp;Make %Ln stage</numerusform>
            <numerusform>&amp;Make %Ln stages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StageTexts</name>
    <message numerus="yes">
        <source>%Ln wrong</source>
        <translation>
            <numerusform>%Ln wrong</numerusform>
            <numerusform>%Ln wrong</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StagePanel</name>
    <message numerus="yes">
        <source>%Ln stages are selected.</source>
        <translation>
            <numerusform>%Ln stage is selected.</numerusform>
            <numerusform>%Ln stages are selected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StageRemovalDialog</name>
    <message numerus="yes">
        <source>Somebody publishes on %Ln stages</source>
        <translation>
            <numerusform>Somebody publishes on %Ln stage</numerusform>
            <numerusform>Somebody publishes on %Ln stages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln guests publish</source>
        <translation>
            <numerusform>%Ln guest publishes</numerusform>
            <numerusform>%Ln guests publish</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Somebody publishes on %Ln of them: they stay as they are.</source>
        <translation>
            <numerusform>Somebody publishes on %Ln of them: it stays as it is.</numerusform>
            <numerusform>Somebody publishes on %Ln of them: they stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are not there any more.</source>
        <translation>
            <numerusform>%Ln is not there any more.</numerusform>
            <numerusform>%Ln are not there any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln stages</source>
        <translation>
            <numerusform>Delete %Ln stage</numerusform>
            <numerusform>Delete %Ln stages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Also where somebody p&amp;ublishes: %Ln are cut off now</source>
        <translation>
            <numerusform>Also where somebody p&amp;ublishes: %Ln is cut off now</numerusform>
            <numerusform>Also where somebody p&amp;ublishes: %Ln are cut off now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %Ln</source>
        <translation>
            <numerusform>&amp;Delete %Ln</numerusform>
            <numerusform>&amp;Delete %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::NextShowRoom</name>
    <message numerus="yes">
        <source>%Ln stages are made for the next show. No encoder was moved.</source>
        <translation>
            <numerusform>%Ln stage is made for the next show. No encoder was moved.</numerusform>
            <numerusform>%Ln stages are made for the next show. No encoder was moved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StagesTable</name>
    <message numerus="yes">
        <source>%Ln ARNs copied.</source>
        <translation>
            <numerusform>%Ln ARN copied.</numerusform>
            <numerusform>%Ln ARNs copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StagesView</name>
    <message numerus="yes">
        <source>%Ln stages are not shown.</source>
        <translation>
            <numerusform>%Ln stage is not shown.</numerusform>
            <numerusform>%Ln stages are not shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln stages shown</source>
        <translation>
            <numerusform>%1 of %Ln stage shown</numerusform>
            <numerusform>%1 of %Ln stages shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TagTable</name>
    <message numerus="yes">
        <source>%Ln tags: AWS takes %L1 at most.</source>
        <translation>
            <numerusform>%Ln tag: AWS takes %L1 at most.</numerusform>
            <numerusform>%Ln tags: AWS takes %L1 at most.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TagsDialog</name>
    <message numerus="yes">
        <source>And %Ln more.</source>
        <translation>
            <numerusform>And %Ln more.</numerusform>
            <numerusform>And %Ln more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>C&amp;hange %Ln tags</source>
        <translation>
            <numerusform>C&amp;hange %Ln tag</numerusform>
            <numerusform>C&amp;hange %Ln tags</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LiveRowWords</name>
    <message numerus="yes">
        <source>%Ln not back yet</source>
        <translation>
            <numerusform>%Ln not back yet</numerusform>
            <numerusform>%Ln not back yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n live encoders are cut: %1.</source>
        <translation>
            <numerusform>%n live encoder is cut: %1.</numerusform>
            <numerusform>%n live encoders are cut: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StagesAfter</name>
    <message numerus="yes">
        <source>%Ln more of them are protected.</source>
        <translation>
            <numerusform>%Ln more of them is protected.</numerusform>
            <numerusform>%Ln more of them are protected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::WaitWords</name>
    <message numerus="yes">
        <source>The waits of %n encoders are over: %1. Nothing was changed.</source>
        <translation>
            <numerusform>The wait of %n encoder is over: %1. Nothing was changed.</numerusform>
            <numerusform>The waits of %n encoders are over: %1. Nothing was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting, held</source>
        <translation>
            <numerusform>%Ln waiting, held</numerusform>
            <numerusform>%Ln waiting, held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes were waiting when the program closed.</source>
        <translation>
            <numerusform>%Ln change was waiting when the program closed.</numerusform>
            <numerusform>%Ln changes were waiting when the program closed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waits need a decision. Nothing was changed.</source>
        <translation>
            <numerusform>%Ln wait needs a decision. Nothing was changed.</numerusform>
            <numerusform>%Ln waits need a decision. Nothing was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes are waiting: %1.</source>
        <translation>
            <numerusform>%n change is waiting: %1.</numerusform>
            <numerusform>%n changes are waiting: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PlaceWords</name>
    <message numerus="yes">
        <source>%1 would have %n encoders; %2 can be live at once.</source>
        <translation>
            <numerusform>%1 would have %n encoder; %2 can be live at once.</numerusform>
            <numerusform>%1 would have %n encoders; %2 can be live at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more stages would be too full.</source>
        <translation>
            <numerusform>%Ln more stage would be too full.</numerusform>
            <numerusform>%Ln more stages would be too full.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CutWords</name>
    <message numerus="yes">
        <source>%n live encoders are not cut and stay as they are: %1.</source>
        <translation>
            <numerusform>%n live encoder is not cut and stays as it is: %1.</numerusform>
            <numerusform>%n live encoders are not cut and stay as they are: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::EmergencyMenu</name>
    <message numerus="yes">
        <source>%Ln are gone</source>
        <translation>
            <numerusform>%Ln is gone</numerusform>
            <numerusform>%Ln are gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would move</source>
        <translation>
            <numerusform>%Ln would move</numerusform>
            <numerusform>%Ln would move</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PatchSheet</name>
    <message numerus="yes">
        <source>%Ln more are on paper and in the file.</source>
        <translation>
            <numerusform>%Ln more is on paper and in the file.</numerusform>
            <numerusform>%Ln more are on paper and in the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln encoders</source>
        <translation>
            <numerusform>%Ln encoder</numerusform>
            <numerusform>%Ln encoders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ShiftPage</name>
    <message numerus="yes">
        <source>Of %Ln nothing is known now.</source>
        <translation>
            <numerusform>Of %Ln nothing is known now.</numerusform>
            <numerusform>Of %Ln nothing is known now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %Ln of the journal.</source>
        <translation>
            <numerusform>The newest %Ln of the journal.</numerusform>
            <numerusform>The newest %Ln of the journal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody has acknowledged %Ln alarms.</source>
        <translation>
            <numerusform>Nobody has acknowledged %Ln alarm.</numerusform>
            <numerusform>Nobody has acknowledged %Ln alarms.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SaveSceneDialog</name>
    <message numerus="yes">
        <source>&amp;Save %Ln</source>
        <comment>encoders</comment>
        <translation>
            <numerusform>&amp;Save %Ln</numerusform>
            <numerusform>&amp;Save %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Replace with %Ln</source>
        <comment>encoders</comment>
        <translation>
            <numerusform>&amp;Replace with %Ln</numerusform>
            <numerusform>&amp;Replace with %Ln</numerusform>
        </translation>
    </message>
</context>
</TS>
