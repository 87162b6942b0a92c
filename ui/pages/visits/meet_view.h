#pragma once

#include "core/brief/brief.h"
#include "core/brief/promise_sync.h"
#include "core/domain/visit_note.h"
#include "ui/pages/visits/topic_editor.h"

#include <QWidget>

#include <array>

namespace attache {

class CardWidget;
class Desk;
class ErrorSwitch;
class MeetPanel;
class NoteKeeper;
class ScrollBody;

/// The second step of a visit: notes under the six things, made for typing fast, and beside them
/// who is there, what we want and what is to be asked.
class MeetView : public QWidget
{
    Q_OBJECT

public:
    explicit MeetView(Desk &desk, QWidget *parent = nullptr);

    /// Reads the visit's notes again; what is being typed stays.
    void setBrief(const BriefData &brief);
    /// Into the last topic of @p thing.
    void focusThing(SixThing thing);
    /// Into that note; false when it is not of this visit.
    bool focusNote(Id<VisitNote> note);
    /// False while something typed is not in the file yet.
    bool saveNow();
    bool hasNotes() const;

Q_SIGNALS:
    void linkActivated(const QString &link);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    static constexpr size_t Things = choicesOf<SixThing>.size();

    struct Section
    {
        CardWidget *card = nullptr;
        std::vector<TopicEditor *> topics;
    };

    void buildSections();
    void addShortcuts();
    Section &section(SixThing thing) { return m_sections[static_cast<size_t>(thing)]; }
    TopicEditor *addTopic(const VisitNote &note);
    /// A topic with nothing in it yet, at the end of @p thing.
    TopicEditor *newTopic(SixThing thing);
    void removeTopic(TopicEditor *topic);
    void dropTopic(TopicEditor *topic);
    TopicEditor *topicOf(Id<VisitNote> note) const;
    void showNotes(const std::vector<VisitNote> &notes);
    void showSurroundings(const NotePeople &people);
    /// Reads the notes and who may be named in them.
    void refreshNotes();
    void goOn(SixThing from);
    void reveal(QWidget *widget);

    Desk &m_desk;
    NoteKeeper *m_keeper;
    ScrollBody *m_body;
    ErrorSwitch *m_readable = nullptr;
    MeetPanel *m_panel;
    std::array<Section, Things> m_sections;
    BriefData m_brief;
    NoteSurroundings m_surroundings;
};

} // namespace attache
