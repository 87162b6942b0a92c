<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Assessment</name>
    <message numerus="yes">
        <source>%1, %n point(s)</source>
        <translation>
            <numerusform>%1, %n point</numerusform>
            <numerusform>%1, %n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Attachments</name>
    <message numerus="yes">
        <source>Attach %n file(s) to %1</source>
        <extracomment>The same for several files; %1 is the record</extracomment>
        <translation>
            <numerusform>Attach %n file to %1</numerusform>
            <numerusform>Attach %n files to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Brief</name>
    <message numerus="yes">
        <source>%n visit(s) planned for this day. The limit for a field day is %1.</source>
        <translation>
            <numerusform>%n visit planned for this day. The limit for a field day is %1.</numerusform>
            <numerusform>%n visits planned for this day. The limit for a field day is %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n day(s) old</source>
        <translation>
            <numerusform>%1: %n day old</numerusform>
            <numerusform>%1: %n days old</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message numerus="yes">
        <source>Wrote %n record(s) to &quot;%1&quot;.</source>
        <translation>
            <numerusform>Wrote %n record to &quot;%1&quot;.</numerusform>
            <numerusform>Wrote %n records to &quot;%1&quot;.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drew %n slide(s).</source>
        <translation>
            <numerusform>Drew %n slide.</numerusform>
            <numerusform>Drew %n slides.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %n unused file(s).</source>
        <translation>
            <numerusform>Removed %n unused file.</numerusform>
            <numerusform>Removed %n unused files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) to check; their rows were imported:</source>
        <translation>
            <numerusform>%n cell to check; their rows were imported:</numerusform>
            <numerusform>%n cells to check; their rows were imported:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) would rise,</source>
        <translation>
            <numerusform>%n account would rise,</numerusform>
            <numerusform>%n accounts would rise,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would fall.</source>
        <translation>
            <numerusform>%n would fall.</numerusform>
            <numerusform>%n would fall.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %n deck(s) and slide(s)</source>
        <extracomment>A step that can be undone</extracomment>
        <translation>
            <numerusform>Tag %n deck or slide</numerusform>
            <numerusform>Tag %n decks and slides</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) are longer than a cell of a spreadsheet holds and were cut. A CSV file holds them whole.</source>
        <translation>
            <numerusform>%n text is longer than a cell of a spreadsheet holds and was cut. A CSV file holds it whole.</numerusform>
            <numerusform>%n texts are longer than a cell of a spreadsheet holds and were cut. A CSV file holds them whole.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replaced %n slide(s). Wrote &quot;%1&quot;.</source>
        <translation>
            <numerusform>Replaced %n slide. Wrote &quot;%1&quot;.</numerusform>
            <numerusform>Replaced %n slides. Wrote &quot;%1&quot;.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Adopted %n slide(s). Use undo to take that back.</source>
        <translation>
            <numerusform>Adopted %n slide. Use undo to take that back.</numerusform>
            <numerusform>Adopted %n slides. Use undo to take that back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Common</name>
    <message numerus="yes">
        <source>%n slide(s)</source>
        <translation>
            <numerusform>%n slide</numerusform>
            <numerusform>%n slides</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n deal</numerusform>
            <numerusform>%n deals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s)</source>
        <translation>
            <numerusform>%n promise</numerusform>
            <numerusform>%n promises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more line(s)</source>
        <translation>
            <numerusform>and %n more line</numerusform>
            <numerusform>and %n more lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation>
            <numerusform>every %n day</numerusform>
            <numerusform>every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n S/A account(s) waiting</source>
        <translation>
            <numerusform>%n S/A account waiting</numerusform>
            <numerusform>%n S/A accounts waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is %n day(s) late.</source>
        <translation>
            <numerusform>%1 is %n day late.</numerusform>
            <numerusform>%1 is %n days late.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s)</source>
        <translation>
            <numerusform>%Ln account</numerusform>
            <numerusform>%Ln accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <comment>days</comment>
        <translation>
            <numerusform>%n d</numerusform>
            <numerusform>%n d</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) due</source>
        <translation>
            <numerusform>%n promise due</numerusform>
            <numerusform>%n promises due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) in all</source>
        <translation>
            <numerusform>%n day in all</numerusform>
            <numerusform>%n days in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; has %n slide(s); there is no slide %2.</source>
        <translation>
            <numerusform>&quot;%1&quot; has %n slide; there is no slide %2.</numerusform>
            <numerusform>&quot;%1&quot; has %n slides; there is no slide %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>Show all %n</numerusform>
            <numerusform>Show all %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: every %n day(s)</source>
        <comment>tier</comment>
        <extracomment>The rhythm of a tier: its letter and how many days, short</extracomment>
        <translation>
            <numerusform>%1: every day</numerusform>
            <numerusform>%1: every %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CostPage</name>
    <message numerus="yes">
        <source>Over %n year(s): cost %1, benefit %2, net %3.</source>
        <translation>
            <numerusform>Over %n year: cost %1, benefit %2, net %3.</numerusform>
            <numerusform>Over %n years: cost %1, benefit %2, net %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Over %n year(s)</source>
        <translation>
            <numerusform>Over %n year</numerusform>
            <numerusform>Over %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paid back after %n month(s)</source>
        <translation>
            <numerusform>Paid back after %n month</numerusform>
            <numerusform>Paid back after %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n number(s) assumed</source>
        <translation>
            <numerusform>%1 of %n number assumed</numerusform>
            <numerusform>%1 of %n numbers assumed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a number</source>
        <translation>
            <numerusform>%n without a number</numerusform>
            <numerusform>%n without a number</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CsvReader</name>
    <message numerus="yes">
        <source>&quot;%1&quot; has %n row(s), all blank. There is nothing to import.</source>
        <translation>
            <numerusform>&quot;%1&quot; has %n row, all blank. There is nothing to import.</numerusform>
            <numerusform>&quot;%1&quot; has %n rows, all blank. There is nothing to import.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n NUL character(s) removed.</source>
        <translation>
            <numerusform>%n NUL character removed.</numerusform>
            <numerusform>%n NUL characters removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) could not be read as %1; they are shown as �. If the text looks wrong, choose another encoding.</source>
        <translation>
            <numerusform>%n place could not be read as %1; they are shown as �. If the text looks wrong, choose another encoding.</numerusform>
            <numerusform>%n places could not be read as %1; they are shown as �. If the text looks wrong, choose another encoding.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayWords</name>
    <message numerus="yes">
        <source>In %n day(s)</source>
        <translation>
            <numerusform>In %n day</numerusform>
            <numerusform>In %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <extracomment>Of what was due: by how many days it is late now</extracomment>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeckLibrary</name>
    <message numerus="yes">
        <source>Import %n deck(s)</source>
        <translation>
            <numerusform>Import %n deck</numerusform>
            <numerusform>Import %n decks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message numerus="yes">
        <source>%1: %n reached it</source>
        <translation>
            <numerusform>%1: %n reached it</numerusform>
            <numerusform>%1: %n reached it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n opened: too few to say where they are lost.</source>
        <translation>
            <numerusform>%n opened: too few to say where they are lost.</numerusform>
            <numerusform>%n opened: too few to say where they are lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %n stuck</source>
        <translation>
            <numerusform> · %n stuck</numerusform>
            <numerusform> · %n stuck</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) beyond the limit, together %1.</source>
        <translation>
            <numerusform>%n deal is beyond the limit, worth %1.</numerusform>
            <numerusform>%n deals are beyond the limit, together %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2, %n deal(s)</source>
        <translation>
            <numerusform>%1: %2, %n deal</numerusform>
            <numerusform>%1: %2, %n deals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The largest deduction: %1 (%n deal(s), %2).</source>
        <translation>
            <numerusform>The largest deduction: %1 (%n deal, %2).</numerusform>
            <numerusform>The largest deduction: %1 (%n deals, %2).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>first %n account(s)</source>
        <translation>
            <numerusform>first %n account</numerusform>
            <numerusform>first %n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) bring 80 % of the value</source>
        <extracomment>%1 are percent of the value, %2 percent of the hours</extracomment>
        <translation>
            <numerusform>%n account brings 80 % of the value</numerusform>
            <numerusform>%n accounts bring 80 % of the value</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>%n due</numerusform>
            <numerusform>%n due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of ours is overdue: tell them today when it will be done.</source>
        <translation>
            <numerusform>%n of ours is overdue: tell them today when it will be done.</numerusform>
            <numerusform>%n of ours are overdue: tell them today when they will be done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of theirs is overdue: ask for it.</source>
        <translation>
            <numerusform>%n of theirs is overdue: ask for it.</numerusform>
            <numerusform>%n of theirs are overdue: ask for them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n deal(s), %2</source>
        <translation>
            <numerusform>%1: %n deal, %2</numerusform>
            <numerusform>%1: %n deals, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of all lost, %n can be woken: look through them.</source>
        <translation>
            <numerusform>Of all lost, %n can be woken: look at it.</numerusform>
            <numerusform>Of all lost, %n can be woken: look through them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A customer brings %1 times what it costs (%n new).</source>
        <translation>
            <numerusform>A customer brings %1 times what it costs (%n new).</numerusform>
            <numerusform>A customer brings %1 times what it costs (%n new).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) held</source>
        <translation>
            <numerusform>%n visit held</numerusform>
            <numerusform>%n visits held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n below 70</source>
        <translation>
            <numerusform>%n point below 70</numerusform>
            <numerusform>%n points below 70</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s): too few to compare those prepared well and badly.</source>
        <translation>
            <numerusform>%n visit: too few to compare those prepared well and badly.</numerusform>
            <numerusform>%n visits: too few to compare those prepared well and badly.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) · %1 of hours</source>
        <translation>
            <numerusform>%n account · %1 of hours</numerusform>
            <numerusform>%n accounts · %1 of hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>S and A bring %1 of the value and take %2 of the hours (%n deal(s) won).</source>
        <translation>
            <numerusform>S and A bring %1 of the value and take %2 of the hours (%n deal won).</numerusform>
            <numerusform>S and A bring %1 of the value and take %2 of the hours (%n deals won).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation>
            <numerusform>every day</numerusform>
            <numerusform>every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %n account(s) were ever met: too few for a rate.</source>
        <translation>
            <numerusform>Only %n account was ever met: too few for a rate.</numerusform>
            <numerusform>Only %n accounts were ever met: too few for a rate.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First the %n overdue of tier %1.</source>
        <translation>
            <numerusform>First the one overdue of tier %1.</numerusform>
            <numerusform>First the %n overdue of tier %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are more than %n group(s). Choose fewer by a filter, or split by another field.</source>
        <translation>
            <numerusform>There is more than %n group. Choose fewer by a filter, or split by another field.</numerusform>
            <numerusform>There are more than %n groups. Choose fewer by a filter, or split by another field.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lost deal(s) wait in the pool.</source>
        <translation>
            <numerusform>%n lost deal waits in the pool.</numerusform>
            <numerusform>%n lost deals wait in the pool.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not in it: %n deal(s) in %1.</source>
        <translation>
            <numerusform>Not in it: one deal in %1.</numerusform>
            <numerusform>Not in it: %n deals in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gaps</name>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>met %n time(s)</source>
        <translation>
            <numerusform>met %n time</numerusform>
            <numerusform>met %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) empty or expired</source>
        <translation>
            <numerusform>%n cell empty or expired</numerusform>
            <numerusform>%n cells empty or expired</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message numerus="yes">
        <source>%n manager(s) named in the file did not exist and were added.</source>
        <translation>
            <numerusform>%n manager named in the file did not exist and were added.</numerusform>
            <numerusform>%n managers named in the file did not exist and were added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) named in the file did not exist and were added.</source>
        <translation>
            <numerusform>%n account named in the file did not exist and were added.</numerusform>
            <numerusform>%n accounts named in the file did not exist and were added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts at this account have this name. Add the mobile number or e-mail address to tell them apart.</source>
        <translation>
            <numerusform>%n contacts at this account have this name. Add the mobile number or e-mail address to tell them apart.</numerusform>
            <numerusform>%n contacts at this account have this name. Add the mobile number or e-mail address to tell them apart.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n account(s) the file contains only an ID (%1), which was kept as the external ID. To add their names, import a list of accounts with these IDs.</source>
        <translation>
            <numerusform>For %n account the file contains only an ID (%1), which was kept as the external ID. To add their names, import a list of accounts with these IDs.</numerusform>
            <numerusform>For %n accounts the file contains only an ID (%1), which was kept as the external ID. To add their names, import a list of accounts with these IDs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) have no account. Use the filter &quot;without account&quot; to see them.</source>
        <translation>
            <numerusform>%n deal has no account. Use the filter &quot;without account&quot; to see them.</numerusform>
            <numerusform>%n deals have no account. Use the filter &quot;without account&quot; to see them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blank row(s) skipped.</source>
        <translation>
            <numerusform>%n blank row skipped.</numerusform>
            <numerusform>%n blank rows skipped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts of this name match by e-mail address or mobile number. Nothing was changed.</source>
        <translation>
            <numerusform>%n contact of this name matches by e-mail address or mobile number. Nothing was changed.</numerusform>
            <numerusform>%n contacts of this name match by e-mail address or mobile number. Nothing was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) were read as in the last import of such a list.</source>
        <translation>
            <numerusform>%n value was read as in the last import of such a list.</numerusform>
            <numerusform>%n values were read as in the last import of such a list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) named in the file did not exist and were added.</source>
        <translation>
            <numerusform>%n contact named in the file did not exist and was added.</numerusform>
            <numerusform>%n contacts named in the file did not exist and were added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is a calendar with %n event(s). They become visits of the accounts whose people are invited or that are named.</source>
        <translation>
            <numerusform>This is a calendar with %n event. It becomes a visit of the account whose people are invited or that is named.</numerusform>
            <numerusform>This is a calendar with %n events. They become visits of the accounts whose people are invited or that are named.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) without a start skipped: %1.</source>
        <translation>
            <numerusform>%n event without a start skipped: %1.</numerusform>
            <numerusform>%n events without a start skipped: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier version(s) of events in the file skipped.</source>
        <translation>
            <numerusform>%n earlier version of an event in the file skipped.</numerusform>
            <numerusform>%n earlier versions of events in the file skipped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) of the calendar skipped.</source>
        <translation>
            <numerusform>%n task of the calendar skipped.</numerusform>
            <numerusform>%n tasks of the calendar skipped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the accounts added may exist already (%1). If so, merge them on the Duplicates page.</source>
        <translation>
            <numerusform>One of the accounts added may exist already (%1). If so, merge them on the Duplicates page.</numerusform>
            <numerusform>%n of the accounts added may exist already (%1). If so, merge them on the Duplicates page.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n journal entry(ies) of the calendar skipped.</source>
        <translation>
            <numerusform>%n journal entry of the calendar skipped.</numerusform>
            <numerusform>%n journal entries of the calendar skipped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n series of events go on for long. Those of the next two years were imported, at most 500 of each: %1.</source>
        <translation>
            <numerusform>%n series of events goes on for long. Those of the next two years were imported, at most 500: %1.</numerusform>
            <numerusform>%n series of events go on for long. Those of the next two years were imported, at most 500 of each: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is a form and no list: its labels were taken for the columns. It has %n record(s).</source>
        <translation>
            <numerusform>This is a form and no list: its labels were taken for the columns. It has %n record.</numerusform>
            <numerusform>This is a form and no list: its labels were taken for the columns. It has %n records.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records match by the chosen key (%1). Nothing was changed.</source>
        <translation>
            <numerusform>%n record matches by the chosen key (%1). Nothing was changed.</numerusform>
            <numerusform>%n records match by the chosen key (%1). Nothing was changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportRemarks</name>
    <message numerus="yes">
        <source>%n value(s) unknown; they go to the notes</source>
        <translation>
            <numerusform>%n value unknown; it goes to the notes</numerusform>
            <numerusform>%n values unknown; they go to the notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; → %2 in %n row(s)</source>
        <extracomment>A word in a file, what it is read as, and how often it is there: &quot;Key&quot; → A in 18 rows</extracomment>
        <translation>
            <numerusform>&quot;%1&quot; → %2 in %n row</numerusform>
            <numerusform>&quot;%1&quot; → %2 in %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>See %n row(s)</source>
        <translation>
            <numerusform>See %n row</numerusform>
            <numerusform>See %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) could not be read; they go to the notes</source>
        <translation>
            <numerusform>%n cell could not be read; it goes to the notes</numerusform>
            <numerusform>%n cells could not be read; they go to the notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) to check</source>
        <translation>
            <numerusform>%n cell to check</numerusform>
            <numerusform>%n cells to check</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n automatic</source>
        <comment>columns</comment>
        <translation>
            <numerusform>%n automatic</numerusform>
            <numerusform>%n automatic</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not imported</source>
        <comment>columns</comment>
        <translation>
            <numerusform>%n not imported</numerusform>
            <numerusform>%n not imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <comment>columns</comment>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Match</name>
    <message numerus="yes">
        <source>%1: none of %n suits this visit.</source>
        <extracomment>%1 are records of one kind, &quot;Case studies&quot;; %n is how many there are</extracomment>
        <translation>
            <numerusform>%1: the one there is does not suit this visit.</numerusform>
            <numerusform>%1: none of %n suits this visit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n more with the same score as the last one.</source>
        <extracomment>%1 are records of one kind; equals are listed by name</extracomment>
        <translation>
            <numerusform>%1: %n more with the same score as the last one.</numerusform>
            <numerusform>%1: %n more with the same score as the last one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times larger</source>
        <translation>
            <numerusform>as large</numerusform>
            <numerusform>%n times larger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times smaller</source>
        <translation>
            <numerusform>as small</numerusform>
            <numerusform>%n times smaller</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) in common</source>
        <translation>
            <numerusform>%n need in common</numerusform>
            <numerusform>%n needs in common</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>used %n time(s) in this trade</source>
        <translation>
            <numerusform>used %n time in this trade</numerusform>
            <numerusform>used %n times in this trade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) old</source>
        <translation>
            <numerusform>%n month old</numerusform>
            <numerusform>%n months old</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeWords</name>
    <message numerus="yes">
        <source>changed %n time(s)</source>
        <translation>
            <numerusform>changed %n time</numerusform>
            <numerusform>changed %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>there at %n visit(s)</source>
        <translation>
            <numerusform>there at %n visit</numerusform>
            <numerusform>there at %n visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n visit(s) on the left, %2 stays</source>
        <translation>
            <numerusform>%1: %n visit on the left, %2 stays</numerusform>
            <numerusform>%1: %n visits on the left, %2 stays</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n visit(s) on the right, %2 is taken</source>
        <translation>
            <numerusform>%1: %n visit on the right, %2 is taken</numerusform>
            <numerusform>%1: %n visits on the right, %2 is taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the same, kept once</source>
        <extracomment>Of records that belong to two that become one</extracomment>
        <translation>
            <numerusform>%n the same, kept once</numerusform>
            <numerusform>%n the same, kept once</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Needs</name>
    <message numerus="yes">
        <source>%n need(s)</source>
        <translation>
            <numerusform>%n need</numerusform>
            <numerusform>%n needs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackDocuments</name>
    <message numerus="yes">
        <source>%n copy(ies)</source>
        <translation>
            <numerusform>%n copy</numerusform>
            <numerusform>%n copies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackTask</name>
    <message numerus="yes">
        <source>The pack with %n file(s) is ready.</source>
        <translation>
            <numerusform>The pack with %n file is ready.</numerusform>
            <numerusform>The pack with %n files is ready.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>put off %n time(s), +%1 d</source>
        <translation>
            <numerusform>put off once, +%1 d</numerusform>
            <numerusform>put off %n times, +%1 d</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same cause %n time(s) in three months: %1</source>
        <translation>
            <numerusform>The same cause %n time in three months: %1</numerusform>
            <numerusform>The same cause %n times in three months: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReturnedDeck</name>
    <message numerus="yes">
        <source>The comments on %n slide(s) are not in the new file.</source>
        <translation>
            <numerusform>The comments on %n slide are not in the new file.</numerusform>
            <numerusform>The comments on %n slides are not in the new file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Adopt %n slide(s) into &quot;%1&quot;</source>
        <extracomment>A step that can be undone; %1 is the name of a deck</extracomment>
        <translation>
            <numerusform>Adopt %n slide into &quot;%1&quot;</numerusform>
            <numerusform>Adopt %n slides into &quot;%1&quot;</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Adopt %n slide(s)</source>
        <translation>
            <numerusform>Adopt %n slide</numerusform>
            <numerusform>Adopt %n slides</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpreadsheetReader</name>
    <message numerus="yes">
        <source>%n hidden row(s) were read, too.</source>
        <translation>
            <numerusform>%n hidden row was read, too.</numerusform>
            <numerusform>%n hidden rows were read, too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n formula(s) have no stored result and were read as empty. Open the file in a spreadsheet program, save it, and import it again.</source>
        <translation>
            <numerusform>%n formula has no stored result and was read as empty. Open the file in a spreadsheet program, save it, and import it again.</numerusform>
            <numerusform>%n formulas have no stored result and were read as empty. Open the file in a spreadsheet program, save it, and import it again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of its column names are known</source>
        <translation>
            <numerusform>%n of its column names is known</numerusform>
            <numerusform>%n of its column names are known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) name a text that is missing from the file and were read as empty. Get a new copy of the file.</source>
        <translation>
            <numerusform>%n cell names a text that is missing from the file and was read as empty. Get a new copy of the file.</numerusform>
            <numerusform>%n cells name a text that is missing from the file and were read as empty. Get a new copy of the file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tiers</name>
    <message numerus="yes">
        <source>%1: %n point(s)</source>
        <translation>
            <numerusform>%1: %n point</numerusform>
            <numerusform>%1: %n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is %n day(s) old</source>
        <translation>
            <numerusform>%1 is %n day old</numerusform>
            <numerusform>%1 is %n days old</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TiersPaper</name>
    <message numerus="yes">
        <source>Evidence is old after %n day(s); a day in colour is one by which the account is due to be assessed again.</source>
        <translation>
            <numerusform>Evidence is old after %n day; a day in colour is one by which the account is due to be assessed again.</numerusform>
            <numerusform>Evidence is old after %n days; a day in colour is one by which the account is due to be assessed again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineItem</name>
    <message numerus="yes">
        <source>%1, after %n hour(s)</source>
        <translation>
            <numerusform>%1, after %n hour</numerusform>
            <numerusform>%1, after %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n: </source>
        <comment>needs</comment>
        <translation>
            <numerusform>%n: </numerusform>
            <numerusform>%n: </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) early</source>
        <translation>
            <numerusform>%n day early</numerusform>
            <numerusform>%n days early</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <source>every %n day(s), last on %1</source>
        <extracomment>%n is the longest time between visits, %1 the day of the last one</extracomment>
        <translation>
            <numerusform>every %n day, last on %1</numerusform>
            <numerusform>every %n days, last on %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) over</source>
        <translation>
            <numerusform>%n hour over</numerusform>
            <numerusform>%n hours over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added %1, %n day(s) ago</source>
        <extracomment>Since when an account is known: &quot;Added 16 Nov, 8 days ago&quot;</extracomment>
        <translation>
            <numerusform>Added %1, yesterday</numerusform>
            <numerusform>Added %1, %n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VCardSource</name>
    <message numerus="yes">
        <source>%n picture(s) skipped.</source>
        <translation>
            <numerusform>%n picture skipped.</numerusform>
            <numerusform>%n pictures skipped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) skipped.</source>
        <translation>
            <numerusform>%n group skipped.</numerusform>
            <numerusform>%n groups skipped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) of companies become accounts.</source>
        <translation>
            <numerusform>%n card of a company becomes an account.</numerusform>
            <numerusform>%n cards of companies become accounts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VisitWords</name>
    <message numerus="yes">
        <source>%n h left</source>
        <comment>to send the minutes</comment>
        <translation>
            <numerusform>%n h left</numerusform>
            <numerusform>%n h left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WeekPlan</name>
    <message numerus="yes">
        <source>promise %n day(s) overdue</source>
        <translation>
            <numerusform>promise %n day overdue</numerusform>
            <numerusform>promise %n days overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::AccountPromisesCard</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::AttachmentList</name>
    <message numerus="yes">
        <source>Attach %n file(s)</source>
        <translation>
            <numerusform>Attach %n file</numerusform>
            <numerusform>Attach %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more file(s) could not be attached.</source>
        <translation>
            <numerusform>%Ln more file could not be attached.</numerusform>
            <numerusform>%Ln more files could not be attached.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::BulkBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::CasePage</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::CaseRail</name>
    <message numerus="yes">
        <source>Fits %n more visit(s)</source>
        <translation>
            <numerusform>Fits %n more visit</numerusform>
            <numerusform>Fits %n more visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Does not fit %n other visit(s)</source>
        <translation>
            <numerusform>Does not fit %n other visit</numerusform>
            <numerusform>Does not fit %n other visits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::ChainPanel</name>
    <message numerus="yes">
        <source>%n known</source>
        <translation>
            <numerusform>%n known</numerusform>
            <numerusform>%n known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n met</source>
        <translation>
            <numerusform>%n met</numerusform>
            <numerusform>%n met</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n against</source>
        <translation>
            <numerusform>%n against</numerusform>
            <numerusform>%n against</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::ChainPeopleCard</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::ChainsPage</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put the first %n into the week</source>
        <translation>
            <numerusform>Put the first into the week</numerusform>
            <numerusform>Put the first %n into the week</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n meeting(s) into the week</source>
        <translation>
            <numerusform>Put one meeting into the week</numerusform>
            <numerusform>Put %n meetings into the week</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::ContractLine</name>
    <message numerus="yes">
        <source>%n day(s) ahead</source>
        <extracomment>How long before the end of a contract to talk</extracomment>
        <translation>
            <numerusform>%n day ahead</numerusform>
            <numerusform>%n days ahead</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::ConversationDialog</name>
    <message numerus="yes">
        <source>This conversation is long. Only its first %n line(s) are shown; paste the rest by itself.</source>
        <translation>
            <numerusform>This conversation is long. Only its first line is shown; paste the rest by itself.</numerusform>
            <numerusform>This conversation is long. Only its first %n lines are shown; paste the rest by itself.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) ticked</source>
        <translation>
            <numerusform>%n line ticked</numerusform>
            <numerusform>%n lines ticked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::DealPage</name>
    <message numerus="yes">
        <source>put off %n time(s), %1 days</source>
        <translation>
            <numerusform>put off once, %1 days</numerusform>
            <numerusform>put off %n times, %1 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n day(s)</source>
        <translation>
            <numerusform>%1, %n day</numerusform>
            <numerusform>%1, %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::DeckImports</name>
    <message numerus="yes">
        <source>Import %Ln deck(s)</source>
        <translation>
            <numerusform>Import %Ln deck</numerusform>
            <numerusform>Import %Ln decks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more file(s) could not be imported.</source>
        <translation>
            <numerusform>%Ln more file could not be imported.</numerusform>
            <numerusform>%Ln more files could not be imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln slide(s)</source>
        <extracomment>%1 is what was done, as &quot;Import deck “Company”&quot;</extracomment>
        <translation>
            <numerusform>%1: %Ln slide</numerusform>
            <numerusform>%1: %Ln slides</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln slide(s) of yours came back: %1</source>
        <extracomment>%1 says how many of them are current, outdated, edited</extracomment>
        <translation>
            <numerusform>%Ln slide of yours came back: %1</numerusform>
            <numerusform>%Ln slides of yours came back: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not imported: %Ln presentation(s) with slides of yours.</source>
        <translation>
            <numerusform>Not imported: %Ln presentation with slides of yours.</numerusform>
            <numerusform>Not imported: %Ln presentations with slides of yours.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::DeckPage</name>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <extracomment>How long it takes to say what is in the notes</extracomment>
        <translation>
            <numerusform>about %n minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::DeckRail</name>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) take an earlier version</source>
        <translation>
            <numerusform>%n visit takes an earlier version</numerusform>
            <numerusform>%n visits take an earlier version</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::DifferenceDialog</name>
    <message numerus="yes">
        <source>%n of the selected record(s) are not in the other file: they were deleted there or added here. Taking over deletes them here; this can be undone.</source>
        <translation>
            <numerusform>One of the selected records is not in the other file: it was deleted there or added here. Taking over deletes it here; this can be undone.</numerusform>
            <numerusform>%n of the selected records are not in the other file: they were deleted there or added here. Taking over deletes them here; this can be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::DuplicatesPage</name>
    <message numerus="yes">
        <source>%n pair(s) of %1</source>
        <translation>
            <numerusform>%n pair of %1</numerusform>
            <numerusform>%n pairs of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) marked as no duplicates are not shown again.</source>
        <translation>
            <numerusform>%n pair marked as no duplicates is not shown again.</numerusform>
            <numerusform>%n pairs marked as no duplicates are not shown again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::EnquiryCard</name>
    <message numerus="yes">
        <source>within %n hour(s)</source>
        <comment>of an enquiry</comment>
        <translation>
            <numerusform>within %n hour</numerusform>
            <numerusform>within %n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::FileDrops</name>
    <message numerus="yes">
        <source>Drop to import %Ln deck(s)</source>
        <translation>
            <numerusform>Drop to import %Ln deck</numerusform>
            <numerusform>Drop to import %Ln decks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drop to import %Ln list(s)</source>
        <translation>
            <numerusform>Drop to import %Ln list</numerusform>
            <numerusform>Drop to import %Ln lists</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::ForecastTab</name>
    <message numerus="yes">
        <source>%n deal(s) in other currencies are left out.</source>
        <translation>
            <numerusform>%n deal in another currency is left out.</numerusform>
            <numerusform>%n deals in other currencies are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open deal(s) have no expected close.</source>
        <translation>
            <numerusform>%n open deal has no expected close.</numerusform>
            <numerusform>%n open deals have no expected close.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::GapsView</name>
    <message numerus="yes">
        <source>%n month(s) over</source>
        <translation>
            <numerusform>%n month over</numerusform>
            <numerusform>%n months over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) over</source>
        <translation>
            <numerusform>%n day over</numerusform>
            <numerusform>%n days over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s)</source>
        <translation>
            <numerusform>%n gap</numerusform>
            <numerusform>%n gaps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::GateCard</name>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::GoalsCard</name>
    <message numerus="yes">
        <source>missed %n time(s): %1</source>
        <extracomment>Why goals were not reached, again and again</extracomment>
        <translation>
            <numerusform>missed %n time: %1</numerusform>
            <numerusform>missed %n times: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::GroupCard</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open deal(s)</source>
        <translation>
            <numerusform>%n open deal</numerusform>
            <numerusform>%n open deals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::HeatMap</name>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n deal</numerusform>
            <numerusform>%n deals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::HistoryModel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::ImportDifferenceRow</name>
    <message numerus="yes">
        <source>%n more field(s)</source>
        <translation>
            <numerusform>%n more field</numerusform>
            <numerusform>%n more fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::ImportOptions</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>sheets</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) above passed over</source>
        <translation>
            <numerusform>%n row above passed over</numerusform>
            <numerusform>%n rows above passed over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::ImportPage</name>
    <message numerus="yes">
        <source>%n value(s) are unknown. Choose what they mean under Values.</source>
        <translation>
            <numerusform>%n value is unknown. Choose what it means under Values.</numerusform>
            <numerusform>%n values are unknown. Choose what they mean under Values.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::ImportResult</name>
    <message numerus="yes">
        <source>%Ln row(s) read</source>
        <translation>
            <numerusform>%Ln row read</numerusform>
            <numerusform>%Ln rows read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n without an account</source>
        <translation>
            <numerusform>Show %n without an account</numerusform>
            <numerusform>Show %n without an account</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) of &quot;%1&quot; to check</source>
        <translation>
            <numerusform>%Ln cell of &quot;%1&quot; to check</numerusform>
            <numerusform>%Ln cells of &quot;%1&quot; to check</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::ImportTrialCard</name>
    <message numerus="yes">
        <source>%Ln field(s)</source>
        <translation>
            <numerusform>%Ln field</numerusform>
            <numerusform>%Ln fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln row(s)</source>
        <translation>
            <numerusform>Import %Ln row</numerusform>
            <numerusform>Import %Ln rows</numerusform>
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
        <source>%Ln row(s) not taken</source>
        <translation>
            <numerusform>%Ln row not taken</numerusform>
            <numerusform>%Ln rows not taken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::IndustriesSection</name>
    <message numerus="yes">
        <source>%n more code(s) loaded.</source>
        <translation>
            <numerusform>%n more code loaded.</numerusform>
            <numerusform>%n more codes loaded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Map &quot;%1&quot; to %2 for %n account(s)</source>
        <translation>
            <numerusform>Map &quot;%1&quot; to %2 for %n account</numerusform>
            <numerusform>Map &quot;%1&quot; to %2 for %n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::LibraryPage</name>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln expired</source>
        <translation>
            <numerusform>%Ln expired</numerusform>
            <numerusform>%Ln expired</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::LibrarySheet</name>
    <message numerus="yes">
        <source>%n trained: %1 passed, %2 not passed, %3 without a result.</source>
        <translation>
            <numerusform>%n trained: %1 passed, %2 not passed, %3 without a result.</numerusform>
            <numerusform>%n trained: %1 passed, %2 not passed, %3 without a result.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::LightTable</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %n slide(s)</source>
        <extracomment>A step that can be undone</extracomment>
        <translation>
            <numerusform>Tag %n slide</numerusform>
            <numerusform>Tag %n slides</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::MaterialCard</name>
    <message numerus="yes">
        <source>Put together for this visit: %n slide(s)</source>
        <translation>
            <numerusform>Put together for this visit: %n slide</numerusform>
            <numerusform>Put together for this visit: %n slides</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken along</source>
        <extracomment>How many materials of one kind go along</extracomment>
        <translation>
            <numerusform>%n taken along</numerusform>
            <numerusform>%n taken along</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::MaterialsView</name>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deck(s)</source>
        <translation>
            <numerusform>%n deck</numerusform>
            <numerusform>%n decks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::MergeFields</name>
    <message numerus="yes">
        <source>%n field(s) are the same: %1</source>
        <translation>
            <numerusform>%n field is the same: %1</numerusform>
            <numerusform>%n fields are the same: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::MoveOnDialog</name>
    <message numerus="yes">
        <source>%n open deal(s) lose them and are shown on Today.</source>
        <translation>
            <numerusform>%n open deal loses them and is shown on Today.</numerusform>
            <numerusform>%n open deals lose them and are shown on Today.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lost deal(s) of the new account may wake.</source>
        <translation>
            <numerusform>%n lost deal of the new account may wake.</numerusform>
            <numerusform>%n lost deals of the new account may wake.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::NeedsView</name>
    <message numerus="yes">
        <source>%n theme(s)</source>
        <translation>
            <numerusform>%n theme</numerusform>
            <numerusform>%n themes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a theme</source>
        <translation>
            <numerusform>%n without a theme</numerusform>
            <numerusform>%n without a theme</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::NoticeList</name>
    <message numerus="yes">
        <source>No backup for %n day(s), </source>
        <translation>
            <numerusform>No backup for %n day, </numerusform>
            <numerusform>No backup for %n days, </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) in two places: </source>
        <translation>
            <numerusform>%n day in two places: </numerusform>
            <numerusform>%n days in two places: </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No backup in the second place for %n day(s): </source>
        <translation>
            <numerusform>No backup in the second place for %n day: </numerusform>
            <numerusform>No backup in the second place for %n days: </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2: %n material(s) missing: </source>
        <extracomment>An account, and when its visit is: &quot;Valley Foods, Thu 14:30: 2 materials missing: &quot;</extracomment>
        <translation>
            <numerusform>%1, %2: %n material missing: </numerusform>
            <numerusform>%1, %2: %n materials missing: </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tier(s) due for reassessment, </source>
        <translation>
            <numerusform>%n tier due for reassessment, </numerusform>
            <numerusform>%n tiers due for reassessment, </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last assessed %n or more day(s) ago.</source>
        <translation>
            <numerusform>last assessed %n or more day ago.</numerusform>
            <numerusform>last assessed %n or more days ago.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more notice(s)</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::OpenDealsCard</name>
    <message numerus="yes">
        <source>%1 for %n day(s)</source>
        <extracomment>A stage and how long the opportunity has been in it</extracomment>
        <translation>
            <numerusform>%1 for %n day</numerusform>
            <numerusform>%1 for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::PackCard</name>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s)</source>
        <translation>
            <numerusform>%n thing</numerusform>
            <numerusform>%n things</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slide(s)</source>
        <translation>
            <numerusform>%n slide</numerusform>
            <numerusform>%n slides</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The slides have %n placeholder(s) without a value: %1. You are asked before they are left blank.</source>
        <extracomment>%1 are the names of the placeholders</extracomment>
        <translation>
            <numerusform>The slides have %n placeholder without a value: %1. You are asked before it is left blank.</numerusform>
            <numerusform>The slides have %n placeholders without a value: %1. You are asked before they are left blank.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::PlanList</name>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <comment>proposed</comment>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::PlannerView</name>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n cancelled</numerusform>
            <numerusform>%n cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unplanned</source>
        <translation>
            <numerusform>%n unplanned</numerusform>
            <numerusform>%n unplanned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %n proposal(s)</source>
        <translation>
            <numerusform>Accept %n proposal</numerusform>
            <numerusform>Accept %n proposals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) written to &quot;%1&quot;.</source>
        <translation>
            <numerusform>%n visit written to &quot;%1&quot;.</numerusform>
            <numerusform>%n visits written to &quot;%1&quot;.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n find(s) no slot, %1 of them promised</source>
        <translation>
            <numerusform>%n finds no slot, %1 of them promised</numerusform>
            <numerusform>%n find no slot, %1 of them promised</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n find(s) no slot</source>
        <translation>
            <numerusform>%n finds no slot</numerusform>
            <numerusform>%n find no slot</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::ProductCasesCard</name>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>taken along %n time(s)</source>
        <translation>
            <numerusform>taken along %n time</numerusform>
            <numerusform>taken along %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 signed %n day(s) ago and has no case</source>
        <translation>
            <numerusform>%1 signed %n day ago and has no case</numerusform>
            <numerusform>%1 signed %n days ago and has no case</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::ProductCostsCard</name>
    <message numerus="yes">
        <source>over %n year(s)</source>
        <translation>
            <numerusform>over %n year</numerusform>
            <numerusform>over %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Benefit over %n year(s)</source>
        <translation>
            <numerusform>Benefit over %n year</numerusform>
            <numerusform>Benefit over %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) with assumed benefits at half</source>
        <translation>
            <numerusform>%n month with assumed benefits at half</numerusform>
            <numerusform>%n months with assumed benefits at half</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>month(s) to pay back</source>
        <translation>
            <numerusform>month to pay back</numerusform>
            <numerusform>months to pay back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::ProductFitCard</name>
    <message numerus="yes">
        <source>%n asked</source>
        <extracomment>How many accounts asked for what a product does not do</extracomment>
        <translation>
            <numerusform>%n asked</numerusform>
            <numerusform>%n asked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n said it, %1</source>
        <extracomment>How many accounts said that they need it, and whether that is confirmed: &quot;3 said it, true&quot;</extracomment>
        <translation>
            <numerusform>%n said it, %1</numerusform>
            <numerusform>%n said it, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::ProductMapView</name>
    <message numerus="yes">
        <source>%Ln cell(s)</source>
        <translation>
            <numerusform>%Ln cell</numerusform>
            <numerusform>%Ln cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln product</numerusform>
            <numerusform>%Ln products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) not known</source>
        <translation>
            <numerusform>%Ln cell not known</numerusform>
            <numerusform>%Ln cells not known</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::ProductPriceCard</name>
    <message numerus="yes">
        <source>The median is that of %n deal(s) won.</source>
        <translation>
            <numerusform>The median is that of %n deal won.</numerusform>
            <numerusform>The median is that of %n deals won.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::ProductQuestionsCard</name>
    <message numerus="yes">
        <source>%n question(s), %1 answered</source>
        <translation>
            <numerusform>%n question, %1 answered</numerusform>
            <numerusform>%n questions, %1 answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <comment>How often it was asked</comment>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::ProductRivalsCard</name>
    <message numerus="yes">
        <source>%1 of %n competitor(s)</source>
        <translation>
            <numerusform>%1 of %n competitor</numerusform>
            <numerusform>%1 of %n competitors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) use a competitor&apos;s</source>
        <translation>
            <numerusform>%n account uses a competitor&apos;s</numerusform>
            <numerusform>%n accounts use a competitor&apos;s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n never asked</source>
        <translation>
            <numerusform>%n never asked</numerusform>
            <numerusform>%n never asked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::ProductStrip</name>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n deal</numerusform>
            <numerusform>%n deals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::ProductTrainingsCard</name>
    <message numerus="yes">
        <source>%1 of %n training(s)</source>
        <translation>
            <numerusform>%1 of %n training</numerusform>
            <numerusform>%1 of %n trainings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::PromiseCard</name>
    <message numerus="yes">
        <source>%n more not due yet</source>
        <translation>
            <numerusform>%n more not due yet</numerusform>
            <numerusform>%n more not due yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::RecentCard</name>
    <message numerus="yes">
        <source>%n of theirs</source>
        <translation>
            <numerusform>%n of theirs</numerusform>
            <numerusform>%n of theirs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::RecordListPage</name>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln record</numerusform>
            <numerusform>%Ln records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::ReportPage</name>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s). Click on the paper to write.</source>
        <translation>
            <numerusform>%n comment. Click on the paper to write.</numerusform>
            <numerusform>%n comments. Click on the paper to write.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::ReturnedSlidesDialog</name>
    <message numerus="yes">
        <source>%Ln outdated slide(s) will be replaced by what they are now, in a file that you choose.</source>
        <translation>
            <numerusform>%Ln outdated slide will be replaced by what it is now, in a file that you choose.</numerusform>
            <numerusform>%Ln outdated slides will be replaced by what they are now, in a file that you choose.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edited slide(s) will be adopted: names of the customer become placeholders again. This can be undone.</source>
        <translation>
            <numerusform>%Ln edited slide will be adopted: names of the customer become placeholders again. This can be undone.</numerusform>
            <numerusform>%Ln edited slides will be adopted: names of the customer become placeholders again. This can be undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln slide(s) replaced, filled in for %1.</source>
        <extracomment>%1 is an account</extracomment>
        <translation>
            <numerusform>%Ln slide replaced, filled in for %1.</numerusform>
            <numerusform>%Ln slides replaced, filled in for %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::ReturnedSlidesModel</name>
    <message numerus="yes">
        <source>%Ln current</source>
        <comment>slides</comment>
        <translation>
            <numerusform>%Ln current</numerusform>
            <numerusform>%Ln current</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln outdated</source>
        <comment>slides</comment>
        <translation>
            <numerusform>%Ln outdated</numerusform>
            <numerusform>%Ln outdated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edited</source>
        <comment>slides</comment>
        <translation>
            <numerusform>%Ln edited</numerusform>
            <numerusform>%Ln edited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not from here</source>
        <comment>slides</comment>
        <translation>
            <numerusform>%Ln not from here</numerusform>
            <numerusform>%Ln not from here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::SendPanel</name>
    <message numerus="yes">
        <source>%n thing(s) changed since, marked on the paper. Exported PDFs carry no marks.</source>
        <translation>
            <numerusform>%n thing changed since, marked on the paper. Exported PDFs carry no marks.</numerusform>
            <numerusform>%n things changed since, marked on the paper. Exported PDFs carry no marks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edition %1 was sent to %n person(s) at %2 and is kept as it was.</source>
        <extracomment>%1 is the number of an edition, %2 a time</extracomment>
        <translation>
            <numerusform>Edition %1 was sent to %n person at %2 and is kept as it was.</numerusform>
            <numerusform>Edition %1 was sent to %n people at %2 and is kept as it was.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::SendView</name>
    <message numerus="yes">
        <source>A4 · %n page(s) · prints as shown</source>
        <translation>
            <numerusform>A4 · %n page · prints as shown</numerusform>
            <numerusform>A4 · %n pages · prints as shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::SlideGridModel</name>
    <message numerus="yes">
        <source>Expired for %n month(s)</source>
        <translation>
            <numerusform>Expired for %n month</numerusform>
            <numerusform>Expired for %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Expired for %n day(s)</source>
        <translation>
            <numerusform>Expired for %n day</numerusform>
            <numerusform>Expired for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed since</source>
        <extracomment>How many slides of a deck have changed in its newest version</extracomment>
        <translation>
            <numerusform>%n changed since</numerusform>
            <numerusform>%n changed since</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n pack(s)</source>
        <extracomment>How many packs for visits a slide went into</extracomment>
        <translation>
            <numerusform>in %n pack</numerusform>
            <numerusform>in %n packs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::SlideQuestions</name>
    <message numerus="yes">
        <source>%1  %n time(s)</source>
        <extracomment>A question (%1) and how often it was asked</extracomment>
        <translation>
            <numerusform>%1  %n time</numerusform>
            <numerusform>%1  %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::SlideTakingMenu</name>
    <message numerus="yes">
        <source>A new presentation of %n slide(s)…</source>
        <translation>
            <numerusform>A new presentation of %n slide…</numerusform>
            <numerusform>A new presentation of %n slides…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::SlideTray</name>
    <message numerus="yes">
        <source>The presentation with %n slide(s) is ready.</source>
        <translation>
            <numerusform>The presentation with %n slide is ready.</numerusform>
            <numerusform>The presentation with %n slides is ready.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose %n slide(s) for a visit</source>
        <extracomment>A step that can be undone</extracomment>
        <translation>
            <numerusform>Choose %n slide for a visit</numerusform>
            <numerusform>Choose %n slides for a visit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::StagesModel</name>
    <message numerus="yes">
        <source>%n condition(s)</source>
        <translation>
            <numerusform>%n condition</numerusform>
            <numerusform>%n conditions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::TiersView</name>
    <message numerus="yes">
        <source>%Ln to be assessed again</source>
        <translation>
            <numerusform>%Ln to be assessed again</numerusform>
            <numerusform>%Ln to be assessed again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) move</source>
        <translation>
            <numerusform>%Ln account moves</numerusform>
            <numerusform>%Ln accounts move</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(before: %Ln)</source>
        <translation>
            <numerusform>(before: %Ln)</numerusform>
            <numerusform>(before: %Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln suggestion(s)</source>
        <translation>
            <numerusform>Take %Ln suggestion</numerusform>
            <numerusform>Take %Ln suggestions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a visit every %n day(s)</source>
        <translation>
            <numerusform>a visit every %n day</numerusform>
            <numerusform>a visit every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a response within %n hour(s)</source>
        <translation>
            <numerusform>a response within %n hour</numerusform>
            <numerusform>a response within %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not in time</source>
        <translation>
            <numerusform>%n not in time</numerusform>
            <numerusform>%n not in time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without the whole team</source>
        <translation>
            <numerusform>%n without the whole team</numerusform>
            <numerusform>%n without the whole team</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) beyond the cadence</source>
        <translation>
            <numerusform>%n day beyond the cadence</numerusform>
            <numerusform>%n days beyond the cadence</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) lack something</source>
        <translation>
            <numerusform>%Ln account lacks something</numerusform>
            <numerusform>%Ln accounts lack something</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln suggested tier(s)</source>
        <translation>
            <numerusform>Take %Ln suggested tier</numerusform>
            <numerusform>Take %Ln suggested tiers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::TimelineModel</name>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>%n meeting</numerusform>
            <numerusform>%n meetings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) kept</source>
        <translation>
            <numerusform>%n promise kept</numerusform>
            <numerusform>%n promises kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) overdue</source>
        <translation>
            <numerusform>%n promise overdue</numerusform>
            <numerusform>%n promises overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::TimelineRail</name>
    <message numerus="yes">
        <source>No meeting for %n day(s) between %1 and %2.</source>
        <translation>
            <numerusform>No meeting for %n day between %1 and %2.</numerusform>
            <numerusform>No meeting for %n days between %1 and %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Never more than %n day(s) between two meetings.</source>
        <translation>
            <numerusform>Never more than %n day between two meetings.</numerusform>
            <numerusform>Never more than %n days between two meetings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in time</source>
        <translation>
            <numerusform>%n in time</numerusform>
            <numerusform>%n in time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not due</source>
        <translation>
            <numerusform>%n not due</numerusform>
            <numerusform>%n not due</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::TodayPage</name>
    <message numerus="yes">
        <source>%n set(s) of minutes to send</source>
        <translation>
            <numerusform>%n set of minutes to send</numerusform>
            <numerusform>%n sets of minutes to send</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>within %n hour(s) of the visit</source>
        <extracomment>How long after a visit its minutes are due</extracomment>
        <translation>
            <numerusform>within %n hour of the visit</numerusform>
            <numerusform>within %n hours of the visit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) to come</source>
        <translation>
            <numerusform>%n visit to come</numerusform>
            <numerusform>%n visits to come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>over %n account(s)</source>
        <translation>
            <numerusform>over %n account</numerusform>
            <numerusform>over %n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::TodayStrip</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::VersionLegend</name>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unchanged</numerusform>
            <numerusform>%n unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n removed</numerusform>
            <numerusform>%n removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::VersionMatrix</name>
    <message numerus="yes">
        <source>%n month(s) over</source>
        <translation>
            <numerusform>%n month over</numerusform>
            <numerusform>%n months over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) over</source>
        <translation>
            <numerusform>%n day over</numerusform>
            <numerusform>%n days over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n S/A</source>
        <translation>
            <numerusform>%n S/A</numerusform>
            <numerusform>%n S/A</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::VersionsView</name>
    <message numerus="yes">
        <source>%n gap(s)</source>
        <translation>
            <numerusform>%n gap</numerusform>
            <numerusform>%n gaps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) expired</source>
        <translation>
            <numerusform>%n version expired</numerusform>
            <numerusform>%n versions expired</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; with %n slide(s) is in the library.</source>
        <translation>
            <numerusform>&quot;%1&quot; with %n slide is in the library.</numerusform>
            <numerusform>&quot;%1&quot; with %n slides is in the library.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::VisitGapLine</name>
    <message numerus="yes">
        <source>Readiness gains %n point(s)</source>
        <translation>
            <numerusform>Readiness gains %n point</numerusform>
            <numerusform>Readiness gains %n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::WakeCard</name>
    <message numerus="yes">
        <source>%n deal(s) whose condition is met</source>
        <translation>
            <numerusform>%n deal whose condition is met</numerusform>
            <numerusform>%n deals whose condition is met</numerusform>
        </translation>
    </message>
</context>
</TS>
