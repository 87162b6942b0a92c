#pragma once

#include "ui/pages/visits/note_reading.h"

#include <QTimer>
#include <QWidget>

namespace attache {

class Desk;
class MarginNotes;
class NoteCorrections;
class NoteKeeper;
class OutlineEdit;
class PeopleCompleter;
class TextLabel;
class TopicBar;

/// The notes of a visit as one text under the six things, with what was read out of it in the
/// margin.
class NoteSurface : public QWidget
{
    Q_OBJECT

public:
    explicit NoteSurface(Desk &desk, QWidget *parent = nullptr);

    /// Shows the visit of @p brief with what is stored of it; what is being typed stays.
    void show(const BriefData &brief, const NotePeople &people, const std::vector<VisitNote> &notes,
              const std::vector<Promise> &promises);
    void focusThing(SixThing thing);
    /// Where writing was left off: the note written last, at first the first section.
    void focusLatest();
    /// Into that note; false when it is not of this visit.
    bool focusNote(Id<VisitNote> note);
    SixThing thingAtCursor() const;
    bool saveNow();
    bool hasNotes() const;

    OutlineEdit *editor() const { return m_editor; }
    MarginNotes *margin() const { return m_margin; }
    TopicBar *topicBar() const { return m_topics; }
    PeopleCompleter *completer() const { return m_completer; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void connectTopics();
    void showHints();
    void showTopics();
    QStringList topicsKnown() const;
    void showMargin();
    void correct(int index, const QPoint &at);
    void showSaved(const QDateTime &when);

    struct Shown
    {
        std::vector<Reading> readings;
        int block = 0;
        Id<VisitNote> note;
    };

    Desk &m_desk;
    NoteReading m_reading;
    OutlineEdit *m_editor;
    NoteKeeper *m_keeper;
    MarginNotes *m_margin;
    TopicBar *m_topics;
    PeopleCompleter *m_completer;
    NoteCorrections *m_corrections;
    TextLabel *m_saved;
    Id<Visit> m_visit;
    std::vector<Shown> m_shown;
    QTimer m_marginTimer;
    bool m_writtenTo = false; ///< since the visit was opened
};

} // namespace attache
