#include "ui/pages/visits/note_keeper.h"

#include "core/brief/promise_sync.h"
#include "ui/desk/desk.h"
#include "ui/widgets/outline_edit.h"

#include <QScopeGuard>
#include <QScopedValueRollback>

#include <algorithm>

namespace attache {

namespace {

constexpr int SaveWithin = 400;
constexpr int TryAgainAfter = 500;
/// How long the window may stand still for a file that is busy.
constexpr char ShortPatience[] = "PRAGMA busy_timeout=40";

bool isSame(const VisitNote &a, const VisitNote &b)
{
    return a.thing == b.thing && a.topic == b.topic && a.body == b.body &&
           a.internal == b.internal && a.position == b.position;
}

bool isBlank(const OutlineGroup &group)
{
    return group.lead.trimmed().isEmpty() && group.text.trimmed().isEmpty();
}

OutlineGroup groupFrom(const VisitNote &note, int key)
{
    QString text = note.body;
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    for (const QChar end : {QChar(u'\r'), QChar(QChar::ParagraphSeparator)})
        text.replace(end, u'\n');
    return {key, static_cast<int>(note.thing), note.topic, note.internal, text};
}

/// Whether @p group says something else than @p note, which it was made from.
bool differs(const OutlineGroup &group, const VisitNote &note)
{
    return !(group == groupFrom(note, group.key));
}

} // namespace

NoteKeeper::NoteKeeper(Desk &desk, OutlineEdit &editor, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_editor(editor)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &NoteKeeper::saveNow);
    // The timer is not started again by further keystrokes: none waits longer than the first.
    connect(&editor, &OutlineEdit::edited, this, [this] {
        if (!m_timer.isActive())
            m_timer.start(SaveWithin);
    });
    connect(&editor, &OutlineEdit::left, this, &NoteKeeper::saveNow);
}

void NoteKeeper::setVisit(Id<Visit> visit)
{
    m_visit = visit;
    m_stored.clear();
    std::vector<OutlineGroup> none;
    m_editor.setContent(none);
}

NoteKeeper::Changes NoteKeeper::changes() const
{
    Changes changes;
    std::vector<int> seen;
    int section = -1;
    VisitNote before;
    for (const OutlineGroup &group : m_editor.content()) {
        const auto stored = m_stored.find(group.key);
        const bool known = stored != m_stored.end();
        if (isBlank(group) && (!known || !isBlank(groupFrom(stored->second, 0))))
            continue; // a stored one that is blank now is removed
        seen.push_back(group.key);
        VisitNote note = known ? stored->second : VisitNote();
        if (!known || differs(group, note)) {
            note.visit = m_visit;
            note.thing = static_cast<SixThing>(group.section);
            note.topic = group.lead;
            note.internal = group.marked;
            note.body = group.text;
        }
        // They come back in the order of position and id.
        const bool first = group.section != section;
        const bool inOrder = first || note.position > before.position ||
                             (note.position == before.position && note.id > before.id);
        if (!inOrder || (!known && !first))
            note.position = before.position + 1;
        section = group.section;
        before = note;
        if (known && isSame(note, stored->second))
            continue;
        changes.notes.push_back(note);
        changes.keys.push_back(group.key);
    }
    for (const auto &[key, note] : m_stored) {
        if (std::ranges::find(seen, key) == seen.end())
            changes.removed.push_back(key);
    }
    return changes;
}

void NoteKeeper::showStored(const std::vector<VisitNote> &notes)
{
    // What is announced while it is written is ours; and what is composed has no place in a note
    // yet, so that it waits for the next reading.
    if (m_writing)
        return;
    std::vector<OutlineGroup> groups = m_editor.content();
    const std::vector<OutlineGroup> before = groups;
    const auto stored = m_stored;
    takeOver(notes, changes(), groups);
    if (groups != before) {
        if (m_editor.isComposing()) {
            m_stored = stored;
            return;
        }
        // Keys are given while they are shown; new notes wait without one till then.
        m_editor.setContent(groups);
        for (const VisitNote &note : notes) {
            if (keyOf(note.id) != 0)
                continue;
            const auto shown = std::ranges::find_if(groups, [&](const OutlineGroup &group) {
                return !m_stored.contains(group.key) && !differs(group, note);
            });
            if (shown != groups.end())
                m_stored[shown->key] = note;
        }
    }
    Q_EMIT storedChanged();
}

void NoteKeeper::takeOver(const std::vector<VisitNote> &notes, const Changes &unsaved,
                          std::vector<OutlineGroup> &groups)
{
    const auto isUnsaved = [&](int key) {
        return std::ranges::find(unsaved.keys, key) != unsaved.keys.end() ||
               std::ranges::find(unsaved.removed, key) != unsaved.removed.end();
    };
    for (auto each = m_stored.begin(); each != m_stored.end();) {
        const auto &[key, before] = *each;
        const auto now = std::ranges::find(notes, before.id, &VisitNote::id);
        const auto shown = std::ranges::find(groups, key, &OutlineGroup::key);
        // Removed elsewhere while it was typed on here: what was typed wins and is stored anew.
        if (now == notes.end()) {
            if (!isUnsaved(key) && shown != groups.end())
                groups.erase(shown);
            each = m_stored.erase(each);
            continue;
        }
        if (!isSame(*now, before) && !isUnsaved(key) && shown != groups.end())
            *shown = groupFrom(*now, key);
        each->second = *now;
        ++each;
    }
    for (const VisitNote &note : notes) {
        if (keyOf(note.id) != 0)
            continue;
        // In the place of the empty line that stands for nothing yet.
        std::erase_if(groups, [&](const OutlineGroup &group) {
            return group.section == static_cast<int>(note.thing) && isBlank(group) &&
                   !m_stored.contains(group.key);
        });
        groups.push_back(groupFrom(note, 0));
    }
}

Id<VisitNote> NoteKeeper::noteOf(int key) const
{
    const auto found = m_stored.find(key);
    return found == m_stored.end() ? Id<VisitNote>() : found->second.id;
}

bool NoteKeeper::isStored(int key, const QString &line) const
{
    const auto found = m_stored.find(key);
    return found != m_stored.end() && found->second.body.contains(line);
}

int NoteKeeper::keyOf(Id<VisitNote> note) const
{
    const auto found =
        std::ranges::find_if(m_stored, [note](const auto &each) { return each.second.id == note; });
    return found == m_stored.end() ? 0 : found->first;
}

Id<VisitNote> NoteKeeper::latest() const
{
    Id<VisitNote> latest;
    for (const auto &[key, note] : m_stored)
        latest = std::max(latest, note.id);
    return latest;
}

bool NoteKeeper::hasNotes() const
{
    return !m_stored.empty() ||
           !std::ranges::all_of(m_editor.content(), [](const auto &each) { return isBlank(each); });
}

bool NoteKeeper::saveNow()
{
    m_timer.stop();
    if (m_visit.isNull() || m_writing)
        return true;
    m_editor.repair();
    m_timer.stop();
    Changes unsaved = changes();
    if (unsaved.notes.empty() && unsaved.removed.empty()) {
        say({});
        return true;
    }
    const Result<void> written = write(unsaved);
    if (!written) {
        const bool busy = written.error().kind == Error::Kind::Conflict;
        if (!busy && !m_waiting)
            m_desk.report(written.error());
        say(busy ? tr("Waiting to save notes…") : tr("Notes are not saved"));
        m_timer.start(TryAgainAfter);
        return false;
    }
    say({});
    Q_EMIT saved(m_desk.clock().now());
    Q_EMIT storedChanged();
    return true;
}

Result<void> NoteKeeper::write(Changes &changes)
{
    Connection &connection = m_desk.connection();
    ATTACHE_TRY(const qint64 patience, connection.integer("PRAGMA busy_timeout"));
    ATTACHE_CHECK(connection.execute(ShortPatience));
    const auto restored = qScopeGuard(
        [&] { (void)connection.execute("PRAGMA busy_timeout=" + QByteArray::number(patience)); });
    const QScopedValueRollback writing(m_writing, true);
    std::vector<Id<VisitNote>> removed;
    for (const int key : changes.removed)
        removed.push_back(m_stored.at(key).id);
    const VisitNote &first =
        changes.notes.empty() ? m_stored.at(changes.removed.front()) : changes.notes.front();
    const QString mergeKey = QStringLiteral("notes:%1:%2:%3")
                                 .arg(m_visit.value())
                                 .arg(attache::keyOf(first.thing))
                                 .arg(first.position);
    std::vector<VisitNote> notes = changes.notes;
    ATTACHE_CHECK(m_desk.workspace().perform(
        tr("Take notes"), [&](Writer &writer) { return saveNotes(writer, notes, removed); },
        mergeKey));
    for (size_t i = 0; i < notes.size(); ++i)
        m_stored[changes.keys[i]] = notes[i];
    for (const int key : changes.removed)
        m_stored.erase(key);
    return {};
}

void NoteKeeper::say(const QString &words)
{
    if (words.isEmpty() && !m_waiting)
        return;
    m_waiting = !words.isEmpty();
    Q_EMIT m_desk.savingChanged(words);
}

} // namespace attache
