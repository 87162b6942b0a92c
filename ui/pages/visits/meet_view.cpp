#include "ui/pages/visits/meet_view.h"

#include "core/brief/meeting_marks.h"
#include "core/brief/promise_sync.h"
#include "core/queries/visit_records.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/pages/visits/meet_panel.h"
#include "ui/pages/visits/note_surface.h"
#include "ui/widgets/error_state.h"

#include <QHBoxLayout>

namespace attache {

MeetView::MeetView(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_surface(new NoteSurface(desk))
    , m_panel(new MeetPanel(desk))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, tokens::Space2);
    row->setSpacing(tokens::Space4);
    m_readable = new ErrorSwitch(m_surface);
    connect(m_readable, &ErrorSwitch::retried, this, &MeetView::refreshNotes);
    row->addWidget(m_readable, 1);
    row->addWidget(m_panel);
    m_panel->setWritingAt([this] { return m_surface->thingAtCursor(); });
}

void MeetView::setBrief(const BriefData &brief)
{
    if (brief.visit.id != m_brief.visit.id)
        saveNow();
    m_brief = brief;
    refreshNotes();
}

void MeetView::refreshNotes()
{
    Connection &connection = m_desk.connection();
    const auto people = notePeople(connection, m_brief.visit);
    const auto notes = notesOf(connection, m_brief.visit.id);
    const auto promises = promisesMadeAt(connection, m_brief.visit.id);
    const auto marks = meetingMarks(connection, m_brief.visit.id);
    if (!m_readable->shows(people) || !m_readable->shows(notes) || !m_readable->shows(promises) ||
        !m_readable->shows(marks))
        return;
    m_surface->show(m_brief, *people, *notes, *promises);
    m_panel->setBrief(m_brief, *marks, *promises);
}

void MeetView::focusThing(SixThing thing)
{
    m_surface->focusThing(thing);
}

void MeetView::focusWriting()
{
    m_surface->focusLatest();
}

bool MeetView::focusNote(Id<VisitNote> note)
{
    return m_surface->focusNote(note);
}

bool MeetView::saveNow()
{
    return m_surface->saveNow();
}

bool MeetView::hasNotes() const
{
    return m_surface->hasNotes();
}

void MeetView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool compact = window()->width() < tokens::CompactWindow;
    m_panel->setFixedWidth(compact ? tokens::SideCardsCompactWidth : tokens::SideCardsWidth);
    m_panel->setVisible(window()->width() > tokens::NarrowWindow);
}

} // namespace attache
