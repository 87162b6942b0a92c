#pragma once

#include "core/brief/brief.h"
#include "core/domain/visit_note.h"

#include <QWidget>

namespace attache {

class Desk;
class ErrorSwitch;
class MeetPanel;
class NoteSurface;

/// The second step of a visit: one text for the notes, made for typing fast, and beside it who is
/// there, what we want and what is to be asked.
class MeetView : public QWidget
{
    Q_OBJECT

public:
    explicit MeetView(Desk &desk, QWidget *parent = nullptr);

    /// Reads the visit's notes again; what is being typed stays.
    void setBrief(const BriefData &brief);
    /// Reads what belongs to the notes alone.
    void refreshNotes();
    /// To the end of what stands under @p thing.
    void focusThing(SixThing thing);
    /// Where writing was left off.
    void focusWriting();
    /// Into that note; false when it is not of this visit.
    bool focusNote(Id<VisitNote> note);
    /// False while something typed is not in the file yet.
    bool saveNow();
    bool hasNotes() const;

    NoteSurface *surface() const { return m_surface; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    Desk &m_desk;
    NoteSurface *m_surface;
    ErrorSwitch *m_readable = nullptr;
    MeetPanel *m_panel;
    BriefData m_brief;
};

} // namespace attache
