#include "ui/pages/visits/note_keeper.h"

#include "core/brief/promise_sync.h"
#include "ui/desk/desk.h"
#include "ui/pages/visits/topic_editor.h"

#include <QScopeGuard>

#include <algorithm>

namespace attache {

namespace {

constexpr int SaveWithin = 400;
constexpr int TryAgainAfter = 500;
/// How long the window may stand still for a file that is busy.
constexpr char ShortPatience[] = "PRAGMA busy_timeout=40";

} // namespace

NoteKeeper::NoteKeeper(Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &NoteKeeper::saveNow);
}

void NoteKeeper::watch(TopicEditor *editor)
{
    m_editors.push_back(editor);
    // The timer is not started again by further keystrokes: none waits longer than the first.
    connect(editor, &TopicEditor::edited, this, [this] {
        if (!m_timer.isActive())
            m_timer.start(SaveWithin);
    });
    connect(editor, &TopicEditor::left, this, &NoteKeeper::saveNow);
    connect(editor, &QObject::destroyed, this, [this, editor] { std::erase(m_editors, editor); });
}

bool NoteKeeper::saveNow()
{
    m_timer.stop();
    std::vector<TopicEditor *> dirty;
    std::ranges::copy_if(m_editors, std::back_inserter(dirty), &TopicEditor::isDirty);
    for (TopicEditor *editor : dirty) {
        const Result<void> saved = save(editor);
        if (saved)
            continue;
        const bool busy = saved.error().kind == Error::Kind::Conflict;
        if (!busy && !m_waiting)
            m_desk.report(saved.error());
        say(busy ? tr("Waiting to save notes…") : tr("Notes are not saved"));
        m_timer.start(TryAgainAfter);
        return false;
    }
    say({});
    return true;
}

Result<void> NoteKeeper::save(TopicEditor *editor)
{
    VisitNote note = editor->note();
    if (note.id.isNull() && editor->isEmpty()) {
        editor->markClean();
        return {};
    }
    Connection &connection = m_desk.connection();
    ATTACHE_TRY(const qint64 patience, connection.integer("PRAGMA busy_timeout"));
    ATTACHE_CHECK(connection.execute(ShortPatience));
    const auto restored = qScopeGuard(
        [&] { (void)connection.execute("PRAGMA busy_timeout=" + QByteArray::number(patience)); });
    const auto body = [&](Writer &writer) -> Result<void> {
        // Removed elsewhere while it was being typed here: what was typed wins.
        if (!note.id.isNull()) {
            ATTACHE_TRY(const auto stored, Store<VisitNote>(writer.connection()).find(note.id));
            if (!stored)
                note.id = {};
        }
        return saveNote(writer, note);
    };
    const QString mergeKey = QStringLiteral("notes:%1:%2:%3")
                                 .arg(note.visit.value())
                                 .arg(keyOf(note.thing))
                                 .arg(note.position);
    // Clean before it is announced, so that what is read again may be shown.
    editor->markClean();
    Result<void> saved = m_desk.workspace().perform(tr("Take notes"), body, mergeKey);
    if (saved)
        editor->setStored(note.id);
    else
        editor->markDirty();
    return saved;
}

void NoteKeeper::say(const QString &words)
{
    if (words.isEmpty() && !m_waiting)
        return;
    m_waiting = !words.isEmpty();
    Q_EMIT m_desk.savingChanged(words);
}

} // namespace attache
