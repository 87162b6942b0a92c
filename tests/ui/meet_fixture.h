#pragma once

#include "tests/support/window_session.h"
#include "tests/ui/visit_fixture.h"
#include "ui/pages/visits/meet_view.h"
#include "ui/pages/visits/note_surface.h"
#include "ui/pages/visits/visit_page.h"
#include "ui/widgets/outline_edit.h"

#include <QApplication>
#include <QTextBlock>

namespace attache::test {

/// A visit, opened at the step in which notes are written.
class MeetTest : public test::VisitFixture
{
protected:
    MeetTest()
        : m_page(desk)
    {
        m_page.resize(1200, 800);
        m_page.activate(linkTo(QStringLiteral("meet")));
        m_page.show();
        m_page.activateWindow();
        settle();
    }

    NoteSurface *surface() { return m_page.findChild<NoteSurface *>(); }
    OutlineEdit *editor() { return surface()->editor(); }
    OutlineEdit *noteOf(SixThing thing)
    {
        m_page.findChild<MeetView *>()->focusThing(thing);
        settle();
        return qobject_cast<OutlineEdit *>(QApplication::focusWidget());
    }
    void save()
    {
        EXPECT_TRUE(surface()->saveNow());
        settle();
    }
    QStringList linesUnder(SixThing thing)
    {
        QStringList lines;
        for (const OutlineGroup &group : editor()->content()) {
            if (group.section == static_cast<int>(thing))
                lines.append(group.text.split(u'\n'));
        }
        return lines;
    }
    int headings()
    {
        int count = 0;
        for (QTextBlock block = editor()->document()->begin(); block.isValid();
             block = block.next()) {
            if (headingOf(block) > 0 &&
                block.text() == labelOf(choicesOf<SixThing>[static_cast<size_t>(count)].value))
                ++count;
        }
        return count;
    }
    VisitNote stored(SixThing thing, const QString &topic, const QString &body, int position = 0)
    {
        VisitNote note;
        note.visit = visit.id;
        note.thing = thing;
        note.topic = topic;
        note.body = body;
        note.position = position;
        return file.insert(note);
    }

    VisitPage m_page;
};

} // namespace attache::test
