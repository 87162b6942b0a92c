#pragma once

#include "core/base/result.h"
#include "core/domain/visit_note.h"

#include <QDateTime>
#include <QObject>
#include <QString>
#include <QTimer>

#include <map>
#include <vector>

namespace attache {

class Desk;
class OutlineEdit;
struct OutlineGroup;

/// Keeps the notes of a visit and the groups of lines in an editor the same: each group is a note,
/// found again by the key of the group, so that editing a line changes its note alone.
///
/// What is typed is in the file half a second after the first unsaved keystroke at the latest.
/// While something else holds the file it waits and tries again, and the window stays at hand.
class NoteKeeper : public QObject
{
    Q_OBJECT

public:
    /// @p editor is not owned and lives as long.
    NoteKeeper(Desk &desk, OutlineEdit &editor, QObject *parent = nullptr);

    /// Another visit from now on; its notes come by showStored().
    void setVisit(Id<Visit> visit);
    /// Shows what is in the file, but for what is newer here.
    void showStored(const std::vector<VisitNote> &notes);
    /// False while something typed is not in the file yet.
    bool saveNow();

    /// The note stored for a group; null where there is none yet.
    Id<VisitNote> noteOf(int key) const;
    /// Whether the file has @p line in that note.
    bool isStored(int key, const QString &line) const;
    /// The group of a note; 0 where it is none of this visit.
    int keyOf(Id<VisitNote> note) const;
    /// The note written last, as far as is known.
    Id<VisitNote> latest() const;
    bool hasNotes() const;

Q_SIGNALS:
    void saved(const QDateTime &when);
    /// What is stored of the notes is another than before.
    void storedChanged();

private:
    struct Changes
    {
        std::vector<VisitNote> notes;
        std::vector<int> keys; ///< of the notes
        std::vector<int> removed;
    };

    Changes changes() const;
    void takeOver(const std::vector<VisitNote> &notes, const Changes &unsaved,
                  std::vector<OutlineGroup> &groups);
    Result<void> write(Changes &changes);
    void say(const QString &words);

    Desk &m_desk;
    OutlineEdit &m_editor;
    Id<Visit> m_visit;
    std::map<int, VisitNote> m_stored; ///< by the key of their group
    QTimer m_timer;
    bool m_waiting = false;
    bool m_writing = false;
};

} // namespace attache
