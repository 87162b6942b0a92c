#pragma once

#include "core/domain/visit_note.h"
#include "core/parse/note_lines.h"
#include "ui/pages/visits/people_completer.h"

#include <QWidget>

class QLineEdit;

namespace attache {

class Button;
class FlowLayout;
class NoteTextEdit;
class TagButton;

/// What completes and what is recognised in the notes of one visit.
struct NoteSurroundings
{
    NoteContext names;
    QDate day; ///< from which "Thursday" counts
    std::vector<Mentionable> people;

    friend bool operator==(const NoteSurroundings &, const NoteSurroundings &) = default;
};

/// One topic: its name, what was said, whether it is for us alone; below the text, the promises
/// read out of it with their owners and days.
class TopicEditor : public QWidget
{
    Q_OBJECT

public:
    explicit TopicEditor(QWidget *parent = nullptr);

    /// The note as it stands in the editor; the id is that of the stored one, or none yet.
    const VisitNote &note() const { return m_note; }
    /// The note was stored under @p id.
    void setStored(Id<VisitNote> id) { m_note.id = id; }
    /// Shows what is stored, unless something newer has been typed.
    void setNote(const VisitNote &note);
    void setSurroundings(const NoteSurroundings &surroundings);
    bool isEmpty() const;
    /// Whether something was typed since markClean().
    bool isDirty() const { return m_dirty; }
    void markClean() { m_dirty = false; }
    void markDirty() { m_dirty = true; }

    NoteTextEdit *text() const { return m_text; }
    QLineEdit *topic() const { return m_topic; }

Q_SIGNALS:
    void edited();
    /// The keyboard left the topic.
    void left();
    void nextRequested();
    void removeRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void take();
    void showInternal();
    void showPromises();

    VisitNote m_note;
    NoteSurroundings m_surroundings;
    bool m_dirty = false;
    QLineEdit *m_topic;
    TagButton *m_internal;
    Button *m_remove;
    NoteTextEdit *m_text;
    QWidget *m_promises;
    FlowLayout *m_tags;
};

} // namespace attache
